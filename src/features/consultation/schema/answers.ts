import { z } from 'zod'
import { maybe, maybeDay, several, words } from '../../scheme/schema/words.ts'
import { positions } from '../rules/coverage.ts'

/** Which answer: to the proposition of that number, or to the theme of that code. */
const to = z.string().regex(/^(proposition:\d{1,6}|theme:[a-z0-9-]{1,80})$/)

/** The query of the page of one answer; anything else finds nothing. */
export const answerQuery = z.object({ a: to.catch('') })

export const answerForm = z.object({
  /** Empty where there was no answer yet. */
  revision: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(1)]).default(null),
  position: z.union([z.literal('').transform(() => null), z.enum(positions)]).default(null),
  reason: words(10_000),
  reasonEn: maybe(10_000),
  leftOut: maybe(4000),
  leftOutEn: maybe(4000),
  author: words(200),
  answeredOn: maybeDay,
  actions: several,
  acts: several,
  indicators: several,
})

export const approveForm = z.object({ revision: z.coerce.number().int().min(1) })
export const takeBackForm = approveForm.extend({ why: words(1000) })

/** An answer as it was read: `identifier:revision`. */
const atRevision = z
  .string()
  .regex(/^[0-9a-f-]{36}:\d{1,9}$/)
  .transform((text) => {
    const [id = '', revision] = text.split(':')
    return { id, revision: Number(revision) }
  })

/** A list of answers, however many boxes were ticked. */
const chosen = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(atRevision).max(2000))

export const chosenQuery = z.object({ reponse: chosen.catch([]) })
export const publishForm = z.object({ reponse: chosen })
