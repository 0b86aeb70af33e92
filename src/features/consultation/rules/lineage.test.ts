import { expect, test } from 'vitest'
import { lineageOf } from './lineage.ts'

test('how a proposition was replaced is told from what took its place', () => {
  const all = [
    { number: 1, replacedBy: [4, 5] },
    { number: 2, replacedBy: [6] },
    { number: 3, replacedBy: [6] },
    { number: 4, replacedBy: [7] },
    { number: 5, replacedBy: [] },
  ]
  expect(lineageOf(all).map(({ from, to, kind }) => `${from} ${to} ${kind}`)).toEqual([
    '1 4 split',
    '1 5 split',
    '2 6 merge',
    '3 6 merge',
    '4 7 reword',
  ])
})
