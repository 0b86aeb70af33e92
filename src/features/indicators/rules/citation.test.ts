import { expect, test } from 'vitest'
import { type Cited, citationAddress, citationId, sameFigure } from './citation.ts'
import type { Figure } from './figure.ts'

const figure: Figure = {
  id: 'social',
  measure: 'count',
  numerator: 12,
  denominator: 40,
  share: 0.3,
  unit: 'contracts',
  publishedCount: 40,
  totalCount: 50,
  excluded: { NOT_PUBLISHED: 8, CONTRADICTORY: 2 },
}
const cited: Cited = {
  indicator: 'social',
  measure: 'count',
  scope: { buyers: ['2', '1'], from: 2024, to: 2024 },
  figure,
  version: 3,
}

test('the same figure has the same address, however it was written', () => {
  const other = { ...figure, excluded: { CONTRADICTORY: 2, NOT_PUBLISHED: 8 } }
  expect(citationId(cited)).toMatch(citationAddress)
  expect(citationId({ ...cited, figure: other, scope: { to: 2024, from: 2024, buyers: ['1', '2'] } })).toBe(
    citationId(cited),
  )
  expect(sameFigure(figure, other)).toBe(true)
})

test('another figure, period, measure or version has another address', () => {
  const others: Cited[] = [
    { ...cited, version: 4 },
    { ...cited, measure: 'amount' },
    { ...cited, scope: { buyers: ['1', '2'] } },
    { ...cited, figure: { ...figure, numerator: 13 } },
  ]
  expect(new Set([cited, ...others].map(citationId)).size).toBe(5)
})
