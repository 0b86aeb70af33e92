import { type Day, yearOf } from '../../../kernel/calendar.ts'
import { cpvDivision, kindOfCpv, type PurchaseKind } from '../../../kernel/cpv.ts'
import type { Cents } from '../../../kernel/money.ts'
import { given, NOT_COMMUNICATED, type Published, UNREADABLE } from '../../../kernel/published.ts'
import { buyerCategoryOf } from '../../accounts/rules/buyer-category.ts'
import { successorOf } from '../../accounts/rules/predecessors.ts'
import { thresholdPosition } from '../../law/rules/european-thresholds.ts'
import { amountFault } from './amount.ts'
import type { ContractState } from './fold.ts'

export type FactType = 'boolean' | 'integer' | 'bigint' | 'date' | 'text'
export type FactValue = boolean | number | string | null

/**
 * The columns of the fact row, in their order: what every engine that computes a figure knows of a contract, and all it knows.
 * A column in `_fault` says why the value beside it cannot be used; it is null where it can.
 */
export const factColumns = {
  buyer_siren: 'text',
  concession: 'boolean',
  notified_on: 'date',
  notified_year: 'integer',
  purchase_kind: 'text',
  procedure: 'text',
  cpv_division: 'text',
  cpv_fault: 'text',
  framework: 'boolean',
  subsequent: 'boolean',
  amount: 'bigint',
  amount_fault: 'text',
  threshold: 'text',
  threshold_fault: 'text',
  environmental_clause: 'boolean',
  environmental_criterion: 'boolean',
  environmental_fault: 'text',
  social_clause: 'boolean',
  social_criterion: 'boolean',
  social_reserved: 'boolean',
  social_fault: 'text',
  offers: 'integer',
  offers_fault: 'text',
  innovative: 'boolean',
  innovative_fault: 'text',
  advance: 'boolean',
  advance_fault: 'text',
  subcontracting: 'boolean',
  subcontracting_fault: 'text',
  sme: 'boolean',
  sme_fault: 'text',
} as const satisfies Record<string, FactType>

export type FactColumn = keyof typeof factColumns
export const factColumnNames = Object.keys(factColumns) as FactColumn[]

type TypeOf<T extends FactType> = T extends 'boolean'
  ? boolean
  : T extends 'integer'
    ? number
    : T extends 'bigint'
      ? Cents
      : T extends 'date'
        ? Day
        : string
export type ContractFact = { readonly [C in FactColumn]: TypeOf<(typeof factColumns)[C]> | null }

/** Why a published field cannot be used. */
export type Fault = 'NOT_PUBLISHED' | 'NOT_COMMUNICATED' | 'UNREADABLE' | 'CONTRADICTORY'

function faultOf(value: Published<unknown>): Fault | null {
  if (value === null) return 'NOT_PUBLISHED'
  if (value === NOT_COMMUNICATED) return 'NOT_COMMUNICATED'
  return value === UNREADABLE ? 'UNREADABLE' : null
}

/** As `faultOf`; « no consideration » beside another one contradicts itself. */
function considerationFault(value: Published<readonly string[]>): Fault | null {
  const fault = faultOf(value)
  if (fault) return fault
  const list = value as readonly string[]
  return list.length > 1 && list.includes('none') ? 'CONTRADICTORY' : null
}

function holds(value: Published<readonly string[]>, fault: Fault | null, word: string): boolean | null {
  return fault === null ? (value as readonly string[]).includes(word) : null
}

export function isFramework({ values }: Pick<ContractState, 'values'>): boolean {
  return values.nature === 'framework' || (given(values.techniques)?.includes('framework') ?? false)
}

export function isSubsequent({ values }: Pick<ContractState, 'values'>): boolean {
  return values.nature === 'subsequent' || given(values.frameworkId) !== null
}

/** Why the amount is left out of sums. A subsequent contract's is part of its framework's maximum, which is counted already. */
function amountFaultOf(state: ContractState, subsequent: boolean): string | null {
  const { amount } = state.current
  if (amount === null) return `AMOUNT_${faultOf(state.values.amount) ?? 'NOT_PUBLISHED'}`
  return amountFault(amount, state.kind) ?? (subsequent ? 'SUBSEQUENT_CONTRACT' : null)
}

/** The fact row of a contract in its current state. */
export function factOf(state: ContractState): ContractFact {
  const { values, current } = state
  const subsequent = isSubsequent(state)
  const siren = state.buyer?.siren ?? null
  const notifiedOn = given(values.notifiedOn)
  const cpv = given(values.cpv)
  const kind: PurchaseKind | null = cpv === null ? null : (kindOfCpv(cpv) ?? null)
  const amount_fault = amountFaultOf(state, subsequent)
  const usable = amount_fault === null || amount_fault === 'SUBSEQUENT_CONTRACT' ? current.amount : null
  const threshold = thresholdPosition({ on: notifiedOn, kind, amount: usable, buyer: buyerCategoryOf(siren) })
  const environmental_fault = considerationFault(values.environmental)
  const social_fault = considerationFault(values.social)
  return {
    buyer_siren: siren === null ? null : successorOf(siren),
    concession: state.kind === 'concession',
    notified_on: notifiedOn,
    notified_year: notifiedOn === null ? null : yearOf(notifiedOn),
    purchase_kind: kind,
    procedure: given(values.procedure),
    cpv_division: cpv === null ? null : cpvDivision(cpv),
    cpv_fault: faultOf(values.cpv),
    framework: isFramework(state),
    subsequent,
    amount: current.amount,
    amount_fault,
    threshold: 'position' in threshold ? threshold.position : null,
    threshold_fault: 'fault' in threshold ? threshold.fault : null,
    environmental_clause: holds(values.environmental, environmental_fault, 'clause'),
    environmental_criterion: holds(values.environmental, environmental_fault, 'criterion'),
    environmental_fault,
    social_clause: holds(values.social, social_fault, 'clause'),
    social_criterion: holds(values.social, social_fault, 'criterion'),
    social_reserved: holds(values.social, social_fault, 'reserved'),
    social_fault,
    offers: given(values.offers),
    offers_fault: faultOf(values.offers),
    innovative: given(values.innovative),
    innovative_fault: faultOf(values.innovative),
    advance: given(values.advance),
    advance_fault: faultOf(values.advance),
    subcontracting: given(values.subcontracting),
    subcontracting_fault: faultOf(values.subcontracting),
    sme: given(values.sme),
    sme_fault: faultOf(values.sme),
  }
}
