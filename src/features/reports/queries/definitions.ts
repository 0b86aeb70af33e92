import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'

/** What belongs to each theme of a consultation, by its identifier, where it is said. */
export async function listDefinitions(db: Database, consultationId: string): Promise<ReadonlyMap<string, OwnText>> {
  const rows = await db
    .selectFrom('theme')
    .select(['id', sql<OwnText>`definition`.as('definition')])
    .where('consultation_id', '=', consultationId)
    .where('definition', 'is not', null)
    .limit(1000)
    .execute()
  return new Map(rows.map(({ id, definition }) => [id, definition]))
}
