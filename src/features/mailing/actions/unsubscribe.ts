import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { suppressHash, topicOf } from '../../../platform/mail/suppression.ts'
import type { World } from '../../../platform/world.ts'
import { findUnsubscribing, noteUnsubscribed } from '../queries/audience.ts'
import { updateObjection } from '../queries/contacts.ts'
import { change } from './doing.ts'

/**
 * Unsubscribes by the link of a message, without signing in: from its purpose, or from everything of this site. Doing it twice does
 * it once. Throws `NotFound`.
 */
export function unsubscribe(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  recipient: string,
  all: boolean,
): Promise<void> {
  const now = clock()
  const on = dayInParis(now)
  return change({ db, actor: system, now, name: null }, async (tx) => {
    const found = await findUnsubscribing(tx, recipient)
    if (!found) throw new NotFound()
    const topic = all ? '' : topicOf(found.organisationId, found.purpose)
    await suppressHash(tx, { hash: found.addressHash, topic, reason: 'unsubscribed', since: on })
    if (found.contactId !== null) await updateObjection(tx, found.contactId, { purpose: found.purpose, on })
    await noteUnsubscribed(tx, recipient, on)
    const subject = { kind: 'campaign-recipient', id: recipient }
    return { answer: undefined, line: { action: 'mailing.unsubscribe', subject, details: { all } } }
  })
}
