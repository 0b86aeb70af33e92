import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openWorld } from '../../../main.ts'
import { readConfig } from '../../../platform/config.ts'
import { connectAsCommand } from '../../../platform/db/connect.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { listApplied, listMigrations, migrate } from '../../../platform/db/migrate.ts'
import { takeLease } from '../../../platform/jobs.ts'
import { insertImport, listUnfinished } from '../queries/imports.ts'
import { emptySummary } from '../rules/summary.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-dry-run-'))
const config = readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function onDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const connection = await connectAsCommand({
    ...config,
    onDeath: (reason) => {
      throw reason
    },
  })
  try {
    return await work(connection.db)
  } finally {
    await connection.close()
  }
}

test('a database that is opened to be read is left as it is: not migrated, nothing taken up, no lease freed', async () => {
  const last = listMigrations().at(-2)!.name
  await onDatabase((db) => migrate(db, { upTo: last }))
  await expect(openWorld(config, { untouched: true })).rejects.toThrow('levier migrate')
  expect((await onDatabase(listApplied)).at(-1)!.name).toBe(last)

  await (await openWorld(config)).close()
  await onDatabase(async (db) => {
    const counts = { ...emptySummary(), run: [] }
    await inTransaction(db, (tx) => insertImport(tx, { fileName: 'x', format: 'json', size: 1, counts }))
    await takeLease(db, 'contracts.import', 'somebody', 60)
  })
  const world = await openWorld(config, { untouched: true })
  try {
    expect(await listUnfinished(world.db)).toHaveLength(1)
    expect(await world.db.selectFrom('lease').select('holder').execute()).toEqual([{ holder: 'somebody' }])
  } finally {
    await world.close()
  }
}, 120_000)
