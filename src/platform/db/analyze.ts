import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Tells the planner how our tables look now: the embedded engine never does so by itself. The server's own catalogues are left
 * out: they are shared by all its databases, and a transaction that analysed them would hold back every other.
 */
export async function analyze(db: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db)
  await sql`analyze ${sql.join(rows.map(({ name }) => sql.table(name)))}`.execute(db)
}
