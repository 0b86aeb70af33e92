import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** A theme: under it, contributions are read and propositions are gathered. */
export interface Theme {
  readonly id: string
  readonly consultationId: string
  readonly code: string
  readonly position: number
  readonly title: OwnText
  /** What belongs to it and what does not. */
  readonly definition: OwnText | null
}

/** The themes of a consultation, in their order: its code book. */
export function listThemes(db: Database, consultationId: string): Promise<Theme[]> {
  return db
    .selectFrom('theme as t')
    .select([
      't.id',
      't.consultation_id as consultationId',
      't.code',
      't.position',
      sql<OwnText>`t.title`.as('title'),
      sql<OwnText | null>`t.definition`.as('definition'),
    ])
    .where('t.consultation_id', '=', consultationId)
    .orderBy('t.position')
    .limit(200)
    .execute()
}

export type NewTheme = Pick<Theme, 'consultationId' | 'code' | 'title' | 'definition'>

/** Adds a theme behind the others. Answers its identifier; `undefined` where its code is taken. */
export async function insertTheme(tx: InTransaction, theme: NewTheme): Promise<string | undefined> {
  const { consultationId, code, title, definition } = theme
  const row = await tx
    .insertInto('theme')
    .values({
      consultation_id: consultationId,
      code,
      title: JSON.stringify(title),
      definition: definition === null ? null : JSON.stringify(definition),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from theme where consultation_id = ${consultationId})`,
    })
    .onConflict((taken) => taken.columns(['consultation_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateTheme(tx: InTransaction, theme: Pick<Theme, 'id' | 'title' | 'definition'>): Promise<void> {
  await tx
    .updateTable('theme')
    .set({
      title: JSON.stringify(theme.title),
      definition: theme.definition === null ? null : JSON.stringify(theme.definition),
    })
    .where('id', '=', theme.id)
    .execute()
}
