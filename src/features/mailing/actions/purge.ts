import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { enqueue, type JobHandler } from '../../../platform/jobs.ts'
import type { World } from '../../../platform/world.ts'
import { findContact, listUnused } from '../queries/contacts.ts'
import { unusedBefore } from '../rules/retention.ts'
import { forgetContact } from './contacts.ts'
import { change } from './doing.ts'

/** The job that erases contacts that nobody writes to any more; it asks for itself again the next day. */
export const purgeJob = 'mailing.purge'
const dayMs = 24 * 3_600_000
const atATime = 200

/** Erases the contacts that the dated rule no longer lets us keep. Answers how many. */
export async function purgeContacts({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<number> {
  const now = clock()
  const today = dayInParis(now)
  const before = unusedBefore(today)
  let erased = 0
  for (;;) {
    const unused = before === undefined ? [] : await listUnused(db, before, atATime)
    if (unused.length === 0) return erased
    await change({ db, actor: system, now, name: null }, async (tx) => {
      for (const { id } of unused) await forgetContact(tx, (await findContact(tx, id))!, today)
      const details = { count: unused.length, before }
      return { answer: undefined, line: { action: 'mailing.purge', subject: { kind: 'contact' }, details } }
    })
    erased += unused.length
  }
}

/** Asks for the purge, when the server starts. */
export async function askToPurge({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<void> {
  await enqueue(db, { name: purgeJob, key: 'contacts', payload: {}, runAt: clock() })
}

/** Handles the job. */
export function purgeHandler(world: Pick<World, 'db' | 'clock'>): JobHandler {
  return async () => {
    await purgeContacts(world)
    const runAt = new Date(world.clock().getTime() + dayMs)
    await enqueue(world.db, { name: purgeJob, key: 'contacts', payload: {}, runAt })
  }
}
