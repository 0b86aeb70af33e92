import type { Database } from '../../../platform/db/database.ts'
import type { Masks } from '../rules/public-state.ts'

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
