import { z } from 'zod'
import { type Day, parseDay } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'

const faults = {
  sure: { fr: 'Cochez la case pour confirmer.', en: 'Tick the box to confirm.' },
  day: { fr: 'Un jour s’écrit AAAA-MM-JJ.', en: 'A day is written YYYY-MM-DD.' },
  code: {
    fr: 'Lettres, chiffres et traits d’union seulement, par exemple P1-1.',
    en: 'Letters, digits and hyphens only, for example P1-1.',
  },
  slug: {
    fr: 'Minuscules, chiffres et traits d’union seulement, par exemple heures-2026.',
    en: 'Lower case, digits and hyphens only, for example hours-2026.',
  },
}

/** A text of at most so many characters, without spaces around it. */
export const words = (most: number) => z.string().trim().min(1).max(most)

/** A text that a buyer wrote, in French and perhaps in English. */
export const ownText = (most = 4000) => z.strictObject({ fr: words(most), en: words(most).optional() })

export const day = z
  .string()
  .transform((text, context): Day => {
    const read = parseDay(text)
    if (read) return read
    context.addIssue({ code: 'custom', params: { says: faults.day } })
    return z.NEVER
  })
  .meta({ type: 'string', format: 'date' })

/** The code of an axis, pillar or action: `P1-1`. */
export const code = z
  .string()
  .max(40)
  .refine((text) => /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(text), { params: { says: faults.code } })

/** The code of a target or of an own indicator, and the address of a scheme: `insertion-hours`. */
export const slug = z
  .string()
  .max(80)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), { params: { says: faults.slug } })

/** A number that the database gives back as it was. */
export const amount = z.number().min(-1e15).max(1e15)

/** A text that may be left empty: then it is `null`. */
export const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .transform((text) => (text === '' ? null : text))

/** When, by whom and why something was taken out of what counts. */
export const withdrawn = z.strictObject({ at: z.iso.datetime(), by: words(200).nullable(), reason: words(1000) })
export type Withdrawn = z.infer<typeof withdrawn>

/** A day that may be left empty. */
export const maybeDay = z.union([z.literal('').transform(() => null), day]).default(null)
/** A box that must be ticked. */
export const flag = z
  .string()
  .default('')
  .refine((value) => value === '1', { params: { says: faults.sure } })

/** A checkbox group: nothing, one value, or several. */
export const several = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(80)).max(100),
)

/** French and English fields as one text. */
export function bothOf(fr: string, en: string | null): OwnText {
  return en === null ? { fr } : { fr, en }
}
