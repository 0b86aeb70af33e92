import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const indicatorsAuditWords: Readonly<Record<string, Wording>> = {
  'indicators.cite': { fr: 'Chiffre cité', en: 'Figure cited' },
}
