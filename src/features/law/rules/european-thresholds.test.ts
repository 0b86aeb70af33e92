import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../../kernel/calendar.ts'
import { euros } from '../../../kernel/money.ts'
import { buyerCategoryOf } from '../../accounts/rules/buyer-category.ts'
import { successorOf } from '../../accounts/rules/predecessors.ts'
import { europeanThresholds, thresholdPosition } from './european-thresholds.ts'

const purchase = { on: day('2026-03-01'), kind: 'services', amount: euros(216_000), buyer: 'local' } as const

test.each([
  ['2019-12-31', 'local', 'services', 221_000],
  ['2020-01-01', 'local', 'services', 214_000],
  ['2022-06-15', 'central', 'supplies', 140_000],
  ['2023-12-31', 'local', 'works', 5_382_000],
  ['2024-01-01', 'local', 'works', 5_538_000],
  ['2025-12-31', 'entity', 'supplies', 443_000],
  ['2026-01-01', 'central', 'services', 140_000],
  ['2026-01-01', 'local', 'services', 216_000],
  ['2026-01-01', 'entity', 'services', 432_000],
  ['2027-12-31', 'local', 'works', 5_404_000],
] as const)('on %s a %s buyer of %s meets the formal procedures at %d €', (on, buyer, kind, threshold) => {
  const at = { on: day(on), buyer, kind }
  expect(thresholdPosition({ ...at, amount: euros(threshold) })).toEqual({ position: 'above' })
  expect(thresholdPosition({ ...at, amount: euros(threshold - 0.01) })).toEqual({ position: 'below' })
})

test.each([
  [{ on: null }, 'DATE_UNKNOWN'],
  [{ kind: null }, 'KIND_UNKNOWN'],
  [{ amount: null }, 'AMOUNT_UNUSABLE'],
  [{ buyer: null }, 'BUYER_CATEGORY_UNKNOWN'],
  [{ on: day('2017-12-31') }, 'NO_TEXT_KNOWN'],
  [{ on: day('2028-01-01') }, 'NO_TEXT_KNOWN'],
] as const)('%o: the position is unknown, %s', (lack, fault) => {
  expect(thresholdPosition({ ...purchase, ...lack })).toEqual({ fault })
})

test('works have one threshold, whoever buys', () => {
  expect(thresholdPosition({ ...purchase, kind: 'works', buyer: null })).toEqual({ position: 'below' })
})

test('the periods follow one another without a gap, and each names its text', () => {
  europeanThresholds.forEach(({ from, until, source }, index) => {
    expect(source).not.toBe('')
    const next = europeanThresholds[index + 1]
    if (next) expect(next.from).toBe(addDays(until!, 1))
    expect(until! > from).toBe(true)
  })
})

test('a larger amount is never below where a smaller one is above', () => {
  const amounts = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 0, max: 3652 }), (a, b, offset) => {
      const at = { ...purchase, on: addDays(day('2018-01-01'), offset) }
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const positions = [low, high].map((amount) => thresholdPosition({ ...at, amount: euros(amount) }))
      if (JSON.stringify(positions[0]).includes('above')) expect(positions[1]).toEqual({ position: 'above' })
    }),
  )
})

test.each([
  ['200093201', 'local'],
  ['215903501', 'local'],
  ['110046018', 'central'],
  ['130005481', null],
  ['552100554', null],
  [null, null],
])('the buyer %s is of category %s', (siren, category) => {
  expect(buyerCategoryOf(siren)).toBe(category)
})

test('contracts of a former legal unit count for its successor', () => {
  expect(successorOf('245900410')).toBe('200093201')
  expect(successorOf('200093201')).toBe('200093201')
  expect(successorOf('111111111', { '111111111': '222222222' })).toBe('222222222')
})
