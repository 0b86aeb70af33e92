/** How contracts are weighed: each one, its amount, or a value that it holds. */
export type Measure = 'count' | 'amount' | 'mean'

/** What numerator and denominator are counted in. A mean divides its own unit by contracts. */
export type FigureUnit = 'contracts' | 'cents' | 'offers'

/** One figure with everything that explains it. */
export interface Figure {
  /** The indicator: `environmental.clause`. */
  readonly id: string
  readonly measure: Measure
  readonly numerator: number
  readonly denominator: number
  /** Numerator over denominator: 0…1 for a share, the mean itself for a mean; `null` where nothing is published. */
  readonly share: number | null
  readonly unit: FigureUnit
  /** Contracts that publish the field. */
  readonly publishedCount: number
  /** Contracts of the perimeter and period, concessions apart. */
  readonly totalCount: number
  /** Contracts left out of the denominator, each under its first reason. */
  readonly excluded: Readonly<Record<string, number>>
}

/** The figures of one buyer over one period. */
export interface FigureSet {
  /** SIREN; `null` for contracts that name no buyer. */
  readonly buyer: string | null
  /** The years of notification, `2024` or `2022-2024`; `null` for all. */
  readonly period: string | null
  /** Contracts of that buyer and period, concessions apart. */
  readonly contracts: number
  readonly figures: readonly Figure[]
}

/** What figures can be told apart by. */
export type Dimension = 'year' | 'kind' | 'procedure' | 'cpv' | 'threshold'
