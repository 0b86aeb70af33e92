import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { bumpVersion, findVersion } from '../data-version.ts'
import { inTransaction } from '../db/database.ts'
import { DatabaseStamp, PageCache } from './page-cache.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const write = () => inTransaction(database.db, (tx) => bumpVersion(tx, 'anything'))
const show = async () => ({ page: `version ${(await findVersion(database.db, 'anything')).version}` })
const day = '2026-01-15'

test('a stamp stays while nothing is written, and changes with any write', async () => {
  const stamp = new DatabaseStamp(database.db)
  const before = await stamp.read()
  expect(await stamp.read()).toBe(before)
  await write()
  expect(await stamp.read()).not.toBe(before)
})

test('requests that come together share readings, and none gets one older than itself', async () => {
  const stamp = new DatabaseStamp(database.db)
  const first = stamp.read()
  const [second, third] = [stamp.read(), stamp.read()]
  expect(second).toBe(third)
  expect(second).not.toBe(first)
  await write()
  const before = await first
  expect(await stamp.read()).not.toBe(before)
})

test('a page is made once, and again after a write or on another day', async () => {
  const cache = new PageCache(database.db)
  let made = 0
  const make = () => {
    made++
    return show()
  }
  const pages = await Promise.all([cache.get('/', day, make), cache.get('/', day, make)])
  expect(pages[0]).toEqual(pages[1])
  await cache.get('/', day, make)
  expect(made).toBe(1)
  await cache.get('/', '2026-01-16', make)
  expect(made).toBe(2)
  await write()
  const after = await cache.get('/', '2026-01-16', make)
  expect(after).toEqual(await show())
  expect(made).toBe(3)
})

test('a page that could not be made is not kept', async () => {
  const cache = new PageCache(database.db)
  await expect(cache.get('/', day, () => Promise.reject(new Error('not now')))).rejects.toThrow('not now')
  expect(await cache.get('/', day, show)).toEqual(await show())
})
