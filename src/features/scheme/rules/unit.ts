import type { Measure } from '../../indicators/rules/figure.ts'
import type { Bounds } from './forecast.ts'

/** Units of the indicators that a scheme measures by itself. */
export const ownUnits = ['share', 'hours', 'cents', 'people', 'contracts', 'count'] as const
export type OwnUnit = (typeof ownUnits)[number]

/** A share is 0…1, cents are whole cents excluding VAT, offers a mean of offers per contract; the others are counts. */
export type Unit = OwnUnit | 'offers'

/** The unit of a computed indicator, by how it weighs contracts. */
export function computedUnit(weighedBy: Measure): Unit {
  return weighedBy === 'mean' ? 'offers' : 'share'
}

/** A value of another period than a year cannot be set beside a yearly target, unless it is a share or a mean. */
export function isAmount(unit: Unit): boolean {
  return unit !== 'share' && unit !== 'offers'
}

export function boundsOf(unit: Unit): Bounds {
  return { least: 0, greatest: unit === 'share' ? 1 : Number.POSITIVE_INFINITY }
}
