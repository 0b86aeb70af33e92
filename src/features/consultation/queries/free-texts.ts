import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { type UnitedQuestion, uniteVersions } from '../rules/results/united.ts'
import type { Channel } from '../rules/state.ts'
import { listVersions } from './questionnaires.ts'
import { isShown } from './visible.ts'

/** A question that was answered in free words, and how many of its texts were taken as contributions. */
export interface FreeTexts extends UnitedQuestion {
  readonly questionnaireId: string
  readonly written: number
  readonly taken: number
}

type Of = Pick<FreeTexts, 'questionnaireId' | 'question' | 'versions'>

/** What was written in answer to a question, of what counts, beside the contribution that was made of it. */
function writtenTo(db: Database, { questionnaireId, question: { name }, versions }: Of) {
  return db
    .selectFrom('submission as s')
    .leftJoin('contribution as k', (join) => join.onRef('k.submission_id', '=', 's.id').on('k.question', '=', name))
    .where('s.questionnaire_id', '=', questionnaireId)
    .where('s.state', '=', 'counted')
    .where('s.version', 'in', versions)
    .where(sql<boolean>`s.answers ->> ${name} ~ '\\S'`)
}

/** The questions of a questionnaire whose long texts may become contributions: not those that say who answers. */
export async function listFreeTexts(db: Database, questionnaireId: string): Promise<FreeTexts[]> {
  const all = uniteVersions(await listVersions(db, questionnaireId))
  const found: FreeTexts[] = []
  for (const united of all.filter(({ question }) => question.kind === 'long-text' && !question.profile)) {
    const of = { ...united, questionnaireId }
    const counts = await writtenTo(db, of)
      .select([sql<number>`count(*)::int`.as('written'), sql<number>`count(k.id)::int`.as('taken')])
      .executeTakeFirstOrThrow()
    found.push({ ...of, ...counts })
  }
  return found
}

/** A text that no contribution was made of yet. Nothing else of what was answered leaves with it. */
export interface UntakenText {
  readonly submissionId: string
  readonly body: string
  readonly channel: Channel
  readonly eventId: string | null
  readonly collectorId: string | null
  readonly personId: string | null
  readonly sentOn: Day
}

/** Shuffled anew each time: numbers that follow this order lead neither to a row of the answers nor to another text of the same person. */
const shuffled = sql`gen_random_uuid()`

/** So many texts that were not taken yet, in an order that says nothing. */
export function listUntaken(tx: InTransaction, of: Of, most: number): Promise<UntakenText[]> {
  return writtenTo(tx, of)
    .where('k.id', 'is', null)
    .select([
      's.id as submissionId',
      sql<string>`s.answers ->> ${of.question.name}`.as('body'),
      sql<Channel>`s.channel`.as('channel'),
      's.event_id as eventId',
      's.collector_id as collectorId',
      's.person_id as personId',
      sql<Day>`s.sent_on`.as('sentOn'),
    ])
    .orderBy(shuffled)
    .limit(most)
    .execute()
}

/** How many texts of each question of a questionnaire everybody may read among the contributions, by the name of the question. */
export async function countShownTexts(db: Database, questionnaireId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('contribution as k')
    .select([sql<string>`k.question`.as('question'), sql<number>`count(*)::int`.as('count')])
    .where('k.questionnaire_id', '=', questionnaireId)
    .where(isShown.contribution('k'))
    .groupBy('k.question')
    .execute()
  return new Map(rows.map(({ question, count }) => [question, count]))
}

/** The contributions that were made of what was sent, of those that everybody may read: their numbers. */
export async function listTakenFrom(db: Database, submissionId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('contribution as k')
    .select('k.number')
    .where('k.submission_id', '=', submissionId)
    .where(isShown.contribution('k'))
    .orderBy('k.number')
    .execute()
  return rows.map(({ number }) => number)
}
