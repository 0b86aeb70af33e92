import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../kernel/calendar.ts'
import { inLanguage } from '../../../kernel/own-text.ts'
import { differenceOf } from './difference.ts'
import { isYearLong, joined, placeOf, type Reading, seriesOf, wholeYear, yearPeriod } from './series.ts'
import { countStates, shownState } from './state.ts'
import { dueYear, figureOfYear, standingOf, type TargetTerms } from './target.ts'
import { readNumber, readPeriod, readValue, writeValue, yearUpTo } from './value.ts'

const amount = fc.double({ min: 0, max: 1e6, noNaN: true })

describe('states', () => {
  const today = day('2026-06-15')

  it('are late where a milestone is past and not reached, as long as the action goes on', () => {
    const past = { due: '2026-06-14', doneOn: null }
    expect(shownState('under-way', [past], today)).toBe('late')
    expect(shownState('to-launch', [past], today)).toBe('late')
    expect(shownState('done', [past], today)).toBe('done')
    expect(shownState('abandoned', [past], today)).toBe('abandoned')
    expect(shownState('under-way', [{ due: '2026-06-15', doneOn: null }], today)).toBe('under-way')
    expect(shownState('under-way', [{ due: '2026-06-14', doneOn: '2026-07-01' }], today)).toBe('under-way')
  })

  it('are counted once each', () => {
    const counts = countStates(['done', 'late', 'done'])
    expect(counts).toEqual({ done: 2, late: 1, 'under-way': 0, 'to-launch': 0, abandoned: 0, unstated: 0 })
  })
})

const reading = (year: number, value: number, parts: Partial<Reading> = {}): Reading => ({
  period: yearPeriod(year),
  value,
  numerator: null,
  denominator: null,
  obtained: 'declared',
  ...parts,
})

describe('periods', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('1990-01-01'), days))

  it('are placed where they end', () => {
    expect(placeOf(yearPeriod(2025))).toBe(2025)
    expect(placeOf(yearUpTo(day('2026-09-30')))).toBeCloseTo(2025.748, 3)
    expect(dueYear(day('2028-12-31'))).toBe(2028)
  })

  it('are a year long up to any day, and placed in the order of their days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(isYearLong(yearUpTo(one))).toBe(true)
        return Math.sign(placeOf(yearUpTo(one)) - placeOf(yearUpTo(other))) === (one < other ? -1 : one > other ? 1 : 0)
      }),
    )
  })

  it('of half a year stand beside no yearly amount, but beside a share', () => {
    const half = reading(2025, 0.5, { period: { from: day('2025-01-01'), to: day('2025-06-30') } })
    expect(seriesOf('hours', [half])).toEqual([])
    expect(seriesOf('share', [half])).toEqual([half])
    expect(wholeYear(half.period)).toBeNull()
    expect(wholeYear(yearPeriod(2024))).toBe(2024)
  })
})

describe('several buyers together', () => {
  it('add amounts of the years that all of them have', () => {
    const whole = joined('hours', [
      [reading(2024, 10), reading(2025, 20, { obtained: 'verified' })],
      [reading(2025, 5, { obtained: 'verified' })],
    ])
    expect(whole).toEqual([reading(2025, 25, { obtained: 'verified' })])
  })

  it('are as weak as the weakest', () => {
    const [whole] = joined('hours', [[reading(2025, 1, { obtained: 'computed' })], [reading(2025, 1)]])
    expect(whole!.obtained).toBe('declared')
  })

  it('divide numerators by denominators, and nothing where one is missing', () => {
    const parts = { numerator: 1, denominator: 2 }
    const [share] = joined('share', [
      [reading(2025, 0.5, parts)],
      [reading(2025, 0.1, { numerator: 1, denominator: 10 })],
    ])
    expect(share).toMatchObject({ value: 2 / 12, numerator: 2, denominator: 12 })
    expect(joined('share', [[reading(2025, 0.5, parts)], [reading(2025, 0.1)]])).toEqual([])
  })

  it('change nothing for a buyer alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2000, max: 2030 })), (years) => {
        const readings = years.map((year) => reading(year, year))
        expect(joined('hours', [readings])).toEqual(readings)
      }),
    )
  })
})

describe('a target', () => {
  const terms: TargetTerms = {
    code: 'hours',
    title: { fr: 'Heures' },
    indicator: 'hours',
    unit: 'hours',
    course: { direction: 'at-least', baseline: 10, target: 100 },
    baselineYear: 2021,
    due: day('2028-12-31'),
  }
  const readings = [2022, 2023, 2024, 2025].map((year) => reading(year, (year - 2021) * 10))

  it('leaves a period that is not over out of the trend, and shows it as the last value', () => {
    const now = standingOf(terms, [...readings, reading(2026, 5)], day('2026-06-01'))
    expect(now.last!.value).toBe(5)
    expect(now.forecast).toMatchObject({ value: 70, points: 4, to: 2025 })
    expect(now.outlook).toEqual({ kind: 'missed', by: 30 })
  })

  it('without any measure has no value, which is not a zero', () => {
    const now = standingOf(terms, [], day('2026-06-01'))
    expect(now).toMatchObject({ last: null, progress: { share: null, reason: 'no-value' }, forecast: { value: null } })
    expect(figureOfYear(terms, { series: [], members: [] }, 2025)).toMatchObject({ value: null, obtained: null })
  })

  it('has no progress from a value that is not later than its baseline', () => {
    const old = standingOf({ ...terms, baselineYear: 2025 }, readings, day('2026-06-01'))
    expect(old.progress).toEqual({ share: null, reason: 'no-value' })
    expect(old.last!.value).toBe(40)
  })

  it('keeps the year that is asked for in a statement', () => {
    const frozen = figureOfYear(terms, { series: readings, members: [] }, 2024)
    expect(frozen).toMatchObject({ value: 30, baseline: 10, target: 100, unit: 'hours' })
  })
})

describe('a frozen value and the live one', () => {
  it('are the same, differ, or one is missing', () => {
    expect(differenceOf(0.1 + 0.2, 0.3)).toEqual({ kind: 'same' })
    expect(differenceOf(10, 12)).toEqual({ kind: 'changed', by: 2 })
    expect(differenceOf(null, 12)).toEqual({ kind: 'appeared' })
    expect(differenceOf(10, null)).toEqual({ kind: 'gone' })
    expect(differenceOf(null, null)).toEqual({ kind: 'none' })
  })

  it('differ the other way round by as much', () => {
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
        expect(there.kind).toBe(back.kind)
        return there.kind !== 'changed' || back.kind !== 'changed' || there.by === -back.by
      }),
    )
  })
})

describe('what people write', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['12.5', 12.5],
    ['douze', undefined],
    ['', undefined],
    ['1,2,3', undefined],
  ])('« %s » is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it('is read in its unit', () => {
    expect(readValue('41,2 %', 'share')).toBe(0.412)
    expect(readValue('41,2', 'share')).toBe(0.412)
    expect(readValue('1 200 €', 'cents')).toBe(120_000)
    expect(readValue('5 %', 'hours')).toBeUndefined()
    expect(readValue('-5', 'hours')).toBeUndefined()
  })

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (whole) => {
        expect(readValue(writeValue(whole / 1_000_000, 'share'), 'share')).toBeCloseTo(whole / 1_000_000, 12)
        expect(readValue(writeValue(whole, 'cents'), 'cents')).toBe(whole)
        expect(readValue(writeValue(whole, 'hours'), 'hours')).toBe(whole)
      }),
    )
  })

  it('is a year, or two days', () => {
    expect(readPeriod('2025', '')).toEqual(yearPeriod(2025))
    expect(readPeriod('2025-01-01', '2025-06-30')).toEqual({ from: '2025-01-01', to: '2025-06-30' })
    expect(readPeriod('2025-06-30', '2025-01-01')).toBeUndefined()
    expect(readPeriod('2025-02-30', '2025-06-30')).toBeUndefined()
  })

  it('is shown in the language of the page, or in the original and marked', () => {
    expect(inLanguage({ fr: 'Bonjour', en: 'Hello' }, 'en')).toEqual({ words: 'Hello', original: false })
    expect(inLanguage({ fr: 'Bonjour' }, 'en')).toEqual({ words: 'Bonjour', original: true })
    expect(inLanguage({ fr: 'Bonjour' }, 'fr')).toEqual({ words: 'Bonjour', original: false })
  })
})
