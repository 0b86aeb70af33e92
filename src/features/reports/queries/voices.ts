import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { isShown } from '../../consultation/queries/visible.ts'
import { type Channel, channels } from '../../consultation/rules/state.ts'

/** A contribution as the annex gives it: never its author. */
export interface RawContribution {
  readonly number: number
  readonly title: string | null
  readonly body: string
  readonly language: string
  readonly channel: Channel
  readonly receivedOn: Day
  readonly event: OwnText | null
}

/** Beyond so many, the annex says where they are instead. */
export const mostListed = 500

export async function listContributions(db: Database, consultationId: string): Promise<RawContribution[]> {
  return db
    .selectFrom('contribution as k')
    .leftJoin('consultation_event as e', 'e.id', 'k.event_id')
    .select([
      'k.number',
      'k.title',
      'k.body',
      'k.language',
      sql<Channel>`k.channel`.as('channel'),
      sql<Day>`k.received_on`.as('receivedOn'),
      sql<OwnText | null>`case when e.public then e.title end`.as('event'),
    ])
    .where('k.consultation_id', '=', consultationId)
    .where(isShown.contribution('k'))
    .orderBy('k.number')
    .limit(mostListed + 1)
    .execute()
}

export type ByChannel = Readonly<Record<Channel, number>>

function byChannel(rows: readonly { channel: string; count: number }[]): ByChannel {
  const counts = new Map(rows.map(({ channel, count }) => [channel, count]))
  return Object.fromEntries(channels.map((channel) => [channel, counts.get(channel) ?? 0])) as ByChannel
}

/** How many contributions are shown, by channel. */
export async function countContributions(db: Database, consultationId: string): Promise<ByChannel> {
  const rows = await db
    .selectFrom('contribution as k')
    .select(['k.channel', sql<number>`count(*)::int`.as('count')])
    .where('k.consultation_id', '=', consultationId)
    .where(isShown.contribution('k'))
    .groupBy('k.channel')
    .limit(10)
    .execute()
  return byChannel(rows)
}

/** How many contributions are not shown, by decision of a moderator. */
export async function countHidden(db: Database, consultationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('contribution')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('consultation_id', '=', consultationId)
    .where('state', '=', 'hidden')
    .executeTakeFirstOrThrow()
  return count
}

/** How many of those that are shown were written in a questionnaire. */
export async function countFromQuestionnaires(db: Database, consultationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('contribution as k')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('k.consultation_id', '=', consultationId)
    .where('k.questionnaire_id', 'is not', null)
    .where(isShown.contribution('k'))
    .executeTakeFirstOrThrow()
  return count
}

/**
 * How many times somebody took part, by channel: questionnaires that count, and contributions that came by themselves. People are
 * not counted: nobody knows who wrote twice.
 */
export async function countSendings(db: Database, consultationId: string): Promise<ByChannel> {
  const { rows } = await sql<{ channel: string; count: number }>`
    select channel, count(*)::int as count from (
      select s.channel from submission s where s.consultation_id = ${consultationId} and s.state = 'counted'
      union all
      select k.channel from contribution k
      where k.consultation_id = ${consultationId} and k.questionnaire_id is null and k.state = 'published') sending
    group by channel`.execute(db)
  return byChannel(rows)
}

/** A questionnaire with how many it counts, by channel, and how many were set aside. */
export interface AnsweredQuestionnaire {
  readonly title: OwnText
  readonly counted: ByChannel
  readonly setAside: number
}

export async function listQuestionnaires(db: Database, consultationId: string): Promise<AnsweredQuestionnaire[]> {
  const { rows } = await sql<{ title: OwnText; counts: Partial<ByChannel> | null; setAside: number }>`
    select q.title,
      (select jsonb_object_agg(c.channel, c.count) from (
        select s.channel, count(*)::int as count from submission s
        where s.questionnaire_id = q.id and s.state = 'counted' group by s.channel) c) as counts,
      (select count(*)::int from submission s where s.questionnaire_id = q.id and s.state = 'set-aside') as "setAside"
    from questionnaire q
    where q.consultation_id = ${consultationId}
      and exists (select from questionnaire_version v where v.questionnaire_id = q.id)
    order by q.position limit 100`.execute(db)
  return rows.map(({ title, counts, setAside }) => ({
    title,
    setAside,
    counted: byChannel(Object.entries(counts ?? {}).map(([channel, count]) => ({ channel, count }))),
  }))
}
