import type { Language } from '../../../kernel/language.ts'
import { formatDecimal, formatEuros, formatEurosInFull, formatNumber, formatShare } from '../../../ui/format.ts'
import { unitSigns } from '../messages.ts'
import type { Unit } from '../rules/unit.ts'

/** A value in its unit, as one text: `41,2 %`, `104 700 h`, `455 300 €`. */
export function valueWords(value: number, unit: Unit, language: Language): string {
  if (unit === 'share') return formatShare(value, language)
  if (unit === 'cents') return formatEurosInFull(value, language)
  const number = unit === 'offers' ? formatDecimal(value, language) : formatNumber(value, language)
  return `${number}\u00a0${unitSigns[unit][language]}`.trim()
}

/** A value as a large figure, its unit apart so that it may be smaller. */
export function figureParts(value: number, unit: Unit, language: Language): { number: string; sign: string } {
  if (unit === 'share') {
    const text = formatShare(value, language)
    return { number: text.replace(/\s*%$/u, ''), sign: '%' }
  }
  if (unit === 'cents') return { number: formatEuros(value, language), sign: '' }
  const number = unit === 'offers' ? formatDecimal(value, language) : formatNumber(value, language)
  return { number, sign: unitSigns[unit][language] }
}

/** A difference: points of percentage for a share, with its sign. */
export function differenceWords(by: number, unit: Unit, language: Language): string {
  const sign = by > 0 ? '+' : '−'
  if (unit !== 'share') return `${sign}${valueWords(Math.abs(by), unit, language)}`
  return `${sign}${formatDecimal(Math.abs(by) * 100, language)} ${language === 'fr' ? 'points' : 'points'}`
}

/** What lies between two values: `12 points`, `40 000 h`. */
export function distanceWords(by: number, unit: Unit, language: Language): string {
  return unit === 'share' ? `${formatDecimal(by * 100, language)}\u00a0points` : valueWords(by, unit, language)
}
