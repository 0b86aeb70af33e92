import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { correctState } from '../rules/correction.ts'
import { type ContractFact, factColumnNames } from '../rules/fact.ts'
import { type ContractState, foldRecords } from '../rules/fold.ts'
import { hideContacts } from '../rules/hide.ts'
import { publicState } from '../rules/public-state.ts'
import type { Anomaly } from '../rules/record.ts'
import { listCorrections, type MadeCorrection } from './corrections.ts'
import { listKeysOf, listLiveRecords, readLiveRecord } from './live-records.ts'
import { listMasks } from './masks.ts'

/** Where one record of a contract was published. */
export interface Publication {
  readonly record_id: number
  readonly import_id: number
  readonly file_name: string
  readonly position: number
  readonly line: number | null
  readonly byte_offset: number
  readonly read_at: Date
}

/** Another contract that is probably this one. */
export interface Twin {
  readonly id: string
  readonly object: string | null
  readonly reason: string
}

/** Everything that is known of one contract. */
export interface WholeContract {
  readonly id: string
  readonly fact: ContractFact
  readonly endsOn: string | null
  /** As anybody may read it, with the buyer's own layer above what is published. */
  readonly state: ContractState
  /** As anybody may read it, as published. */
  readonly published: ContractState
  /** The corrections that speak. */
  readonly corrections: readonly MadeCorrection[]
  /** E-mail addresses and telephone numbers taken out of its texts. */
  readonly hidden: number
  readonly publications: readonly Publication[]
  readonly anomalies: readonly Anomaly[]
  readonly twins: readonly Twin[]
  /** Contracts of the same buyer and number: lots of one procedure, or the same contract. */
  readonly siblings: number
}

/** What stands at the address of a contract; `redirectTo` where a person merged it into another. */
export type AtAddress = { readonly redirectTo: string } | WholeContract

const mostPublications = 100
const mostTwins = 20

async function listPublications(db: Database, keys: readonly string[]): Promise<Publication[]> {
  return db
    .selectFrom('source_record as s')
    .innerJoin('import_record as r', 'r.record_id', 's.id')
    .innerJoin('import as i', 'i.id', 'r.import_id')
    .select([
      's.id as record_id',
      'i.id as import_id',
      'i.file_name',
      'r.position',
      'r.line',
      'r.byte_offset',
      'i.started_at as read_at',
    ])
    .where('s.match_key', 'in', keys as string[])
    .where('i.state', 'in', ['applying', 'done'])
    .orderBy('i.id')
    .orderBy('r.position')
    .limit(mostPublications)
    .execute()
}

async function listAnomalies(db: Database, publications: readonly Publication[]): Promise<Anomaly[]> {
  const ids = [...new Set(publications.map(({ record_id }) => record_id))]
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('record_anomaly')
    .select(['code', 'field', 'raw'])
    .distinct()
    .where('record_id', 'in', ids)
    .orderBy('code')
    .orderBy('field')
    .orderBy('raw')
    .limit(200)
    .execute()
  return rows.map((anomaly) => ({ ...anomaly, raw: hideContacts(anomaly.raw).text }))
}

async function listTwins(db: Database, id: string): Promise<Twin[]> {
  const { rows } = await sql<Twin>`
    select c.id, c.object, p.reason from contract_pair p
    join contract c on c.id = case when p.first_id = ${id} then p.second_id else p.first_id end
    where (p.first_id = ${id} or p.second_id = ${id}) and p.decision is null and not c.withdrawn and c.redirect_to is null
    order by c.id limit ${mostTwins}`.execute(db)
  return rows
}

async function countSiblings(db: Database, id: string, numberKey: string | null): Promise<number> {
  if (numberKey === null) return 0
  const row = await db
    .selectFrom('contract')
    .select(sql<number>`count(*)`.as('count'))
    .where('number_key', '=', numberKey)
    .where('id', '<>', id)
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Finds what stands at an address. `undefined` where no contract ever had it, or where its imports were undone. */
export async function findContract(db: Database, id: string): Promise<AtAddress | undefined> {
  const row = await db
    .selectFrom('contract')
    .select(['withdrawn', 'redirect_to', 'ends_on', 'number_key', ...factColumnNames])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { withdrawn, redirect_to, ends_on, number_key, ...fact } = row
  if (redirect_to !== null) return { redirectTo: redirect_to }
  if (withdrawn) return undefined
  const matchKeys = await listKeysOf(db, id)
  const records = await listLiveRecords(db, matchKeys)
  if (records.length === 0) return undefined
  const publications = await listPublications(db, matchKeys)
  const masks = await listMasks(db)
  const published = foldRecords(records.map(readLiveRecord))
  const standing = (await listCorrections(db, id)).filter(({ withdrawn_at }) => withdrawn_at === null)
  return {
    id,
    fact: fact as unknown as ContractFact,
    endsOn: ends_on,
    ...publicState(correctState(published, standing), masks),
    published: publicState(published, masks).state,
    corrections: standing,
    publications,
    anomalies: await listAnomalies(db, publications),
    twins: await listTwins(db, id),
    siblings: await countSiblings(db, id, number_key),
  }
}

/** The object of a contract, or its identifier where none is published. */
export async function findTitle(db: Database, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('contract').select('object').where('id', '=', id).executeTakeFirst()
  return row && (row.object ?? id)
}

/** The fact row of one contract; `undefined` where it is withdrawn or merged into another. */
export async function findFact(db: Database, id: string): Promise<ContractFact | undefined> {
  const row = await db
    .selectFrom('contract_fact')
    .select([...factColumnNames])
    .where('contract_id', '=', id)
    .executeTakeFirst()
  return row as unknown as ContractFact | undefined
}
