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
  readonly code: string
  readonly number: number
  readonly title: OwnText
  readonly slug: string
  readonly scheme: OwnText
  readonly total: number
}

function read(rows: readonly Row[], current: string | undefined, hrefOf: (row: Row, at: SchemeAddress) => string) {
  const found = rows.map((row) => {
    const isCurrent = row.slug === current
    const href = hrefOf(row, addressOf(row, isCurrent))
    return { id: row.id, title: row.title, href, scheme: isCurrent ? null : row.scheme }
  })
  return { total: rows[0]?.total ?? 0, found }
}

/** Actions of adopted schemes whose title or description hold every word, those of the current scheme first. */
export async function searchActions(db: Database, text: string, limit: number): Promise<FoundInSchemes> {
  const current = (await findCurrentScheme(db))?.slug
  const rows = await db
    .selectFrom('action as a')
    .innerJoin('scheme as s', 's.id', 'a.scheme_id')
    .select(['a.id', 'a.code', 'a.number', sql<OwnText>`a.title`.as('title'), 's.slug'])
    .select([sql<OwnText>`s.title`.as('scheme'), sql<number>`(count(*) over ())::int`.as('total')])
    .where('s.state', '<>', 'draft')
    .where(holdsEveryWord(text, bothLanguages('a.title', 'a.description')))
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
    .select(['t.id', 't.code', 't.position as number', sql<OwnText>`t.title`.as('title'), 's.slug'])
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
