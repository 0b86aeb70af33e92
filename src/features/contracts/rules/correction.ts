import type { Day } from '../../../kernel/calendar.ts'
import type { Cpv } from '../../../kernel/cpv.ts'
import type { Cents } from '../../../kernel/money.ts'
import type { ContractState } from './fold.ts'
import type { EnvironmentalConsideration, Party, SocialConsideration } from './record.ts'

/** What each field holds when the buyer corrects it. The amount is the present one, modifications included. */
interface CorrectedValues {
  readonly amount: Cents
  readonly notifiedOn: Day
  readonly environmental: readonly EnvironmentalConsideration[]
  readonly social: readonly SocialConsideration[]
  readonly offers: number
  readonly cpv: Cpv
  readonly innovative: boolean
  readonly advance: boolean
  readonly subcontracting: boolean
}

/** Fields of one value each. The name of a holder is corrected apart, by its identifier. */
export const correctedFields = [
  'amount',
  'notifiedOn',
  'environmental',
  'social',
  'offers',
  'cpv',
  'innovative',
  'advance',
  'subcontracting',
] as const satisfies readonly (keyof CorrectedValues)[]
export type CorrectedField = (typeof correctedFields)[number]

const holderPrefix = 'holderName:'
export type CorrectionField = CorrectedField | `${typeof holderPrefix}${string}`

/** The field under which the name of a holder is corrected. */
export function holderField({ id }: Pick<Party, 'id'>): CorrectionField {
  return `${holderPrefix}${id}`
}

/** The identifier of the holder whose name a field is; `undefined` for any other field. */
export function holderOf(field: string): string | undefined {
  return field.startsWith(holderPrefix) ? field.slice(holderPrefix.length) : undefined
}

/** A value of the buyer's own layer. */
export type Correction =
  | { [F in CorrectedField]: { readonly field: F; readonly value: CorrectedValues[F] } }[CorrectedField]
  | { readonly field: `${typeof holderPrefix}${string}`; readonly value: string }

function renamed(parties: readonly Party[], id: string, name: string): readonly Party[] {
  return parties.map((party) => (party.id === id ? { ...party, name } : party))
}

function correctOne(state: ContractState, { field, value }: Correction): ContractState {
  if (field === 'amount') return { ...state, current: { ...state.current, amount: value } }
  const holder = holderOf(field)
  if (holder === undefined) return { ...state, values: { ...state.values, [field]: value } }
  const name = value as string
  return {
    ...state,
    initialHolders: renamed(state.initialHolders, holder, name),
    current: { ...state.current, holders: renamed(state.current.holders, holder, name) },
  }
}

/** The contract with the buyer's own layer above what is published. */
export function correctState(published: ContractState, corrections: readonly Correction[]): ContractState {
  return corrections.reduce(correctOne, published)
}

/** What is published of a field, before the buyer corrects it. */
export function publishedValue(published: ContractState, field: string): unknown {
  if (field === 'amount') return published.current.amount
  const holder = holderOf(field)
  if (holder === undefined) return published.values[field as Exclude<CorrectedField, 'amount'>]
  return published.current.holders.find(({ id }) => id === holder)?.name ?? null
}
