import { sql } from 'kysely'
import type { ChainFound, ChainTotal } from '../../../platform/chain.ts'
import type { Database } from '../../../platform/db/database.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { filterQuery } from '../schema.ts'
import { type Listing, narrowed } from './listing.ts'

async function countContracts(db: Database, listing: Listing): Promise<number> {
  const { total } = await db
    .selectFrom('contract')
    .select(sql<number>`count(*)`.as('total'))
    .where((eb) => narrowed(eb, listing))
    .executeTakeFirstOrThrow()
  return total
}

/** The contracts of the perimeter, concessions apart. */
export async function totalContracts(db: Database): Promise<ChainTotal> {
  const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
  const query = filterQuery.parse({ type: 'contract' })
  return { count: await countContracts(db, { buyers, query }), href: '/marches?type=contract' }
}

/** The contracts of the perimeter that answer some words, the last notified first. */
export async function searchContracts(db: Database, text: string, limit: number): Promise<ChainFound> {
  const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
  const listing = { buyers, query: filterQuery.parse({ q: text }) }
  const rows = await db
    .selectFrom('contract')
    .select(['id', 'object', 'published_id'])
    .where((eb) => narrowed(eb, listing))
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute()
  return {
    total: await countContracts(db, listing),
    href: `/marches?${new URLSearchParams({ q: text })}`,
    objects: rows.map(({ id, object, published_id }) => ({
      link: 'contract',
      id,
      title: object ?? published_id ?? id,
      href: `/marches/${id}`,
    })),
  }
}
