import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../kernel/calendar.ts'
import { type Reading, yearPeriod } from './series.ts'
import { dueYear, standingOf } from './target.ts'
import { trendReadings } from './trend.ts'
import { yearUpTo } from './value.ts'

const today = day('2026-11-24')
const reading = (period: Reading['period'], value: number, parts: Partial<Reading> = {}): Reading => ({
  period,
  value,
  numerator: null,
  denominator: null,
  obtained: 'verified',
  ...parts,
})
const hours = [
  reading(yearPeriod(2022), 71_300),
  reading(yearPeriod(2023), 84_900),
  reading(yearPeriod(2024), 96_200),
  reading(yearPeriod(2025), 104_700),
]
const rolling = reading(yearUpTo(day('2026-06-30')), 112_400, { obtained: 'declared' })

describe('the readings of a trend', () => {
  it('count no month twice: a calendar year stands back where twelve later months reach into it', () => {
    const { used, overlapping } = trendReadings([...hours, rolling], today)
    expect(used.map(({ value }) => value)).toEqual([71_300, 84_900, 96_200, 112_400])
    expect(overlapping).toEqual([hours[3]])
  })

  it('are those of years that are over, each a year long', () => {
    const half = reading({ from: day('2026-01-01'), to: day('2026-06-30') }, 0.7)
    expect(trendReadings([half, reading(yearPeriod(2026), 0.6)], today)).toEqual({ used: [], overlapping: [] })
  })

  it('are, of two for one period, the better established one', () => {
    const told = reading(yearPeriod(2025), 0.4, { obtained: 'declared' })
    const computed = reading(yearPeriod(2025), 0.5, { obtained: 'computed' })
    for (const both of [
      [told, computed],
      [computed, told],
    ])
      expect(trendReadings(both, today)).toEqual({ used: [computed], overlapping: [told] })
  })

  it('share no day, leave nothing out without a reason, and are as many as can stand together', () => {
    const ends = fc.uniqueArray(
      fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2015-12-31'), days)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(ends, (list) => {
        const readings = list.map((to, index) => reading(yearUpTo(to), index))
        const { used, overlapping } = trendReadings(readings, today)
        expect(used.length + overlapping.length).toBe(readings.length)
        const meets = (a: Reading, b: Reading) => a.period.from <= b.period.to && b.period.from <= a.period.to
        for (const [index, one] of used.entries())
          expect(used.slice(index + 1).some((other) => meets(one, other))).toBe(false)
        for (const one of overlapping) expect(used.some((other) => meets(one, other))).toBe(true)
        return used.length >= fewestThatCover(readings)
      }),
    )
  })

  it('give the forecast: the line through four years, not through five of which two tell of the same months', () => {
    const terms = {
      code: 'hours',
      title: { fr: 'Heures' },
      indicator: 'hours',
      unit: 'hours',
      course: { direction: 'at-least', baseline: 96_200, target: 180_000 },
      baselineYear: 2024,
      due: day('2028-12-31'),
    } as const
    const { forecast, overlapping, last } = standingOf(terms, [...hours, rolling], today)
    expect(forecast).toMatchObject({ points: 4, from: 2022 })
    expect(dueYear(terms.due)).toBe(2028)
    expect(forecast.value).toBeCloseTo(
      lineThrough([2022, 2023, 2024, 2025 + 181 / 365], [71_300, 84_900, 96_200, 112_400]),
      3,
    )
    expect(overlapping).toEqual([hours[3]])
    expect(last).toEqual(rolling)
  })
})

/** How many that do not meet a plain count from the first end on finds: the most that there can be. */
function fewestThatCover(readings: readonly Reading[]): number {
  let [count, until] = [0, '']
  for (const { period } of [...readings].sort((a, b) => (a.period.to < b.period.to ? -1 : 1)))
    if (period.from > until) [count, until] = [count + 1, period.to]
  return count
}

/** The line of least squares at 2028, by its normal equations. */
function lineThrough(at: readonly number[], values: readonly number[]): number {
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const shifted = at.map((one) => one - 2020)
  const [n, x, y] = [shifted.length, sum(shifted), sum(values)]
  const xy = sum(shifted.map((one, index) => one * values[index]!))
  const slope = (n * xy - x * y) / (n * sum(shifted.map((one) => one * one)) - x * x)
  return (y - slope * x) / n + slope * 8
}
