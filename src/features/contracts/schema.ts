import { z } from 'zod'
import { cpvDivisions } from '../../kernel/cpv.ts'

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

const faults = {
  euros: {
    fr: 'un montant en euros est attendu, comme 40 000 ou 40 000,50.',
    en: 'an amount in euros is expected, such as 40 000 or 40 000.50.',
  },
  year: { fr: 'une année de quatre chiffres est attendue.', en: 'a year of four digits is expected.' },
}

/** Euros as a visitor types them, spaces let go, with a point before the cents; empty where nothing is asked. */
const euros = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.') : value),
    z.string().refine((text) => /^(\d{1,12}(\.\d{1,2})?)?$/.test(text), { params: { says: faults.euros } }),
  )
  .default('')

/** Which contracts: the filters of the list, of its exports and of its feed. */
export const filterQuery = z.object({
  q: z.string().trim().max(200).default(''),
  annee: z
    .string()
    .refine((text) => /^(\d{4})?$/.test(text), { params: { says: faults.year } })
    .default(''),
  nature: several(kinds),
  dispositif: several(devices),
  type: z.enum(['', 'contract', 'concession']).default(''),
  /** A CPV division. */
  famille: z
    .string()
    .refine((value) => value === '' || value in cpvDivisions)
    .default(''),
  /** SIREN or SIRET of a holder; what is neither finds nothing. */
  titulaire: z.string().trim().max(20).default(''),
  min: euros,
  max: euros,
})
export type FilterQuery = z.infer<typeof filterQuery>

/** The query of `/marches`. */
export const listQuery = filterQuery.extend({
  page: z.coerce.number().int().min(1).max(mostPages).default(1),
})
export type ListQuery = z.infer<typeof listQuery>

/** The query of a file in an official format: invented data leave only when asked for by name. */
export const officialQuery = filterQuery.extend({ demonstration: z.enum(['', '1']).default('') })
export type OfficialQuery = z.infer<typeof officialQuery>

/** The SIREN in what was typed as a holder; `undefined` where there is none. */
export function holderSiren(titulaire: string): string | undefined {
  const digits = titulaire.replace(/\s/g, '')
  return /^(\d{9}|\d{14})$/.test(digits) ? digits.slice(0, 9) : undefined
}

/** In how many months contracts end that are asked for. */
export const endingMonths = ['6', '12', '24'] as const
export const endingsQuery = z.object({ mois: z.enum(endingMonths).default('12') })
export type EndingsQuery = z.infer<typeof endingsQuery>

/** What a visitor may say is wrong. */
export const reportFields = ['amount', 'holder', 'date', 'considerations', 'object', 'personal-data', 'other'] as const
export const longestReport = 2000

/** The form by which anybody reports an error. */
export const reportForm = z.object({
  champ: z.enum(reportFields),
  message: z.string().trim().min(10).max(longestReport),
})
export type ReportForm = z.infer<typeof reportForm>

/** Most characters of a reason or of a note. */
export const longestSentence = 1000
/** Why something was done, or a note on it. */
export const sentence = z.string().trim().min(1).max(longestSentence)

export const noQuery = z.object({})

/** The shape of a contract's address. */
export const contractAddress = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
