import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cents, euros, parseEuros } from './money.ts'

test.each([
  ['1234.5', 1234.5],
  ['30000.00', 30000],
  ['40 000,00', 40000],
  ['14\u202f700,00', 14700],
  ['1.200.000,50 €', 1200000.5],
  ['1,200,000.50', 1200000.5],
  ['1.200.000', 1200000],
  ['1,5', 1.5],
  ['1e3', 1000],
  ['1E+17', 1e17],
  ['-12,5', -12.5],
  ['250 EUR', 250],
  ['.5', 0.5],
])('%s is %d euros', (raw, amount) => {
  expect(parseEuros(raw)).toBe(amount)
})

test.each(['', '   ', 'NC', 'environ 3000', '12 €/h', '1,2,3x', '--5', '∞', '1e999', '0x10'])(
  '« %s » is no amount',
  (raw) => {
    expect(parseEuros(raw)).toBeUndefined()
  },
)

test('a number is taken as it is, unless it is none', () => {
  expect(parseEuros(12.34)).toBe(12.34)
  expect(parseEuros(Number.NaN)).toBeUndefined()
  expect(parseEuros(Number.POSITIVE_INFINITY)).toBeUndefined()
})

test('amounts in whole cents survive being written and read, in French and in English', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), (amount) => {
      const [whole, rest] = [Math.floor(amount / 100), String(amount % 100).padStart(2, '0')]
      const french = `${whole.toLocaleString('fr-FR')},${rest}`
      const english = `${whole.toLocaleString('en-GB')}.${rest}`
      expect(euros(parseEuros(french)!)).toBe(amount)
      expect(euros(parseEuros(english)!)).toBe(amount)
    }),
  )
})

test('cents are rounded to the nearest, halves away from zero', () => {
  expect(euros(0.005)).toBe(1)
  expect(euros(-0.005)).toBe(-1)
  expect(euros(1.004)).toBe(100)
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (amount) => euros(-amount) + euros(amount) === 0),
  )
})

test('a number that is not a whole number of cents is refused', () => {
  expect(cents(12)).toBe(12)
  expect(() => cents(1.5)).toThrow(RangeError)
  expect(() => cents(2 ** 53)).toThrow(RangeError)
})

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => void parseEuros(text)))
})
