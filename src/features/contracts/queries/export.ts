import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { StoredRecord } from '../codecs/levier.ts'
import type { ContractKind } from '../rules/record.ts'

/** Which contracts are asked for: of one buyer, of one year of notification, or all. */
export interface ExportScope {
  /** SIREN of the buyer to which the contracts belong today. */
  readonly buyer?: string
  readonly year?: number
}

function within({ buyer, year }: ExportScope): RawBuilder<unknown> {
  const byBuyer = buyer === undefined ? sql`` : sql`and c.buyer_siren = ${buyer}`
  const byYear = year === undefined ? sql`` : sql`and c.notified_year = ${year}`
  return sql`not c.withdrawn and c.redirect_to is null ${byBuyer} ${byYear}`
}

/** A contract to write, and the match keys of its records. */
export interface ContractToExport {
  readonly id: string
  readonly keys: readonly string[]
  readonly buyer_siren: string | null
  readonly ends_on: Day | null
  readonly amount_fault: string | null
  readonly conflict_count: number
  readonly anomaly_count: number
  /** Its buyer is invented, for the demonstration. */
  readonly demonstration: boolean
}

/** So many contracts of one kind after `after`, by their identifier. */
export async function listContractsToExport(
  db: Database,
  scope: ExportScope,
  page: { kind: ContractKind; after: string | undefined; limit: number },
): Promise<ContractToExport[]> {
  const after = page.after === undefined ? sql`` : sql`and c.id > ${page.after}::uuid`
  const { rows } = await sql<ContractToExport>`
    select c.id, c.buyer_siren, c.ends_on, c.amount_fault, c.conflict_count, c.anomaly_count,
      exists (select from organisation o where o.siren = c.buyer_siren and o.demonstration) as demonstration,
      array(select k.match_key from contract_key k where k.contract_id = c.id order by k.match_key) as keys
    from contract c
    where c.kind = ${page.kind} and ${within(scope)} ${after}
    order by c.id limit ${page.limit}`.execute(db)
  return rows
}

/** Where the reading of live records has got to. */
export interface RecordPlace {
  readonly importId: number
  readonly position: number
}

export interface RecordToExport extends StoredRecord, RecordPlace {}

/** So many live records after `after`, each once, in the order in which they reached us. */
export async function listRecordsToExport(
  db: Database,
  scope: ExportScope,
  page: { after: RecordPlace; limit: number },
): Promise<RecordToExport[]> {
  const { importId, position } = page.after
  const { rows } = await sql<RecordToExport>`
    select r.import_id as "importId", r.position, r.rows, s.format, s.list, s.text, s.hash,
      exists (select from record_anomaly a where a.record_id = s.id and a.code = 'ENCODING_MENDED') as mended
    from import_record r
    join import i on i.id = r.import_id and i.state in ('applying', 'done')
    join source_record s on s.id = r.record_id
    join contract_key k on k.match_key = s.match_key
    join contract c on c.id = k.contract_id and ${within(scope)}
    where (r.import_id, r.position) > (${importId}, ${position})
      and not exists (
        select from import_record e join import ei on ei.id = e.import_id and ei.state in ('applying', 'done')
        where e.record_id = r.record_id and (e.import_id, e.position) < (r.import_id, r.position))
    order by r.import_id, r.position limit ${page.limit}`.execute(db)
  return rows
}

/** The names of the invented organisations whose contracts are among those asked for. */
export async function listDemonstrationBuyers(db: Database, scope: ExportScope): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select o.name from organisation o
    where o.demonstration and exists (select from contract c where c.buyer_siren = o.siren and ${within(scope)})
    order by o.name limit 20`.execute(db)
  return rows.map(({ name }) => name)
}

/** Changes whenever the contracts do: equal before and after, what was read between is of one piece. */
export async function findDataState(db: Database): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select jsonb_build_array(
      (select version from data_version where name = 'contracts'),
      (select jsonb_agg(jsonb_build_array(id, state, counts) order by id) from import
       where state in ('applying', 'undoing'))
    )::text as state`.execute(db)
  return rows[0]!.state
}

/** How many contracts are asked for. */
export async function countContracts(db: Database, scope: ExportScope): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from contract c where ${within(scope)}`.execute(db)
  return rows[0]!.count
}
