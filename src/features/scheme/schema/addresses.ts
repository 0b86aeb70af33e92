import { z } from 'zod'

/** The query of a page that has none. */
export const noQuery = z.object({})

/** The query of a scheme's page. */
export const schemeQuery = z.object({ indicateur: z.string().max(80).default('') })
export type SchemeQuery = z.infer<typeof schemeQuery>

/** The shape of an identifier in an address. */
export const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The query of the page where targets are set: which one is changed, or which usual one is taken up. */
export const codeQuery = z.object({
  code: z.string().max(80).default(''),
  usuel: z.string().max(80).default(''),
})
