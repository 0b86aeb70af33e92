import type { Database } from '../../../platform/db/database.ts'

/** A contract in a line. */
export interface LatestContract {
  readonly id: string
  readonly kind: string
  readonly published_id: string | null
  readonly buyer_siren: string | null
  readonly buyer_name: string | null
  readonly object: string | null
  readonly notified_on: string | null
  readonly amount: number | null
}

/** The contracts notified last, of one buyer (SIREN) or of all. */
export async function listLatest(db: Database, limit: number, siren?: string): Promise<LatestContract[]> {
  let query = db
    .selectFrom('contract')
    .select(['id', 'kind', 'published_id', 'buyer_siren', 'buyer_name', 'object', 'notified_on', 'amount'])
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
  if (siren !== undefined) query = query.where('buyer_siren', '=', siren)
  return query.execute()
}
