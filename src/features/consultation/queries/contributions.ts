import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { AuthorKind, Contribution, ContributionState, FullContribution, Origin } from '../rules/contribution.ts'
import type { Channel } from '../rules/state.ts'
import type { Eyes } from './propositions.ts'
import { isShown } from './visible.ts'

/** Which contributions of a consultation. */
export interface ContributionFilter {
  readonly consultationId: string
  readonly text?: string
  readonly themeId?: string
  readonly channel?: Channel
  readonly authorKind?: AuthorKind
  readonly eventId?: string
  readonly state?: ContributionState
  readonly coded?: boolean
}

const searched = sql`(to_tsvector('french', coalesce(k.title, '') || ' ' || k.body)
  || to_tsvector('french_folded', coalesce(k.title, '') || ' ' || k.body))`

const themesOf = sql<readonly string[]>`coalesce((select array_agg(g.theme_id::text order by t.position)
  from contribution_theme g join theme t on t.id = g.theme_id where g.contribution_id = k.id and g.coding = 1), '{}')`

/** The contributions that somebody may see and that a filter keeps; every list, count and file starts here. */
export function chosenContributions(db: Database, filter: ContributionFilter, eyes: Eyes) {
  const { consultationId, text = '', themeId, channel, authorKind, eventId, state, coded } = filter
  const conditions = [sql<SqlBool>`k.consultation_id = ${consultationId}`]
  if (eyes === 'public') conditions.push(isShown.contribution('k'))
  if (text !== '')
    conditions.push(
      sql<SqlBool>`${searched} @@ (websearch_to_tsquery('french', ${text}) || websearch_to_tsquery('french_folded', ${text}))`,
    )
  const coding = sql`select from contribution_theme g where g.contribution_id = k.id and g.coding = 1`
  if (themeId) conditions.push(sql<SqlBool>`exists (${coding} and g.theme_id = ${themeId})`)
  if (coded !== undefined) conditions.push(coded ? sql`exists (${coding})` : sql`not exists (${coding})`)
  if (channel) conditions.push(sql`k.channel = ${channel}`)
  if (authorKind) conditions.push(sql`k.author_kind = ${authorKind}`)
  if (eventId) conditions.push(sql`k.event_id = ${eventId}`)
  if (state) conditions.push(sql`k.state = ${state}`)
  return db.selectFrom('contribution as k').where((eb) => eb.and(conditions))
}

type Chosen = ReturnType<typeof chosenContributions>

function commonColumns(chosen: Chosen) {
  return chosen
    .leftJoin('consultation_event as e', 'e.id', 'k.event_id')
    .select([
      'k.id',
      'k.consultation_id as consultationId',
      'k.number',
      'k.title',
      'k.body',
      'k.language',
      sql<AuthorKind>`k.author_kind`.as('authorKind'),
      sql<Channel>`k.channel`.as('channel'),
      sql<Day>`k.received_on`.as('receivedOn'),
      sql<ContributionState>`k.state`.as('state'),
      'k.supports',
      sql<OwnText | null>`k.asked`.as('asked'),
      'k.text_hash as textHash',
      themesOf.as('themeIds'),
    ])
}

/** What everybody may read of a contribution: a name leaves the database only where its bearer agreed. */
export function publicColumns(chosen: Chosen) {
  return commonColumns(chosen).select([
    sql<string | null>`case when k.name_shown then k.author_name end`.as('authorName'),
    sql<string | null>`case when k.name_shown then k.author_organisation end`.as('authorOrganisation'),
    sql<Origin | null>`case when e.public then json_build_object('id', e.id, 'title', e.title) end`.as('event'),
  ])
}

function fullColumns(chosen: Chosen) {
  return commonColumns(chosen)
    .leftJoin('person as c', 'c.id', 'k.collector_id')
    .select([
      'k.author_name as authorName',
      'k.author_organisation as authorOrganisation',
      sql<Origin | null>`case when e.id is not null then json_build_object('id', e.id, 'title', e.title) end`.as(
        'event',
      ),
      'k.name_shown as nameShown',
      'k.may_be_written_to as mayBeWrittenTo',
      sql<boolean>`k.author_contact is not null`.as('hasContact'),
      'c.name as collector',
      'k.reasons',
      'k.offered',
      sql<boolean>`k.source is not null`.as('imported'),
      'k.revision',
    ])
}

/** A text that came once or many times: shown once, as the first of those that say the same. */
export interface Grouped extends Contribution {
  /** How many came with this text, the filter kept. */
  readonly same: number
}

export interface Slice {
  readonly limit: number
  readonly offset: number
}

/** The contributions that everybody may see, the last first; the same text many times is shown once, with its count. */
export async function listGrouped(
  db: Database,
  filter: ContributionFilter,
  { limit, offset }: Slice,
): Promise<Grouped[]> {
  const groups = await chosenContributions(db, filter, 'public')
    .select([sql<string>`(array_agg(k.id order by k.number))[1]`.as('id'), sql<number>`count(*)::int`.as('same')])
    .groupBy('k.text_hash')
    .orderBy(sql`min(k.number)`, 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  if (groups.length === 0) return []
  const ids = groups.map(({ id }) => id)
  const rows = await publicColumns(chosenContributions(db, filter, 'public').where('k.id', 'in', ids)).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return groups.map(({ id, same }) => ({ ...byId.get(id)!, same }))
}

/** How many contributions a filter keeps, and how many texts that differ. */
export async function countContributions(
  db: Database,
  filter: ContributionFilter,
  eyes: Eyes,
): Promise<{ contributions: number; distinct: number }> {
  return chosenContributions(db, filter, eyes)
    .select([
      sql<number>`count(*)::int`.as('contributions'),
      sql<number>`count(distinct k.text_hash)::int`.as('distinct'),
    ])
    .executeTakeFirstOrThrow()
}

export async function findShownContribution(
  db: Database,
  consultationId: string,
  number: number,
): Promise<Contribution | undefined> {
  return publicColumns(
    chosenContributions(db, { consultationId }, 'public').where('k.number', '=', number),
  ).executeTakeFirst()
}

/** The other contributions of the same text that everybody may see: their numbers. */
export async function listSameText(db: Database, { consultationId, id, textHash }: Contribution): Promise<number[]> {
  const rows = await chosenContributions(db, { consultationId }, 'public')
    .select('k.number')
    .where('k.text_hash', '=', textHash)
    .where('k.id', '<>', id)
    .orderBy('k.number')
    .limit(1000)
    .execute()
  return rows.map(({ number }) => number)
}

/** Contributions with what only those who work on them may see, the last first. */
export function listFull(
  db: Database,
  filter: ContributionFilter,
  { limit, offset }: Slice,
): Promise<FullContribution[]> {
  return fullColumns(chosenContributions(db, filter, 'workspace'))
    .orderBy('k.number', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

export function findFull(db: Database, consultationId: string, number: number): Promise<FullContribution | undefined> {
  return fullColumns(
    chosenContributions(db, { consultationId }, 'workspace').where('k.number', '=', number),
  ).executeTakeFirst()
}

/** Some contributions by their identifiers, in order of entry. */
export function listFullById(
  db: Database,
  consultationId: string,
  ids: readonly string[],
): Promise<FullContribution[]> {
  if (ids.length === 0) return Promise.resolve([])
  return fullColumns(chosenContributions(db, { consultationId }, 'workspace').where('k.id', 'in', ids))
    .orderBy('k.number')
    .execute()
}

/** Where contributions of a consultation may come from: the places where people met. */
export function listOrigins(db: Database, consultationId: string, eyes: Eyes): Promise<Origin[]> {
  const all = db
    .selectFrom('consultation_event as e')
    .select(['e.id', sql<Origin['title']>`e.title`.as('title')])
    .where('e.consultation_id', '=', consultationId)
    .where('e.kind', 'in', ['workshop', 'seminar', 'meeting'])
    .orderBy('e.first_day')
    .limit(200)
  return (eyes === 'public' ? all.where(isShown.event('e')) : all).execute()
}
