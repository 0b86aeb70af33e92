import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Judgement } from '../rules/coverage.ts'
import { isShown } from './visible.ts'

/** What became of the propositions of one theme: how many, and how many of them were judged how. */
export interface ThemeOutcome extends Readonly<Record<Judgement, number>> {
  /** `null` for those that have no theme. */
  readonly theme: OwnText | null
  readonly propositions: number
}

/** Theme by theme in their order, those without a theme last; as the coverage counts them, one proposition once. */
export async function listThemeOutcomes(db: Database, consultationId: string): Promise<ThemeOutcome[]> {
  const judged = (holds: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${holds}))::int`
  return db
    .selectFrom('proposition as p')
    .leftJoin('theme as t', 't.id', 'p.theme_id')
    .leftJoin('answer as a', (join) => join.onRef('a.proposition_id', '=', 'p.id').on('a.state', '=', 'published'))
    .select([
      sql<OwnText | null>`t.title`.as('theme'),
      sql<number>`count(*)::int`.as('propositions'),
      judged(sql`a.position is null`).as('none'),
      judged(sql`a.position = 'retained-in-part'`).as('in-part'),
      judged(sql`a.position <> 'retained-in-part'`).as('answered'),
    ])
    .where('p.consultation_id', '=', consultationId)
    .where('p.state', '<>', 'replaced')
    .where(isShown.proposition('p'))
    .groupBy(['t.id', 't.position', 't.title'])
    .orderBy(sql`t.position asc nulls last`)
    .limit(1000)
    .execute()
}
