import { type RawBuilder, sql } from 'kysely'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { factColumnNames } from '../rules/fact.ts'
import { type Computed, type ContractRow, contractColumns, ownColumns, rowColumns } from './compute-contract.ts'

/** A contract to write. */
export interface Changed extends Computed {
  readonly id: string
  /** Whether it was not there before. */
  readonly isNew: boolean
  /** Match keys that stand for it. */
  readonly keys: readonly string[]
}

const updates = sql.join(
  [...Object.keys(ownColumns), ...factColumnNames, 'search']
    .filter((name) => name !== 'id')
    .map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
)

function insertContracts(contracts: readonly Changed[]): RawBuilder<unknown> {
  const names = columnList(contractColumns)
  const rows = contracts.map(({ id, row }) => ({ id, ...row }) as ContractRow)
  return sql`
    insert into contract (${names}, search)
    select ${names}, to_tsvector('french', words) || to_tsvector('french_folded', words)
    from ${rowsOf(rowColumns, rows)} r`
}

const keyColumns = { match_key: 'text', contract_id: 'uuid', origin_id: 'uuid' } as const

function insertKeys(contracts: readonly Changed[]): RawBuilder<unknown> {
  const rows = contracts.flatMap(({ id, keys }) =>
    keys.map((match_key) => ({ match_key, contract_id: id, origin_id: id })),
  )
  return sql`insert into contract_key (${columnList(keyColumns)}) select * from ${rowsOf(keyColumns, rows)} r`
}

const holderColumns = {
  contract_id: 'uuid',
  position: 'integer',
  scheme: 'text',
  identifier: 'text',
  siren: 'text',
  name: 'text',
} as const

function insertHolders(contracts: readonly Changed[]): RawBuilder<unknown> {
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
  return sql`insert into contract_holder (${columnList(holderColumns)})
    select * from ${rowsOf(holderColumns, rows)} r`
}

function insertNew(contracts: readonly Changed[]): RawBuilder<unknown>[] {
  if (contracts.length === 0) return []
  return [insertContracts(contracts), insertKeys(contracts), insertHolders(contracts)]
}

/** Asking for conflicts costs a fifth of the writing: only what may be there already is written so. */
function writeKnown(contracts: readonly Changed[]): RawBuilder<unknown>[] {
  if (contracts.length === 0) return []
  const ids = contracts.map(({ id }) => id)
  return [
    sql`${insertContracts(contracts)} on conflict (id) do update set ${updates}, withdrawn = false`,
    sql`${insertKeys(contracts)} on conflict (match_key) do nothing`,
    sql`delete from contract_holder where contract_id = any(${ids}::uuid[])`,
    insertHolders(contracts),
  ]
}

/** Puts together what writes some contracts; the writing itself only waits for the database. */
export function prepareWriting(changed: readonly Changed[]): (tx: InTransaction) => Promise<void> {
  const statements = [
    ...insertNew(changed.filter(({ isNew }) => isNew)),
    ...writeKnown(changed.filter(({ isNew }) => !isNew)),
  ]
  return async (tx) => {
    for (const statement of statements) await statement.execute(tx)
  }
}

/** A number that very many contracts share tells nothing: only so many of them are compared. */
const mostPairs = 20

/**
 * Looks anew for what some contracts are probably the same as. What a person decided stays. The bare `offset 0` keeps the planner
 * at the few contracts that share a number: during a first import it knows nothing of the table, and would read all of it.
 */
export async function writePairs(tx: InTransaction, ids: readonly string[]): Promise<void> {
  const list = sql`any(${ids as string[]}::uuid[])`
  await sql`delete from contract_pair where decision is null and (first_id = ${list} or second_id = ${list})`.execute(
    tx,
  )
  await sql`
    insert into contract_pair (first_id, second_id, reason)
    select distinct least(a.id, b.id), greatest(a.id, b.id), case when a.object_key = b.object_key then 'object' else 'holders' end
    from contract a
    cross join lateral (
      select n.id, n.object_key, n.holders_key from (
        select id, object_key, holders_key, withdrawn, redirect_to from contract where number_key = a.number_key offset 0
      ) n
      where n.id <> a.id and not n.withdrawn and n.redirect_to is null
        and (a.object_key <> '' and a.object_key = n.object_key) <> (a.holders_key <> '' and a.holders_key = n.holders_key)
      order by n.id limit ${mostPairs}
    ) b
    where a.id = ${list} and not a.withdrawn and a.redirect_to is null and a.number_key is not null
    on conflict do nothing`.execute(tx)
}
