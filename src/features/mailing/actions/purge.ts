import { system } from '../../../kernel/actor.ts'
import { addDays, dayInParis } from '../../../kernel/calendar.ts'
import { addressDays } from '../../../kernel/email.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { forgetSettled } from '../../../platform/mail/queue.ts'
import type { World } from '../../../platform/world.ts'
import { findContact, listUnused } from '../queries/contacts.ts'
import { unusedBefore } from '../rules/retention.ts'
import { forgetContact } from './contacts.ts'
import { change } from './doing.ts'

/** The daily job that erases contacts that nobody writes to any more, and to whom messages went long ago. */
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

/** Forgets the addresses of messages that were settled so many days ago. Answers of how many. */
export async function forgetAddresses({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<number> {
  const before = addDays(dayInParis(clock()), -addressDays)
  return inTransaction(db, async (tx) => {
    const count = await forgetSettled(tx, before)
    const line = { actor: system, action: 'mailing.forgetAddresses', subject: { kind: 'message' } }
    if (count > 0) await recordAudit(tx, { ...line, details: { count, before } })
    return count
  })
}

/** What the daily job does. */
export async function purge(world: Pick<World, 'db' | 'clock'>): Promise<void> {
  await purgeContacts(world)
  await forgetAddresses(world)
}
