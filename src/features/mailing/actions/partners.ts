import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import type { JobHandler } from '../../../platform/jobs.ts'
import type { World } from '../../../platform/world.ts'
import { listContactsWith } from '../queries/partners.ts'
import { setObjection } from './contacts.ts'
import { change } from './doing.ts'

/** The job that notes among the contacts what somebody chose by the link of a message about consultations. */
export const noteFollowingJob = 'mailing.note-following'

/** Notes that whoever has that address wants to be told what becomes of consultations no more, or wants it again. */
export async function noteFollowing(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { addressHash, told }: { readonly addressHash: string; readonly told: boolean },
): Promise<void> {
  const now = clock()
  const contacts = await listContactsWith(db, { addressHash, purpose: 'follow' })
  for (const { id, organisationId } of contacts)
    await change({ db, actor: system, now, name: null }, async (tx) => {
      await setObjection(
        tx,
        { id, organisationId, addressHash },
        { purpose: 'follow', on: told ? null : dayInParis(now) },
      )
      const action = told ? 'mailing.withdraw-objection' : 'mailing.object'
      return { answer: undefined, line: { action, subject: { kind: 'contact', id }, details: { purpose: 'follow' } } }
    })
}

/** Handles the job. */
export function noteFollowingHandler(world: Pick<World, 'db' | 'clock'>): JobHandler {
  return (payload) => noteFollowing(world, payload as Parameters<typeof noteFollowing>[1])
}
