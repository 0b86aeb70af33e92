import type { Day } from '../../../kernel/calendar.ts'
import { isYearLong, obtainings, type Reading } from './series.ts'

/** The readings of which a trend is made, and the yearly ones that it leaves aside because they tell of the same months. */
export interface TrendReadings {
  readonly used: readonly Reading[]
  readonly overlapping: readonly Reading[]
}

const strength = ({ obtained }: Reading) => obtainings.indexOf(obtained)

const latestFirst = (a: Reading, b: Reading) =>
  a.period.from < b.period.from ? 1 : a.period.from > b.period.from ? -1 : strength(b) - strength(a)

/**
 * The readings that a trend may count each as a year of its own: a year long, over, and none of them shares a day with another, so that
 * no month counts twice. Taken from the latest back, which keeps as many of them as can stand together; of two for one period, the
 * one that is better established.
 */
export function trendReadings(readings: readonly Reading[], today: Day): TrendReadings {
  const used: Reading[] = []
  const overlapping: Reading[] = []
  const yearly = readings.filter(({ period }) => isYearLong(period) && period.to < today)
  for (const reading of yearly.sort(latestFirst)) {
    const next = used.at(-1)
    if (next === undefined || reading.period.to < next.period.from) used.push(reading)
    else overlapping.push(reading)
  }
  return { used: used.reverse(), overlapping: overlapping.reverse() }
}
