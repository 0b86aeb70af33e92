import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { bothLanguages, holdsEveryWord } from '../../../platform/db/words.ts'
import { isShown } from './visible.ts'

/** A consultation that answers some words. */
export interface FoundConsultation {
  readonly id: string
  readonly slug: string
  readonly title: OwnText
}

/** Public consultations whose title, purpose or stakes hold every word, accents aside. */
export async function searchConsultations(
  db: Database,
  text: string,
  limit: number,
): Promise<{ readonly total: number; readonly found: readonly FoundConsultation[] }> {
  const query = db
    .selectFrom('consultation as c')
    .select(['c.id', 'c.slug', sql<OwnText>`c.title`.as('title'), sql<number>`(count(*) over ())::int`.as('total')])
    .where(isShown.consultation('c'))
    .where(holdsEveryWord(text, bothLanguages('c.title', 'c.purpose', 'c.stakes')))
  const rows = await query.orderBy(sql`c.opens_on desc nulls first`).orderBy('c.slug').limit(limit).execute()
  return { total: rows[0]?.total ?? 0, found: rows.map(({ total, ...one }) => one) }
}
