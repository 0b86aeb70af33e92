import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Tells the planner how our tables look now: the embedded engine never does so by itself. The server's own catalogues are left
 * out: they are shared by all its databases, and a transaction that analysed them would hold back every other. One table at a time, so that
 * whoever waits for the engine waits for one.
 */
export async function analyze(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db)
  for (const { name } of rows) await sql`analyze ${sql.table(name)}`.execute(db)
}
