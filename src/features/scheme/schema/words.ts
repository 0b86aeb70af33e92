import { z } from 'zod'
import { type Day, parseDay } from '../../../kernel/calendar.ts'

/** A text of at most so many characters, without spaces around it. */
export const words = (most: number) => z.string().trim().min(1).max(most)

/** A text that a buyer wrote, in French and perhaps in English. */
export const ownText = (most = 4000) => z.strictObject({ fr: words(most), en: words(most).optional() })

export const day = z.string().transform((text, context): Day => {
  const read = parseDay(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'Un jour s’écrit AAAA-MM-JJ. / A day is written YYYY-MM-DD.' })
  return z.NEVER
})

/** The code of an axis, pillar or action: `P1-1`. */
export const code = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)

/** The code of a target or of an own indicator, and the address of a scheme: `insertion-hours`. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A number that the database gives back as it was. */
export const amount = z.number().min(-1e15).max(1e15)
