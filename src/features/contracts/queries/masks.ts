import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { type Masks, naturalPerson } from '../rules/public-state.ts'

const most = 100_000

/** The persons who are not to be named, by the hash of their identifier. */
export async function listMasks(db: Database): Promise<Masks> {
  const rows = await db
    .selectFrom('contract_mask')
    .select('identifier_hash')
    .orderBy('identifier_hash')
    .limit(most)
    .execute()
  return new Set(rows.map(({ identifier_hash }) => identifier_hash))
}

export interface NewMask {
  readonly identifier_hash: string
  readonly asked_on: string
  readonly reason: string
}

/** Keeps the request of a person; the first day and reason stay. */
export async function insertMask(tx: InTransaction, mask: NewMask): Promise<void> {
  await tx
    .insertInto('contract_mask')
    .values(mask)
    .onConflict((same) => same.column('identifier_hash').doNothing())
    .execute()
}

/** A mask as the workspace shows it: whom it hides, it does not tell. */
export interface Mask {
  readonly hash: string
  readonly askedOn: Day
  readonly reason: string
}

export async function countMasks(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('contract_mask')
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** One page of the masks, the last asked for first. */
export async function listMaskRows(
  db: Database,
  page: { readonly limit: number; readonly offset: number },
): Promise<Mask[]> {
  return db
    .selectFrom('contract_mask')
    .select(['identifier_hash as hash', sql<Day>`asked_on`.as('askedOn'), 'reason'])
    .orderBy('asked_on', 'desc')
    .orderBy('identifier_hash')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** Takes a mask away. Answers whether there was one. */
export async function deleteMask(tx: InTransaction, hash: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('contract_mask').where('identifier_hash', '=', hash).executeTakeFirst()
  return numDeletedRows > 0n
}

/** The match keys of the contracts one of whose holders is masked: which one it is, their rows no longer tell. */
export async function listMaskedKeys(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('contract_key as k')
    .innerJoin('contract_holder as h', 'h.contract_id', 'k.contract_id')
    .select('k.match_key')
    .distinct()
    .where('h.identifier', '=', '')
    .where('h.name', '=', naturalPerson)
    .orderBy('k.match_key')
    .execute()
  return rows.map(({ match_key }) => match_key)
}

/** The match keys of the contracts that a holder has, by its SIREN, its SIRET or another published identifier. */
export async function listKeysOfHolder(db: Database, identifier: string): Promise<string[]> {
  const siren = /^\d{9}(\d{5})?$/.test(identifier) ? identifier.slice(0, 9) : undefined
  const rows = await db
    .selectFrom('contract_key as k')
    .innerJoin('contract_holder as h', 'h.contract_id', 'k.contract_id')
    .select('k.match_key')
    .distinct()
    .where(siren === undefined ? 'h.identifier' : 'h.siren', '=', siren ?? identifier)
    .orderBy('k.match_key')
    .execute()
  return rows.map(({ match_key }) => match_key)
}
