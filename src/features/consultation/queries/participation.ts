import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Channel, gatherings } from '../rules/state.ts'
import { isShown } from './visible.ts'

/** What came in by one channel. Questionnaires and contributions are not alike: nobody adds them. */
export interface ByChannel {
  readonly channel: Channel
  readonly submissions: number
  readonly contributions: number
}

/** The figures of participation, each of one kind of thing. */
export interface Participation {
  /** Questionnaires that count. */
  readonly submissions: number
  /** Questionnaires that a person has still to look at, and those that were set aside. */
  readonly waiting: number
  readonly setAside: number
  /** Contributions received, and those that are shown. */
  readonly contributions: number
  readonly published: number
  readonly hidden: number
  /** Contributions that were written in a questionnaire. */
  readonly fromQuestionnaires: number
  /** Who came to workshops, seminars and meetings, added up over them, where it is known. */
  readonly attendance: number
  readonly gatherings: number
  readonly propositions: number
  /** Propositions that have a published answer of their own. */
  readonly answered: number
  readonly channels: readonly ByChannel[]
}

async function countByChannel(db: Database, id: string): Promise<ByChannel[]> {
  const { rows } = await sql<ByChannel>`
    select channel, sum(submissions)::int as submissions, sum(contributions)::int as contributions from (
      select channel, count(*) as submissions, 0 as contributions from submission
      where consultation_id = ${id} and state = 'counted' group by channel
      union all
      select channel, 0, count(*) from contribution where consultation_id = ${id} group by channel
    ) counted group by channel
    order by array_position(array['web', 'email', 'meeting', 'paper', 'phone'], channel)`.execute(db)
  return rows
}

/** The figures of participation of a consultation, as they stand. */
export async function findParticipation(db: Database, id: string): Promise<Participation> {
  const { rows } = await sql<Omit<Participation, 'channels'>>`
    select
      (select count(*) from submission where consultation_id = ${id} and state = 'counted')::int as submissions,
      (select count(*) from submission where consultation_id = ${id} and state = 'waiting')::int as waiting,
      (select count(*) from submission where consultation_id = ${id} and state = 'set-aside')::int as "setAside",
      (select count(*) from contribution where consultation_id = ${id})::int as contributions,
      (select count(*) from contribution k where consultation_id = ${id} and ${isShown.contribution('k')})::int as published,
      (select count(*) from contribution where consultation_id = ${id} and state = 'hidden')::int as hidden,
      (select count(*) from contribution where consultation_id = ${id} and questionnaire_id is not null)::int as "fromQuestionnaires",
      (select coalesce(sum(attendance), 0) from consultation_event e
        where consultation_id = ${id} and kind = any(${[...gatherings]}) and ${isShown.event('e')})::int as attendance,
      (select count(attendance) from consultation_event e
        where consultation_id = ${id} and kind = any(${[...gatherings]}) and ${isShown.event('e')})::int as gatherings,
      (select count(*) from proposition p where consultation_id = ${id} and ${isShown.proposition('p')} and state = 'published')::int as propositions,
      (select count(*) from answer a where consultation_id = ${id} and proposition_id is not null and ${isShown.answer('a')})::int as answered`.execute(
    db,
  )
  return { ...rows[0]!, channels: await countByChannel(db, id) }
}

/** What came in on one day by one channel. */
export interface OnDay extends ByChannel {
  readonly day: Day
}

/** What came in, day by day, the latest first: for who runs the consultation. */
export async function listByDay(db: Database, id: string): Promise<OnDay[]> {
  const { rows } = await sql<OnDay>`
    select day, channel, sum(submissions)::int as submissions, sum(contributions)::int as contributions from (
      select sent_on as day, channel, count(*) as submissions, 0 as contributions from submission
      where consultation_id = ${id} and state = 'counted' group by sent_on, channel
      union all
      select received_on, channel, 0, count(*) from contribution where consultation_id = ${id} group by received_on, channel
    ) counted group by day, channel
    order by day desc, array_position(array['web', 'email', 'meeting', 'paper', 'phone'], channel)
    limit 2000`.execute(db)
  return rows
}
