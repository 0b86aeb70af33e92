import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepProfiles } from './withhold.ts'

const classes = fc
  .uniqueArray(fc.record({ key: fc.string(), count: fc.integer({ min: 1, max: 40 }) }), { selector: ({ key }) => key })
  .filter((list) => list.length > 0)

test('Whoever is without profile has enough others to hide among, and whoever has one shares it with enough.', () => {
  fc.assert(
    fc.property(classes, fc.integer({ min: 5, max: 12 }), (all, smallest) => {
      const total = all.reduce((sum, { count }) => sum + count, 0)
      const { kept, lent } = keepProfiles(all, total, smallest)
      const shown = all
        .filter(({ key }) => kept.has(key))
        .map(({ key, count }) => count - (lent?.key === key ? lent.rows : 0))
      for (const count of shown) expect(count).toBeGreaterThanOrEqual(smallest)
      const without = total - shown.reduce((sum, count) => sum + count, 0)
      if (without > 0 && total >= smallest) expect(without).toBeGreaterThanOrEqual(smallest)
    }),
  )
})

test('A single odd profile takes as few others with it as are needed.', () => {
  const { kept, lent } = keepProfiles(
    [
      { key: 'town', count: 90 },
      { key: 'mayor', count: 1 },
    ],
    91,
    5,
  )
  expect([...kept]).toEqual(['town'])
  expect(lent).toEqual({ key: 'town', rows: 4 })
})
