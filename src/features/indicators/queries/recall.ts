import type { Database } from '../../../platform/db/database.ts'
import { remember } from '../../../platform/remember.ts'
import type { Dimension, FigureSet, Measure } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import type { Scope } from '../rules/sql.ts'
import { type BreakdownRow, findFigureSet, listBreakdown } from './figures.ts'

/** As `findFigureSet`, computed once for each version of the contracts. */
export function recallFigureSet(db: Database, scope: Scope): Promise<FigureSet> {
  const key = JSON.stringify(['set', scope])
  return remember(db, { name: 'contracts', key }, () => findFigureSet(db, scope))
}

/** As `listBreakdown`, computed once for each version of the contracts. */
export function recallBreakdown(
  db: Database,
  request: Scope & { indicator: Indicator; measure: Measure; by: Dimension },
): Promise<BreakdownRow[]> {
  const key = JSON.stringify(['breakdown', { ...request, indicator: request.indicator.id }])
  return remember(db, { name: 'contracts', key }, () => listBreakdown(db, request))
}
