import { z } from 'zod'

/** Devices by which the list of contracts can be narrowed. */
export const devices = ['environmental', 'social', 'reserved', 'none'] as const
export type Device = (typeof devices)[number]
export const kinds = ['works', 'supplies', 'services'] as const

/** A checkbox group: nothing, one value, or several. */
function several<T extends readonly [string, ...string[]]>(values: T) {
  return z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.enum(values)).max(values.length))
    .default([])
}

export const rowsOnPage = 25
/** Beyond it the list asks to be narrowed. */
export const mostPages = 400

/** The query of `/marches`. */
export const listQuery = z.object({
  q: z.string().trim().max(200).default(''),
  annee: z
    .string()
    .regex(/^(\d{4})?$/)
    .default(''),
  nature: several(kinds),
  dispositif: several(devices),
  type: z.enum(['', 'contract', 'concession']).default(''),
  page: z.coerce.number().int().min(1).max(mostPages).default(1),
})
export type ListQuery = z.infer<typeof listQuery>

export const noQuery = z.object({})

/** The shape of a contract's address. */
export const contractAddress = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
