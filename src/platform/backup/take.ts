import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Language } from '../../kernel/language.ts'
import { Refused } from '../../kernel/refusal.ts'
import type { Progress } from '../cli/terminal.ts'
import type { Database, InTransaction } from '../db/database.ts'
import { listApplied } from '../db/migrate.ts'
import type { Sink } from '../files/sink.ts'
import { backupVersion, lineOf } from './format.ts'
import { messages } from './messages.ts'
import { listSequences, listTables, type TableShape } from './schema.ts'

const rowsAtOnce = 500

export interface BackupRequest {
  readonly db: Database
  readonly language: Language
  progress?(total: number): Progress
}

/** What was written. */
export interface BackupTaken {
  readonly rows: number
  readonly tables: number
}

async function countRows(tx: InTransaction, tables: readonly TableShape[]): Promise<number> {
  const counts = tables.map(({ name }) => sql`(select count(*) from ${sql.id(name)})`)
  const { rows } = await sql<{ count: number }>`select ${sql.join(counts, sql` + `)} as count`.execute(tx)
  return rows[0]!.count
}

/** The rows of a table as lines, in the order of its key. */
async function* linesOfTable(tx: InTransaction, { name, columns, key }: TableShape): AsyncGenerator<string[]> {
  const cells = sql.join(columns.map((column) => sql`${sql.ref(column)}::text`))
  const order = key.length > 0 ? sql`order by ${sql.join(key.map((column) => sql.ref(column)))}` : sql``
  await sql`declare backup_rows no scroll cursor for
    select to_json(array[${cells}])::text as line from ${sql.id(name)} ${order}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(tx)
    if (rows.length > 0) yield rows.map(({ line }) => line)
    if (rows.length < rowsAtOnce) break
  }
  await sql`close backup_rows`.execute(tx)
}

async function* linesOfSequences(tx: InTransaction): AsyncGenerator<string> {
  for (const sequence of await listSequences(tx)) {
    const { rows } = await sql<{ last: string; called: boolean }>`
      select last_value::text as last, is_called as called from ${sql.id(sequence)}`.execute(tx)
    yield lineOf({ sequence, ...rows[0]! })
  }
}

interface Counting {
  readonly rows: Record<string, number>
  total: number
}

async function* linesOf(
  tx: InTransaction,
  tables: readonly TableShape[],
  { counting, progress }: { counting: Counting; progress: Progress | undefined },
): AsyncGenerator<string> {
  yield lineOf({ 'levier-backup': backupVersion, migrations: await listApplied(tx) })
  for (const table of tables) {
    yield lineOf({ table: table.name, columns: table.columns })
    counting.rows[table.name] = 0
    for await (const lines of linesOfTable(tx, table)) {
      counting.rows[table.name]! += lines.length
      counting.total += lines.length
      progress?.at(counting.total)
      yield `${lines.join('\n')}\n`
    }
  }
  yield* linesOfSequences(tx)
  yield lineOf({ end: true, rows: counting.rows })
}

/**
 * Writes every table into the sink, as of one instant. Throws `Refused` where there is no table. On the embedded engine, which has one connection, others wait meanwhile.
 */
export async function takeBackup({ db, language, progress: start }: BackupRequest, sink: Sink): Promise<BackupTaken> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (tx) => {
    await sql`set local datestyle to 'ISO, YMD'`.execute(tx)
    await sql`set local timezone to 'UTC'`.execute(tx)
    const tables = await listTables(tx)
    if (tables.length === 0) throw new Refused(messages[language].nothing)
    const progress = start?.(await countRows(tx, tables))
    const counting: Counting = { rows: {}, total: 0 }
    const lines = Readable.from(linesOf(tx, tables, { counting, progress }), { highWaterMark: 2 })
    await pipeline(lines, createGzip(), async (bytes: AsyncIterable<Buffer>) => {
      for await (const piece of bytes) await sink.write(piece)
    })
    progress?.end()
    return { rows: counting.total, tables: tables.length }
  })
}
