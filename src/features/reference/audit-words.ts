import type { Wording } from '../../kernel/language.ts'

/** What the audit log calls what is done here. */
export const referenceAuditWords: Readonly<Record<string, Wording>> = {
  'reference.load': { fr: 'Nomenclature chargée', en: 'Reference list loaded' },
}
