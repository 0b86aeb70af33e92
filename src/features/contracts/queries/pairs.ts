import { type RawBuilder, sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { listKeysOf } from './live-records.ts'

export type PairDecision = 'same' | 'different'

/** A contract as it is compared with another. */
export interface PairedContract {
  readonly id: string
  readonly kind: string
  readonly published_id: string | null
  readonly object: string | null
  readonly buyer_name: string | null
  readonly buyer_siren: string | null
  readonly notified_on: string | null
  readonly published_on: string | null
  readonly amount: number | null
  readonly cpv: string | null
  readonly duration_months: number | null
  readonly procedure: string | null
  readonly redirect_to: string | null
  readonly withdrawn: boolean
  readonly holders: readonly string[]
  readonly publications: number
}

/** Two contracts that are probably one, and what a person decided. */
export interface Pair {
  readonly reason: 'object' | 'holders'
  readonly decision: PairDecision | null
  readonly first: PairedContract
  readonly second: PairedContract
}

function paired(alias: 'a' | 'b'): RawBuilder<unknown> {
  const c = sql.ref(alias)
  return sql`jsonb_build_object('id', ${c}.id, 'kind', ${c}.kind, 'published_id', ${c}.published_id, 'object', ${c}.object,
    'buyer_name', ${c}.buyer_name, 'buyer_siren', ${c}.buyer_siren, 'notified_on', ${c}.notified_on,
    'published_on', ${c}.published_on, 'amount', ${c}.amount, 'cpv', ${c}.cpv, 'duration_months', ${c}.duration_months,
    'procedure', ${c}.procedure, 'redirect_to', ${c}.redirect_to, 'withdrawn', ${c}.withdrawn,
    'holders', array(select coalesce(h.name, h.identifier) from contract_holder h
      where h.contract_id = ${c}.id order by h.position limit 10),
    'publications', (select count(*) from contract_key k join source_record s on s.match_key = k.match_key
      where k.origin_id = ${c}.id))`
}

const pairs = sql`
  select p.reason, p.decision, ${paired('a')} as first, ${paired('b')} as second
  from contract_pair p join contract a on a.id = p.first_id join contract b on b.id = p.second_id`

/** Which pairs a list is about: of these buyers, undecided or decided. */
export interface PairScope {
  /** SIREN of the buyers. */
  readonly buyers: readonly string[]
  readonly decided: boolean
}

function within({ buyers, decided }: PairScope): RawBuilder<unknown> {
  const present = sql`not a.withdrawn and not b.withdrawn and a.redirect_to is null and b.redirect_to is null`
  return sql`a.buyer_siren = any(${buyers as string[]}) and b.buyer_siren = any(${buyers as string[]})
    and ${decided ? sql`p.decision is not null` : sql`p.decision is null and ${present}`}`
}

/** Pairs of contracts, those notified last first. */
export async function listPairs(
  db: Database,
  scope: PairScope,
  page: { limit: number; offset: number },
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`${pairs} where ${within(scope)}
    order by greatest(a.notified_on, b.notified_on) desc nulls last, p.first_id, p.second_id
    limit ${page.limit} offset ${page.offset}`.execute(db)
  return rows
}

export async function countPairs(db: Database, scope: PairScope): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from contract_pair p
    join contract a on a.id = p.first_id join contract b on b.id = p.second_id where ${within(scope)}`.execute(db)
  return rows[0]!.count
}

export async function findPair(db: Database, first: string, second: string): Promise<Pair | undefined> {
  const { rows } = await sql<Pair>`${pairs}
    where p.first_id = least(${first}::uuid, ${second}::uuid) and p.second_id = greatest(${first}::uuid, ${second}::uuid)
  `.execute(db)
  return rows[0]
}

export async function updatePair(
  tx: InTransaction,
  { first, second }: Pick<Pair, 'first' | 'second'>,
  decision: PairDecision | null,
): Promise<void> {
  await tx
    .updateTable('contract_pair')
    .set({ decision })
    .where('first_id', '=', first.id)
    .where('second_id', '=', second.id)
    .execute()
}

/** Lets one contract stand for another. Answers the match keys to compute anew. */
export async function redirectContract(tx: InTransaction, merged: string, kept: string): Promise<string[]> {
  await tx.updateTable('contract').set({ redirect_to: kept }).where('id', '=', merged).execute()
  await tx.updateTable('contract_key').set({ contract_id: kept }).where('contract_id', '=', merged).execute()
  return listKeysOf(tx, kept)
}

/**
 * Gives a merged contract, and whatever had been merged into it before, its own keys back. Answers the contract that stood for it
 * and the match keys to compute anew.
 */
export async function restoreContract(tx: InTransaction, merged: string): Promise<{ root: string; keys: string[] }> {
  const { contract_id: root } = await tx
    .selectFrom('contract_key')
    .select('contract_id')
    .where('origin_id', '=', merged)
    .limit(1)
    .executeTakeFirstOrThrow()
  await tx.updateTable('contract').set({ redirect_to: null }).where('id', '=', merged).execute()
  await sql`
    with recursive own as (
      select id from contract where id = ${merged}
      union all
      select c.id from contract c join own on c.redirect_to = own.id
    )
    update contract_key set contract_id = ${merged} where origin_id in (select id from own)`.execute(tx)
  return { root, keys: [...(await listKeysOf(tx, merged)), ...(await listKeysOf(tx, root))] }
}
