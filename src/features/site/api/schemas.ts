import { z } from 'zod'
import { openContract } from '../../contracts/rules/open-contract.ts'
import { filterQuery } from '../../contracts/schema.ts'
import { listQuery as periodQuery } from '../../indicators/schema.ts'
import { schemeDocument } from '../../scheme/schema/document.ts'

const siren = z.string().regex(/^\d{9}$/)

/** The query of the list of contracts: the filters of the page, and where to go on. */
export const contractsQuery = filterQuery.extend({
  limite: z.coerce.number().int().min(1).max(100).default(25).describe('How many at most'),
  apres: z
    .string()
    .regex(/^((\d{4}-\d{2}-\d{2})?_[0-9a-f-]{36})?$/)
    .default('')
    .describe('The value of « next » in the answer before'),
})
export type ContractsQuery = z.infer<typeof contractsQuery>

export { periodQuery }
export const nothingAsked = z.object({})

export const contractsAnswer = z.object({
  total: z.int().min(0).describe('How many contracts answer the filters'),
  contracts: z.array(openContract).describe('The last notified first'),
  next: z.string().nullable().describe('What to send as « apres » for those that follow; null at the end'),
})

const figure = z.object({
  id: z.string(),
  measure: z.enum(['count', 'amount', 'mean']),
  numerator: z.number(),
  denominator: z.number(),
  share: z.number().nullable().describe('Share from 0 to 1, or mean; null: nothing is published, which is not zero'),
  unit: z.enum(['contracts', 'cents', 'offers']),
  publishedCount: z.int().min(0).describe('Contracts whose field is published'),
  totalCount: z.int().min(0).describe('Contracts of the perimeter and period, concessions apart'),
  excluded: z.record(z.string(), z.int()).describe('Contracts left out, by reason'),
})

const wording = z.object({ fr: z.string(), en: z.string() })

const text = z.object({ fr: z.string(), en: z.string().optional() })

const measuredByHand = z.object({
  id: z.string(),
  scheme: z.string().describe('The scheme that measures it'),
  title: text,
  definition: text.nullable(),
  unit: z.enum(['share', 'hours', 'cents', 'people', 'contracts', 'count']),
  values: z
    .array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        value: z.number(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        obtained: z.enum(['declared', 'verified', 'computed']),
      }),
    )
    .describe('By period, all buyers of the scheme together; empty: not measured yet, which is not zero'),
  measures: z
    .array(
      z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        value: z.number().nullable(),
        numerator: z.number().nullable(),
        denominator: z.number().nullable(),
        source: text,
        evidence: z.string().nullable(),
        state: z.enum(['declared', 'verified']),
        siren,
        organisation: z.string(),
      }),
    )
    .describe('What was recorded, buyer by buyer'),
  demonstration: z.boolean(),
})

export const indicatorsAnswer = z.object({
  buyers: z.array(siren).describe('SIREN of the perimeter; empty: every buyer'),
  period: z.string().nullable().describe('Year of notification; null: all'),
  contracts: z.int().min(0),
  dataVersion: z.int().min(0),
  demonstration: z.boolean(),
  figures: z.array(figure),
  measuredByHand: z.array(measuredByHand).describe('What the scheme in force measures by itself, over all periods'),
})

const computedIndicator = z.object({
  id: z.string(),
  label: wording,
  formula: z.array(z.object({ measure: z.string(), words: wording })),
  caution: wording.describe('What the figure counts too much or too little'),
  basis: z.object({ text: wording, source: z.string() }).describe('The law behind it'),
  fields: z.array(z.string()).describe('Fields of the official format from which it is computed'),
  period: z.string().nullable(),
  dataVersion: z.int().min(0),
  demonstration: z.boolean(),
  figures: z.array(figure),
})

export const indicatorAnswer = z.union([computedIndicator, measuredByHand])

export const organisation = z.object({
  siren,
  name: z.string(),
  published: z.boolean().describe('Whether this instance publishes its figures'),
  contracts: z.int().min(0),
  concessions: z.int().min(0),
  amount: z.number().describe('Usable amounts of its contracts together, in euros excluding VAT'),
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
  demonstration: z.boolean(),
})
export const organisationsAnswer = z.object({ organisations: z.array(organisation) })

export const schemesAnswer = z.object({
  schemes: z.array(
    z.object({
      slug: z.string().describe('Its place in the addresses: /schemas/ and it'),
      title: z.string(),
      siren,
      organisation: z.string(),
      period: z.object({ from: z.iso.date(), to: z.iso.date() }),
      state: z.enum(['adopted', 'closed']),
      demonstration: z.boolean(),
    }),
  ),
})
export { schemeDocument }

export const fault = z.object({
  error: z.string().describe('What is wrong, in the language of the address'),
  reference: z.string().describe('To give us if you write about it'),
})

export { openContract }
