import { Kysely, PostgresDialect, type Transaction } from 'kysely'
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
