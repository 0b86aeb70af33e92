import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { type Listing, narrowed } from './listing.ts'

/** A contract with the day on which it ends, as far as notification and duration tell. */
export interface Ending {
  readonly id: string
  readonly object: string | null
  readonly endsOn: string
  readonly amount: number | null
  /** At most three names. */
  readonly holders: readonly string[]
}

const some = (contract: 'contract.id') => sql<
  string[]
>`array(select coalesce(h.name, h.identifier) from contract_holder h
  where h.contract_id = ${sql.ref(contract)} order by h.position limit 3)`

/** The contracts of the perimeter that end between two days, both included, the first to end first. */
export async function listEndings(
  db: Database,
  buyers: readonly string[],
  { from, to, limit }: { from: string; to: string; limit: number },
): Promise<Ending[]> {
  let query = db
    .selectFrom('contract')
    .select(['id', 'object', 'ends_on', 'amount', some('contract.id').as('holders')])
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', to)
  if (buyers.length > 0) query = query.where('buyer_siren', 'in', buyers as string[])
  const rows = await query.orderBy('ends_on').orderBy('id').limit(limit).execute()
  return rows.map(({ ends_on, ...row }) => ({ ...row, endsOn: ends_on! }))
}

/** How many end between two days, and how many of those in each month `YYYY-MM`. */
export async function countEndings(
  db: Database,
  buyers: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<{ month: string; count: number; amount: number }[]> {
  const month = sql<string>`to_char(ends_on, 'YYYY-MM')`
  let query = db
    .selectFrom('contract')
    .select([
      month.as('month'),
      sql<number>`count(*)`.as('count'),
      sql<number>`coalesce(sum(amount) filter (where amount_fault is null), 0)`.as('amount'),
    ])
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .where('ends_on', '>=', from)
    .where('ends_on', '<=', to)
  if (buyers.length > 0) query = query.where('buyer_siren', 'in', buyers as string[])
  return query.groupBy(month).orderBy(month).execute()
}

/** What a feed tells of a contract. */
export interface Announced {
  readonly id: string
  readonly object: string | null
  readonly amount: number | null
  readonly publishedOn: string | null
  readonly notifiedOn: string | null
  readonly holders: readonly string[]
}

/** The contracts asked for that were published last, at most so many. */
export async function listAnnounced(db: Database, listing: Listing, limit: number): Promise<Announced[]> {
  const rows = await db
    .selectFrom('contract')
    .select(['id', 'object', 'amount', 'published_on', 'notified_on', some('contract.id').as('holders')])
    .where((eb) => narrowed(eb, listing))
    .orderBy('published_on', (order) => order.desc().nullsLast())
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ published_on, notified_on, ...row }) => ({
    ...row,
    publishedOn: published_on,
    notifiedOn: notified_on,
  }))
}
