import { system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { throttle } from '../../accounts/rules/throttle.ts'
import { mayReportError } from '../policy.ts'
import { insertReport, listAttempts, noteAttempt } from '../queries/reports.ts'
import { hideContacts } from '../rules/hide.ts'
import type { ReportForm } from '../schema.ts'

/** So many reports of one visitor in so many minutes. */
export const reportPace = { most: 5, minutes: 60 } as const
const keptMinutes = 24 * 60

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

/**
 * Keeps what a visitor says is wrong with a contract, for the workspace. No address is kept, addresses in the text are taken out,
 * and the audit log does not tell who wrote. Throws `Refused` for a visitor who writes too often.
 */
export async function reportError(
  { db, clock, visitorKey }: { db: Database; clock: () => Date; visitorKey: string },
  contractId: string,
  { champ, message }: ReportForm,
): Promise<void> {
  const now = clock()
  const attempts = await listAttempts(db, visitorKey, before(now, reportPace.minutes))
  demand(mayReportError(throttle(attempts, now, reportPace)))
  await inTransaction(db, async (tx) => {
    await noteAttempt(tx, { visitorKey, at: now, forgetBefore: before(now, keptMinutes) })
    const report = {
      contract_id: contractId,
      sent_on: dayInParis(now),
      field: champ,
      message: hideContacts(message).text,
    }
    const id = await insertReport(tx, report)
    await recordAudit(tx, {
      actor: system,
      action: 'contracts.reportError',
      subject: { kind: 'contract_report', id },
      details: { contract: contractId, field: champ },
    })
  })
}
