import { hash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { addMonths } from '../../../kernel/calendar.ts'
import { given } from '../../../kernel/published.ts'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { factColumnNames, factColumns, factOf } from '../rules/fact.ts'
import { type ContractState, foldRecords } from '../rules/fold.ts'
import { holdersKey, isPlaceholderId, numberKey, objectKey } from '../rules/identity.ts'
import type { ContractRecord } from '../rules/record.ts'
import { type LiveRecord, listLiveRecords, readLiveRecord } from './live-records.ts'

interface Existing {
  readonly match_key: string
  readonly id: string
  readonly fingerprint: string
  readonly withdrawn: boolean
}

/** What became of each contract, by its match key. */
export type Recomputed = ReadonlyMap<
  string,
  { outcome: 'inserted' | 'updated' | 'unchanged' | 'withdrawn'; conflicts: number }
>

async function listExisting(db: Database, keys: readonly string[]): Promise<Existing[]> {
  return db
    .selectFrom('contract_key as k')
    .innerJoin('contract as c', 'c.id', 'k.contract_id')
    .select(['k.match_key', 'c.id', 'c.fingerprint', 'c.withdrawn'])
    .where('k.match_key', 'in', keys as string[])
    .execute()
}

const ownColumns = {
  id: 'uuid',
  kind: 'text',
  published_id: 'text',
  buyer_id: 'text',
  buyer_name: 'text',
  object: 'text',
  cpv: 'text',
  nature: 'text',
  published_on: 'date',
  duration_months: 'integer',
  ends_on: 'date',
  framework_id: 'text',
  number_key: 'text',
  object_key: 'text',
  holders_key: 'text',
  fingerprint: 'text',
  conflict_count: 'integer',
  anomaly_count: 'integer',
} as const
const contractColumns = { ...ownColumns, ...factColumns } as const
const rowColumns = { ...contractColumns, words: 'text' } as const

type ContractRow = { readonly [K in keyof typeof rowColumns]: string | number | boolean | null }

const mostMonths = 1200

function endOf(state: ContractState): string | null {
  const notified = given(state.values.notifiedOn)
  const months = state.current.durationMonths
  return notified !== null && months !== null && months <= mostMonths ? addMonths(notified, months) : null
}

function fingerprintOf(state: ContractState, fact: object): string {
  const text = JSON.stringify([state, fact], (_, value) => (typeof value === 'symbol' ? 'NC' : value))
  return hash('sha1', text)
}

function wordsOf(state: ContractState): string {
  const names = state.current.holders.map(({ name }) => name)
  return [given(state.values.object), state.buyer?.name, ...names, state.publishedId].filter(Boolean).join(' ')
}

interface Computed {
  readonly state: ContractState
  readonly row: Omit<ContractRow, 'id'>
}

function compute(records: readonly LiveRecord[]): Computed {
  const read = records.map(readLiveRecord)
  const state = foldRecords(read)
  const last: ContractRecord = read.at(-1)!
  const fact = factOf(state)
  const row = {
    kind: state.kind,
    published_id: isPlaceholderId(state.publishedId) ? null : state.publishedId,
    buyer_id: state.buyer?.id ?? null,
    buyer_name: state.buyer?.name ?? null,
    object: given(state.values.object),
    cpv: given(state.values.cpv),
    nature: given(state.values.nature),
    published_on: state.publishedOn,
    duration_months: state.current.durationMonths,
    ends_on: endOf(state),
    framework_id: given(state.values.frameworkId),
    number_key: numberKey(last),
    object_key: objectKey(last),
    holders_key: holdersKey(last.holders),
    fingerprint: fingerprintOf(state, fact),
    conflict_count: state.conflicts.length,
    anomaly_count: records.reduce((sum, { anomalies }) => sum + anomalies, 0),
    ...fact,
    words: wordsOf(state),
  }
  return { state, row }
}

async function writeContracts(tx: InTransaction, rows: readonly ContractRow[]): Promise<void> {
  const names = columnList(contractColumns)
  const updates = sql.join(
    [...Object.keys(ownColumns), ...factColumnNames, 'search']
      .filter((name) => name !== 'id')
      .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
  )
  await sql`
    insert into contract (${names}, search)
    select ${names}, to_tsvector('french', words) || to_tsvector('french_folded', words)
    from ${rowsOf(rowColumns, rows)} r
    on conflict (id) do update set ${updates}, withdrawn = false`.execute(tx)
}

const holderColumns = {
  contract_id: 'uuid',
  position: 'integer',
  scheme: 'text',
  identifier: 'text',
  siren: 'text',
  name: 'text',
} as const

async function writeHolders(tx: InTransaction, contracts: readonly { id: string; state: ContractState }[]) {
  const ids = contracts.map(({ id }) => id)
  await tx.deleteFrom('contract_holder').where('contract_id', 'in', ids).execute()
  const rows = contracts.flatMap(({ id, state }) =>
    state.current.holders.map((holder, position) => ({
      contract_id: id,
      position,
      scheme: holder.scheme,
      identifier: holder.id,
      siren: holder.siren,
      name: holder.name,
    })),
  )
  await sql`insert into contract_holder (${columnList(holderColumns)})
    select * from ${rowsOf(holderColumns, rows)} r`.execute(tx)
}

/** A number that very many contracts share tells nothing: only so many of them are compared. */
const mostPairs = 20

async function writePairs(tx: InTransaction, ids: readonly string[]): Promise<void> {
  const list = sql`any(${ids as string[]}::uuid[])`
  await sql`delete from contract_pair where decision is null and (first_id = ${list} or second_id = ${list})`.execute(
    tx,
  )
  await sql`
    insert into contract_pair (first_id, second_id, reason)
    select distinct least(a.id, b.id), greatest(a.id, b.id), case when a.object_key = b.object_key then 'object' else 'holders' end
    from contract a
    cross join lateral (
      select b.id, b.object_key, b.holders_key from contract b
      where b.number_key = a.number_key and b.id <> a.id and not b.withdrawn
        and (a.object_key <> '' and a.object_key = b.object_key) <> (a.holders_key <> '' and a.holders_key = b.holders_key)
      order by b.id limit ${mostPairs}
    ) b
    where a.id = ${list} and not a.withdrawn and a.number_key is not null
    on conflict do nothing`.execute(tx)
}

/** The records by match key, those of `base` first; the same record in both counts once. */
async function gatherRecords(tx: Database, keys: readonly string[], base: Database | undefined) {
  const all = [...(base ? await listLiveRecords(base, keys) : []), ...(await listLiveRecords(tx, keys))]
  const byKey = new Map<string, LiveRecord[]>()
  for (const record of all) {
    const list = byKey.get(record.match_key)
    if (!list) byKey.set(record.match_key, [record])
    else if (!list.some((other) => other.hash === record.hash)) list.push(record)
  }
  return byKey
}

/**
 * Computes the contracts of some match keys anew from their live records, and writes those that changed. With `base`, a database
 * that is only read, what stands there counts as known: so a dry run tells what an import into it would do.
 */
export async function recompute(tx: InTransaction, keys: readonly string[], base?: Database): Promise<Recomputed> {
  const records = await gatherRecords(tx, keys, base)
  const known = [...(base ? await listExisting(base, keys) : []), ...(await listExisting(tx, keys))]
  const existing = new Map(known.map((one) => [one.match_key, one]))
  const result = new Map<string, { outcome: 'inserted' | 'updated' | 'unchanged' | 'withdrawn'; conflicts: number }>()
  const changed: { id: string; key: string; state: ContractState; row: ContractRow }[] = []
  const withdrawn: string[] = []
  for (const key of keys) {
    const live = records.get(key)
    const before = existing.get(key)
    if (!live) {
      if (before && !before.withdrawn) withdrawn.push(before.id)
      result.set(key, { outcome: 'withdrawn', conflicts: 0 })
      continue
    }
    const { state, row } = compute(live)
    const conflicts = state.conflicts.length
    if (before && !before.withdrawn && before.fingerprint === row.fingerprint) {
      result.set(key, { outcome: 'unchanged', conflicts })
      continue
    }
    const id = before?.id ?? randomUUID()
    result.set(key, { outcome: before && !before.withdrawn ? 'updated' : 'inserted', conflicts })
    changed.push({ id, key, state, row: { id, ...row } as ContractRow })
  }
  if (withdrawn.length > 0)
    await tx.updateTable('contract').set({ withdrawn: true }).where('id', 'in', withdrawn).execute()
  if (changed.length > 0) {
    await writeContracts(
      tx,
      changed.map(({ row }) => row),
    )
    await tx
      .insertInto('contract_key')
      .values(changed.map(({ id, key }) => ({ match_key: key, contract_id: id })))
      .onConflict((same) => same.column('match_key').doNothing())
      .execute()
    await writeHolders(tx, changed)
  }
  const touched = [...withdrawn, ...changed.map(({ id }) => id)]
  if (touched.length > 0) await writePairs(tx, touched)
  return result
}
