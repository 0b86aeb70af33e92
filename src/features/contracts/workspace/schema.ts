import { z } from 'zod'
import { isSiren, isSiret } from '../../../kernel/siret.ts'
import { isMaskHash } from '../rules/public-state.ts'
import { sentence } from '../schema.ts'

/** A number that looks like a SIREN or a SIRET must be one; another published identifier may be anything. */
function isPlausible(identifier: string): boolean {
  const plain = identifier.replace(/\s/g, '')
  return !/^\d+$/.test(plain) || isSiren(plain) || isSiret(plain)
}

const page = z.coerce.number().int().min(1).max(10_000).default(1)

export const rowsOnPage = 50
export const importsOnPage = 25
/** Largest file that is taken, in bytes: 300 MB. */
export const largestFile = 300 * 1024 * 1024

export const importListQuery = z.object({ page })
export const oneImportQuery = z.object({ suivre: z.enum(['', 'non']).default('') })
export const anomalyQuery = z.object({
  code: z
    .string()
    .regex(/^[A-Z0-9_]{0,60}$/)
    .default(''),
  page,
})

export const pairsOnPage = 10
export const pairListQuery = z.object({ page })

/** What is decided of two contracts. */
export const pairForm = z.object({
  premier: z.uuid(),
  second: z.uuid(),
  decision: z.enum(['same', 'different', 'undecided']),
})
export type PairForm = z.infer<typeof pairForm>

export const correctQuery = z.object({ champ: z.string().max(200).default('') })

export const reportsOnPage = 25
export const reportListQuery = z.object({ etat: z.enum(['', 'clos']).default(''), page })
export const closeReportForm = z.object({ decision: z.enum(['accepted', 'declined']), note: sentence })

export const masksOnPage = 50
export const maskListQuery = z.object({ page })

/** What a person gives to be named no more. */
export const maskForm = z.object({
  identifiant: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine(isPlausible, {
      params: {
        says: {
          fr: 'Un SIREN a 9 chiffres, un SIRET 14, et leur clé doit être juste.',
          en: 'A SIREN has 9 digits, a SIRET 14, and their check digit must be right.',
        },
      },
    }),
  raison: sentence,
})
export const liftForm = z.object({ masque: z.string().refine(isMaskHash), motif: sentence })

/** A field completed or corrected. Choices that can be ticked come as several values. */
export const correctForm = z.object({
  champ: z.string().min(1).max(200),
  valeur: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(200)).max(10)),
  raison: sentence,
  preuve: sentence,
})
export type CorrectForm = z.infer<typeof correctForm>

export const withdrawForm = z.object({ correction: z.uuid() })
