import type { Figure, Measure } from './figure.ts'
import { type Indicator, unitOf } from './indicator.ts'

/** Contracts that are alike in all that a figure looks at, counted together. */
export interface Cell {
  /** Why a field is not published; `null` where all are. */
  readonly fault: string | null
  /** Why the amount cannot be used. */
  readonly amountFault: string | null
  /** Whether they are above the line. */
  readonly hit: boolean
  /** The group they belong to, for a concentration. */
  readonly part: string | null
  readonly contracts: number
  /** Sum of the usable amounts. */
  readonly cents: number
  /** Sum of the values, for a mean. */
  readonly total: number
}

/** Why a contract is not below the line: its field first, then its amount. */
export function reasonOf(measure: Measure, { fault, amountFault }: Pick<Cell, 'fault' | 'amountFault'>): string | null {
  return fault ?? (measure === 'amount' ? amountFault : null)
}

function weightOf(measure: Measure, cell: Cell): number {
  return measure === 'amount' ? cell.cents : cell.contracts
}

/** The group that weighs most and its weight; of two equal ones, the first by its code. */
export function largestPart(measure: Measure, cells: readonly Cell[]): { part: string | null; weight: number } {
  const weights = new Map<string, number>()
  for (const cell of cells)
    if (cell.part !== null && reasonOf(measure, cell) === null)
      weights.set(cell.part, (weights.get(cell.part) ?? 0) + weightOf(measure, cell))
  let best: { part: string | null; weight: number } = { part: null, weight: 0 }
  for (const part of [...weights.keys()].sort())
    if (best.part === null || weights.get(part)! > best.weight) best = { part, weight: weights.get(part)! }
  return best
}

/** Adds cells up into the figure of one measure. */
export function figureOf(indicator: Indicator, measure: Measure, cells: readonly Cell[]): Figure {
  const excluded: Record<string, number> = {}
  let [numerator, denominator, publishedCount, totalCount] = [0, 0, 0, 0]
  for (const cell of cells) {
    totalCount += cell.contracts
    if (cell.fault === null) publishedCount += cell.contracts
    const reason = reasonOf(measure, cell)
    if (reason !== null) {
      excluded[reason] = (excluded[reason] ?? 0) + cell.contracts
      continue
    }
    denominator += weightOf(measure, cell)
    if (measure === 'mean') numerator += cell.total
    else if (cell.hit) numerator += weightOf(measure, cell)
  }
  if ('largest' in indicator.numerator) numerator = largestPart(measure, cells).weight
  return {
    id: indicator.id,
    measure,
    numerator,
    denominator,
    share: denominator === 0 ? null : numerator / denominator,
    unit: unitOf(indicator, measure),
    publishedCount,
    totalCount,
    excluded: Object.fromEntries(Object.entries(excluded).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
