import { type Day, dayInParis } from '../../kernel/calendar.ts'
import type { InTransaction } from '../db/database.ts'
import type { DeliveryReport } from './delivery-report.ts'
import { isDeadAddress, shortReply } from './outcome.ts'
import { suppressHash } from './suppression.ts'

/** What a report changed: the message came back; it arrived after all; nothing; or it is none of ours. */
export type Reported = 'bounced' | 'arrived' | 'nothing' | 'unknown'

async function bounce(
  tx: InTransaction,
  message: { recipient: string | null; address_hash: string },
  { id, status, diagnostic }: DeliveryReport,
  on: Day,
): Promise<void> {
  const reply = shortReply(diagnostic, message.recipient ?? '\0')
  await tx
    .updateTable('message')
    .set({ state: 'bounced', settled_on: on, status, reply, text: null })
    .where('id', '=', id)
    .execute()
  if (isDeadAddress(status))
    await suppressHash(tx, { hash: message.address_hash, topic: '', reason: 'bounced', since: on })
}

/**
 * Writes down what a report says of a message that left, or that nobody knew whether it had. An address that does not exist is not
 * written to again.
 */
export async function recordReport(tx: InTransaction, report: DeliveryReport, now: Date): Promise<Reported> {
  const message = await tx
    .selectFrom('message')
    .select(['state', 'recipient', 'address_hash'])
    .where('id', '=', report.id)
    .forUpdate()
    .executeTakeFirst()
  if (!message) return 'unknown'
  const on = dayInParis(now)
  const left = ['sending', 'sent', 'doubtful'].includes(message.state)
  if (report.action === 'failed' && left) {
    await bounce(tx, message, report, on)
    return 'bounced'
  }
  if (message.state !== 'doubtful' || report.action === 'failed') return 'nothing'
  await tx
    .updateTable('message')
    .set({ state: 'sent', settled_on: on, text: null })
    .where('id', '=', report.id)
    .execute()
  return 'arrived'
}
