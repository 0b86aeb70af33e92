import { sql } from 'kysely'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'

const columns = { contribution_id: 'uuid', theme_id: 'uuid' } as const

/** Gives many contributions the theme that they had where they come from: nobody of ours read them. */
export async function insertThemesOf(
  tx: InTransaction,
  rows: readonly { readonly contribution_id: string; readonly theme_id: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into contribution_theme (${columnList(columns)}) select ${columnList(columns)} from ${rowsOf(columns, rows)} r`.execute(
    tx,
  )
}
