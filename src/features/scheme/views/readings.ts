import { type Day, yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import { isReached } from '../rules/progress.ts'
import { isYearLong, type Period, placeOf, type Reading, wholeYear } from '../rules/series.ts'
import { dueYear, type TargetTerms } from '../rules/target.ts'
import type { Unit } from '../rules/unit.ts'
import { distanceWords, shortWords } from './values.ts'

/** The period of a value: `en 2025`, `12 mois au 30 juin 2026`. */
export function periodWords(period: Period, language: Language, today?: Day): string {
  const say = messages[language]
  const year = wholeYear(period)
  if (year !== null) return today && year === yearOf(today) ? say.soFar(String(year)) : say.inYear(String(year))
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

/** A year, or the two over which the twelve months lie. */
function year(at: number): string {
  const whole = Math.round(at)
  if (Math.abs(at - whole) < 0.01) return String(whole)
  return `${Math.floor(at)}-${Math.floor(at) + 1}`
}

/** What a forecast assumes, and which values it leaves aside. */
export function assumptionWords(
  { forecast, overlapping }: Pick<Target, 'forecast' | 'overlapping'>,
  language: Language,
): string | null {
  if (forecast.value === null) return null
  const say = messages[language]
  const assumed = say.assumption(String(forecast.points), year(forecast.from), year(forecast.to))
  if (overlapping.length === 0) return assumed
  const periods = overlapping.map(({ period }) => periodWords(period, language)).join(', ')
  return `${assumed} ${say.leftAside(periods)}`
}

/** A value as exactly as a forecast can be: a share to a tenth of a point, anything else to three digits. */
export function roughly(value: number, unit: Unit): number {
  return unit === 'share' ? Math.round(value * 1000) / 1000 : Number(value.toPrecision(3))
}

function verdict({ course, unit }: Target, value: number, language: Language): Outcome {
  const say = messages[language]
  const head = shortWords(value, unit, language)
  if (isReached(course, value)) return { head, words: say.kept, short: false }
  const by = distanceWords(Math.abs(course.target! - value), unit, language)
  return { head, words: course.direction === 'at-least' ? say.missing(by) : say.tooMuch(by), short: true }
}

/** What the trend says of a target, with its consequence in words. */
function forecastOutcome(target: Target, language: Language): Outcome {
  const { forecast, unit } = target
  const say = messages[language]
  if (forecast.value === null)
    return { head: say.notEnough, words: say.notEnoughHelp(String(forecast.points)), short: false }
  return verdict(target, roughly(forecast.value, unit), language)
}

/** The value of the year in which a target was due. */
export function resultOf({ series, due }: Pick<Target, 'series' | 'due'>): Reading | undefined {
  return series.find(({ period }) => placeOf(period) === dueYear(due))
}

/** What became of a target whose scheme is over: the value of its last year, where it is known. */
function resultOutcome(target: Target, language: Language): Outcome {
  const say = messages[language]
  const result = resultOf(target)
  if (!result) return { head: say.noResult, words: say.noResultHelp, short: false }
  const { head, short } = verdict(target, result.value, language)
  return { head, words: short ? say.resultMissed : say.resultKept, short }
}

/** Where a target is going, or where it ended once its scheme is over. */
export function outcomeOf(target: Target, language: Language, over = false): Outcome {
  const say = messages[language]
  if (target.course.target === null) return { head: say.notComputable, words: say.noGoal, short: false }
  return over ? resultOutcome(target, language) : forecastOutcome(target, language)
}

/** The value of a target, as its mark says it. */
export function goalWords({ course, unit }: Pick<TargetTerms, 'course' | 'unit'>, language: Language): string | null {
  if (course.target === null) return null
  const value = shortWords(course.target, unit, language)
  return course.direction === 'at-most' ? messages[language].atMost(value) : value
}
