import type { Language } from '../../../kernel/language.ts'
import { formatDecimal, formatEuros, formatNumber, formatShare } from '../../../ui/format.ts'
import type { Unit } from '../rules/unit.ts'
import { unitSigns } from '../unit-messages.ts'
import { valueWords } from '../value-words.ts'

export { valueWords }

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

/** The same, a share without a decimal that says nothing: `35 %`. */
export function shortWords(value: number, unit: Unit, language: Language): string {
  if (unit !== 'share') return valueWords(value, unit, language)
  return `${formatDecimal(value * 100, language)}${language === 'fr' ? '\u00a0%' : '%'}`
}

/** What lies between two values, always positive: `0,6 point`, `40 000 h`. */
export function distanceWords(by: number, unit: Unit, language: Language): string {
  if (unit !== 'share') return valueWords(by, unit, language)
  const points = by * 100
  const tiny = points > 0 && points < 0.1
  const word = language === 'fr' ? (points < 2 ? 'point' : 'points') : 'percentage points'
  return `${tiny ? '< ' : ''}${formatDecimal(tiny ? 0.1 : points, language)}\u00a0${word}`
}

/** A difference with its sign. */
export function differenceWords(by: number, unit: Unit, language: Language): string {
  return `${by > 0 ? '+' : '−'}${distanceWords(Math.abs(by), unit, language)}`
}
