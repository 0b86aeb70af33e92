import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { ContributionState } from '../rules/contribution.ts'
import type { ModerationRule, Outcome } from '../rules/moderation.ts'
import { isShown } from './visible.ts'

/** What was decided about a contribution, or asked by its author. */
export interface Decision {
  readonly decidedOn: Day
  readonly outcome: Outcome
  readonly rule: ModerationRule | null
  readonly reason: string | null
  readonly personId: string | null
  readonly person: string | null
}

/** The decisions about a contribution, in their order. */
export function listDecisions(db: Database, contributionId: string): Promise<Decision[]> {
  return db
    .selectFrom('moderation_decision as d')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .select([
      sql<Day>`d.decided_on`.as('decidedOn'),
      sql<Outcome>`d.outcome`.as('outcome'),
      sql<ModerationRule | null>`d.rule`.as('rule'),
      'd.reason',
      'd.person_id as personId',
      'p.name as person',
    ])
    .where('d.contribution_id', '=', contributionId)
    .orderBy('d.position')
    .execute()
}

/** The contributions whose author asks for another look: their identifiers. */
export async function listAppealed(db: Database, consultationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contribution as k')
    .select('k.id')
    .where('k.consultation_id', '=', consultationId)
    .where('k.state', '=', 'hidden')
    .where(
      sql<boolean>`(select d.outcome from moderation_decision d where d.contribution_id = k.id order by d.position desc limit 1) = 'appealed'`,
    )
    .orderBy('k.number')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** What a moderation that everybody can judge says of itself. */
export interface ModerationCounts {
  readonly published: number
  readonly waiting: number
  readonly hidden: number
  /** Hidden ones, by the rule for which they are. */
  readonly byRule: readonly { readonly rule: ModerationRule | null; readonly count: number }[]
  readonly appeals: number
  /** Appeals after which the contribution was shown. */
  readonly upheld: number
}

/** Counts of a consultation that everybody may see: never a text, never who. */
export async function countModeration(db: Database, consultationId: string): Promise<ModerationCounts> {
  const within = db
    .selectFrom('contribution as k')
    .innerJoin('consultation as c', 'c.id', 'k.consultation_id')
    .where('k.consultation_id', '=', consultationId)
    .where(isShown.consultation('c'))
  const states = await within
    .select([sql<ContributionState>`k.state`.as('state'), sql<number>`count(*)::int`.as('count')])
    .groupBy('k.state')
    .execute()
  const ruleOf = sql<ModerationRule | null>`(select d.rule from moderation_decision d
    where d.contribution_id = k.id and d.outcome = 'hidden' order by d.position desc limit 1)`
  const byRule = await within
    .where('k.state', '=', 'hidden')
    .select([ruleOf.as('rule'), sql<number>`count(*)::int`.as('count')])
    .groupBy(ruleOf)
    .orderBy(sql`2`, 'desc')
    .orderBy(sql`1`)
    .execute()
  const appeals = await within
    .innerJoin('moderation_decision as d', 'd.contribution_id', 'k.id')
    .where('d.outcome', '=', 'appealed')
    .select([
      sql<number>`count(*)::int`.as('appeals'),
      sql<number>`(count(*) filter (where k.state = 'published'))::int`.as('upheld'),
    ])
    .executeTakeFirstOrThrow()
  const count = (state: ContributionState) => states.find((one) => one.state === state)?.count ?? 0
  return { published: count('published'), waiting: count('waiting'), hidden: count('hidden'), byRule, ...appeals }
}

/** A contribution as its author finds it by the code of the receipt. */
export interface Received {
  readonly id: string
  readonly consultationId: string
  readonly number: number
  readonly title: string | null
  readonly body: string
  readonly state: ContributionState
  readonly receivedOn: Day
  readonly reasons: readonly string[]
  readonly revision: number
}

/** The contribution of a receipt, whatever its state; `undefined` where nobody was given that code. */
export function findReceived(db: Database, receiptHash: string): Promise<Received | undefined> {
  return db
    .selectFrom('contribution as k')
    .select([
      'k.id',
      'k.consultation_id as consultationId',
      'k.number',
      'k.title',
      'k.body',
      sql<ContributionState>`k.state`.as('state'),
      sql<Day>`k.received_on`.as('receivedOn'),
      'k.reasons',
      'k.revision',
    ])
    .where('k.receipt_hash', '=', receiptHash)
    .executeTakeFirst()
}

/** Whether a contribution of that consultation has that receipt. */
export async function isReceived(
  db: Database,
  { consultationId, receiptHash }: { consultationId: string; receiptHash: string },
): Promise<boolean> {
  return (await findReceived(db, receiptHash))?.consultationId === consultationId
}

/** Where the author of a contribution may be written to about it: a checked address, or the account. `undefined` where nowhere. */
export async function findAddressee(
  db: Database,
  contributionId: string,
): Promise<{ to: string; name: string | null; language: 'fr' | 'en' } | undefined> {
  const found = await db
    .selectFrom('contribution as k')
    .leftJoin('person as p', 'p.id', 'k.author_person_id')
    .select([
      sql<
        string | null
      >`coalesce(p.email, case when k.author_contact ~ '^[^@\\s]+@[^@\\s]+$' then k.author_contact end)`.as('to'),
      sql<string | null>`coalesce(p.name, k.author_name)`.as('name'),
      sql<'fr' | 'en'>`case when coalesce(p.language, k.language) = 'en' then 'en' else 'fr' end`.as('language'),
    ])
    .where('k.id', '=', contributionId)
    .where('k.may_be_written_to', '=', true)
    .executeTakeFirst()
  return found?.to ? { ...found, to: found.to } : undefined
}
