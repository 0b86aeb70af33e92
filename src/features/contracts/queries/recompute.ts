import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Correction } from '../rules/correction.ts'
import { type Computed, type ContractRow, computeContract, type Layers } from './compute-contract.ts'
import { mapCorrections } from './corrections.ts'
import { type LiveRecord, listLiveRecords } from './live-records.ts'
import { listMasks } from './masks.ts'
import { writeContracts, writeHolders, writePairs } from './write-contracts.ts'

interface Existing {
  readonly match_key: string
  readonly id: string
  readonly fingerprint: string
  readonly withdrawn: boolean
}

type Outcome = 'inserted' | 'updated' | 'unchanged' | 'withdrawn'

/** What became of each contract, by its match key. Of several keys of one contract, the first tells what changed. */
export type Recomputed = ReadonlyMap<string, { outcome: Outcome; conflicts: number }>

const lockNumber = 4_205_001

/**
 * Keeps every other transaction that computes contracts waiting until this one ends: what is read between stays true. One lock
 * for all, so that nobody can wait for somebody who waits.
 */
export async function lockContracts(tx: InTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx)
}

/** The contracts of some match keys, with every other key that stands for them since a person merged contracts. */
async function listExisting(db: Database, keys: readonly string[]): Promise<Existing[]> {
  return db
    .selectFrom('contract_key as k')
    .innerJoin('contract as c', 'c.id', 'k.contract_id')
    .select(['k.match_key', 'c.id', 'c.fingerprint', 'c.withdrawn'])
    .where('k.contract_id', 'in', (eb) =>
      eb
        .selectFrom('contract_key as asked')
        .select('asked.contract_id')
        .where(sql<boolean>`asked.match_key = any(${keys as string[]})`),
    )
    .execute()
}

/** One contract to compute: the keys that stand for it, and what it was. */
interface Group {
  readonly keys: string[]
  before?: Existing
  readonly records: LiveRecord[]
}

/** Groups match keys by contract; a key that is met for the first time makes a contract of its own. */
function groupKeys(keys: readonly string[], known: readonly Existing[]): Map<string, Group> {
  const byContract = new Map<string, Group>()
  const byKey = new Map<string, Group>()
  for (const one of known) {
    const group = byContract.get(one.id) ?? { keys: [], records: [] }
    group.before = one
    if (!byKey.has(one.match_key)) group.keys.push(one.match_key)
    byContract.set(one.id, group)
    byKey.set(one.match_key, group)
  }
  for (const key of keys) if (!byKey.has(key)) byKey.set(key, { keys: [key], records: [] })
  return byKey
}

/** Gives each group its live records, those of `base` first; the same record in both counts once. */
async function gatherRecords(
  tx: Database,
  groups: ReadonlyMap<string, Group>,
  base: Database | undefined,
): Promise<void> {
  const keys = [...groups.keys()]
  const seen = new Set<string>()
  const all = [...(base ? await listLiveRecords(base, keys) : []), ...(await listLiveRecords(tx, keys))]
  for (const record of all) {
    if (seen.has(record.hash)) continue
    seen.add(record.hash)
    groups.get(record.match_key)!.records.push(record)
  }
}

interface Changed extends Computed {
  readonly id: string
  readonly keys: readonly string[]
}

const keyColumns = { match_key: 'text', contract_id: 'uuid', origin_id: 'uuid' } as const

async function writeChanged(tx: InTransaction, changed: readonly Changed[]): Promise<void> {
  if (changed.length === 0) return
  await writeContracts(
    tx,
    changed.map(({ id, row }) => ({ id, ...row }) as ContractRow),
  )
  const keys = changed.flatMap(({ id, keys }) =>
    keys.map((match_key) => ({ match_key, contract_id: id, origin_id: id })),
  )
  await sql`
    insert into contract_key (${columnList(keyColumns)}) select * from ${rowsOf(keyColumns, keys)} r
    on conflict (match_key) do nothing`.execute(tx)
  await writeHolders(tx, changed)
}

/** What a contract has become, and what there is to write of it. */
function decide(
  { keys, before, records }: Group,
  layers: Layers,
): {
  outcome: Outcome
  conflicts: number
  changed?: Changed
} {
  if (records.length === 0) return { outcome: 'withdrawn', conflicts: 0 }
  const computed = computeContract(records, layers)
  const conflicts = computed.state.conflicts.length
  if (before && !before.withdrawn && before.fingerprint === computed.row.fingerprint)
    return { outcome: 'unchanged', conflicts }
  const outcome = before && !before.withdrawn ? 'updated' : 'inserted'
  return { outcome, conflicts, changed: { ...computed, id: before?.id ?? randomUUID(), keys } }
}

async function readGroups(tx: InTransaction, keys: readonly string[], base: Database | undefined) {
  const known = [...(base ? await listExisting(base, keys) : []), ...(await listExisting(tx, keys))]
  const groups = groupKeys(keys, known)
  await gatherRecords(tx, groups, base)
  const ids = [...new Set(known.map(({ id }) => id))]
  const corrections = ids.length === 0 ? new Map<string, Correction[]>() : await mapCorrections(base ?? tx, ids)
  return { groups, corrections, masks: await listMasks(base ?? tx) }
}

/**
 * Computes the contracts of some match keys anew from their live records and the buyer's own layer, and writes those that
 * changed. With `base`, a database that is only read, what stands there counts as known: so a dry run tells what an import into
 * it would do.
 */
export async function recompute(tx: InTransaction, keys: readonly string[], base?: Database): Promise<Recomputed> {
  await lockContracts(tx)
  const { groups, corrections, masks } = await readGroups(tx, keys, base)
  const result = new Map<string, { outcome: Outcome; conflicts: number }>()
  const done = new Map<Group, { outcome: Outcome; conflicts: number }>()
  const changed: Changed[] = []
  const withdrawn: string[] = []
  for (const key of keys) {
    const group = groups.get(key)!
    const told = done.get(group)
    if (told) {
      result.set(key, { ...told, outcome: told.outcome === 'withdrawn' ? 'withdrawn' : 'unchanged' })
      continue
    }
    const { before } = group
    const decided = decide(group, { corrections: (before && corrections.get(before.id)) ?? [], masks })
    if (decided.changed) changed.push(decided.changed)
    if (decided.outcome === 'withdrawn' && before && !before.withdrawn) withdrawn.push(before.id)
    done.set(group, decided)
    result.set(key, { outcome: decided.outcome, conflicts: decided.conflicts })
  }
  if (withdrawn.length > 0)
    await tx.updateTable('contract').set({ withdrawn: true }).where('id', 'in', withdrawn).execute()
  await writeChanged(tx, changed)
  const touched = [...withdrawn, ...changed.map(({ id }) => id)]
  if (touched.length > 0) await writePairs(tx, touched)
  return result
}
