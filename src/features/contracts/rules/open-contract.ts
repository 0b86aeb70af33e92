import { z } from 'zod'
import { given, NOT_COMMUNICATED, UNREADABLE, type Withheld } from '../../../kernel/published.ts'
import type { ContractState } from './fold.ts'
import type { Party } from './record.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.int().min(0)

const openParty = z.object({
  name: z.string().nullable().describe('As published; « personne physique » for a person who asked not to be named'),
  scheme: z.string().nullable().describe('Kind of identifier: siret, vat, tahiti, ridet, frwf, irep, outside-eu'),
  identifier: z.string().nullable().describe('As published, without spaces'),
})

/** One contract as open data: of each file of ours in JSON, and of the interface. Amounts are in euros excluding VAT. */
export const openContract = z.object({
  id: z.string().describe('Permanent identifier here: the address of the contract'),
  kind: z.enum(['contract', 'concession']),
  number: z.string().nullable().describe("The buyer's own number"),
  buyer: z.object({
    siren: z.string().nullable().describe('Legal unit to which the contract belongs today'),
    siret: z.string().nullable().describe('As published'),
    name: z.string().nullable(),
  }),
  object: z.string().nullable().describe('E-mail addresses and telephone numbers are hidden'),
  cpv: z.string().nullable().describe('CPV code, eight digits'),
  nature: z.string().nullable(),
  procedure: z.string().nullable(),
  notified: day.nullable(),
  published: day.nullable().describe('First day on which it was published'),
  ends: day.nullable().describe('Reckoned: day of notification and duration'),
  months: count.nullable().describe('Duration today, modifications included'),
  firstAmount: z.number().nullable(),
  amount: z.number().nullable().describe('Modifications included; an estimated maximum for a framework agreement'),
  amountFault: z.string().nullable().describe('Why the amount is left out of sums; null: it counts'),
  holders: z.array(openParty),
  place: z.string().nullable().describe('Code of the place of performance'),
  social: z.array(z.enum(['clause', 'criterion', 'reserved', 'none'])).nullable(),
  environmental: z.array(z.enum(['clause', 'criterion', 'none'])).nullable(),
  offers: count.nullable().describe('Offers received'),
  innovative: z.boolean().nullable(),
  advance: z.boolean().nullable(),
  subcontracting: z.boolean().nullable(),
  techniques: z.array(z.string()).nullable(),
  framework: z.string().nullable().describe('Published number of the framework agreement behind a subsequent contract'),
  modifications: count,
  conflicts: count.describe('Fields on which its publications disagree'),
  anomalies: count.describe('Defects found in its publications'),
  notCommunicated: z.array(z.string()).describe('Fields that the publisher says it does not communicate'),
  unreadable: z.array(z.string()).describe('Fields in which something is published that is no value'),
  demonstration: z.boolean().describe('Invented, for the demonstration'),
})
export type OpenContract = z.infer<typeof openContract>

/** What is known of a contract besides its state. */
export interface Described {
  readonly id: string
  readonly buyerSiren: string | null
  readonly endsOn: string | null
  readonly amountFault: string | null
  readonly conflicts: number
  readonly anomalies: number
  readonly demonstration: boolean
  readonly state: ContractState
}

const euros = (cents: number | null) => (cents === null ? null : cents / 100)

function partyOf({ name, scheme, id }: Party): z.infer<typeof openParty> {
  return { name, scheme, identifier: id === '' ? null : id }
}

function fieldsOf({ values }: ContractState, withheld: Withheld): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === withheld ? [name] : []))
}

/** What the records say: the values of a contract, given or not. */
function valuesOf({ values, current }: ContractState) {
  return {
    object: given(values.object),
    cpv: given(values.cpv),
    nature: given(values.nature),
    procedure: given(values.procedure),
    notified: given(values.notifiedOn),
    firstAmount: euros(given(values.amount)),
    amount: euros(current.amount),
    months: current.durationMonths,
    holders: current.holders.map(partyOf),
    place: given(values.place)?.code ?? null,
    social: given(values.social) as OpenContract['social'],
    environmental: given(values.environmental) as OpenContract['environmental'],
    offers: given(values.offers),
    innovative: given(values.innovative),
    advance: given(values.advance),
    subcontracting: given(values.subcontracting),
    techniques: given(values.techniques) as string[] | null,
    framework: given(values.frameworkId),
  }
}

/** A contract as open data, in the shape of `openContract`. */
export function toOpenContract(contract: Described): OpenContract {
  const { state } = contract
  const values = valuesOf(state)
  return {
    id: contract.id,
    kind: state.kind,
    number: state.publishedId,
    buyer: { siren: contract.buyerSiren, siret: state.buyer?.id ?? null, name: state.buyer?.name ?? null },
    object: values.object,
    cpv: values.cpv,
    nature: values.nature,
    procedure: values.procedure,
    notified: values.notified,
    published: state.publishedOn,
    ends: contract.endsOn,
    months: values.months,
    firstAmount: values.firstAmount,
    amount: values.amount,
    amountFault: contract.amountFault,
    holders: values.holders,
    place: values.place,
    social: values.social,
    environmental: values.environmental,
    offers: values.offers,
    innovative: values.innovative,
    advance: values.advance,
    subcontracting: values.subcontracting,
    techniques: values.techniques,
    framework: values.framework,
    modifications: state.modifications.length,
    conflicts: contract.conflicts,
    anomalies: contract.anomalies,
    notCommunicated: fieldsOf(state, NOT_COMMUNICATED),
    unreadable: fieldsOf(state, UNREADABLE),
    demonstration: contract.demonstration,
  }
}
