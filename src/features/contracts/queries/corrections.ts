import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import type { Correction } from '../rules/correction.ts'

/** The corrections that speak, by contract. Those of a contract merged into another count for it; its own come last, and win. */
export async function mapCorrections(db: Database, contractIds: readonly string[]): Promise<Map<string, Correction[]>> {
  const { rows } = await sql<{ contract_id: string } & Correction>`
    select k.contract_id, c.field, c.value
    from contract_correction c
    join (select distinct contract_id, origin_id from contract_key
      where contract_id = any(${contractIds as string[]}::uuid[])) k on k.origin_id = c.contract_id
    where c.withdrawn_at is null
    order by k.contract_id, c.contract_id = k.contract_id, c.made_at, c.id`.execute(db)
  const byContract = new Map<string, Correction[]>()
  for (const { contract_id, ...correction } of rows) {
    const list = byContract.get(contract_id)
    if (list) list.push(correction)
    else byContract.set(contract_id, [correction])
  }
  return byContract
}
