import { expect, it } from 'vitest'
import { SharedReadings } from './shared-reading.ts'

it('reads once for all who ask meanwhile, and never answers what is older than the question', async () => {
  let value = 0
  const made: string[] = []
  const readings = new SharedReadings(async (key) => {
    made.push(key)
    const seen = value
    await new Promise((resolve) => setImmediate(resolve))
    return seen
  })
  const first = readings.read('a')
  value = 1
  const [second, third, other] = [readings.read('a'), readings.read('a'), readings.read('b')]
  expect(await Promise.all([first, second, third, other])).toEqual([0, 1, 1, 1])
  expect(made).toEqual(['a', 'b', 'a'])
})
