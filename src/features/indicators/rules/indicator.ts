import type { Wording } from '../../../kernel/language.ts'
import { type Condition, conditionWords, type FaultColumn, type IntegerColumn } from './expression.ts'
import type { FigureUnit, Measure } from './figure.ts'

/** What an indicator puts above the line. */
export type Numerator =
  | { readonly where: Condition }
  /** The sum of a column: a mean. */
  | { readonly sumOf: IntegerColumn }
  /** The group that weighs most: a concentration. */
  | { readonly largest: 'cpv_division' }

/** An indicator as data: everything that computes a figure, and everything that explains it. */
export interface Indicator {
  readonly id: string
  readonly label: Wording
  /** What the figure counts too much or too little. */
  readonly caution: Wording
  readonly numerator: Numerator
  /** The faults of the fields that must be published; the first one that stands is the reason. */
  readonly publishedBy: readonly FaultColumn[]
  readonly measures: readonly Measure[]
  readonly basis: { readonly text: Wording; readonly source: string }
  /** The fields of the open data from which it is computed. */
  readonly fields: readonly string[]
}

/** What numerator and denominator are counted in. */
export function unitOf(indicator: Indicator, measure: Measure): FigureUnit {
  if (measure === 'amount') return 'cents'
  return 'sumOf' in indicator.numerator ? 'offers' : 'contracts'
}

const numeratorWords = {
  sum: { fr: 'somme des offres reçues', en: 'sum of the offers received' },
  largest: {
    fr: 'contrats de la division CPV qui pèse le plus',
    en: 'contracts of the CPV division that weighs most',
  },
}

function above(indicator: Indicator, language: 'fr' | 'en'): string {
  const { numerator } = indicator
  if ('sumOf' in numerator) return numeratorWords.sum[language]
  if ('largest' in numerator) return numeratorWords.largest[language]
  const words = conditionWords(numerator.where, language)
  return language === 'fr' ? `contrats avec ${words}` : `contracts with ${words}`
}

/** The formula in words. */
export function formulaOf(indicator: Indicator, measure: Measure): Wording {
  const [fr, en] = [above(indicator, 'fr'), above(indicator, 'en')]
  if (measure !== 'amount')
    return {
      fr: `${fr} ÷ contrats dont le champ est publié`,
      en: `${en} ÷ contracts whose field is published`,
    }
  return {
    fr: `montant HT des ${fr} ÷ montant HT des contrats dont le champ est publié et le montant utilisable`,
    en: `amount excl. VAT of ${en} ÷ amount excl. VAT of contracts whose field is published and whose amount can be used`,
  }
}
