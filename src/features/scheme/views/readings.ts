import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import type { Forecast } from '../rules/forecast.ts'
import { isYearLong, type Period, type Reading, wholeYear } from '../rules/series.ts'
import type { TargetTerms } from '../rules/target.ts'
import { distanceWords, valueWords } from './values.ts'

/** The period of a value: `en 2025`, `12 mois au 30 juin 2026`. */
export function periodWords(period: Period, language: Language, today?: Day): string {
  const say = messages[language]
  const year = wholeYear(period)
  if (year !== null) return today && period.to >= today ? say.soFar(String(year)) : say.inYear(String(year))
  if (isYearLong(period)) return say.twelveMonths(formatDay(period.to, language))
  return say.fromTo(formatDay(period.from, language), formatDay(period.to, language))
}

/** Numerator and denominator where there are both: `24 / 95`. */
export function fractionOf({ numerator, denominator }: Pick<Reading, 'numerator' | 'denominator'>, language: Language) {
  if (numerator === null || denominator === null) return null
  return `${formatNumber(numerator, language)} / ${formatNumber(denominator, language)}`
}

export interface Outcome {
  /** The forecast value, or why there is none. */
  readonly head: string
  readonly words: string
  readonly short: boolean
}

const year = (at: number) => String(Math.round(at))

/** What a forecast assumes. */
export function assumptionWords(forecast: Forecast, language: Language): string | null {
  if (forecast.value === null) return null
  return messages[language].assumption(String(forecast.points), year(forecast.from), year(forecast.to))
}

/** What the trend says of a target, with its consequence in words. */
export function outcomeOf(target: Target, language: Language): Outcome {
  const { outlook, forecast, unit, course } = target
  const say = messages[language]
  if (course.target === null) return { head: say.notComputable, words: say.noGoal, short: false }
  if (forecast.value === null)
    return { head: say.notEnough, words: say.notEnoughHelp(String(forecast.points)), short: false }
  const head = valueWords(forecast.value, unit, language)
  if (outlook.kind !== 'missed') return { head, words: say.kept, short: false }
  const by = distanceWords(outlook.by, unit, language)
  return { head, words: course.direction === 'at-least' ? say.missing(by) : say.tooMuch(by), short: true }
}

/** The value of a target, as its mark says it. */
export function goalWords({ course, unit }: Pick<TargetTerms, 'course' | 'unit'>, language: Language): string | null {
  if (course.target === null) return null
  const value = valueWords(course.target, unit, language)
  return course.direction === 'at-most' ? messages[language].atMost(value) : value
}
