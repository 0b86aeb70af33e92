import { describe, expect, test } from 'vitest'
import { ahead, inBatches } from './ahead.ts'

async function* lists(lengths: readonly number[], seen: number[] = []): AsyncGenerator<number[]> {
  let next = 0
  for (const length of lengths) {
    seen.push(length)
    yield Array.from({ length }, () => next++)
  }
}

async function take<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of source) all.push(one)
  return all
}

describe('batches', () => {
  test('hold everything in its order, so many at a time', async () => {
    const size = { size: 3, most: 100, weigh: () => 1 }
    expect(await take(inBatches(lists([2, 0, 5, 1]), size))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7],
    ])
    expect(await take(inBatches(lists([0]), size))).toEqual([])
  })

  test('end sooner where what they hold is heavy', async () => {
    const size = { size: 3, most: 5, weigh: (one: number) => one }
    expect(await take(inBatches(lists([8]), size))).toEqual([[0, 1, 2], [3, 4], [5], [6], [7]])
  })
})

describe('reading ahead', () => {
  test('gives everything in its order, whether the next was asked for or not', async () => {
    const all: number[][] = []
    for await (const { value, readOn } of ahead(lists([2, 0, 1]))) {
      if (all.length === 0) readOn()
      readOn()
      all.push(value)
    }
    expect(all).toEqual([[0, 1], [], [2]])
  })

  test('gets the next value when it may, and no further', async () => {
    const seen: number[] = []
    const source = ahead(lists([1, 2, 3, 4], seen))
    const { value } = await source.next()
    expect(seen).toEqual([1])
    value!.readOn()
    value!.readOn()
    await Promise.resolve()
    expect(seen).toEqual([1, 2])
    await source.return(undefined)
  })

  test('fails as the reading does, and ends it when nobody wants the rest', async () => {
    async function* failing(): AsyncGenerator<number> {
      yield 1
      throw new Error('torn')
    }
    await expect(take(ahead(failing()))).rejects.toThrow('torn')
    let ended = false
    async function* endless(): AsyncGenerator<number> {
      try {
        for (;;) yield 1
      } finally {
        ended = true
      }
    }
    for await (const { readOn } of ahead(endless())) {
      readOn()
      break
    }
    expect(ended).toBe(true)
  })
})
