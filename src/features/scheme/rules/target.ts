import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { FrozenFigure } from '../schema/document.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import { type Course, type Progress, progressOf } from './progress.ts'
import { placeOf, type Reading, seriesOf, wholeYear } from './series.ts'
import { trendReadings } from './trend.ts'
import { boundsOf, type Unit } from './unit.ts'

/** A target as it was set, whatever was measured since. */
export interface TargetTerms {
  readonly code: string
  readonly title: OwnText
  readonly indicator: string
  readonly unit: Unit
  readonly course: Course
  /** The year of the baseline, where there is one. */
  readonly baselineYear: number | null
  readonly due: Day
}

/** Where a target stands. */
export interface Standing {
  /** Readings that can stand beside the target, by time. */
  readonly series: readonly Reading[]
  /** The last of them. */
  readonly last: Reading | null
  /** Since the baseline: a value of its own year, or of one before, is no progress. */
  readonly progress: Progress
  /** From years that are over and of which no two share a day. */
  readonly forecast: Forecast
  /** Yearly readings that the forecast leaves aside, since they tell of the same months as others. */
  readonly overlapping: readonly Reading[]
  readonly outlook: Outlook
}

/** The year of a due date as the forecast places it: a target for the end of 2028 is one for the year 2028. */
export function dueYear(due: Day): number {
  return placeOf({ from: due, to: due })
}

/** What the readings say of a target on a day. */
export function standingOf(
  { unit, course, baselineYear, due }: TargetTerms,
  readings: readonly Reading[],
  today: Day,
): Standing {
  const series = seriesOf(unit, readings)
  const last = series.at(-1) ?? null
  const { used, overlapping } = trendReadings(series, today)
  const points = used.map(({ period, value }) => ({ at: placeOf(period), value }))
  const forecast = forecastOf(points, dueYear(due), boundsOf(unit))
  const since = last !== null && (baselineYear === null || placeOf(last.period) > baselineYear) ? last.value : null
  const progress = progressOf(course, since)
  return { series, last, progress, forecast, overlapping, outlook: outlookOf(course, forecast) }
}

/** A buyer of a joint scheme with its own readings. */
export interface MemberReadings {
  readonly siren: string
  readonly name: string
  readonly series: readonly Reading[]
}

const inYear = (series: readonly Reading[], year: number) => series.find(({ period }) => wholeYear(period) === year)

/** The figure of a target for one whole year, as a statement keeps it; no reading of that very year is no value. */
export function figureOfYear(
  { code, title, indicator, unit, course }: TargetTerms,
  { series, members }: { series: readonly Reading[]; members: readonly MemberReadings[] },
  year: number,
): FrozenFigure {
  const reading = inYear(series, year)
  return {
    code,
    title: { ...title },
    indicator,
    unit,
    direction: course.direction,
    value: reading?.value ?? null,
    numerator: reading?.numerator ?? null,
    denominator: reading?.denominator ?? null,
    obtained: reading?.obtained ?? null,
    baseline: course.baseline,
    target: course.target,
    members: members.map((member) => ({
      siren: member.siren,
      name: member.name,
      value: inYear(member.series, year)?.value ?? null,
    })),
  }
}
