import type { Database } from '../../../platform/db/database.ts'
import type { Consultation } from '../../consultation/queries/consultations.ts'
import { factsOf } from '../queries/facts.ts'
import { readMaterial } from '../queries/material.ts'
import { findWritten } from '../queries/report.ts'
import { checkReport } from '../rules/check.ts'
import type { ReportDocument } from '../rules/document.ts'
import type { Finding } from '../rules/finding.ts'
import { composeReport, type Edition } from './compose.ts'

/** A report as the records and the texts make it today. */
export interface MadeReport {
  readonly findings: readonly Finding[]
  readonly documents: { readonly fr: ReportDocument; readonly en: ReportDocument }
  readonly revision: number
}

/** Makes the report of a consultation, in both languages, with what the check finds in it. */
export async function makeReport(
  db: Database,
  consultation: Consultation,
  edition: Edition | null,
): Promise<MadeReport> {
  const material = await readMaterial(db, consultation)
  const { texts, revision } = await findWritten(db, consultation.id)
  const findings = checkReport(factsOf(material, Object.values(texts)))
  const composition = { material, texts, findings, edition }
  return {
    findings,
    revision,
    documents: { fr: composeReport(composition, 'fr'), en: composeReport(composition, 'en') },
  }
}
