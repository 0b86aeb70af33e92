import { sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
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

/** One correction with its reasons, as it was made. */
export type MadeCorrection = Correction & {
  readonly id: string
  readonly contract_id: string
  readonly reason: string
  readonly evidence: string
  readonly made_at: Date
  readonly withdrawn_at: Date | null
  /** Not for the public. */
  readonly author_name: string | null
}

const mostCorrections = 200

/** The corrections of a contract and of those merged into it: those that speak first, then the latest. */
export async function listCorrections(db: Database, contractId: string): Promise<MadeCorrection[]> {
  const { rows } = await sql<MadeCorrection>`
    select c.id, c.contract_id, c.field, c.value, c.reason, c.evidence, c.made_at, c.withdrawn_at, p.name as author_name
    from contract_correction c
    left join person p on p.id = c.author_id
    where c.contract_id in (select origin_id from contract_key where contract_id = ${contractId})
    order by c.withdrawn_at is not null, c.contract_id = ${contractId}, c.made_at desc, c.id
    limit ${mostCorrections}`.execute(db)
  return rows
}

export async function findCorrection(db: Database, id: string): Promise<MadeCorrection | undefined> {
  const { rows } = await sql<MadeCorrection>`
    select c.id, c.contract_id, c.field, c.value, c.reason, c.evidence, c.made_at, c.withdrawn_at, null as author_name
    from contract_correction c where c.id = ${id}`.execute(db)
  return rows[0]
}

/** What a correction says, and who makes it. */
export interface NewCorrection {
  readonly contract: string
  readonly field: string
  readonly value: unknown
  readonly reason: string
  readonly evidence: string
  readonly author: string | null
}

/** Adds a correction. Another one of the same field speaks no more. */
export async function insertCorrection(tx: InTransaction, correction: NewCorrection): Promise<void> {
  const { contract, field, value, reason, evidence, author } = correction
  await tx
    .updateTable('contract_correction')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawn_by: author })
    .where('contract_id', '=', contract)
    .where('field', '=', field)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tx
    .insertInto('contract_correction')
    .values({ contract_id: contract, field, value: JSON.stringify(value), reason, evidence, author_id: author })
    .execute()
}

/** Takes a correction back. */
export async function withdrawCorrection(tx: InTransaction, id: string, author: string | null): Promise<void> {
  await tx
    .updateTable('contract_correction')
    .set({ withdrawn_at: sql<Date>`now()`, withdrawn_by: author })
    .where('id', '=', id)
    .execute()
}
