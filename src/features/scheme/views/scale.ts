import type { Language } from '../../../kernel/language.ts'
import { formatDecimal } from '../../../ui/format.ts'
import { courseMessages } from '../course-messages.ts'
import type { Unit } from '../rules/unit.ts'
import { unitWords } from '../unit-messages.ts'
import { shortWords } from './values.ts'

/** How the scale of a chart writes values: short, with the unit said once. */
export interface Scale {
  readonly tick: (value: number) => string
  /** The unit of the scale in a sentence; empty where each value carries it. */
  readonly says: string
}

const vowel = /^[aeiouhéè]/

function ofUnit(unit: Unit, language: Language): string {
  const name = unitWords[unit][language]
  if (unit === 'count') return ''
  if (language === 'en') return ` ${name}`
  return vowel.test(name) ? ` d’${name}` : ` de ${name}`
}

/** The scale of values up to a greatest one: shares in percent, anything else in thousands or millions from ten thousand on. */
export function scaleOf(unit: Unit, greatest: number, language: Language): Scale {
  const say = courseMessages[language]
  if (unit === 'share') return { tick: (value) => shortWords(value, unit, language), says: '' }
  const base = unit === 'cents' ? 100 : 1
  const most = greatest / base
  const by = most >= 1e7 ? 1e6 : most >= 1e4 ? 1e3 : 1
  const tick = (value: number) => formatDecimal(value / base / by, language)
  if (by > 1) return { tick, says: say.inUnit((by === 1e6 ? say.millions : say.thousands)(ofUnit(unit, language))) }
  return { tick, says: unit === 'count' ? '' : say.inUnit(unitWords[unit][language]) }
}
