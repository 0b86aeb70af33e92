import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { beginSecondFactor, confirmFactor, dropSecondFactor, findSecrets, type Secrets } from '../queries/secrets.ts'
import { hashOfRecoveryCode } from '../rules/secret.ts'
import { foldRecoveryCode } from '../rules/totp.ts'
import { countAttempt } from './attempt.ts'
import { acceptCode } from './code.ts'
import { type Doing, demandPerson } from './doing.ts'
import { randomRecoveryCode, randomSecret } from './tokens.ts'

const recoveryCodes = 10

async function loadOwn({ world, actor }: Doing): Promise<Secrets> {
  const { id } = demandPerson(actor)
  const person = await findSecrets(world.db, id)
  if (!person) throw new NotFound()
  return person
}

/** Begins a second factor: makes the secret that the telephone takes. It counts once confirmed. Throws `Refused`. */
export async function startSecondFactor(doing: Doing): Promise<void> {
  const { world, actor, language } = doing
  const { id, totp_since } = await loadOwn(doing)
  if (totp_since !== null) throw new Refused(messages[language].factorPresent)
  await inTransaction(world.db, async (tx) => {
    await beginSecondFactor(tx, id, randomSecret())
    await recordAudit(tx, { actor, action: 'accounts.start-second-factor', subject: { kind: 'person', id } })
  })
}

/** Confirms the second factor by a first code. Answers the recovery codes, which are shown once and never again. Throws `Refused`. */
export async function confirmSecondFactor(doing: Doing, { code }: { code: string }): Promise<readonly string[]> {
  const { world, actor, language } = doing
  const person = await loadOwn(doing)
  const { id } = person
  if (person.totp_since !== null) throw new Refused(messages[language].factorPresent)
  if (person.totp_secret === null) throw new Refused(messages[language].noFactor)
  await countAttempt(doing, [{ pace: 'code', of: id }])
  const now = world.clock()
  const codes = Array.from({ length: recoveryCodes }, randomRecoveryCode)
  await inTransaction(world.db, async (tx) => {
    if (!(await acceptCode(tx, person, { code, now }))) throw new Refused(messages[language].wrongCode, 'code')
    const hashes = codes.map((one) => hashOfRecoveryCode(id, foldRecoveryCode(one)))
    await confirmFactor(tx, id, { since: now, hashes })
    const subject = { kind: 'person', id }
    await recordAudit(tx, { actor, action: 'accounts.confirm-second-factor', subject, fields: ['second_factor'] })
  })
  return codes
}

/** Takes the second factor away, by one of its codes or a recovery code. Throws `Refused`. */
export async function removeSecondFactor(doing: Doing, { code }: { code: string }): Promise<void> {
  const { world, actor, language } = doing
  const person = await loadOwn(doing)
  const { id } = person
  if (person.totp_since === null) throw new Refused(messages[language].noFactor)
  await countAttempt(doing, [{ pace: 'code', of: id }])
  await inTransaction(world.db, async (tx) => {
    const accepted = await acceptCode(tx, person, { code, now: world.clock() })
    if (!accepted) throw new Refused(messages[language].wrongCode, 'code')
    await dropSecondFactor(tx, id)
    const subject = { kind: 'person', id }
    await recordAudit(tx, { actor, action: 'accounts.remove-second-factor', subject, fields: ['second_factor'] })
  })
}
