import { sql } from 'kysely'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { insertTheme, listThemes } from './themes.ts'

/** The themes of those codes: those that are missing are added to the code book under their titles. Answers the identifiers by code. */
export async function ensureThemes(
  tx: InTransaction,
  consultationId: string,
  titles: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const themes = new Map((await listThemes(tx, consultationId)).map(({ code, id }) => [code, id]))
  for (const [code, fr] of titles)
    if (!themes.has(code))
      themes.set(code, (await insertTheme(tx, { consultationId, code, title: { fr }, definition: null }))!)
  return themes
}

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
