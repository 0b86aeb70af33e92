import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { AnswerState } from '../rules/answer-journey.ts'
import type { Position } from '../rules/coverage.ts'

/** What the public body answers to a proposition or to a theme. */
export interface Answer {
  readonly id: string
  readonly consultationId: string
  readonly propositionId: string | null
  readonly themeId: string | null
  readonly position: Position | null
  readonly reason: OwnText
  readonly leftOut: OwnText | null
  readonly origin: 'given' | 'read'
  readonly author: string
  readonly authorPersonId: string | null
  readonly state: AnswerState
  readonly answeredOn: Day | null
  readonly publishedOn: Day | null
  readonly revision: number
  /** Identifiers of the actions and acts, codes of the indicators that it names. */
  readonly actions: readonly string[]
  readonly acts: readonly string[]
  readonly indicators: readonly string[]
}

/** What answers can be chosen by. */
export type AnswerChoice =
  | { readonly consultationId: string }
  | { readonly id: string }
  | { readonly propositionId: string }
  | { readonly themeId: string }
  | { readonly actionId: string }

function conditionOf(choice: AnswerChoice) {
  if ('id' in choice) return sql<SqlBool>`a.id = ${choice.id}::uuid`
  if ('propositionId' in choice) return sql<SqlBool>`a.proposition_id = ${choice.propositionId}::uuid`
  if ('themeId' in choice) return sql<SqlBool>`a.theme_id = ${choice.themeId}::uuid`
  if ('actionId' in choice)
    return sql<SqlBool>`exists (select from answer_action l where l.answer_id = a.id and l.action_id = ${choice.actionId}::uuid)`
  return sql<SqlBool>`a.consultation_id = ${choice.consultationId}::uuid`
}

const listOf = (table: 'answer_action' | 'answer_act' | 'answer_indicator', column: string) =>
  sql<readonly string[]>`coalesce((select array_agg(l.${sql.ref(column)}::text order by l.${sql.ref(column)})
    from ${sql.table(table)} l where l.answer_id = a.id), '{}')`

/** The answers of a choice, drafts included; whoever shows them in public takes the published ones only. */
export async function listAnswers(db: Database, choice: AnswerChoice): Promise<Answer[]> {
  return db
    .selectFrom('answer as a')
    .leftJoin('proposition as p', 'p.id', 'a.proposition_id')
    .leftJoin('theme as t', 't.id', 'a.theme_id')
    .select([
      'a.id',
      'a.consultation_id as consultationId',
      'a.proposition_id as propositionId',
      'a.theme_id as themeId',
      sql<Position | null>`a.position`.as('position'),
      sql<OwnText>`a.reason`.as('reason'),
      sql<OwnText | null>`a.left_out`.as('leftOut'),
      sql<Answer['origin']>`a.origin`.as('origin'),
      'a.author',
      'a.author_person_id as authorPersonId',
      sql<AnswerState>`a.state`.as('state'),
      sql<Day | null>`a.answered_on`.as('answeredOn'),
      sql<Day | null>`a.published_on`.as('publishedOn'),
      'a.revision',
      listOf('answer_action', 'action_id').as('actions'),
      listOf('answer_act', 'adoption_act_id').as('acts'),
      listOf('answer_indicator', 'indicator').as('indicators'),
    ])
    .where(conditionOf(choice))
    .orderBy('t.position', (order) => order.asc().nullsLast())
    .orderBy('p.number')
    .orderBy('a.id')
    .limit(20_000)
    .execute()
}

export async function findAnswer(db: Database, choice: AnswerChoice): Promise<Answer | undefined> {
  return (await listAnswers(db, choice))[0]
}
