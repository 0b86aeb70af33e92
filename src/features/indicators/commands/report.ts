import type { FactSource } from '../queries/fact-source.ts'
import { findFigureSet, listBreakdownsByBuyer, listFigureSets } from '../queries/figures.ts'
import { findOutside, type Outside } from '../queries/outside.ts'
import type { Dimension, Figure, FigureSet } from '../rules/figure.ts'
import type { Scope } from '../rules/sql.ts'

/** The figures of one buyer within one value of a dimension; `null` is « unknown ». */
export interface Group {
  readonly value: string | null
  readonly figures: readonly Figure[]
}

export interface ReportSet extends FigureSet {
  readonly by?: Dimension
  readonly groups?: readonly Group[]
}

/** What the command answers, before it is given a form. */
export interface Report {
  readonly outside: Outside
  readonly sets: readonly ReportSet[]
}

function inOrder([a]: readonly [string | null, unknown], [b]: readonly [string | null, unknown]): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** The figures of a scope: one set for each buyer, or for the one that was asked for even where it has no contract. */
export async function readReport(db: FactSource, scope: Scope, by?: Dimension): Promise<Report> {
  const sets = scope.buyer === undefined ? await listFigureSets(db, scope) : [await findFigureSet(db, scope)]
  const outside = await findOutside(db, scope)
  if (!by) return { sets, outside }
  const breakdowns = await listBreakdownsByBuyer(db, by, scope)
  return {
    outside,
    sets: sets.map((set) => ({
      ...set,
      by,
      groups: [...(breakdowns.get(set.buyer) ?? [])].sort(inOrder).map(([value, figures]) => ({ value, figures })),
    })),
  }
}
