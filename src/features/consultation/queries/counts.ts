import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import type { Channel } from '../rules/state.ts'

/** How many were sent, by what became of them. */
export interface SentCounts {
  readonly counted: number
  readonly waiting: number
  readonly setAside: number
}

export const nothingSent: SentCounts = { counted: 0, waiting: 0, setAside: 0 }

const inState = (state: string) => sql<number>`cast(count(*) filter (where state = ${state}) as integer)`

/** The counts of each questionnaire of a consultation, by its identifier. */
export async function countSent(db: Database, consultationId: string): Promise<Map<string, SentCounts>> {
  const rows = await db
    .selectFrom('submission')
    .select([
      'questionnaire_id as id',
      inState('counted').as('counted'),
      inState('waiting').as('waiting'),
      inState('set-aside').as('setAside'),
    ])
    .where('consultation_id', '=', consultationId)
    .groupBy('questionnaire_id')
    .execute()
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** How many of those that count came by each channel. */
export async function countByChannel(db: Database, questionnaireId: string): Promise<ReadonlyMap<Channel, number>> {
  const rows = await db
    .selectFrom('submission')
    .select([sql<Channel>`channel`.as('channel'), sql<number>`cast(count(*) as integer)`.as('count')])
    .where('questionnaire_id', '=', questionnaireId)
    .where('state', '=', 'counted')
    .groupBy('channel')
    .orderBy(sql`count(*) desc`)
    .execute()
  return new Map(rows.map(({ channel, count }) => [channel, count]))
}

/** A piece of what was sent, as it is counted. */
export interface CountedAnswers {
  readonly version: number
  readonly answers: Answers
}

const piece = 5000

/** What counts of a questionnaire, piece by piece, in an order that says nothing of when it came. */
export function readCounted(db: Database, questionnaireId: string): AsyncGenerator<CountedAnswers[]> {
  return readPages(
    (after: string | undefined) =>
      db
        .selectFrom('submission')
        .select(['id', 'version', sql<Answers>`answers`.as('answers')])
        .where('questionnaire_id', '=', questionnaireId)
        .where('state', '=', 'counted')
        .$if(after !== undefined, (query) => query.where('id', '>', after!))
        .orderBy('id')
        .limit(piece)
        .execute(),
    ({ id }) => id,
  )
}

/** Where people met: answers may have been gathered there. */
export interface Gathering {
  readonly id: string
  readonly title: OwnText
  readonly firstDay: Day
}

export function listGatherings(db: Database, consultationId: string): Promise<Gathering[]> {
  return db
    .selectFrom('consultation_event')
    .select(['id', sql<OwnText>`title`.as('title'), sql<Day>`first_day`.as('firstDay')])
    .where('consultation_id', '=', consultationId)
    .where('kind', 'in', ['workshop', 'seminar', 'meeting'])
    .orderBy('first_day')
    .execute()
}
