import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import type { World } from '../../../platform/world.ts'
import { findContact, listUnused } from '../queries/contacts.ts'
import { unusedBefore } from '../rules/retention.ts'
import { forgetContact } from './contacts.ts'
import { change } from './doing.ts'

/** The daily job that erases contacts that nobody writes to any more. */
export const purgeJob = 'mailing.purge'
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
