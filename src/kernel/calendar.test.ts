import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, type Day, day, dayInParis, dayOf, isLeapYear, parseDay, yearOf } from './calendar.ts'

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => day(instant.toISOString().slice(0, 10)))

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (text) => {
  expect(parseDay(text)).toBe(text)
})

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-04-31',
  '2024-1-1',
  '24-01-01',
  '2024-01-01T00:00',
  '',
])('« %s » is no day', (text) => {
  expect(parseDay(text)).toBeUndefined()
  expect(() => day(text)).toThrow(RangeError)
})

test('every day of the calendar is one, and only those', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
      (y, m, d) => {
        const instant = new Date(0)
        instant.setUTCFullYear(y, m - 1, d)
        const same = instant.getUTCFullYear() === y && instant.getUTCMonth() === m - 1 && instant.getUTCDate() === d
        expect(dayOf(y, m, d) !== undefined).toBe(same)
      },
    ),
  )
})

test('leap years', () => {
  expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true])
})

test('the day in Paris is not that of Greenwich around midnight', () => {
  expect(dayInParis(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
  expect(dayInParis(new Date('2026-12-31T22:59:00Z'))).toBe('2026-12-31')
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-08-31', 1, '2024-09-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-03-15', -3, '2023-12-15'],
  ['2024-05-10', 0, '2024-05-10'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(to)
})

test('days added and taken away lead back, and keep the order', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20_000 }), (from, count) => {
      const later = addDays(from, count)
      expect(addDays(later, -count)).toBe(from)
      expect(later >= from).toBe(true)
    }),
  )
})

test('months added never leave the month that was meant', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -600, max: 600 }), (from: Day, months) => {
      const [year, month] = [yearOf(from), Number(from.slice(5, 7))]
      const to = addMonths(from, months)
      expect(yearOf(to) * 12 + Number(to.slice(5, 7))).toBe(year * 12 + month + months)
      expect(to.slice(8) <= from.slice(8)).toBe(true)
    }),
  )
})
