import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from './calendar.ts'
import { type Dated, findInForce, inForce, NoTextInForce } from './legal.ts'

const history: readonly Dated<string>[] = [
  { from: day('2020-01-01'), value: 'first', source: 'a text' },
  { from: day('2022-01-01'), until: day('2023-12-31'), value: 'second', source: 'another text' },
  { from: day('2025-01-01'), value: 'third', source: 'a third text' },
]

test.each([
  ['2020-01-01', 'first'],
  ['2021-12-31', 'first'],
  ['2022-01-01', 'second'],
  ['2023-12-31', 'second'],
  ['2025-01-01', 'third'],
  ['2199-01-01', 'third'],
])('on %s the %s text is in force', (on, value) => {
  expect(inForce(history, day(on))).toBe(value)
})

test.each(['2019-12-31', '2024-01-01', '2024-12-31'])('on %s no text is known, and none is guessed', (on) => {
  expect(findInForce(history, day(on))).toBeUndefined()
  expect(() => inForce(history, day(on))).toThrow(NoTextInForce)
})

test('the text in force is the last one that has begun and has not ended', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
      const on = addDays(day('2018-06-01'), offset)
      const found = findInForce(history, on)
      const begun = history.filter(({ from }) => from <= on).at(-1)
      const ended = begun?.until !== undefined && on > begun.until
      expect(found).toBe(ended ? undefined : begun)
    }),
  )
})
