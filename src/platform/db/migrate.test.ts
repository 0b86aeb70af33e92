import { expect, test } from 'vitest'
import { freshDatabase, testDatabase } from '../../test/database.ts'
import { inTransaction } from './database.ts'
import { listApplied, listMigrations, MigrationRefused, migrate } from './migrate.ts'

const db = testDatabase()

test('every migration is applied, once', async () => {
  const applied = await listApplied(db)
  expect(applied.map(({ name }) => name)).toEqual(listMigrations().map(({ name }) => name))
  expect(await migrate(db)).toEqual([])
})

test('a migration that changed after it was applied is refused, with its name', async () => {
  const changed = listMigrations().map((one, index) => (index === 1 ? { ...one, checksum: 'other' } : one))
  await expect(migrate(db, { migrations: changed })).rejects.toThrow(/0002_accounts was changed/)
})

test('a database ahead of this version is refused', async () => {
  await expect(migrate(db, { migrations: listMigrations().slice(0, 1) })).rejects.toThrow(MigrationRefused)
})

test('a migration that fails leaves nothing behind', async () => {
  const fresh = await freshDatabase()
  const broken = { name: '9999_broken', text: 'create table half (id int); select 1/0;', checksum: 'x' }
  await expect(migrate(fresh.db, { migrations: [...listMigrations(), broken] })).rejects.toThrow(/division by zero/)
  const { rows } = await fresh.pool.query<{ half: string | null }>("select to_regclass('half') as half")
  expect(rows[0]!.half).toBeNull()
  expect((await listApplied(fresh.db)).length).toBe(listMigrations().length)
  await fresh.close()
})

test('several who migrate an empty database at the same instant apply each migration once', async () => {
  const fresh = await freshDatabase()
  await fresh.pool.query('drop schema public cascade; create schema public')
  const done = await Promise.all([1, 2, 3, 4].map(() => migrate(fresh.db, { upTo: '0003_contracts' })))
  expect(done.flat().sort()).toEqual(['0001_platform', '0002_accounts', '0003_contracts'])
  await fresh.close()
})

test('what a transaction wrote is gone when it fails', async () => {
  const write = inTransaction(db, async (tx) => {
    await tx.insertInto('cpv_code').values({ code: '03000000', label: 'x' }).execute()
    throw new Error('stop')
  })
  await expect(write).rejects.toThrow('stop')
  expect(await db.selectFrom('cpv_code').selectAll().execute()).toEqual([])
})
