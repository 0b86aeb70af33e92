import { NotFound } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { findIndicator } from '../rules/indicators.ts'
import { chooseMeasure, type IndicatorQuery, inYear, withinPerimeter } from '../schema.ts'

/** Which figure an address asks for, over the perimeter of this instance. Throws `NotFound` for an indicator that is not computed. */
export async function findAsked(
  db: Database,
  id: string | undefined,
  { mesure, annee }: Pick<IndicatorQuery, 'mesure' | 'annee'>,
) {
  const indicator = findIndicator(id ?? '')
  if (!indicator) throw new NotFound()
  const perimeter = await listPerimeter(db)
  const whole = withinPerimeter(perimeter.map(({ siren }) => siren))
  return { indicator, measure: chooseMeasure(indicator, mesure), whole, scope: inYear(whole, annee), perimeter }
}
