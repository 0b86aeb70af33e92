import type { Database } from '../../../platform/db/database.ts'
import { largestPart } from '../rules/cells.ts'
import {
  countStatement,
  type RowsPage,
  type RowsRequest,
  type RowValue,
  rowsStatement,
  valueColumns,
} from '../rules/rows.ts'
import { type Scope, yearsStatement } from '../rules/sql.ts'
import { type FactSource, listRows } from './fact-source.ts'
import { listCells } from './figures.ts'

/** A contract behind a figure, as far as its fact row goes. */
export interface FactRow extends RowValue {
  readonly id: string
  readonly notifiedOn: string | null
  /** In cents; shown even where it cannot be added up. */
  readonly amount: number | null
}

/** A contract behind a figure, as a page shows it. */
export interface RowBehind extends FactRow {
  readonly publishedId: string | null
  readonly object: string | null
  readonly buyerSiren: string | null
  readonly buyerName: string | null
}

type RawRow = Readonly<Record<string, boolean | number | string | null>>

/** The largest group of a concentration, over the whole scope; `null` for every other figure. */
async function findPart(db: FactSource, { indicator, measure, scope, line }: RowsRequest): Promise<string | null> {
  if (!('largest' in indicator.numerator) || line !== 'numerator') return null
  return largestPart(measure, await listCells(db, indicator, scope)).part
}

/** A page of the contracts on one line of a figure, last notified first, from any engine. */
export async function listFactRowsBehind(db: FactSource, request: RowsRequest, page: RowsPage): Promise<FactRow[]> {
  const statement = rowsStatement(request, await findPart(db, request), page)
  const columns = valueColumns(request.indicator)
  return (await listRows<RawRow>(db, statement)).map((row) => ({
    id: row.contract_id as string,
    notifiedOn: row.notified_on as string | null,
    amount: row.amount as number | null,
    reason: row.reason as string | null,
    values: Object.fromEntries(columns.map((column) => [column, row[column] ?? null])),
  }))
}

/** How many contracts stand on one line of a figure. For a count it is the figure itself. */
export async function countRowsBehind(db: FactSource, request: RowsRequest): Promise<number> {
  const [count] = await listRows<{ contracts: number }>(db, countStatement(request, await findPart(db, request)))
  return count!.contracts
}

/** A page of the contracts on one line of a figure, with what a page shows of them. */
export async function listRowsBehind(db: Database, request: RowsRequest, page: RowsPage): Promise<RowBehind[]> {
  const rows = await listFactRowsBehind(db, request, page)
  if (rows.length === 0) return []
  const described = await db
    .selectFrom('contract')
    .select(['id', 'published_id', 'object', 'buyer_siren', 'buyer_name'])
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const byId = new Map(described.map((contract) => [contract.id, contract]))
  return rows.map((row) => {
    const contract = byId.get(row.id)
    return {
      ...row,
      publishedId: contract?.published_id ?? null,
      object: contract?.object ?? null,
      buyerSiren: contract?.buyer_siren ?? null,
      buyerName: contract?.buyer_name ?? null,
    }
  })
}

/** A year of notification and how many contracts it holds. */
export interface YearCount {
  readonly year: number
  readonly contracts: number
}

const mostYears = 100

/** The years in which contracts of a scope were notified, the last first. */
export function listYears(db: FactSource, scope: Scope): Promise<YearCount[]> {
  return listRows<YearCount>(db, yearsStatement(scope, mostYears))
}
