import { type Cell, figureOf } from '../rules/cells.ts'
import type { Dimension, Figure, FigureSet, Measure } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicators } from '../rules/indicators.ts'
import { cellsStatement, dimensionColumns, type Scope } from '../rules/sql.ts'
import { type FactSource, listRows } from './fact-source.ts'

interface CellRow {
  readonly group_0: string | number | null
  readonly group_1: string | number | null
  readonly fault: string | null
  readonly amount_fault: string | null
  readonly hit: boolean
  readonly part: string | null
  readonly contracts: number
  readonly cents: number
  readonly total: number
}

type GroupValue = string | number | null

function cellOf({ fault, amount_fault, hit, part, contracts, cents, total }: CellRow): Cell {
  return { fault, amountFault: amount_fault, hit, part, contracts, cents, total }
}

async function listCellRows(
  db: FactSource,
  indicator: Indicator,
  { groups, scope }: { groups: readonly string[]; scope: Scope },
): Promise<CellRow[]> {
  return listRows<CellRow>(db, cellsStatement(indicator, groups, scope))
}

function gather(rows: readonly CellRow[], key: (row: CellRow) => GroupValue): Map<GroupValue, Cell[]> {
  const groups = new Map<GroupValue, Cell[]>()
  for (const row of rows) child(groups, key(row), () => []).push(cellOf(row))
  return groups
}

/** The cells of an indicator over a whole scope. */
export async function listCells(db: FactSource, indicator: Indicator, scope: Scope): Promise<Cell[]> {
  return (await listCellRows(db, indicator, { groups: [], scope })).map(cellOf)
}

/** The years of a scope as they are written: `2024`, `2022-2024`. */
export function periodOf({ from, to }: Scope): string | null {
  if (from === undefined && to === undefined) return null
  return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`
}

/** The figures of every buyer of a scope, the one with most contracts first. */
export async function listFigureSets(db: FactSource, scope: Scope): Promise<FigureSet[]> {
  const figures = new Map<string | null, Figure[]>()
  for (const indicator of indicators) {
    const rows = await listCellRows(db, indicator, { groups: ['buyer_siren'], scope })
    for (const [buyer, cells] of gather(rows, ({ group_0 }) => group_0)) {
      const list = figures.get(buyer as string | null) ?? []
      for (const measure of indicator.measures) list.push(figureOf(indicator, measure, cells))
      figures.set(buyer as string | null, list)
    }
  }
  const sets = [...figures].map(([buyer, list]) => ({
    buyer,
    period: periodOf(scope),
    contracts: list[0]!.totalCount,
    figures: list,
  }))
  return sets.sort(
    (a, b) => b.contracts - a.contracts || (a.buyer === null ? 1 : b.buyer === null ? -1 : a.buyer < b.buyer ? -1 : 1),
  )
}

/** The figures of all contracts of a scope together, whoever bought. */
export async function findFigureSet(db: FactSource, scope: Scope): Promise<FigureSet> {
  const figures: Figure[] = []
  for (const indicator of indicators) {
    const cells = await listCells(db, indicator, scope)
    for (const measure of indicator.measures) figures.push(figureOf(indicator, measure, cells))
  }
  return {
    buyer: scope.buyer ?? null,
    period: periodOf(scope),
    contracts: figures[0]!.totalCount,
    figures,
  }
}

interface Measured {
  readonly indicator: Indicator
  readonly measure: Measure
}

/** A figure to be told apart. */
export type BreakdownRequest = Scope & Measured & { readonly by: Dimension }

/** A figure within one group of a dimension; `null` is « unknown ». */
export interface BreakdownRow {
  readonly value: string | null
  readonly figure: Figure
}

function ofValue(a: BreakdownRow, b: BreakdownRow): number {
  if (a.value === null || b.value === null) return a.value === b.value ? 0 : a.value === null ? 1 : -1
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0
}

function breakdownOf(
  groups: ReadonlyMap<GroupValue, readonly Cell[]>,
  { indicator, measure }: Measured,
): BreakdownRow[] {
  return [...groups]
    .map(([value, cells]) => ({
      value: value === null ? null : String(value),
      figure: figureOf(indicator, measure, cells),
    }))
    .sort(ofValue)
}

/** One figure told apart by a dimension, in the order of its values, the unknown last. */
export async function listBreakdown(
  db: FactSource,
  { indicator, measure, by, ...scope }: BreakdownRequest,
): Promise<BreakdownRow[]> {
  const rows = await listCellRows(db, indicator, { groups: [dimensionColumns[by]], scope })
  return breakdownOf(
    gather(rows, ({ group_0 }) => group_0),
    { indicator, measure },
  )
}

/** A group of a dimension over all years of a scope, and in each of them. */
export interface PartByYear extends BreakdownRow {
  readonly byYear: readonly BreakdownRow[]
}

/** One figure told apart by a dimension, and within each of its groups by year of notification. */
export async function listPartsByYear(
  db: FactSource,
  { indicator, measure, by, ...scope }: BreakdownRequest,
): Promise<PartByYear[]> {
  const parts = new Map<GroupValue, CellRow[]>()
  const groups = [dimensionColumns[by], dimensionColumns.year]
  for (const row of await listCellRows(db, indicator, { groups, scope })) child(parts, row.group_0, () => []).push(row)
  return [...parts]
    .map(([value, rows]) => ({
      value: value === null ? null : String(value),
      figure: figureOf(indicator, measure, rows.map(cellOf)),
      byYear: breakdownOf(
        gather(rows, ({ group_1 }) => group_1),
        { indicator, measure },
      ),
    }))
    .sort(ofValue)
}

function child<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const present = map.get(key)
  if (present !== undefined) return present
  const made = make()
  map.set(key, made)
  return made
}

/** Every figure told apart by a dimension, for each buyer of a scope. */
export async function listBreakdownsByBuyer(
  db: FactSource,
  by: Dimension,
  scope: Scope,
): Promise<Map<string | null, Map<string | null, Figure[]>>> {
  const result = new Map<string | null, Map<string | null, Figure[]>>()
  for (const indicator of indicators) {
    const rows = await listCellRows(db, indicator, { groups: ['buyer_siren', dimensionColumns[by]], scope })
    const cells = new Map<string | null, Map<string | null, Cell[]>>()
    for (const row of rows) {
      const buyer = child(cells, row.group_0 as string | null, () => new Map<string | null, Cell[]>())
      child(buyer, row.group_1 === null ? null : String(row.group_1), () => []).push(cellOf(row))
    }
    for (const [buyer, values] of cells) {
      const own = child(result, buyer, () => new Map<string | null, Figure[]>())
      for (const [value, list] of values)
        child(own, value, () => []).push(...indicator.measures.map((measure) => figureOf(indicator, measure, list)))
    }
  }
  return result
}
