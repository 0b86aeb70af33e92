import { expect, it } from 'vitest'
import { Gatherer } from './gather.ts'

interface Asked {
  readonly name: string
  readonly key?: string
}

/** A gatherer that notes what it wrote together; each write waits until it is let go. */
function gathererOf({ most = 10, bad = '' }: { most?: number; bad?: string } = {}) {
  const batches: string[][] = []
  const gatherer = new Gatherer<Asked, string>({
    async write(rows) {
      batches.push(rows.map(({ name }) => name))
      await new Promise((resolve) => setImmediate(resolve))
      if (rows.some(({ name }) => name === bad)) throw new Error(`bad: ${bad}`)
      return rows.map(({ name }) => name.toUpperCase())
    },
    keyOf: ({ key }) => key,
    most,
    atOnce: 1,
  })
  return { batches, add: (name: string, key?: string) => gatherer.add(key === undefined ? { name } : { name, key }) }
}

it('writes together what was asked for while a write was under way, and answers each its own', async () => {
  const { batches, add } = gathererOf()
  expect(await Promise.all(['a', 'b', 'c'].map((name) => add(name)))).toEqual(['A', 'B', 'C'])
  expect(batches).toEqual([['a'], ['b', 'c']])
})

it('never writes more together than allowed, nor two of the same key', async () => {
  const { batches, add } = gathererOf({ most: 2 })
  await Promise.all([add('a'), add('b', 'x'), add('c', 'x'), add('d'), add('e')])
  expect(batches).toEqual([['a'], ['b', 'd'], ['c', 'e']])
})

it('lets a bad row cost only itself', async () => {
  const { batches, add } = gathererOf({ bad: 'b' })
  const answers = await Promise.allSettled([add('a'), add('b'), add('c')])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(batches).toEqual([['a'], ['b', 'c'], ['b'], ['c']])
})
