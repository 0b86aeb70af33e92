import fc from 'fast-check'
import { expect, test } from 'vitest'
import { euros } from '../../../kernel/money.ts'
import { amountFault } from './amount.ts'

test.each([
  [0, 'AMOUNT_BELOW_ONE'],
  [0.99, 'AMOUNT_BELOW_ONE'],
  [1, undefined],
  [250_000, undefined],
  [9_999_999, undefined],
  [120_000_000, undefined],
  [2_950_000_000, undefined],
  [3_000_000_000, undefined],
  [999_999_999, 'AMOUNT_PLACEHOLDER'],
  [111_111_111, 'AMOUNT_PLACEHOLDER'],
  [123_456_789, 'AMOUNT_PLACEHOLDER'],
  [12_345_678_900, 'AMOUNT_PLACEHOLDER'],
  [3_000_000_001, 'AMOUNT_TOO_LARGE'],
  [10_000_000_000, 'AMOUNT_TOO_LARGE'],
])('a contract of %d € : %s', (amount, fault) => {
  expect(amountFault(euros(amount), 'contract')).toBe(fault)
})

test('a concession may be five times as large', () => {
  expect(amountFault(euros(14e9), 'concession')).toBeUndefined()
  expect(amountFault(euros(15e9 + 1), 'concession')).toBe('AMOUNT_TOO_LARGE')
})

test('between one euro and a hundred million nothing is doubted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 9_999_999_999 }),
      (cents) => amountFault(euros(cents / 100), 'contract') === undefined,
    ),
  )
})
