import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { bothLanguages, holdsEveryWord } from '../../../platform/db/words.ts'
import { addressOf, type SchemeAddress } from '../rules/address.ts'
import { findCurrentScheme } from './schemes.ts'

/** Something of a scheme that answers some words, with the scheme where it is not the current one. */
export interface FoundInScheme {
  readonly id: string
  readonly title: OwnText
  readonly href: string
  readonly scheme: OwnText | null
}

export interface FoundInSchemes {
  readonly total: number
  readonly found: readonly FoundInScheme[]
}

interface Row {
  readonly id: string
  readonly title: OwnText
  readonly slug: string
  readonly scheme: OwnText
  readonly total: number
}

function read<R extends Row>(
  rows: readonly R[],
  current: string | undefined,
  hrefOf: (row: R, at: SchemeAddress) => string,
): FoundInSchemes {
  const found = rows.map((row) => {
    const isCurrent = row.slug === current
    const href = hrefOf(row, addressOf(row, isCurrent))
    return { id: row.id, title: row.title, href, scheme: isCurrent ? null : row.scheme }
  })
  return { total: rows[0]?.total ?? 0, found }
}

/** Actions of adopted schemes whose code, title or description hold every word: that of the very code first, then those of the current scheme. */
export async function searchActions(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('action as a')
    .innerJoin('scheme as s', 's.id', 'a.scheme_id')
    .select(['a.id', 'a.code', 'a.number', sql<OwnText>`a.title`.as('title'), 's.slug'])
    .select([sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('s.state', '<>', 'draft')
    .where(holdsEveryWord(text, [sql`a.code`, ...bothLanguages('a.title', 'a.description')]))
    .orderBy(sql`folded(a.code) = folded(${text}::text)`, 'desc')
    .orderBy(sql`s.slug = ${current ?? ''}`, 'desc')
    .orderBy('s.period_from', 'desc')
    .orderBy('a.number')
    .limit(limit)
    .execute()
  return read(rows, current, (row, at) => at.action(row))
}

/** Targets of adopted schemes whose title or remark hold every word, those of the current scheme first. */
export async function searchTargets(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('target as t')
    .innerJoin('scheme as s', 's.id', 't.scheme_id')
    .select(['t.id', 't.code', sql<OwnText>`t.title`.as('title'), 's.slug'])
    .select([sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('s.state', '<>', 'draft')
    .where(holdsEveryWord(text, bothLanguages('t.title', 't.remark')))
    .orderBy(sql`s.slug = ${current ?? ''}`, 'desc')
    .orderBy('s.period_from', 'desc')
    .orderBy('t.position')
    .limit(limit)
    .execute()
  return read(rows, current, ({ code }, at) => `${at.targets}#${code}`)
}

/** What adopted schemes measure by themselves, of which title, definition or code hold every word. */
export async function searchOwnIndicators(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('own_indicator as i')
    .innerJoin('scheme as s', 's.id', 'i.scheme_id')
    .select([sql<string>`i.code || '@' || s.id`.as('id'), 'i.code', sql<OwnText>`i.title`.as('title'), 's.slug'])
    .select([sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('s.state', '<>', 'draft')
    .where(holdsEveryWord(text, [sql`i.code`, ...bothLanguages('i.title', 'i.definition')]))
    .orderBy(sql`s.slug = ${current ?? ''}`, 'desc')
    .orderBy('s.period_from', 'desc')
    .orderBy('i.code')
    .limit(limit)
    .execute()
  return read(rows, current, ({ code }, at) => at.indicator(code))
}

/** What a statement and an act are called, in both languages, for who looks for that word. */
const kinds = { statement: 'état annuel yearly statement', act: 'délibération acte deliberation act' }

/** Yearly statements of adopted schemes, by their year, their scheme or the word itself: « état 2025 ». */
export async function searchStatements(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('statement as t')
    .innerJoin('scheme as s', 's.id', 't.scheme_id')
    .select(['t.id', 's.slug', sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .select(sql<OwnText>`jsonb_build_object('fr', 'État ' || t.year, 'en', 'Statement ' || t.year)`.as('title'))
    .where('s.state', '<>', 'draft')
    .where(
      holdsEveryWord(text, [sql`${kinds.statement}::text`, sql`t.year::text`, ...bothLanguages('s.title', 't.note')]),
    )
    .orderBy(sql`s.slug = ${current ?? ''}`, 'desc')
    .orderBy('t.year', 'desc')
    .limit(limit)
    .execute()
  return read(rows, current, ({ id }) => `/etats/${id}`)
}

/** The acts on which adopted schemes stand, by number, title, source or the word itself: « délibération ». */
export async function searchActs(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('adoption_act as t')
    .innerJoin('scheme as s', 's.id', 't.scheme_id')
    .select(['t.id', 's.slug', sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .select(
      sql<OwnText>`jsonb_build_object('fr', concat_ws(', ', t.number, t.title ->> 'fr'))
        || case when t.title ->> 'en' is null then '{}'::jsonb
           else jsonb_build_object('en', concat_ws(', ', t.number, t.title ->> 'en')) end`.as('title'),
    )
    .where('s.state', '<>', 'draft')
    .where(holdsEveryWord(text, [sql`${kinds.act}::text`, sql`t.number`, ...bothLanguages('t.title', 't.source')]))
    .orderBy(sql`s.slug = ${current ?? ''}`, 'desc')
    .orderBy('s.period_from', 'desc')
    .orderBy('t.position')
    .limit(limit)
    .execute()
  return read(rows, current, (_, at) => `${at.scheme}#deliberations`)
}
