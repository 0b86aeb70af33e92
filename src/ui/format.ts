import type { Language } from '../kernel/language.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

type Formats = Readonly<Record<Language, Intl.NumberFormat>>

function formats(options: Intl.NumberFormatOptions): Formats {
  return { fr: new Intl.NumberFormat(locales.fr, options), en: new Intl.NumberFormat(locales.en, options) }
}

const whole = formats({ maximumFractionDigits: 0 })
const oneDecimal = formats({ maximumFractionDigits: 1 })
const oneFixed = formats({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoFixed = formats({ minimumFractionDigits: 2, maximumFractionDigits: 2 })
const threeDigits = formats({ maximumSignificantDigits: 3 })
const dates = {
  fr: new Intl.DateTimeFormat(locales.fr, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
}
const shortDates = {
  fr: new Intl.DateTimeFormat(locales.fr, { dateStyle: 'medium', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'medium', timeZone: 'UTC' }),
}

/** `1 940`, `1,940`. */
export function formatNumber(value: number, language: Language): string {
  return whole[language].format(value)
}

/** At most one decimal: `2,4`. */
export function formatDecimal(value: number, language: Language): string {
  return oneDecimal[language].format(value)
}

/** Always two decimals: `0,62`. */
export function formatHundredths(value: number, language: Language): string {
  return twoFixed[language].format(value)
}

/** A share 0…1 with one decimal: `41,2 %`, `41.2%`. What is not nothing is never shown as 0,0 %. */
export function formatShare(share: number, language: Language): string {
  const percent = share * 100
  const tiny = percent > 0 && percent < 0.1
  const number = oneFixed[language].format(tiny ? 0.1 : percent)
  return `${tiny ? '< ' : ''}${number}${language === 'fr' ? '\u00a0%' : '%'}`
}

const units = [
  { from: 1e9, fr: 'Md€', en: 'bn' },
  { from: 1e6, fr: 'M€', en: 'M' },
] as const

/** An amount in cents, shortened from a million on: `74 900 €`, `1,48 M€`; `€74,900`, `€1.48M`. */
export function formatEuros(cents: number, language: Language): string {
  const euros = cents / 100
  const unit = units.find(({ from }) => Math.abs(euros) >= from)
  if (!unit) {
    const number = whole[language].format(euros)
    return language === 'fr' ? `${number}\u00a0€` : `€${number}`
  }
  const number = threeDigits[language].format(euros / unit.from)
  return language === 'fr' ? `${number}\u00a0${unit.fr}` : `€${number}${unit.en}`
}

/** An amount in cents, to the euro. */
export function formatEurosInFull(cents: number, language: Language): string {
  const number = whole[language].format(cents / 100)
  return language === 'fr' ? `${number}\u00a0€` : `€${number}`
}

/** A day for a column: `24 juin 2020`, `23 déc. 2025`. */
export function formatShortDay(day: string, language: Language): string {
  const text = shortDates[language].format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** A day `YYYY-MM-DD`: `24 juin 2020`, `24 June 2020`. */
export function formatDay(day: string, language: Language): string {
  const text = dates[language].format(new Date(`${day}T00:00:00Z`))
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** A SIREN or SIRET in groups of three: `213 105 554`, `213 105 554 00018`. */
export function formatSiren(digits: string): string {
  return digits.replace(/^(\d{3})(\d{3})(\d{3})/, '$1\u202f$2\u202f$3 ').trim()
}

const months = {
  fr: new Intl.DateTimeFormat(locales.fr, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** The month of a day, where no more is known: `juin 2018`, `June 2018`. */
export function formatMonth(day: string, language: Language): string {
  return months[language].format(new Date(`${day}T00:00:00Z`))
}

/** The size of a file: `812 ko`, `2,4 Mo`; `812 kB`, `2.4 MB`. */
export function formatSize(bytes: number, language: Language): string {
  const unit = language === 'fr' ? 'o' : 'B'
  if (bytes < 1_000_000) return `${whole[language].format(Math.max(1, Math.round(bytes / 1000)))}\u00a0k${unit}`
  return `${oneDecimal[language].format(bytes / 1_000_000)}\u00a0M${unit}`
}

/** A title as it is set: no line begins with what a French sentence puts a space before. */
export function unbroken<T>(words: T): T | string {
  return typeof words === 'string' ? words.replace(/ (?=[:;?!»])/g, '\u00a0') : words
}

const colons = { fr: '\u00a0: ', en: ': ' } as const

/** What stands between a word and what it announces. */
export function colon(language: Language): string {
  return colons[language]
}
