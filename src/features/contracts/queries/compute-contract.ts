import { hash } from 'node:crypto'
import { addMonths } from '../../../kernel/calendar.ts'
import { given, isWithheld, stateOf } from '../../../kernel/published.ts'
import { type Correction, correctState } from '../rules/correction.ts'
import { factColumns, factOf } from '../rules/fact.ts'
import { type ContractState, foldRecords } from '../rules/fold.ts'
import { holdersKey, isPlaceholderId, numberKey, objectKey } from '../rules/identity.ts'
import { type Masks, publicState } from '../rules/public-state.ts'
import type { ContractRecord } from '../rules/record.ts'
import { type LiveRecord, readLiveRecord } from './live-records.ts'

/** Columns of a contract besides its fact row. */
export const ownColumns = {
  id: 'uuid',
  kind: 'text',
  published_id: 'text',
  buyer_id: 'text',
  buyer_name: 'text',
  object: 'text',
  cpv: 'text',
  nature: 'text',
  published_on: 'date',
  duration_months: 'integer',
  ends_on: 'date',
  framework_id: 'text',
  number_key: 'text',
  object_key: 'text',
  holders_key: 'text',
  fingerprint: 'text',
  conflict_count: 'integer',
  anomaly_count: 'integer',
  corrected: 'text[]',
} as const
export const contractColumns = { ...ownColumns, ...factColumns } as const
export const rowColumns = { ...contractColumns, words: 'text' } as const

export type ContractRow = {
  readonly [K in keyof typeof rowColumns]: string | number | boolean | null | readonly string[]
}

const mostMonths = 1200

function endOf(state: ContractState): string | null {
  const notified = given(state.values.notifiedOn)
  const months = state.current.durationMonths
  return notified !== null && months !== null && months <= mostMonths ? addMonths(notified, months) : null
}

function fingerprintOf(state: ContractState, fact: object, corrected: readonly string[]): string {
  const values = Object.entries(state.values).map(([name, value]) => [name, isWithheld(value) ? stateOf(value) : value])
  const said = { ...state, values: Object.fromEntries(values) }
  return hash('sha1', JSON.stringify(corrected.length === 0 ? [said, fact] : [said, fact, corrected]))
}

function wordsOf(state: ContractState): string {
  const names = state.current.holders.map(({ name }) => name)
  return [given(state.values.object), state.buyer?.name, ...names, state.publishedId].filter(Boolean).join(' ')
}

/** A contract as its records and the buyer's own layer make it. */
export interface Computed {
  readonly state: ContractState
  readonly row: Omit<ContractRow, 'id'>
}

/** What is laid over the published records: the corrections that speak, and the persons who are not to be named. */
export interface Layers {
  readonly corrections: readonly Correction[]
  readonly masks: Masks
}

/** Computes a contract, as anybody may read it, from its live records in the order in which they reached us. */
export function computeContract(records: readonly LiveRecord[], { corrections, masks }: Layers): Computed {
  const read = records.map(readLiveRecord)
  const { state } = publicState(correctState(foldRecords(read), corrections), masks)
  const corrected = [...new Set(corrections.map(({ field }) => field as string))].sort()
  const last: ContractRecord = read.at(-1)!
  const fact = factOf(state)
  const row = {
    kind: state.kind,
    published_id: isPlaceholderId(state.publishedId) ? null : state.publishedId,
    buyer_id: state.buyer?.id ?? null,
    buyer_name: state.buyer?.name ?? null,
    object: given(state.values.object),
    cpv: given(state.values.cpv),
    nature: given(state.values.nature),
    published_on: state.publishedOn,
    duration_months: state.current.durationMonths,
    ends_on: endOf(state),
    framework_id: given(state.values.frameworkId),
    number_key: numberKey(last),
    object_key: objectKey(last),
    holders_key: holdersKey(last.holders),
    fingerprint: fingerprintOf(state, fact, corrected),
    conflict_count: state.conflicts.length,
    anomaly_count: records.reduce((sum, { anomalies }) => sum + anomalies, 0),
    corrected,
    ...fact,
    words: wordsOf(state),
  }
  return { state, row }
}
