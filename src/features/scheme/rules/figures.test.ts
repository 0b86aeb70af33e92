import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastOf } from './forecast.ts'
import { outlookOf, tallyOf } from './outlook.ts'
import { type Course, isReached, progressOf } from './progress.ts'

const amount = fc.double({ min: 0, max: 1e6, noNaN: true })
const wide = { least: 0, greatest: Number.POSITIVE_INFINITY }
const course = fc.record({ direction: fc.constantFrom('at-least', 'at-most'), baseline: amount, target: amount })

describe('progress', () => {
  const up: Course = { direction: 'at-least', baseline: 100, target: 300 }

  it.each([
    [100, 0],
    [150, 0.25],
    [300, 1],
    [400, 1],
    [50, 0],
  ])('from 100 to 300, %d is %d of the way', (value, share) => {
    expect(progressOf(up, value)).toEqual({ share })
  })

  it('goes down where the target is at most', () => {
    expect(progressOf({ direction: 'at-most', baseline: 40, target: 20 }, 35)).toEqual({ share: 0.25 })
  })

  it('says why it is not known', () => {
    expect(progressOf({ ...up, baseline: null }, 150)).toEqual({ share: null, reason: 'no-baseline' })
    expect(progressOf({ ...up, target: null }, 150)).toEqual({ share: null, reason: 'no-target' })
    expect(progressOf(up, null)).toEqual({ share: null, reason: 'no-value' })
    expect(progressOf({ ...up, baseline: 300 }, 350)).toEqual({ share: null, reason: 'no-distance' })
  })

  it('is 0 to 1, and 1 exactly where the target is reached', () => {
    fc.assert(
      fc.property(course, amount, (one, value) => {
        const { share } = progressOf(one, value)
        if (share === null) return isReached(one, one.baseline) === true
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        return !isReached(one, value) || share === 1
      }),
    )
  })
})

describe('forecast', () => {
  it('follows a line that the points draw', () => {
    const points = [2022, 2023, 2024].map((at) => ({ at, value: (at - 2020) * 10 }))
    expect(forecastOf(points, 2028, wide)).toEqual({ value: 80, points: 3, from: 2022, to: 2024 })
  })

  it('says nothing from fewer than three dates', () => {
    const points = [
      { at: 2022, value: 1 },
      { at: 2023, value: 2 },
      { at: 2023, value: 3 },
    ]
    expect(forecastOf(points, 2028, wide)).toEqual({ value: null, reason: 'too-few-points', points: 3 })
    expect(forecastOf([], 2028, wide)).toMatchObject({ value: null, points: 0 })
  })

  it('stays within what the unit allows', () => {
    const points = [2022, 2023, 2024].map((at) => ({ at, value: (at - 2021) * 0.3 }))
    expect(forecastOf(points, 2028, { least: 0, greatest: 1 })).toMatchObject({ value: 1 })
  })

  it('gives a line back, wherever it is and in whatever order its points come', () => {
    const line = fc.record({ slope: fc.double({ min: -100, max: 100, noNaN: true }), height: amount })
    const years = fc.uniqueArray(fc.integer({ min: 2000, max: 2030 }), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(line, years, ({ slope, height }, list) => {
        const at = (year: number) => height + slope * (year - 2000)
        const forecast = forecastOf(
          list.map((year) => ({ at: year, value: at(year) })),
          2035,
          {
            least: Number.NEGATIVE_INFINITY,
            greatest: Number.POSITIVE_INFINITY,
          },
        )
        expect(forecast.value).toBeCloseTo(at(2035), 4)
      }),
    )
  })
})

describe('outlook', () => {
  const target: Course = { direction: 'at-least', baseline: 0, target: 100 }
  const forecast = (value: number) => ({ value, points: 3, from: 2022, to: 2024 })

  it('is kept, missed by so much, or unknown', () => {
    expect(outlookOf(target, forecast(100))).toEqual({ kind: 'kept' })
    expect(outlookOf(target, forecast(64))).toEqual({ kind: 'missed', by: 36 })
    expect(outlookOf({ ...target, direction: 'at-most' }, forecast(130))).toEqual({ kind: 'missed', by: 30 })
    expect(outlookOf({ ...target, target: null }, forecast(1))).toEqual({ kind: 'unknown', reason: 'no-target' })
    const none = { value: null, reason: 'too-few-points', points: 2 } as const
    expect(outlookOf(target, none)).toEqual({ kind: 'unknown', reason: 'too-few-points' })
  })

  it('counts what is known', () => {
    const outlooks = [outlookOf(target, forecast(100)), outlookOf(target, forecast(1))]
    expect(tallyOf([...outlooks, { kind: 'unknown', reason: 'no-target' }])).toEqual({ all: 3, known: 2, kept: 1 })
  })
})
