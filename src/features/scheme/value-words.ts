import type { Language } from '../../kernel/language.ts'
import { formatDecimal, formatEurosInFull, formatNumber, formatShare } from '../../ui/format.ts'
import type { Unit } from './rules/unit.ts'
import { unitSigns } from './unit-messages.ts'

/** A value in its unit, as one text: `41,2 %`, `104 700 h`, `455 300 €`. */
export function valueWords(value: number, unit: Unit, language: Language): string {
  if (unit === 'share') return formatShare(value, language)
  if (unit === 'cents') return formatEurosInFull(value, language)
  const number = unit === 'offers' ? formatDecimal(value, language) : formatNumber(value, language)
  return `${number}\u00a0${unitSigns[unit][language]}`.trim()
}
