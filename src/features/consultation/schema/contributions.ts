import { z } from 'zod'
import { authorKinds } from '../rules/contribution.ts'
import { channels } from '../rules/state.ts'

export const rowsOnPage = 25
const mostPages = 1000

const anyOf = <T extends readonly [string, ...string[]]>(values: T) => z.enum(['', ...values]).default('')

/** What the public list of contributions is narrowed by. */
export const contributionQuery = z.object({
  q: z.string().trim().max(200).default(''),
  theme: z.string().max(60).default(''),
  canal: anyOf(channels),
  auteur: anyOf(authorKinds),
  rencontre: z.union([z.literal(''), z.uuid()]).default(''),
  page: z.coerce.number().int().min(1).max(mostPages).default(1),
})
export type ContributionQuery = z.infer<typeof contributionQuery>

/** The number of a contribution or of a proposition, as an address says it. */
export function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
