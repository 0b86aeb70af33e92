import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { ActionState } from '../../scheme/rules/state.ts'
import type { Position } from '../rules/coverage.ts'
import { isShown } from './visible.ts'

/** What a mail tells of an answer: that it was published, or that an action tied to it moved. */
export interface Told {
  readonly answerId: string
  readonly slug: string
  readonly consultation: OwnText
  /** `null`: the answer is to a theme. */
  readonly number: number | null
  readonly themeCode: string | null
  /** What is answered: the proposition, or the theme. */
  readonly subject: OwnText
  readonly position: Position | null
  readonly action: { readonly number: number; readonly title: OwnText; readonly state: ActionState } | null
}

/** The same as it is kept until it is told. */
export interface News extends Told {
  readonly id: string
  readonly on: Day
}

/** Keeps something to be told, once a day for each answer and action. */
export async function insertNews(
  tx: InTransaction,
  news: { readonly answerId: string; readonly actionId: string | null; readonly on: Day },
): Promise<void> {
  const { answerId, actionId, on } = news
  await sql`insert into follow_news (answer_id, action_id, happened_on)
    select ${answerId}::uuid, ${actionId}::uuid, ${on}::date
    where not exists (select from follow_news
      where answer_id = ${answerId}::uuid and action_id is not distinct from ${actionId}::uuid
        and happened_on = ${on}::date and told_on is null)`.execute(tx)
}

const most = 10_000

const told = [
  'a.id as answerId',
  'c.slug',
  sql<OwnText>`c.title`.as('consultation'),
  'p.number',
  't.code as themeCode',
  sql<OwnText>`coalesce(p.text, t.title)`.as('subject'),
  sql<Position | null>`a.position`.as('position'),
] as const

/** What is still to be told, of what everybody may see. */
export async function listUntold(db: Database): Promise<News[]> {
  const rows = await db
    .selectFrom('follow_news as n')
    .innerJoin('answer as a', 'a.id', 'n.answer_id')
    .innerJoin('consultation as c', 'c.id', 'a.consultation_id')
    .leftJoin('proposition as p', 'p.id', 'a.proposition_id')
    .leftJoin('theme as t', 't.id', 'a.theme_id')
    .leftJoin('action as x', 'x.id', 'n.action_id')
    .select(told)
    .select([
      'n.id',
      'x.number as actionNumber',
      sql<OwnText | null>`x.title`.as('actionTitle'),
      sql<ActionState | null>`x.state`.as('actionState'),
      sql<Day>`n.happened_on`.as('on'),
    ])
    .where('n.told_on', 'is', null)
    .where(isShown.answer('a'))
    .orderBy('n.happened_on')
    .orderBy('c.slug')
    .orderBy('p.number')
    .orderBy('n.id')
    .limit(most)
    .execute()
  return rows.map(({ actionNumber, actionTitle, actionState, ...news }) => ({
    ...news,
    action: actionNumber === null ? null : { number: actionNumber, title: actionTitle!, state: actionState! },
  }))
}

/** Some answers as the news that they would make once they are published. */
export async function listAsNews(db: Database, answerIds: readonly string[]): Promise<Told[]> {
  const rows = await db
    .selectFrom('answer as a')
    .innerJoin('consultation as c', 'c.id', 'a.consultation_id')
    .leftJoin('proposition as p', 'p.id', 'a.proposition_id')
    .leftJoin('theme as t', 't.id', 'a.theme_id')
    .select(told)
    .where('a.id', 'in', answerIds)
    .orderBy('p.number')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({ ...row, action: null }))
}

/** Marks all that was waiting as told, or as not to be told any more: what is not seen by everybody is told to nobody. */
export async function markTold(tx: InTransaction, on: Day): Promise<void> {
  await tx.updateTable('follow_news').set({ told_on: on }).where('told_on', 'is', null).execute()
}
