import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'

/** What became of the messages of a mailing to one domain. Nothing is known of who read them. */
export interface DomainFigures {
  readonly domain: string
  readonly made: number
  readonly waiting: number
  readonly accepted: number
  readonly bounced: number
  readonly failed: number
  readonly suppressed: number
  readonly doubtful: number
  readonly cancelled: number
  readonly unsubscribed: number
}

const inState = (...states: string[]) => sql<number>`count(*) filter (where m.state = any(${states}::text[]))::int`

/** By domain, the largest first; a message that came back had been accepted, so the two are told apart. */
export async function listDomainFigures(db: Database, campaignId: string): Promise<DomainFigures[]> {
  return db
    .selectFrom('campaign_recipient as r')
    .innerJoin('message as m', (join) => join.on(sql`m.key`, '=', sql`'campaign:' || r.id`))
    .select([
      'm.domain',
      sql<number>`count(*)::int`.as('made'),
      inState('waiting', 'sending').as('waiting'),
      inState('sent').as('accepted'),
      inState('bounced').as('bounced'),
      inState('failed').as('failed'),
      inState('suppressed').as('suppressed'),
      inState('doubtful').as('doubtful'),
      inState('cancelled').as('cancelled'),
      sql<number>`count(r.unsubscribed_on)::int`.as('unsubscribed'),
    ])
    .where('r.campaign_id', '=', campaignId)
    .groupBy('m.domain')
    .orderBy('made', 'desc')
    .orderBy('m.domain')
    .limit(500)
    .execute()
}

export function sumFigures(figures: readonly DomainFigures[]): Omit<DomainFigures, 'domain'> {
  const sum = (key: Exclude<keyof DomainFigures, 'domain'>) => figures.reduce((total, one) => total + one[key], 0)
  return {
    made: sum('made'),
    waiting: sum('waiting'),
    accepted: sum('accepted'),
    bounced: sum('bounced'),
    failed: sum('failed'),
    suppressed: sum('suppressed'),
    doubtful: sum('doubtful'),
    cancelled: sum('cancelled'),
    unsubscribed: sum('unsubscribed'),
  }
}

/** A message that is not simply sent. */
export interface OutboxLine {
  readonly id: string
  readonly purpose: string
  readonly recipient: string | null
  readonly subject: string
  readonly state: string
  readonly attempts: number
  readonly settledOn: Day | null
  readonly reply: string | null
}

/** How many messages are in each state. */
export async function countMessages(db: Database): Promise<{ state: string; count: number }[]> {
  return db
    .selectFrom('message')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .groupBy('state')
    .orderBy('state')
    .execute()
}

/** The messages in some states: those in doubt first, the latest first. */
export async function listOutbox(db: Database, states: readonly string[], most: number): Promise<OutboxLine[]> {
  return db
    .selectFrom('message')
    .select([
      'id',
      'purpose',
      'recipient',
      'subject',
      'state',
      'attempts',
      sql<Day | null>`settled_on`.as('settledOn'),
      'reply',
    ])
    .where('state', 'in', [...states])
    .orderBy(sql`state = 'doubtful'`, 'desc')
    .orderBy(sql`settled_on desc nulls first`)
    .orderBy('id')
    .limit(most)
    .execute()
}

/** An address to which nothing is sent, and who it is where a contact still has it. */
export interface StoppedAddress {
  readonly hash: string
  readonly topic: string
  readonly reason: string
  readonly since: Day
  readonly email: string | null
}

export async function listStopped(db: Database, most: number): Promise<StoppedAddress[]> {
  const { rows } = await sql<StoppedAddress>`
    select s.address_hash as hash, s.topic, s.reason, s.since,
      (select min(c.email) from contact c where c.address_hash = s.address_hash) as email
    from mail_suppression s order by s.since desc, s.address_hash limit ${most}`.execute(db)
  return rows
}
