import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { type Reported, recordReport } from '../../../platform/mail/bounces.ts'
import type { DeliveryReport } from '../../../platform/mail/delivery-report.ts'
import { decideMessage } from '../../../platform/mail/settle.ts'
import { type SuppressionReason, suppress, unsuppress } from '../../../platform/mail/suppression.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { mayTendMail } from '../policy.ts'
import { change } from './doing.ts'

async function demandTending(tx: InTransaction, { actor }: Doing): Promise<void> {
  const [own = ''] = await listPerimeterIds(tx)
  demand(mayTendMail(actor, own))
}

/** Says what becomes of a message in doubt, or that failed: it is sent again, or taken as sent. Throws `NotFound`. */
export function decideOutgoing(doing: Doing, id: string, again: boolean): Promise<void> {
  return change(doing, async (tx) => {
    await demandTending(tx, doing)
    if (!(await decideMessage(tx, id, { again, now: doing.now }))) throw new NotFound()
    const subject = { kind: 'message', id }
    return { answer: undefined, line: { action: 'mailing.decide', subject, details: { again } } }
  })
}

/** Nothing is sent to an address any more. */
export function stopAddress(doing: Doing, address: string, reason: SuppressionReason): Promise<void> {
  return change(doing, async (tx) => {
    await demandTending(tx, doing)
    await suppress(tx, address, { topic: '', reason, since: todayOf(doing) })
    return { answer: undefined, line: { action: 'mailing.stop', subject: { kind: 'address' }, details: { reason } } }
  })
}

/** Mail leaves again to an address. Throws `NotFound`. */
export function letGo(doing: Doing, hash: string, topic: string): Promise<void> {
  return change(doing, async (tx) => {
    await demandTending(tx, doing)
    if (!(await unsuppress(tx, hash, topic))) throw new NotFound()
    return { answer: undefined, line: { action: 'mailing.let-go', subject: { kind: 'address' }, details: { topic } } }
  })
}

/** Writes down what reports of delivery say. Answers how many did what. */
export function recordReports(doing: Doing, reports: readonly DeliveryReport[]): Promise<Record<Reported, number>> {
  return change(doing, async (tx) => {
    await demandTending(tx, doing)
    const counts: Record<Reported, number> = { bounced: 0, arrived: 0, nothing: 0, unknown: 0 }
    for (const report of reports) counts[await recordReport(tx, report, doing.now)]++
    return { answer: counts, line: { action: 'mailing.bounces', subject: { kind: 'message' }, details: { ...counts } } }
  })
}
