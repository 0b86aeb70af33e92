import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { ImportRow } from './imports.ts'

/** An import as the workspace shows it: with the name of who sent it. */
export interface WatchedImport extends ImportRow {
  readonly author_name: string | null
}

const watched = sql`
  select i.id, i.file_name, i.format, i.size, i.state, i.started_at, i.finished_at, i.counts, i.organisation_id,
    i.author_id, i.upload, i.fault, p.name as author_name
  from import i left join person p on p.id = i.author_id`

/** The imports, the latest first. */
export async function listWatchedImports(
  db: Database,
  page: { limit: number; offset: number },
): Promise<WatchedImport[]> {
  const { rows } =
    await sql<WatchedImport>`${watched} order by i.id desc limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countImports(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('import')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** How many imports ended, since a day, by a failure or with records that were rejected; and the last of them. */
export async function countFaultyImports(db: Database, since: Day): Promise<{ count: number; last: number | null }> {
  const { rows } = await sql<{ count: number; last: number | null }>`
    select count(*) as count, max(id) as last from import
    where finished_at >= ${since}::date
      and (state = 'failed' or (state = 'done' and cast(coalesce(counts ->> 'rejected', '0') as integer) > 0))`.execute(
    db,
  )
  return rows[0]!
}

export async function findWatchedImport(db: Database, id: number): Promise<WatchedImport | undefined> {
  const { rows } = await sql<WatchedImport>`${watched} where i.id = ${id}`.execute(db)
  return rows[0]
}

/** How many contracts an import speaks of, and how many of them are computed. */
export async function countComputed(
  db: Database,
  { id, state, counts }: ImportRow,
): Promise<{ done: number; all: number }> {
  const { rows } = await sql<{ done: number; all: number }>`
    select count(*) filter (where match_key <= ${counts.cursor ?? ''}) as done, count(*) as all
    from import_key where import_id = ${id}`.execute(db)
  const { done, all } = rows[0]!
  return { done: state === 'applying' ? done : all, all }
}

/** One thing that is wrong with one record of a file. */
export interface FoundAnomaly {
  /** Place of the record in the file, from 0. */
  readonly position: number
  readonly line: number | null
  readonly byte_offset: number
  readonly rejected: boolean
  readonly code: string
  /** In the words of the format; empty for a record that was rejected whole. */
  readonly field: string
  readonly raw: string
  /** The contract of the record, where it stands. */
  readonly contract_id: string | null
}

const longestExcerpt = 200

function found(importId: number): RawBuilder<unknown> {
  return sql`(
    select r.position, a.position as rank, r.line, r.byte_offset, false as rejected, a.code, a.field, a.raw, s.match_key
    from import_record r
    join record_anomaly a on a.record_id = r.record_id
    join source_record s on s.id = r.record_id
    where r.import_id = ${importId}
    union all
    select r.position, 0, r.line, r.byte_offset, true, r.fault, '', left(r.excerpt, ${longestExcerpt}), null
    from import_record r where r.import_id = ${importId} and r.fault is not null)`
}

/** How many anomalies of each code an import found, the most frequent first. */
export async function countAnomalies(db: Database, importId: number): Promise<{ code: string; count: number }[]> {
  const { rows } = await sql<{ code: string; count: number }>`
    select code, count(*) as count from ${found(importId)} f group by code order by count(*) desc, code limit 200`.execute(
    db,
  )
  return rows
}

/** Some anomalies of an import, of one code or of all, in the order of the file. */
export async function listAnomalies(
  db: Database,
  importId: number,
  page: { code: string; limit: number; offset: number },
): Promise<FoundAnomaly[]> {
  const { rows } = await sql<FoundAnomaly>`
    select f.position, f.line, f.byte_offset, f.rejected, f.code, f.field, f.raw, c.id as contract_id
    from ${found(importId)} f
    left join contract_key k on k.match_key = f.match_key
    left join contract c on c.id = k.contract_id and not c.withdrawn
    where ${page.code} = '' or f.code = ${page.code}
    order by f.position, f.rank limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

/** Where the reading of anomalies has got to: a record, and how many of its anomalies are read. */
export interface AnomalyPlace {
  readonly position: number
  readonly rank: number
}

/** So many anomalies after `after`, in the order of the file. */
export async function listAnomaliesAfter(
  db: Database,
  importId: number,
  page: { after: AnomalyPlace; limit: number },
): Promise<(Omit<FoundAnomaly, 'contract_id'> & AnomalyPlace)[]> {
  const { position, rank } = page.after
  const { rows } = await sql<Omit<FoundAnomaly, 'contract_id'> & AnomalyPlace>`
    select f.position, f.rank, f.line, f.byte_offset, f.rejected, f.code, f.field, f.raw from ${found(importId)} f
    where (f.position, f.rank) > (${position}, ${rank})
    order by f.position, f.rank limit ${page.limit}`.execute(db)
  return rows
}
