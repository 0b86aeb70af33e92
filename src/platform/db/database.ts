import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './tables.ts'

/** The database as every query receives it: the whole of it, or a transaction. */
export type Database = Kysely<DB>
export type InTransaction = Transaction<DB>

const int8 = 20
const numeric = 1700
const date = 1082

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) && !text.includes('.')) throw new RangeError(`too large for a number: ${text}`)
  return value
}

/** One reading of values for both engines: whole numbers stay exact, a day stays `YYYY-MM-DD`. */
export const valueTypes = new pg.TypeOverrides()
valueTypes.setTypeParser(int8, exactNumber)
valueTypes.setTypeParser(numeric, exactNumber)
valueTypes.setTypeParser(date, (text) => text)

export function databaseOn(pool: pg.Pool): Database {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

/** Runs `work` in one transaction, given to it: nothing in it may use the outer handle. */
export function inTransaction<T>(db: Database, work: (tx: InTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}

/** The name which the embedded engine gives itself, wherever it is reached from. */
export const embeddedName = 'levier-embedded'

/** Whether a transaction keeps everybody else waiting, as in the embedded engine: what is long is then done in small pieces. */
export async function hasOneConnection(db: Database): Promise<boolean> {
  const { rows } = await sql<{ one: boolean }>`
    select coalesce(current_setting('cluster_name', true) = ${embeddedName}, false) as one`.execute(db)
  return rows[0]!.one
}
