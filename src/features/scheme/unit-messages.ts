import type { Wording } from '../../kernel/language.ts'
import type { Unit } from './rules/unit.ts'

/** Names of units, as a form offers them. */
export const unitWords: Readonly<Record<Unit, Wording>> = {
  share: { fr: 'part, en pour cent', en: 'share, in per cent' },
  hours: { fr: 'heures', en: 'hours' },
  cents: { fr: 'euros HT', en: 'euros excl. VAT' },
  people: { fr: 'personnes', en: 'people' },
  contracts: { fr: 'contrats', en: 'contracts' },
  count: { fr: 'nombre', en: 'number' },
  offers: { fr: 'offres par contrat', en: 'offers per contract' },
}

/** What stands behind a number. */
export const unitSigns: Readonly<Record<Exclude<Unit, 'share' | 'cents'>, Wording>> = {
  hours: { fr: 'h', en: 'h' },
  people: { fr: 'personnes', en: 'people' },
  contracts: { fr: 'contrats', en: 'contracts' },
  count: { fr: '', en: '' },
  offers: { fr: 'offres', en: 'offers' },
}

/** Whole numbers up to ten in words, as a sentence begins with them. */
export const numbersInWords = {
  fr: ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'],
  en: ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
} as const
