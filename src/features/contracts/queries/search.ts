import { sql } from 'kysely'
import type { ChainFound } from '../../../platform/chain.ts'
import type { Database } from '../../../platform/db/database.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { filterQuery } from '../schema.ts'
import { narrowed } from './listing.ts'

/** The contracts of the perimeter that answer some words, the last notified first. */
export async function searchContracts(db: Database, text: string, limit: number): Promise<ChainFound> {
  const buyers = (await listPerimeter(db)).map(({ siren }) => siren)
  const listing = { buyers, query: filterQuery.parse({ q: text }) }
  const { total } = await db
    .selectFrom('contract')
    .select(sql<number>`count(*)`.as('total'))
    .where((eb) => narrowed(eb, listing))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('contract')
    .select(['id', 'object', 'published_id'])
    .where((eb) => narrowed(eb, listing))
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute()
  return {
    total,
    href: `/marches?${new URLSearchParams({ q: text })}`,
    objects: rows.map(({ id, object, published_id }) => ({
      link: 'contract',
      id,
      title: object ?? published_id ?? id,
      href: `/marches/${id}`,
    })),
  }
}
