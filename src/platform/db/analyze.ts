import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Tells the planner how the tables look now: the embedded engine never does so by itself. */
export async function analyze(db: Database): Promise<void> {
  await sql`analyze`.execute(db)
}
