import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { Conflict } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/tables.ts'
import type { CsvContract } from '../codecs/csv-write.ts'
import { correctState } from '../rules/correction.ts'
import { foldRecords } from '../rules/fold.ts'
import { type Masks, publicState } from '../rules/public-state.ts'
import type { ContractRecord } from '../rules/record.ts'
import { mapCorrections } from './corrections.ts'
import { findDataState } from './export.ts'
import { type Listing, narrowed } from './listing.ts'
import { listLiveRecords, readLiveRecord } from './live-records.ts'
import { listMasks } from './masks.ts'

/** A contract as anybody may read it, with what its table and its files say of it. */
export interface PublicContract extends CsvContract {
  readonly notifiedOn: string | null
}

interface Row {
  readonly id: string
  readonly notified_on: string | null
  readonly ends_on: string | null
  readonly buyer_siren: string | null
  readonly amount_fault: string | null
  readonly conflict_count: number
  readonly anomaly_count: number
  readonly demonstration: boolean
  readonly keys: readonly string[]
}

/** Where a reading in the order of the list has got to. */
export interface Place {
  readonly notifiedOn: string | null
  readonly id: string
}

type Where = ExpressionBuilder<DB, 'contract'>

const isUndated = (eb: Where) => eb('notified_on', 'is', null)

/** Those that come later in the order of the list and bear a day: the first half alone is what the index is entered by. */
function datedAfter(eb: Where, { notifiedOn, id }: Place) {
  return eb.and([eb('notified_on', '<=', notifiedOn), eb.or([eb('notified_on', '<', notifiedOn), eb('id', '>', id)])])
}

function selectRows(db: Database) {
  return db
    .selectFrom('contract')
    .select(['id', 'notified_on', 'ends_on', 'buyer_siren', 'amount_fault', 'conflict_count', 'anomaly_count'])
    .select([
      sql<boolean>`exists (select from organisation o where o.siren = contract.buyer_siren and o.demonstration)`.as(
        'demonstration',
      ),
      sql<
        string[]
      >`array(select k.match_key from contract_key k where k.contract_id = contract.id order by k.match_key)`.as(
        'keys',
      ),
    ])
}

function listWhere(
  db: Database,
  listing: Listing,
  limit: number,
  where?: (eb: Where) => Expression<SqlBool>,
): Promise<Row[]> {
  return selectRows(db)
    .where((eb) => narrowed(eb, listing))
    .$if(where !== undefined, (query) => query.where(where!))
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Contracts with a day and those without are read apart: one condition for both would pass by all that was read before. */
async function listRows(db: Database, listing: Listing, page: { after?: Place; limit: number }): Promise<Row[]> {
  const { after, limit } = page
  if (!after) return listWhere(db, listing, limit)
  if (after.notifiedOn === null)
    return listWhere(db, listing, limit, (eb) => eb.and([isUndated(eb), eb('id', '>', after.id)]))
  const dated = await listWhere(db, listing, limit, (eb) => datedAfter(eb, after))
  if (dated.length === limit) return dated
  return [...dated, ...(await listWhere(db, listing, limit - dated.length, isUndated))]
}

async function readRecords(db: Database, rows: readonly Row[]): Promise<Map<string, ContractRecord[]>> {
  const contractOf = new Map(rows.flatMap(({ id, keys }) => keys.map((key) => [key, id])))
  const records = new Map<string, ContractRecord[]>()
  for (const record of await listLiveRecords(db, [...contractOf.keys()])) {
    const id = contractOf.get(record.match_key)!
    const list = records.get(id) ?? []
    list.push(readLiveRecord(record))
    records.set(id, list)
  }
  return records
}

async function describe(db: Database, rows: readonly Row[], masks: Masks): Promise<PublicContract[]> {
  if (rows.length === 0) return []
  const records = await readRecords(db, rows)
  const corrections = await mapCorrections(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    const own = records.get(row.id)
    if (!own) return []
    const { state } = publicState(correctState(foldRecords(own), corrections.get(row.id) ?? []), masks)
    return [
      {
        id: row.id,
        notifiedOn: row.notified_on,
        buyerSiren: row.buyer_siren,
        endsOn: row.ends_on,
        amountFault: row.amount_fault,
        conflicts: row.conflict_count,
        anomalies: row.anomaly_count,
        demonstration: row.demonstration,
        corrected: (corrections.get(row.id) ?? []).map(({ field }) => field),
        state,
      },
    ]
  })
}

const pageSize = 250

/** So many contracts after a place, in the order of the list. */
export async function listPublicContracts(
  db: Database,
  listing: Listing,
  page: { after?: Place; limit: number },
): Promise<PublicContract[]> {
  return describe(db, await listRows(db, listing, page), await listMasks(db))
}

/** One contract; `undefined` where the address has none today. */
export async function findPublicContract(db: Database, id: string): Promise<PublicContract | undefined> {
  const row = await selectRows(db)
    .where('id', '=', id)
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .executeTakeFirst()
  return row && (await describe(db, [row], await listMasks(db)))[0]
}

/**
 * Every contract asked for, in the order of the list, some at a time: what was read before is let go. Throws `Conflict` when the
 * contracts changed meanwhile, since what was read is then not of one piece.
 */
export async function* readPublicContracts(db: Database, listing: Listing): AsyncGenerator<PublicContract[]> {
  const before = await findDataState(db)
  const masks = await listMasks(db)
  let after: Place | undefined
  for (;;) {
    const rows = await listRows(db, listing, { ...(after ? { after } : {}), limit: pageSize })
    const last = rows.at(-1)
    if (!last) break
    yield await describe(db, rows, masks)
    if (rows.length < pageSize) break
    after = { notifiedOn: last.notified_on, id: last.id }
  }
  if ((await findDataState(db)) !== before)
    throw new Conflict({ fr: 'Les contrats ont changé.', en: 'The contracts changed.' })
}

/** Whether any of the contracts asked for belongs to an invented buyer. */
export async function holdsDemonstration(db: Database, listing: Listing): Promise<boolean> {
  const invented = await db.selectFrom('organisation').select('siren').where('demonstration', '=', true).execute()
  if (invented.length === 0) return false
  const found = await db
    .selectFrom('contract')
    .select('id')
    .where((eb) => narrowed(eb, listing))
    .where(
      'buyer_siren',
      'in',
      invented.map(({ siren }) => siren),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
