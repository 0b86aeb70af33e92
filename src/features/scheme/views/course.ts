import { type Day, yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { CurveCourse, CurveMark } from '../../../ui/chart/course.tsx'
import { everyYear, type YearPoint } from '../../../ui/chart/year-line.tsx'
import { colon } from '../../../ui/format.ts'
import { courseMessages } from '../course-messages.ts'
import type { Target } from '../queries/targets.ts'
import { type Reading, wholeYear } from '../rules/series.ts'
import { goalWords, periodWords, roughly } from './readings.ts'
import { shortWords, valueWords } from './values.ts'

/** What a forecast gives, as exactly as it is shown; none once the scheme is over. */
export function forecastValue({ forecast, unit, course }: Target, over: boolean): number | null {
  return over || forecast.value === null || course.target === null ? null : roughly(forecast.value, unit)
}

/** The baseline, target and forecast of a target as its curve shows them. */
export function courseOf(target: Target, language: Language, over: boolean): CurveCourse {
  const { course, unit, baselineYear, due } = target
  const say = courseMessages[language]
  const mark = (name: string, year: number, value: number, words = shortWords(value, unit, language)): CurveMark => ({
    name,
    year,
    value,
    words,
  })
  const forecast = forecastValue(target, over)
  return {
    baseline:
      course.baseline === null || baselineYear === null
        ? null
        : mark(say.baseline, baselineYear, course.baseline, valueWords(course.baseline, unit, language)),
    target:
      course.target === null ? null : mark(say.target, yearOf(due), course.target, goalWords(target, language) ?? ''),
    forecast: forecast === null ? null : mark(say.forecast, yearOf(due), forecast),
  }
}

/** Readings on the year in which their period ends; of two that end in one year, the later. */
export interface Curve {
  readonly points: readonly YearPoint[]
  /** The periods that are no whole year that is over, each on its year: `2026 : 12 mois au 30 juin 2026`. */
  readonly note: string
}

export function curveOf(series: readonly Reading[], language: Language, today: Day): Curve {
  const drawn = new Map(series.map((reading) => [yearOf(reading.period.to), reading]))
  const unlike = [...drawn].flatMap(([year, { period }]) => {
    if (wholeYear(period) === null) return [`${year}${colon(language)}${periodWords(period, language)}.`]
    return period.to >= today ? [`${year}${colon(language)}${courseMessages[language].underWay}.`] : []
  })
  return {
    points: everyYear(new Map([...drawn].map(([year, { value }]) => [year, value]))),
    note: unlike.join(' '),
  }
}
