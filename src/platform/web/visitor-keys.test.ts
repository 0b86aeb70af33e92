import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { VisitorKeys } from './visitor-keys.ts'

const db = testDatabase()
const [today, tomorrow] = ['2026-01-15', '2026-01-16']

test('every process gives a visitor the same key, and no two visitors one', async () => {
  const [one, other] = [new VisitorKeys(db), new VisitorKeys(db)]
  const key = await one.keyOf('192.0.2.1', today)
  expect(await other.keyOf('192.0.2.1', today)).toBe(key)
  expect(await other.keyOf('192.0.2.2', today)).not.toBe(key)
  expect(key).not.toContain('192')
})

test('the key of the next day is another, and what made the old one is forgotten', async () => {
  const keys = new VisitorKeys(db)
  const before = await keys.keyOf('192.0.2.1', today)
  expect(await keys.keyOf('192.0.2.1', tomorrow)).not.toBe(before)
  expect(await db.selectFrom('visitor_secret').select('day').execute()).toEqual([{ day: tomorrow }])
})
