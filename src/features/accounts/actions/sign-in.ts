import { system } from '../../../kernel/actor.ts'
import { foldEmail } from '../../../kernel/email.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { deleteAttempts } from '../queries/attempts.ts'
import { findSecrets, findSecretsByEmail, type Secrets } from '../queries/secrets.ts'
import { deleteSession, findSession } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import { isOpen } from '../rules/session.ts'
import { attemptKey, countAttempt } from './attempt.ts'
import { acceptCode } from './code.ts'
import { type AtTheDoor, demandLocalSignIn } from './doing.ts'
import { type Opened, openSession } from './open-session.ts'
import { isPassword } from './password-hash.ts'

async function recordFailure({ world }: AtTheDoor, action: string, person: Secrets | undefined): Promise<void> {
  const subject = person ? { kind: 'person', id: person.id } : { kind: 'person' }
  await inTransaction(world.db, (tx) => recordAudit(tx, { actor: system, action, subject }))
}

/**
 * Signs somebody in by address and password. Answers the session, which waits for a code where the person has a second factor.
 * Throws `Refused` with one sentence, after one time, whether the address is unknown, the account closed or the password wrong.
 */
export async function signIn(
  door: AtTheDoor,
  { email, password }: { email: string; password: string },
): Promise<Opened> {
  demandLocalSignIn(door)
  const { db, clock } = door.world
  const account = { pace: 'account', of: foldEmail(email) } as const
  await countAttempt(door, [account, { pace: 'visitor', of: door.visitorKey }])
  const person = await findSecretsByEmail(db, account.of)
  const right = await isPassword(person?.password_hash ?? null, password)
  if (!right || !person || person.disabled_at !== null) {
    await recordFailure(door, 'accounts.sign-in-failed', person)
    throw new Refused(messages[door.language].wrongSignIn)
  }
  return inTransaction(db, async (tx) => {
    await deleteAttempts(tx, attemptKey(account))
    const needsCode = person.totp_since !== null
    const opened = await openSession(tx, person.id, { now: clock(), needsCode })
    const actor = { kind: 'person', id: person.id, roles: [] } as const
    const action = needsCode ? 'accounts.sign-in-begun' : 'accounts.sign-in'
    await recordAudit(tx, { actor, action, subject: { kind: 'person', id: person.id } })
    return opened
  })
}

/**
 * Ends a sign-in that waits for its code, or for one of the recovery codes: the waiting session makes way for a whole one, under
 * another token. Throws `Refused`.
 */
export async function signInByCode(
  door: AtTheDoor,
  { session, code }: { session: string | null; code: string },
): Promise<Opened> {
  const { db, clock } = door.world
  const say = messages[door.language]
  const now = clock()
  const tokenHash = hashOf(session ?? '')
  const waiting = await findSession(db, tokenHash)
  if (!waiting || waiting.secondFactorDone || waiting.disabledAt !== null || !isOpen(waiting, now))
    throw new Refused(say.signInAgain)
  const counted = { pace: 'code', of: waiting.personId } as const
  await countAttempt(door, [counted])
  const person = await findSecrets(db, waiting.personId)
  const opened = await inTransaction(db, async (tx) => {
    const by = person && (await acceptCode(tx, person, { code, now }))
    if (!by) return undefined
    await deleteAttempts(tx, attemptKey(counted))
    await deleteSession(tx, tokenHash)
    const actor = { kind: 'person', id: person.id, roles: [] } as const
    const subject = { kind: 'person', id: person.id }
    await recordAudit(tx, { actor, action: 'accounts.sign-in', subject, details: { by } })
    return openSession(tx, person.id, { now, needsCode: false })
  })
  if (opened) return opened
  await recordFailure(door, 'accounts.code-failed', person)
  throw new Refused(say.wrongCode, 'code')
}
