import type { Language } from '../../../kernel/language.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { updateProfile } from '../queries/people.ts'
import { findSecrets, updatePassword } from '../queries/secrets.ts'
import { deleteSessionsOf } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import { countAttempt } from './attempt.ts'
import { type Doing, demandLocalSignIn, demandPassword, demandPerson } from './doing.ts'
import { hashPassword, isPassword } from './password-hash.ts'

/** Changes how the person is called, and in which language they are written to. */
export async function changeProfile(
  { world, actor }: Doing,
  profile: { name: string; language: Language },
): Promise<void> {
  const { id } = demandPerson(actor)
  await inTransaction(world.db, async (tx) => {
    await updateProfile(tx, id, profile)
    const subject = { kind: 'person', id }
    await recordAudit(tx, { actor, action: 'accounts.change-profile', subject, fields: ['name', 'language'] })
  })
}

export interface PasswordChange {
  readonly current: string
  readonly password: string
  /** The session that goes on; every other one ends. */
  readonly session: string
}

/** Changes the password of the person, who gives the one they have. Throws `Refused`. */
export async function changePassword(doing: Doing, { current, password, session }: PasswordChange): Promise<void> {
  const { world, actor, language } = doing
  const { id } = demandPerson(actor)
  demandLocalSignIn(doing)
  const person = await findSecrets(world.db, id)
  if (!person) throw new NotFound()
  await countAttempt(doing, [{ pace: 'account', of: person.email }])
  if (!(await isPassword(person.password_hash, current))) throw new Refused(messages[language].wrongPassword, 'current')
  demandPassword(password, person.email, language)
  const hash = await hashPassword(password)
  await inTransaction(world.db, async (tx) => {
    await updatePassword(tx, id, hash)
    const sessions = await deleteSessionsOf(tx, id, hashOf(session))
    const subject = { kind: 'person', id }
    await recordAudit(tx, {
      actor,
      action: 'accounts.change-password',
      subject,
      fields: ['password'],
      details: { sessions },
    })
  })
}
