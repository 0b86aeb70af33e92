import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import type { Channel } from '../rules/state.ts'
import { isShown } from './visible.ts'

export type PropositionState = 'draft' | 'published' | 'replaced'

/** What is proposed, in words that were made from contributions. */
export interface Proposition {
  readonly id: string
  readonly consultationId: string
  readonly number: number
  readonly themeId: string | null
  readonly text: OwnText
  readonly state: PropositionState
  readonly revision: number
}

/** Who looks: everybody, or those who work on the consultation. */
export type Eyes = 'public' | 'workspace'

export type PropositionKey = { readonly id: string } | { readonly consultationId: string; readonly number: number }

function selectPropositions(db: Database, eyes: Eyes) {
  const all = db
    .selectFrom('proposition as p')
    .select([
      'p.id',
      'p.consultation_id as consultationId',
      'p.number',
      'p.theme_id as themeId',
      sql<OwnText>`p.text`.as('text'),
      sql<PropositionState>`p.state`.as('state'),
      'p.revision',
    ])
  return eyes === 'public' ? all.where(isShown.proposition('p')) : all
}

export function findProposition(db: Database, key: PropositionKey, eyes: Eyes): Promise<Proposition | undefined> {
  const some = selectPropositions(db, eyes)
  if ('id' in key) return some.where('p.id', '=', key.id).executeTakeFirst()
  return some.where('p.consultation_id', '=', key.consultationId).where('p.number', '=', key.number).executeTakeFirst()
}

/** The propositions that stand: those that others replaced are left out, unless asked for. By theme, then by number. */
export function listPropositions(
  db: Database,
  { consultationId, themeId, replaced = false }: { consultationId: string; themeId?: string; replaced?: boolean },
  eyes: Eyes,
): Promise<Proposition[]> {
  let some = selectPropositions(db, eyes)
    .leftJoin('theme as t', 't.id', 'p.theme_id')
    .where('p.consultation_id', '=', consultationId)
  if (themeId !== undefined) some = some.where('p.theme_id', '=', themeId)
  if (!replaced) some = some.where('p.state', '<>', 'replaced')
  return some.orderBy(sql`t.position nulls last`).orderBy('p.number').limit(20_000).execute()
}

const atOnce = 500

/** The propositions that everybody may see, by number, some at a time: all, or those that stand. */
export function readPropositions(
  db: Database,
  consultationId: string,
  which: 'all' | 'standing',
): AsyncGenerator<Proposition[]> {
  return readPages(
    (after: number | undefined) =>
      selectPropositions(db, 'public')
        .where('p.consultation_id', '=', consultationId)
        .where('p.number', '>', after ?? 0)
        .$if(which === 'standing', (query) => query.where('p.state', '<>', 'replaced'))
        .orderBy('p.number')
        .limit(atOnce)
        .execute(),
    ({ number }) => number,
  )
}

/** A contribution from which a proposition was made. */
export interface Source {
  readonly propositionId: string
  readonly contributionId: string
  readonly number: number
  readonly title: string | null
  readonly body: string
  /** The words that were taken; `null`: the whole. */
  readonly excerpt: string | null
  readonly channel: Channel
  /** How many supported it where it was collected: it stays with the contribution. */
  readonly supports: number | null
  readonly shown: boolean
}

/**
 * The contributions from which propositions were made, in their order of entry. For the public, those only that are shown:
 * `countHiddenSources` says how many are not.
 */
export function listSourcesOf(db: Database, propositionIds: readonly string[], eyes: Eyes): Promise<Source[]> {
  if (propositionIds.length === 0) return Promise.resolve([])
  const all = db
    .selectFrom('proposition_source as s')
    .innerJoin('contribution as k', 'k.id', 's.contribution_id')
    .select([
      's.proposition_id as propositionId',
      'k.id as contributionId',
      'k.number',
      'k.title',
      'k.body',
      's.excerpt',
      sql<Channel>`k.channel`.as('channel'),
      'k.supports',
      sql<boolean>`k.state = 'published'`.as('shown'),
    ])
    .where('s.proposition_id', 'in', propositionIds)
    .orderBy('k.number')
  return (eyes === 'public' ? all.where(isShown.contribution('k')) : all).execute()
}

/** How many sources of a proposition are not shown to everybody. */
export async function countHiddenSources(db: Database, propositionId: string): Promise<number> {
  const { count } = await db
    .selectFrom('proposition_source as s')
    .innerJoin('contribution as k', 'k.id', 's.contribution_id')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('s.proposition_id', '=', propositionId)
    .where(sql<boolean>`not ${isShown.contribution('k')}`)
    .executeTakeFirstOrThrow()
  return count
}

/** The propositions that were made from contributions. */
export function listMadeFrom(
  db: Database,
  contributionIds: readonly string[],
  eyes: Eyes,
): Promise<(Proposition & { readonly contributionId: string })[]> {
  if (contributionIds.length === 0) return Promise.resolve([])
  return selectPropositions(db, eyes)
    .innerJoin('proposition_source as s', 's.proposition_id', 'p.id')
    .select('s.contribution_id as contributionId')
    .where('s.contribution_id', 'in', contributionIds)
    .orderBy('p.number')
    .execute()
}

export type LineageKind = 'split' | 'merge' | 'reword'

/** One step of the lineage: what took the place of what, and why. */
export interface LineageStep {
  readonly fromId: string
  readonly fromNumber: number
  readonly fromText: OwnText
  readonly toId: string
  readonly toNumber: number
  readonly toText: OwnText
  readonly kind: LineageKind
  readonly reason: string
  readonly happenedOn: Day
}

/** What a proposition came from and what came from it: one step each way. */
export function listLineageOf(db: Database, propositionId: string, eyes: Eyes): Promise<LineageStep[]> {
  const all = db
    .selectFrom('proposition_lineage as l')
    .innerJoin('proposition as a', 'a.id', 'l.from_id')
    .innerJoin('proposition as b', 'b.id', 'l.to_id')
    .select([
      'l.from_id as fromId',
      'a.number as fromNumber',
      sql<OwnText>`a.text`.as('fromText'),
      'l.to_id as toId',
      'b.number as toNumber',
      sql<OwnText>`b.text`.as('toText'),
      sql<LineageKind>`l.kind`.as('kind'),
      'l.reason',
      sql<Day>`l.happened_on`.as('happenedOn'),
    ])
    .where((either) => either.or([either('l.from_id', '=', propositionId), either('l.to_id', '=', propositionId)]))
    .orderBy('a.number')
    .orderBy('b.number')
  return (eyes === 'public' ? all.where(isShown.proposition('a')).where(isShown.proposition('b')) : all).execute()
}
