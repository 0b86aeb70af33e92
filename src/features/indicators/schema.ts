import { z } from 'zod'

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
    .regex(/^(((\d{4}-\d{2}-\d{2})?_[0-9a-f-]{36})?)$/)
    .default(''),
})
export type IndicatorQuery = z.infer<typeof indicatorQuery>

export const rowsOnPage = 25
