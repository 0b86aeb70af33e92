import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { interpret, type RecordFormat } from '../codecs/interpret.ts'
import type { ContractRecord } from '../rules/record.ts'

/** A record that counts: its import is applied, and nobody undid it. */
export interface LiveRecord {
  readonly match_key: string
  readonly hash: string
  readonly format: RecordFormat
  readonly list: string
  readonly text: string
  readonly anomalies: number
}

/** The live records of some match keys, in the order in which they reached us. */
export async function listLiveRecords(db: Database, keys: readonly string[]): Promise<LiveRecord[]> {
  const { rows } = await sql<LiveRecord>`
    select s.match_key, s.hash, s.format, s.list, s.text,
      (select count(*) from record_anomaly a where a.record_id = s.id) as anomalies
    from source_record s
    cross join lateral (
      select r.import_id, r.position from import_record r join import i on i.id = r.import_id
      where r.record_id = s.id and i.state in ('applying', 'done')
      order by r.import_id, r.position limit 1
    ) live
    where s.match_key = any(${keys as string[]})
    order by live.import_id, live.position`.execute(db)
  return rows
}

/** Reads a stored record again. It was read once, so that it can be. */
export function readLiveRecord({ format, list, text }: Pick<LiveRecord, 'format' | 'list' | 'text'>): ContractRecord {
  const result = interpret(format, text, list)
  if ('fault' in result) throw new Error(`a stored record cannot be read again: ${result.fault}`)
  return result.record
}

/** The match keys that stand for a contract. */
export async function listKeysOf(db: Database, contractId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contract_key')
    .select('match_key')
    .where('contract_id', '=', contractId)
    .orderBy('match_key')
    .execute()
  return rows.map(({ match_key }) => match_key)
}

/** The live records of one contract. */
export async function listLiveRecordsOf(db: Database, contractId: string): Promise<LiveRecord[]> {
  return listLiveRecords(db, await listKeysOf(db, contractId))
}
