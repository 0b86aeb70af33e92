import { z } from 'zod'
import { channels } from '../../consultation/rules/state.ts'
import { maybe, words } from '../../scheme/schema/words.ts'
import { claimKinds } from '../rules/claim.ts'
import { sectionIds } from '../rules/document.ts'

export const nothing = z.object({})

/** The longest text that somebody may write at the head of a section. */
export const longestText = 8000

export const sectionQuery = z.object({ section: z.enum(sectionIds).default('purpose') })

export const sectionForm = z.object({
  section: z.enum(sectionIds),
  revision: z.coerce.number().int().min(0),
  text: maybe(longestText),
  textEn: maybe(longestText),
})

export const freezeForm = z.object({ note: maybe(1000) })

const number = z.coerce.number().int().min(1).max(1_000_000)
export const publishForm = z.object({ number, read: z.string().optional() })
export const withdrawForm = z.object({ number })

const none = z.literal('').transform(() => null)
const noneOf = <T extends z.ZodType>(type: T) => z.union([none, type]).default(null)

export const claimForm = z.object({
  kind: z.enum(claimKinds),
  says: words(400),
  saysEn: maybe(400),
  value: noneOf(z.coerce.number().positive().max(1e9)),
  indicator: maybe(80),
  channel: noneOf(z.enum(channels)),
  proposition: noneOf(number),
  theme: maybe(80),
})

export const dropForm = z.object({ claim: z.uuid() })

export const compareQuery = z.object({ from: number.optional(), to: number.optional() })

/** A frozen version; none: the report as it would be now. */
export const previewQuery = z.object({ version: number.optional() })
