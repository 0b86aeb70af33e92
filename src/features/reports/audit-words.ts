import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const reportsAuditWords: Readonly<Record<string, Wording>> = {
  'reports.claim': { fr: 'Affirmation ajoutée au bilan', en: 'Statement added to the report' },
  'reports.drop-claim': { fr: 'Affirmation retirée du bilan', en: 'Statement dropped from the report' },
  'reports.freeze': { fr: 'Version du bilan figée', en: 'Version of the report frozen' },
  'reports.publish': { fr: 'Bilan publié', en: 'Report published' },
  'reports.withdraw': { fr: 'Bilan retiré', en: 'Report withdrawn' },
  'reports.write': { fr: 'Bilan écrit', en: 'Report written' },
}
