import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompiledQuery, sql } from 'kysely'
import { root } from '../root.ts'
import { type Database, inTransaction } from './database.ts'

export interface Migration {
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** The database and this version of Levier do not fit together: the message says which migration and what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

const folder = join(root, 'migrations')

/** The migrations of this version, in the order in which they apply. */
export function listMigrations(from = folder): Migration[] {
  return readdirSync(from)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(from, file), 'utf8').replace(/\r\n/g, '\n')
      return { name: file.replace(/\.sql$/, ''), text, checksum: createHash('sha256').update(text).digest('hex') }
    })
}

/** The names of the migrations which the database has, in their order. Empty for a new database. */
export async function listApplied(db: Database): Promise<{ name: string; checksum: string }[]> {
  const found = await sql<{
    present: boolean
  }>`select to_regclass('public.schema_migration') is not null as present`.execute(db)
  if (!found.rows[0]?.present) return []
  return db.selectFrom('schema_migration').select(['name', 'checksum']).orderBy('name').execute()
}

function refuseMismatch(applied: readonly { name: string; checksum: string }[], known: readonly Migration[]): void {
  applied.forEach(({ name, checksum }, index) => {
    const expected = known[index]
    if (!expected)
      throw new MigrationRefused(
        `The database has migration ${name}, unknown to this version. Use the version that applied it, or a later one.`,
      )
    if (expected.name !== name)
      throw new MigrationRefused(
        `The database has migration ${name} where this version has ${expected.name}. Migrations are only ever added at the end.`,
      )
    if (expected.checksum !== checksum)
      throw new MigrationRefused(
        `Migration ${name} was changed after it had been applied. Put its file back as it was, and add a new migration instead.`,
      )
  })
}

/**
 * Brings the database to the last migration, or to the one named `upTo`. Each migration is one transaction; several processes
 * may call this at once. Answers the names of what was applied. Throws `MigrationRefused`.
 */
export async function migrate(
  db: Database,
  options: { upTo?: string; migrations?: readonly Migration[] } = {},
): Promise<string[]> {
  const known = options.migrations ?? listMigrations()
  const done: string[] = []
  await createList(db)
  for (;;) {
    const name = await applyNext(db, known, options.upTo)
    if (!name) return done
    done.push(name)
  }
}

/** The table of what was applied. « if not exists » alone fails for the second of two who ask at the same instant. */
async function createList(db: Database): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('schema_migration', 0))`.execute(tx)
    await sql`create table if not exists schema_migration (
      name text primary key,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`.execute(tx)
  })
}

/** Whether the database has every migration of this version. Writes nothing. Throws `MigrationRefused` where they do not fit. */
export async function isMigrated(db: Database): Promise<boolean> {
  const [known, applied] = [listMigrations(), await listApplied(db)]
  refuseMismatch(applied, known)
  return applied.length === known.length
}

async function applyNext(
  db: Database,
  known: readonly Migration[],
  upTo: string | undefined,
): Promise<string | undefined> {
  return inTransaction(db, async (tx) => {
    await sql`lock table schema_migration in exclusive mode`.execute(tx)
    const applied = await listApplied(tx)
    refuseMismatch(applied, known)
    const next = known[applied.length]
    if (!next || (upTo !== undefined && next.name > upTo)) return undefined
    await tx.executeQuery(CompiledQuery.raw(next.text))
    await tx.insertInto('schema_migration').values({ name: next.name, checksum: next.checksum }).execute()
    return next.name
  })
}
