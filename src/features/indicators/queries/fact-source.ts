import { CompiledQuery } from 'kysely'
import type { ColumnarDatabase } from '../../../analytics/columnar.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Statement } from '../rules/sql.ts'

/** Where `contract_fact` can be asked: the database, or the columnar engine over files. The same SQL goes to both. */
export type FactSource = Database | ColumnarDatabase

/** The rows that a statement answers. */
export async function listRows<T>(db: FactSource, { text, values }: Statement): Promise<T[]> {
  if ('listRows' in db) return (await db.listRows(text, values)) as T[]
  const { rows } = await db.executeQuery<T>(CompiledQuery.raw(text, [...values]))
  return rows
}
