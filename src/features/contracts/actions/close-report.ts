import type { Actor } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { Conflict, NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { findOrganisationId } from '../../accounts/queries/perimeter.ts'
import { mayKeepContract } from '../policy.ts'
import { closeReportRow, findReport } from '../queries/report-watch.ts'

/** What is answered to a report: whether it was right, and what was found and done. */
export interface Closing {
  readonly state: 'accepted' | 'declined'
  readonly note: string
}

const closedMeanwhile = {
  fr: 'Ce signalement est déjà clos : relisez ce qui en est dit.',
  en: 'This report is closed already: read what is said of it.',
}

/** Closes a report with a note, for the keepers of the contract. Throws `NotFound`, `Refused`, and `Conflict` where it is closed. */
export async function closeReport(
  { db, clock, actor }: { readonly db: Database; readonly clock: () => Date; readonly actor: Actor },
  id: string,
  { state, note }: Closing,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const report = await findReport(tx, id)
    if (!report) throw new NotFound()
    demand(mayKeepContract(actor, await findOrganisationId(tx, report.buyerSiren)))
    const closing = {
      state,
      note,
      closed_on: dayInParis(clock()),
      closed_by: actor.kind === 'person' ? actor.id : null,
    }
    if (!(await closeReportRow(tx, id, closing))) throw new Conflict(closedMeanwhile)
    await recordAudit(tx, {
      actor,
      action: 'contracts.close-report',
      subject: { kind: 'contract_report', id },
      fields: ['state', 'note'],
      details: { contract: report.contractId, state },
    })
  })
}
