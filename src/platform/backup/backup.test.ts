import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import type { Database } from '../db/database.ts'
import { openMemoryDatabase } from '../db/memory.ts'
import { listApplied, listMigrations, migrate } from '../db/migrate.ts'
import { openFileSink } from '../files/sink.ts'
import { restoreBackup } from './restore.ts'
import { takeBackup } from './take.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const opened: Pick<FreshDatabase, 'close'>[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})

/** An empty database that a test may fill: migrated, or with nothing in it at all. */
async function empty(kind: 'migrated' | 'blank'): Promise<Database> {
  const fresh = kind === 'migrated' ? await freshDatabase() : await openMemoryDatabase()
  opened.push(fresh)
  return fresh.db
}

async function backup(db: Database, name = 'one.gz'): Promise<string> {
  const path = join(folder, name)
  const sink = await openFileSink(path)
  try {
    await takeBackup({ db, language: 'en' }, sink)
    await sink.finish()
    return path
  } finally {
    await sink.abandon()
  }
}

const textOf = (path: string) => gunzipSync(readFileSync(path)).toString('utf8')
const restore = (db: Database, path: string) => restoreBackup({ db, language: 'en' }, path)

/** Every awkward value that our tables can hold: quotes, accents, lines, arrays, objects, instants to the microsecond, a row that refers to a later one. */
async function fill(db: Database): Promise<void> {
  await sql`insert into audit_log (at, actor_kind, action, subject_kind, fields, details)
    values ('2024-02-29 12:34:56.789012+00', 'system', 'a.b', 'c', array['x', 'y"z', 'é,{}', null], '{"n": 1.50, "null": null, "t": "\\"\\\\"}'),
      ('0099-01-01 00:00:00 BC', 'system', 'a.b', 'c', '{}', 'null')`.execute(db)
  await sql`delete from audit_log where id = 2`.execute(db)
  await sql`insert into event (name, payload) values ('x', 'null'), ('y', '[]')`.execute(db)
  await sql`insert into organisation (id, siren, name) values ('00000000-0000-4000-8000-000000000001', '215903501', E'Lille\\n\\t\\r « ’ » 😀')`.execute(
    db,
  )
  await sql`insert into import (file_name, format, size, state) values ('f', 'json', 9007199254740993, 'done')`.execute(
    db,
  )
  await sql`insert into source_record (hash, format, list, text, match_key) values ('h', 'json', '', ${'\\u0000 "\\"'.repeat(5000)}, 'k')`.execute(
    db,
  )
  const contract = (id: string, to: string | null) => sql`
    insert into contract (id, kind, object_key, holders_key, fingerprint, conflict_count, anomaly_count, search, redirect_to, notified_on, amount)
    values (${id}, 'contract', '', '', '', 0, 0, to_tsvector('french_folded', 'l’école d''Évreux : travaux'), ${to}, '2024-02-29', 123456789012)`
  await contract('ffffffff-0000-4000-8000-000000000000', null).execute(db)
  await contract('00000000-0000-4000-8000-000000000000', 'ffffffff-0000-4000-8000-000000000000').execute(db)
  await sql`insert into lease select 'l' || n, 'h', 'infinity' from generate_series(1, 1200) n`.execute(db)
}

describe('what comes back', () => {
  test('equals what was there, table by table, from one engine to the other and back', async () => {
    const source = await empty('migrated')
    await fill(source)
    const path = await backup(source)
    const there = await empty('blank')
    const restored = await restore(there, path)
    expect(restored.rows).toBeGreaterThan(1200)
    expect(textOf(await backup(there, 'two.gz'))).toBe(textOf(path))
    const back = await empty('migrated')
    await restore(back, join(folder, 'two.gz'))
    expect(textOf(await backup(back, 'three.gz'))).toBe(textOf(path))
  })

  test('goes on counting where it was, and holds its foreign keys', async () => {
    const source = await empty('migrated')
    await fill(source)
    const there = await empty('blank')
    await restore(there, await backup(source))
    const { rows } = await sql<{ id: number }>`
      insert into audit_log (actor_kind, action, subject_kind) values ('system', 'a', 'b') returning id`.execute(there)
    expect(rows[0]!.id).toBe(3)
    await expect(sql`delete from contract where redirect_to is null`.execute(there)).rejects.toThrow(/foreign key/)
    expect(await migrate(there)).toEqual([])
  })

  test('of an older version is brought up to date', async () => {
    const source = await empty('blank')
    await migrate(source, { upTo: '0003_contracts' })
    await sql`insert into cpv_code (code, label) values ('45000000', 'Travaux')`.execute(source)
    const there = await empty('blank')
    await restore(there, await backup(source))
    expect((await listApplied(there)).length).toBe(listMigrations().length)
    const { rows } = await sql`select code, label, label_en from cpv_code`.execute(there)
    expect(rows).toEqual([{ code: '45000000', label: 'Travaux', label_en: null }])
  })
})

describe('a restore is refused', () => {
  let path: string
  let target: FreshDatabase
  let before: string
  beforeAll(async () => {
    const fresh = await freshDatabase()
    await fill(fresh.db)
    path = await backup(fresh.db, 'good.gz')
    await fresh.close()
    target = await freshDatabase()
    before = textOf(await backup(target.db, 'before.gz'))
  })
  afterAll(() => target.close())

  async function damaged(change: (lines: string[]) => string[]): Promise<string> {
    const other = join(folder, 'damaged.gz')
    writeFileSync(other, gzipSync(change(textOf(path).trimEnd().split('\n')).join('\n')))
    return other
  }

  test('into a database that is not empty, which stays as it was', async () => {
    const db = await empty('migrated')
    await sql`insert into cpv_code values ('45000000', 'Travaux')`.execute(db)
    await expect(restore(db, path)).rejects.toThrow(/not empty \(table cpv_code\)/)
    expect(await db.selectFrom('cpv_code').select('label').execute()).toEqual([{ label: 'Travaux' }])
  })

  test('into a database of something else', async () => {
    const db = await empty('blank')
    await sql`create table guest (id int)`.execute(db)
    await expect(restore(db, path)).rejects.toThrow(/not empty \(table guest\)/)
  })

  test('when the file is no backup', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, '{"marches":[]}')
    await expect(restore(target.db, other)).rejects.toThrow(/not a backup/)
  })

  test('when the compression is cut', async () => {
    const other = join(folder, 'cut.gz')
    writeFileSync(other, readFileSync(path).subarray(0, -200))
    await expect(restore(target.db, other)).rejects.toThrow(/gzip/)
  })

  const cases: [string, (lines: string[]) => string[], RegExp][] = [
    ['the last line is missing', (lines) => lines.slice(0, -1), /ends too early/],
    [
      'a row is missing',
      (lines) => lines.filter((line) => !line.includes('"l77"')),
      /lease: 1200 rows announced, 1199 read/,
    ],
    [
      'a line is cut',
      (lines) => lines.map((line) => (line.includes('"l77"') ? line.slice(0, 5) : line)),
      /cannot be read/,
    ],
    [
      'a cell is missing',
      (lines) => lines.map((line) => (line.includes('"l77"') ? '["l77"]' : line)),
      /one cell for each/,
    ],
    [
      'a value is none of its type',
      (lines) => lines.map((line) => line.replace('"infinity"', '"soon"')),
      /Line \d+: .*timestamp/,
    ],
    [
      'a reference leads nowhere',
      (lines) =>
        lines
          .filter((line) => !line.startsWith('["ffffffff'))
          .map((line) => line.replace('"contract":2', '"contract":1')),
      /foreign key/,
    ],
    [
      'a table is unknown',
      (lines) => lines.map((line) => line.replace('{"table":"lease"', '{"table":"leash"')),
      /no table leash/,
    ],
    ['something follows the end', (lines) => [...lines, '[]'], /after the end/],
    [
      'its migrations are others',
      (lines) => lines.map((line) => line.replace('0002_accounts', '0002_others')),
      /migration 0002_others/,
    ],
    [
      'its layout is newer',
      (lines) => lines.map((line) => line.replace('"levier-backup":1', '"levier-backup":2')),
      /later version/,
    ],
  ]
  test.each(cases)('when %s, and nothing is left behind', async (_, change, sentence) => {
    await expect(restore(target.db, await damaged(change))).rejects.toThrow(sentence)
    expect(textOf(await backup(target.db, 'after.gz'))).toBe(before)
  })
})

test('a backup that fails leaves no file', async () => {
  await expect(backup(await empty('blank'), 'none.gz')).rejects.toThrow(/no database/)
  expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([])
})
