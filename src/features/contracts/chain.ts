import type { ChainKind } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'

/** A contract on the chain. What it is tied to is added by the features that tie it. */
export const contractKind: ChainKind = {
  link: 'contract',
  async find(db: Database, id: string) {
    const row = await db.selectFrom('contract').select(['id', 'object']).where('id', '=', id).executeTakeFirst()
    if (!row) return undefined
    return { link: 'contract', id, title: row.object ?? id, href: `/marches/${id}` }
  },
  maySee: () => true,
  neighbours: async () => [],
}
