import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Correction } from '../rules/correction.ts'
import { computeContract, type Layers } from './compute-contract.ts'
import { mapCorrections } from './corrections.ts'
import { type LiveRecord, listLiveRecords } from './live-records.ts'
import { listMasks } from './masks.ts'
import { type Changed, prepareWriting, writePairs } from './write-contracts.ts'

interface Existing {
  readonly match_key: string
  readonly id: string
  readonly fingerprint: string
  readonly withdrawn: boolean
}

type Outcome = 'inserted' | 'updated' | 'unchanged' | 'withdrawn'

interface Told {
  readonly outcome: Outcome
  readonly conflicts: number
}

/** What became of each contract, by its match key. Of several keys of one contract, the first tells what changed. */
export type Recomputed = ReadonlyMap<string, Told>

const lockNumber = 4_205_001

/**
 * Keeps every other transaction that computes contracts waiting until this one ends: what is read between stays true. One lock
 * for all, so that nobody can wait for somebody who waits.
 */
export async function lockContracts(tx: InTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber})`.execute(tx)
}

/**
 * Everything here is looked up by its key. What the planner decides while the table is nearly empty, in a first import, it keeps for
 * the checks of foreign keys: to read all of it for each row.
 */
async function keepToIndexes(tx: InTransaction): Promise<void> {
  await sql`set local enable_seqscan = off`.execute(tx)
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

/** What a contract has become, and what there is to write of it. */
function decide({ keys, before, records }: Group, layers: Layers): Told & { readonly changed?: Changed } {
  if (records.length === 0) return { outcome: 'withdrawn', conflicts: 0 }
  const computed = computeContract(records, layers)
  const conflicts = computed.state.conflicts.length
  if (before && !before.withdrawn && before.fingerprint === computed.row.fingerprint)
    return { outcome: 'unchanged', conflicts }
  const outcome = before && !before.withdrawn ? 'updated' : 'inserted'
  return { outcome, conflicts, changed: { ...computed, id: before?.id ?? randomUUID(), keys, isNew: !before } }
}

async function readGroups(tx: InTransaction, keys: readonly string[], base: Database | undefined) {
  const known = [...(base ? await listExisting(base, keys) : []), ...(await listExisting(tx, keys))]
  const groups = groupKeys(keys, known)
  await gatherRecords(tx, groups, base)
  const ids = [...new Set(known.map(({ id }) => id))]
  const corrections = ids.length === 0 ? new Map<string, Correction[]>() : await mapCorrections(base ?? tx, ids)
  return { groups, corrections, masks: await listMasks(base ?? tx) }
}

/** What became of each key so far, and what is left to write. */
class Deciding {
  readonly result = new Map<string, Told>()
  readonly withdrawn: string[] = []
  readonly touched: string[] = []
  readonly #done = new Map<Group, Told>()
  #changed: Changed[] = []

  decide(key: string, group: Group, layers: Layers): void {
    const told = this.#done.get(group)
    if (told) {
      this.result.set(key, { ...told, outcome: told.outcome === 'withdrawn' ? 'withdrawn' : 'unchanged' })
      return
    }
    const { changed, ...decided } = decide(group, layers)
    if (changed) {
      this.#changed.push(changed)
      this.touched.push(changed.id)
    }
    const { before } = group
    if (decided.outcome === 'withdrawn' && before && !before.withdrawn) this.withdrawn.push(before.id)
    this.#done.set(group, decided)
    this.result.set(key, decided)
  }

  /** The contracts that changed since it was last asked. */
  take(): readonly Changed[] {
    const taken = this.#changed
    this.#changed = []
    return taken
  }
}

/** So many contracts are written at once, while the next are computed: a part of a batch, but not too few. */
const parts = 4
const [leastPart, mostPart] = [50, 250]
/** How many contracts are computed before what is being written has its turn. */
const turn = 5

/**
 * Computes the contracts of some match keys anew from their live records and the buyer's own layer, and writes those that
 * changed. With `base`, a database that is only read, what stands there counts as known: so a dry run tells what an import into
 * it would do.
 */
export async function recompute(tx: InTransaction, keys: readonly string[], base?: Database): Promise<Recomputed> {
  await lockContracts(tx)
  await keepToIndexes(tx)
  const { groups, corrections, masks } = await readGroups(tx, keys, base)
  const deciding = new Deciding()
  const part = Math.min(mostPart, Math.max(leastPart, Math.ceil(keys.length / parts)))
  let writing: Promise<void> = Promise.resolve()
  const writeDecided = () => {
    const write = prepareWriting(deciding.take())
    writing = writing.then(() => write(tx))
    writing.catch(() => {}) // It is thrown where it is awaited.
  }
  try {
    for (const [index, key] of keys.entries()) {
      const group = groups.get(key)!
      const own = (group.before && corrections.get(group.before.id)) ?? []
      deciding.decide(key, group, { corrections: own, masks })
      if (index % part === part - 1) writeDecided()
      if (index % turn === 0) await setImmediate()
    }
    writeDecided()
  } finally {
    await writing
  }
  const { result, withdrawn } = deciding
  if (withdrawn.length > 0)
    await tx.updateTable('contract').set({ withdrawn: true }).where('id', 'in', withdrawn).execute()
  const touched = [...withdrawn, ...deciding.touched]
  if (touched.length > 0) await writePairs(tx, touched)
  return result
}
