import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { deleteSession, deleteSessionsOf } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import { type Doing, demandPerson } from './doing.ts'

/** Ends the session of this browser. */
export async function signOut({ world, actor }: Doing, session: string): Promise<void> {
  const { id } = demandPerson(actor)
  await inTransaction(world.db, async (tx) => {
    await deleteSession(tx, hashOf(session))
    await recordAudit(tx, { actor, action: 'accounts.sign-out', subject: { kind: 'person', id } })
  })
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere({ world, actor }: Doing): Promise<void> {
  const { id } = demandPerson(actor)
  await inTransaction(world.db, async (tx) => {
    const sessions = await deleteSessionsOf(tx, id)
    const subject = { kind: 'person', id }
    await recordAudit(tx, { actor, action: 'accounts.sign-out-everywhere', subject, details: { sessions } })
  })
}
