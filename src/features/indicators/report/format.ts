import type { Language } from '../../../kernel/language.ts'
import type { Figure, FigureUnit } from '../rules/figure.ts'

/** How numbers are written in one language. Spaces between digits and before units do not break. */
export interface Formats {
  /** `1 234`. */
  count(value: number): string
  /** A share 0…1: `41,2 %`. What is not quite nothing or all is never written as nothing or all. */
  percent(share: number): string
  /** `3,4`. */
  mean(value: number): string
  /** Cents: `12,4 M€`. */
  amount(cents: number): string
}

/** Each unit, and the least amount that is written in it: what the unit before would round to a thousand. */
const steps = [
  { unit: 1e9, least: 999.95e6, fr: ' Md€', en: 'bn' },
  { unit: 1e6, least: 999.95e3, fr: ' M€', en: 'M' },
  { unit: 1e3, least: 999.5, fr: ' k€', en: 'k' },
  { unit: 1, least: 0, fr: ' €', en: '' },
] as const

function makeFormats(language: Language): Formats {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const tenth = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const percent = (text: string) => (language === 'fr' ? `${text} %` : `${text}%`)
  return {
    count: (value) => whole.format(value),
    mean: (value) => tenth.format(value),
    percent(share) {
      const rounded = Math.round(share * 1000) / 10
      if (rounded === 0 && share > 0) return `< ${percent(tenth.format(0.1))}`
      if (rounded === 100 && share < 1) return `> ${percent(tenth.format(99.9))}`
      return percent(tenth.format(rounded))
    },
    amount(cents) {
      const euros = cents / 100
      const step = steps.find(({ least }) => Math.abs(euros) >= least)!
      const text = (step.unit === 1 ? whole : short).format(euros / step.unit)
      return language === 'fr' ? `${text}${step.fr}` : `€${text}${step.en}`
    },
  }
}

const made: Readonly<Record<Language, Formats>> = { fr: makeFormats('fr'), en: makeFormats('en') }

/** The number formats of a language. */
export function formatsOf(language: Language): Formats {
  return made[language]
}

/** A SIREN as it is read aloud: `200 093 201`. */
export function sirenWords(siren: string): string {
  return siren.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')
}

const missing = {
  unpublished: { fr: 'non publié', en: 'not published' },
  unusable: { fr: 'non calculable', en: 'not computable' },
}

/** The share in words: `41,2 %`, `3,4`, « non publié » where no contract publishes the field; never 0 % for that. */
export function shareWords({ share, measure, publishedCount }: Figure, language: Language): string {
  if (share === null) return missing[publishedCount === 0 ? 'unpublished' : 'unusable'][language]
  const formats = formatsOf(language)
  return measure === 'mean' ? formats.mean(share) : formats.percent(share)
}

function quantity(value: number, unit: FigureUnit, language: Language): string {
  const formats = formatsOf(language)
  if (unit === 'cents') return formats.amount(value)
  if (unit === 'contracts') return formats.count(value)
  return `${formats.count(value)} ${language === 'fr' ? 'offres' : 'offers'}`
}

/** What is above and below the line: `412 / 1 000`, `12,4 M€ / 32,6 M€`, `120 offres / 35`. */
export function fractionWords({ numerator, denominator, unit }: Figure, language: Language): string {
  const below = quantity(denominator, unit === 'offers' ? 'contracts' : unit, language)
  return `${quantity(numerator, unit, language)} / ${below}`
}
