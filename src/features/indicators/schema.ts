import { z } from 'zod'
import { parseDay } from '../../kernel/calendar.ts'
import type { Measure } from './rules/figure.ts'
import type { Indicator } from './rules/indicator.ts'
import type { Scope } from './rules/sql.ts'

const year = z
  .string()
  .regex(/^(\d{4})?$/)
  .default('')

/** The query of `/indicateurs`. */
export const listQuery = z.object({ annee: year })
export type ListQuery = z.infer<typeof listQuery>

/** The query of one indicator: period, measure, what it is told apart by, and which rows are shown from where. */
export const indicatorQuery = z.object({
  annee: year,
  mesure: z.enum(['', 'count', 'amount', 'mean']).default(''),
  par: z.enum(['kind', 'procedure', 'cpv', 'threshold']).default('kind'),
  lignes: z.enum(['numerator', 'denominator', 'excluded']).default('numerator'),
  motif: z
    .string()
    .regex(/^[A-Z_]{0,40}$/)
    .default(''),
  /** The last row of the page before: day or nothing, and identifier. */
  apres: z
    .string()
    .regex(/^((\d{4}-\d{2}-\d{2})?_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/)
    .refine((text) => text === '' || text.startsWith('_') || parseDay(text.slice(0, 10)) !== undefined)
    .default(''),
})
export type IndicatorQuery = z.infer<typeof indicatorQuery>

export const rowsOnPage = 25

/** The form by which a figure gets a permanent address. */
export const citeForm = indicatorQuery.pick({ annee: true, mesure: true })
export type CiteForm = z.infer<typeof citeForm>

export const noQuery = z.object({})

/** The contracts of some buyers; of all where none is named. */
export function withinPerimeter(sirens: readonly string[]): Scope {
  return sirens.length === 0 ? {} : { buyers: sirens }
}

/** The same in one year of notification; empty: in all. */
export function inYear(scope: Scope, year: string): Scope {
  return year === '' ? scope : { ...scope, from: Number(year), to: Number(year) }
}

/** The measure asked for where the indicator has it, otherwise its first. */
export function chooseMeasure(indicator: Indicator, asked: IndicatorQuery['mesure']): Measure {
  return indicator.measures.find((measure) => measure === asked) ?? indicator.measures[0]!
}
