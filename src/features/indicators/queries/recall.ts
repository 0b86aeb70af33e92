import type { Database } from '../../../platform/db/database.ts'
import { remember } from '../../../platform/remember.ts'
import type { FigureSet } from '../rules/figure.ts'
import type { Scope } from '../rules/sql.ts'
import {
  type BreakdownRequest,
  type BreakdownRow,
  findFigureSet,
  listBreakdown,
  listPartsByYear,
  type PartByYear,
} from './figures.ts'

/** As `findFigureSet`, computed once for each version of the contracts. */
export function recallFigureSet(db: Database, scope: Scope): Promise<FigureSet> {
  const key = JSON.stringify(['set', scope])
  return remember(db, { name: 'contracts', key }, () => findFigureSet(db, scope))
}

const keyOf = (name: string, request: BreakdownRequest) =>
  JSON.stringify([name, { ...request, indicator: request.indicator.id }])

/** As `listBreakdown`, computed once for each version of the contracts. */
export function recallBreakdown(db: Database, request: BreakdownRequest): Promise<BreakdownRow[]> {
  return remember(db, { name: 'contracts', key: keyOf('breakdown', request) }, () => listBreakdown(db, request))
}

/** As `listPartsByYear`, computed once for each version of the contracts. */
export function recallPartsByYear(db: Database, request: BreakdownRequest): Promise<PartByYear[]> {
  return remember(db, { name: 'contracts', key: keyOf('parts', request) }, () => listPartsByYear(db, request))
}
