import type { Day } from '../../../kernel/calendar.ts'
import { given, isWithheld, type Published } from '../../../kernel/published.ts'
import { splitByDay } from './by-day.ts'
import { matchKey } from './identity.ts'
import { applyModifications, type CurrentTerms, orderModifications } from './modifications.ts'
import type {
  ConcessionYear,
  ContractRecord,
  ContractValues,
  Modification,
  Party,
  Subcontract,
  SubcontractModification,
  ValueName,
} from './record.ts'

/** A field on which records of one contract disagree: each value given, the one kept last. */
export interface FieldConflict {
  readonly field: ValueName
  readonly values: readonly unknown[]
}

/** What is known of one contract from all its live records together. */
export interface ContractState {
  readonly kind: ContractRecord['kind']
  readonly edition: ContractRecord['edition']
  readonly matchKey: string
  readonly publishedId: string | null
  readonly buyer: Party | null
  readonly publishedOn: Day | null
  /** As first agreed: modifications are in `current`. */
  readonly values: ContractValues
  readonly initialHolders: readonly Party[]
  readonly current: CurrentTerms
  readonly modifications: readonly Modification[]
  readonly subcontracts: readonly Subcontract[]
  readonly subcontractModifications: readonly SubcontractModification[]
  readonly years: readonly ConcessionYear[]
  readonly conflicts: readonly FieldConflict[]
}

/** The day on which a record was last published: its own, or that of the last modification in it. */
export function lastPublished(record: ContractRecord): string {
  let last: string = record.publishedOn ?? ''
  for (const { publishedOn } of record.modifications) if (publishedOn !== null && publishedOn > last) last = publishedOn
  return last !== '' ? last : (given(record.values.notifiedOn) ?? '')
}

/** Two spellings of one object are one value, and a place is its code. */
function comparable(field: ValueName, value: unknown): string {
  if (field === 'place') return String((value as { code: string }).code)
  return Array.isArray(value) ? [...value].sort().join('|') : String(value)
}

/** The object belongs to the identity: records of one contract cannot disagree on its words. */
const notCompared = new Set<ValueName>(['object', 'sme'])

function foldValue<T>(field: ValueName, values: readonly Published<T>[], conflicts: FieldConflict[]): Published<T> {
  let result: Published<T> = null
  const distinct = new Map<string, T>()
  for (const value of values) {
    if (value === null) continue
    if (isWithheld(value)) {
      result ??= value
      continue
    }
    result = value
    if (notCompared.has(field)) continue
    const key = comparable(field, value)
    distinct.delete(key)
    distinct.set(key, value)
  }
  if (distinct.size > 1) conflicts.push({ field, values: [...distinct.values()] })
  return result
}

/**
 * Folds the records of one contract into its state. The records come in the order in which they reached us; the one published
 * last wins, field by field; a value left out never erases a value given; every disagreement is kept.
 */
export function foldRecords(records: readonly ContractRecord[]): ContractState {
  return records.length === 1 ? stateOfOne(records[0]!) : stateOfSeveral(inPublicationOrder(records))
}

/** Nearly every contract has one record: nothing is to be compared or united. */
function stateOfOne(record: ContractRecord): ContractState {
  const { kind, edition, publishedId, buyer, publishedOn, values, holders } = record
  const modifications = orderModifications(record.modifications)
  const initial = { amount: given(values.amount), durationMonths: given(values.durationMonths), holders }
  return {
    kind,
    edition,
    matchKey: matchKey(record),
    publishedId,
    buyer,
    publishedOn,
    values,
    initialHolders: holders,
    current: applyModifications(initial, modifications),
    modifications,
    subcontracts: record.subcontracts,
    subcontractModifications: record.subcontractModifications,
    years: record.years,
    conflicts: [],
  }
}

function stateOfSeveral(published: readonly ContractRecord[]): ContractState {
  const last = published.at(-1)!
  const ordered = splitByDay(published)
  const conflicts: FieldConflict[] = []
  const values = foldValues(ordered, conflicts)
  const modifications = orderModifications(ordered.flatMap((record) => record.modifications))
  const initialHolders = mergeParties(ordered)
  const initial = {
    amount: given(values.amount),
    durationMonths: given(values.durationMonths),
    holders: initialHolders,
  }
  return {
    kind: last.kind,
    edition: ordered.some((record) => record.edition === '2022') ? '2022' : '2019',
    matchKey: matchKey(last),
    publishedId: last.publishedId,
    buyer: mergeBuyer(ordered),
    publishedOn: firstPublished(ordered),
    values,
    initialHolders,
    current: applyModifications(initial, modifications),
    modifications,
    subcontracts: unite(ordered.map((record) => record.subcontracts)),
    subcontractModifications: unite(ordered.map((record) => record.subcontractModifications)),
    years: unite(ordered.map((record) => record.years)),
    conflicts,
  }
}

/** The records in the order in which they were last published; the order in which they came where that is equal. */
export function inPublicationOrder(records: readonly ContractRecord[]): ContractRecord[] {
  return records
    .map((record, position) => ({ record, position, day: lastPublished(record) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.position - b.position))
    .map(({ record }) => record)
}

function foldValues(ordered: readonly ContractRecord[], conflicts: FieldConflict[]): ContractValues {
  const fields = Object.keys(ordered[0]!.values) as ValueName[]
  const folded = fields.map((field) => [
    field,
    foldValue(
      field,
      ordered.map((record) => record.values[field]),
      conflicts,
    ),
  ])
  return Object.fromEntries(folded) as ContractValues
}

/** The first day on which anything of the contract was published. */
function firstPublished(ordered: readonly ContractRecord[]): Day | null {
  return ordered.reduce<Day | null>((first, { publishedOn }) => {
    return publishedOn !== null && (first === null || publishedOn < first) ? publishedOn : first
  }, null)
}

/** The buyer as published last, with the last name that was given. */
function mergeBuyer(ordered: readonly ContractRecord[]): Party | null {
  const last = ordered.findLast((record) => record.buyer !== null)?.buyer ?? null
  if (last === null || last.name !== null) return last
  const name = ordered.findLast((record) => record.buyer?.name)?.buyer?.name ?? null
  return { ...last, name }
}

/** The holders as published last; a name that the last record leaves out is taken from an earlier one. */
function mergeParties(ordered: readonly ContractRecord[]): readonly Party[] {
  const last = ordered.findLast((record) => record.holders.length > 0)?.holders ?? []
  if (last.every((party) => party.name !== null)) return last
  const names = new Map<string, string>()
  for (const { holders } of ordered) for (const { id, siren, name } of holders) if (name) names.set(siren ?? id, name)
  return last.map((party) =>
    party.name === null ? { ...party, name: names.get(party.siren ?? party.id) ?? null } : party,
  )
}

/** Everything that any record holds, each once, in the order of the last record that holds it. */
function unite<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const full = lists.filter((list) => list.length > 0)
  if (full.length < 2) return full[0] ?? []
  const kept = new Map<string, T>()
  for (const list of full) for (const item of list) kept.set(JSON.stringify(item), item)
  return [...kept.values()]
}
