import { sql } from 'kysely'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { ImportSummary } from '../rules/summary.ts'

export type ImportState = 'waiting' | 'reading' | 'applying' | 'done' | 'failed' | 'interrupted' | 'undoing' | 'undone'

/** What an import keeps beside its summary, to go on after a stop. */
export interface ImportProgress extends ImportSummary {
  /** Imports of the same run, before this one. */
  readonly run: readonly number[]
  /** The last match key that was applied. */
  cursor?: string
  /** While it is read: how many bytes of it are. */
  bytes?: number
}

export interface ImportRow {
  readonly id: number
  readonly file_name: string
  readonly format: string
  readonly size: number
  readonly state: ImportState
  readonly started_at: Date
  readonly finished_at: Date | null
  readonly counts: ImportProgress
  /** For which organisation it was sent; `null`: the instance's own. */
  readonly organisation_id: string | null
  readonly author_id: string | null
  /** Name of the file that waits in the folder of imports. */
  readonly upload: string | null
  /** Why it failed. */
  readonly fault: string | null
}

const columns = [
  'id',
  'file_name',
  'format',
  'size',
  'state',
  'started_at',
  'finished_at',
  'counts',
  'organisation_id',
  'author_id',
  'upload',
  'fault',
] as const

/** A file as it is about to be read. One that waits names its copy, and who sent it for which organisation. */
export interface NewImport {
  readonly fileName: string
  readonly format: string
  readonly size: number
  readonly counts: ImportProgress
  readonly waiting?: { readonly upload: string; readonly organisation: string; readonly author: string }
}

export async function insertImport(
  tx: InTransaction,
  { fileName, format, size, counts, waiting }: NewImport,
): Promise<number> {
  const { id } = await tx
    .insertInto('import')
    .values({
      file_name: fileName,
      format,
      size,
      state: waiting ? 'waiting' : 'reading',
      counts: JSON.stringify(counts),
      ...(waiting ? { upload: waiting.upload, organisation_id: waiting.organisation, author_id: waiting.author } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findImport(db: Database, id: number): Promise<ImportRow | undefined> {
  const row = await db.selectFrom('import').select(columns).where('id', '=', id).executeTakeFirst()
  return row as ImportRow | undefined
}

/** The imports, the latest first. */
export async function listImports(db: Database, limit: number): Promise<ImportRow[]> {
  return (await db.selectFrom('import').select(columns).orderBy('id', 'desc').limit(limit).execute()) as ImportRow[]
}

/** The imports that a stop left unfinished, the oldest first. */
export async function listUnfinished(db: Database): Promise<ImportRow[]> {
  const rows = await db
    .selectFrom('import')
    .select(columns)
    .where('state', 'in', ['reading', 'applying', 'undoing'])
    .orderBy('id')
    .execute()
  return rows as ImportRow[]
}

export async function updateImport(
  db: Database,
  id: number,
  change: { state?: ImportState; counts?: ImportProgress; fault?: string },
): Promise<void> {
  const finished = change.state && ['done', 'failed', 'interrupted', 'undone'].includes(change.state)
  await db
    .updateTable('import')
    .set({
      ...(change.state ? { state: change.state } : {}),
      ...(change.counts ? { counts: JSON.stringify(change.counts) } : {}),
      ...(change.fault === undefined ? {} : { fault: change.fault }),
      ...(finished ? { finished_at: sql<Date>`now()` } : {}),
    })
    .where('id', '=', id)
    .execute()
}

const recordColumns = {
  hash: 'text',
  format: 'text',
  list: 'text',
  text: 'text',
  match_key: 'text',
  number_key: 'text',
} as const
const placeColumns = {
  position: 'bigint',
  hash: 'text',
  byte_offset: 'bigint',
  line: 'integer',
  rows: 'integer',
  fault: 'text',
  excerpt: 'text',
} as const
const anomalyColumns = { hash: 'text', position: 'integer', code: 'text', field: 'text', raw: 'text' } as const

type RowOf<C extends Readonly<Record<string, string>>> = { readonly [K in keyof C]: string | number | null }

/** Some records of a file, ready to be set aside. */
export interface StagedRecords {
  readonly records: readonly RowOf<typeof recordColumns>[]
  readonly places: readonly RowOf<typeof placeColumns>[]
  readonly anomalies: readonly RowOf<typeof anomalyColumns>[]
  /** Each match key once, with how many rows speak of it. */
  readonly keys: readonly RowOf<typeof keyColumns>[]
}

const keyColumns = { match_key: 'text', rows: 'integer' } as const

/** Puts together what sets records aside for an import that is being read: nothing of them shows until it is applied. */
export function prepareStaging(importId: number, staged: StagedRecords): (tx: InTransaction) => Promise<void> {
  const records = sql<{ hash: string }>`
    insert into source_record (${columnList(recordColumns)})
    select * from ${rowsOf(recordColumns, staged.records)} r
    on conflict (hash) do nothing returning hash`
  const places = sql`
    insert into import_record (import_id, position, record_id, byte_offset, line, rows, fault, excerpt)
    select ${importId}, r.position, s.id, r.byte_offset, r.line, r.rows, r.fault, r.excerpt
    from ${rowsOf(placeColumns, staged.places)} r left join source_record s on s.hash = r.hash`
  const keys = sql`
    insert into import_key (import_id, match_key, rows)
    select ${importId}, r.match_key, r.rows from ${rowsOf(keyColumns, staged.keys)} r
    on conflict (import_id, match_key) do update set rows = import_key.rows + excluded.rows`
  return async (tx) => {
    const { rows } = await records.execute(tx)
    await places.execute(tx)
    await keys.execute(tx)
    const fresh = new Set(rows.map(({ hash }) => hash))
    await writeAnomalies(
      tx,
      staged.anomalies.filter(({ hash }) => fresh.has(hash as string)),
    )
  }
}

async function writeAnomalies(tx: InTransaction, anomalies: StagedRecords['anomalies']): Promise<void> {
  if (anomalies.length === 0) return
  await sql`
    insert into record_anomaly (record_id, position, code, field, raw)
    select s.id, r.position, r.code, r.field, r.raw
    from ${rowsOf(anomalyColumns, anomalies)} r join source_record s on s.hash = r.hash
    on conflict do nothing`.execute(tx)
}

/** Forgets what was set aside for an import that will never be applied. Records known from elsewhere stay. */
export async function dropStaged(tx: InTransaction, importId: number): Promise<void> {
  await tx.deleteFrom('import_key').where('import_id', '=', importId).execute()
  await sql`
    with dropped as (delete from import_record where import_id = ${importId} returning record_id)
    delete from source_record s using dropped d
    where s.id = d.record_id and not exists (
      select from import_record r where r.record_id = s.id and r.import_id <> ${importId})`.execute(tx)
}

/** A contract of which an import speaks: how many of its records do, and whether an earlier import of the run did. */
export interface MetKey {
  readonly match_key: string
  readonly rows: number
  readonly met_before: boolean
}

/** The match keys of an import after `after`, in their order. */
export async function listMetKeys(
  db: Database,
  importId: number,
  page: { after: string; limit: number; run: readonly number[] },
): Promise<MetKey[]> {
  const { rows } = await sql<MetKey>`
    select k.match_key, k.rows, exists (
        select from import_key e where e.import_id = any(${page.run as number[]}) and e.match_key = k.match_key
      ) as met_before
    from import_key k
    where k.import_id = ${importId} and k.match_key > ${page.after}
    order by k.match_key limit ${page.limit}`.execute(db)
  return rows
}
