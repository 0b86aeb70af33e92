import type { ChainKind } from '../../platform/chain.ts'
import type { Database } from '../../platform/db/database.ts'
import { findTitle } from './queries/one-contract.ts'
import { searchContracts, totalContracts } from './queries/search.ts'

/** A contract on the chain. What it is tied to is added by the features that tie it. */
export const contractKind: ChainKind = {
  link: 'contract',
  async find(db: Database, id: string) {
    const title = await findTitle(db, id)
    return title === undefined ? undefined : { link: 'contract', id, title, href: `/marches/${id}` }
  },
  total: totalContracts,
  search: searchContracts,
  maySee: () => true,
  neighbours: async () => [],
}
