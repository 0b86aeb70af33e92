import { z } from 'zod'

/** The query of the coverage: its order, what nobody answered first unless asked otherwise. */
export const coverageQuery = z.object({ ordre: z.enum(['sans-reponse', 'numeros']).catch('sans-reponse') })
export type CoverageQuery = z.infer<typeof coverageQuery>
