import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../kernel/language.ts'
import { isWithheld, type Published, UNREADABLE } from '../../../kernel/published.ts'
import { neutralised } from '../../../platform/files/csv-safe.ts'
import { exportMessages } from '../export-messages.ts'
import { anomalies, isAnomalyCode } from '../rules/anomaly.ts'
import { holderOf } from '../rules/correction.ts'
import type { ContractState } from '../rules/fold.ts'
import type { ValueName } from '../rules/record.ts'
import { valueNames } from '../rules/wording.ts'
import * as names from './decp-names.ts'

/** What a row of the table tells of a contract. */
export interface CsvContract {
  readonly id: string
  readonly buyerSiren: string | null
  readonly endsOn: string | null
  readonly amountFault: string | null
  readonly conflicts: number
  readonly anomalies: number
  /** Its buyer is invented, for the demonstration. */
  readonly demonstration: boolean
  /** Fields on which the buyer's own layer speaks. */
  readonly corrected: readonly string[]
  readonly state: ContractState
}

/** A number stays a number. A text is a published word: it may begin like a formula. */
export type Cell = string | number | null
type Say = (typeof exportMessages)[Language]
type Column = (contract: CsvContract, say: Say, language: Language) => Cell

const separator = ' ; '

function published<T>(value: Published<T>, say: Say, show: (value: T) => Cell): Cell {
  if (value === null) return null
  if (isWithheld(value)) return value === UNREADABLE ? say.unreadable : say.notCommunicated
  return show(value)
}

function yesNo(value: Published<boolean>, say: Say): Cell {
  return published(value, say, (yes) => (yes ? say.yes : say.no))
}

function list<T extends string>(value: Published<readonly T[]>, say: Say, words: Readonly<Record<T, string>>): Cell {
  return published(value, say, (items) => items.map((item) => words[item]).join(separator))
}

function faultInWords(code: string | null, language: Language): Cell {
  return code !== null && isAnomalyCode(code) ? anomalies[code][language] : code
}

function correctedWords(field: string, say: Say, language: Language): string {
  return holderOf(field) === undefined ? valueNames[field as ValueName][language] : say.holderName
}

const same = <T extends Cell>(value: T): Cell => value

/** The columns, in their order. NC: the publisher says that it does not communicate the value; empty: it says nothing. */
const columns = {
  id: ({ id }) => id,
  kind: ({ state }, say) => say[state.kind],
  number: ({ state }) => state.publishedId,
  buyerSiren: ({ buyerSiren }) => buyerSiren,
  buyerSiret: ({ state }) => state.buyer?.id ?? null,
  buyer: ({ state }) => state.buyer?.name ?? null,
  object: ({ state }, say) => published(state.values.object, say, same),
  cpv: ({ state }, say) => published(state.values.cpv, say, same),
  nature: ({ state }, say) => published(state.values.nature, say, (value) => names.natures.words[value]),
  procedure: ({ state }, say) => published(state.values.procedure, say, (value) => names.procedures.words[value]),
  notified: ({ state }, say) => published(state.values.notifiedOn, say, same),
  published: ({ state }) => state.publishedOn,
  ends: ({ endsOn }) => endsOn,
  months: ({ state }) => state.current.durationMonths,
  firstAmount: ({ state }, say) => published(state.values.amount, say, (amount) => amount / 100),
  amount: ({ state }) => (state.current.amount === null ? null : state.current.amount / 100),
  amountFault: ({ amountFault }, _, language) => faultInWords(amountFault, language),
  holders: ({ state }) => state.current.holders.map(({ name, id }) => name ?? id).join(separator),
  holderIds: ({ state }) =>
    state.current.holders
      .map(({ id }) => id)
      .filter((id) => id !== '')
      .join(separator),
  place: ({ state }, say) => published(state.values.place, say, ({ code }) => code),
  social: ({ state }, say) => list(state.values.social, say, names.socialConsiderations.words),
  environmental: ({ state }, say) => list(state.values.environmental, say, names.environmentalConsiderations.words),
  offers: ({ state }, say) => published(state.values.offers, say, same),
  innovative: ({ state }, say) => yesNo(state.values.innovative, say),
  advance: ({ state }, say) => yesNo(state.values.advance, say),
  subcontracting: ({ state }, say) => yesNo(state.values.subcontracting, say),
  techniques: ({ state }, say) => list(state.values.techniques, say, names.techniques.words),
  framework: ({ state }, say) => published(state.values.frameworkId, say, same),
  modifications: ({ state }) => state.modifications.length,
  conflicts: ({ conflicts }) => conflicts,
  anomalies: ({ anomalies: count }) => count,
  corrected: ({ corrected }, say, language) =>
    [...new Set(corrected.map((field) => correctedWords(field, say, language)))].join(separator),
  demonstration: ({ demonstration }, say) => (demonstration ? say.yes : say.no),
} as const satisfies Record<string, Column>

export type ColumnName = keyof typeof columns
export const columnNames = Object.keys(columns) as ColumnName[]

/** The cells of a contract, in the order of the columns. */
export function cellsOf(contract: CsvContract, language: Language): Cell[] {
  const say = exportMessages[language]
  return columnNames.map((name) => (columns[name] as Column)(contract, say, language))
}

/** The headings, in the order of the columns. */
export function headings(language: Language): string[] {
  return columnNames.map((name) => exportMessages[language][`heading.${name}`])
}

/** Rows as the text of a table in which no cell is taken for a formula. */
export function tableText(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))))
}

/** The headings, behind the mark by which spreadsheets recognise UTF-8. */
export function csvHeader(language: Language): string {
  return `\ufeff${tableText([headings(language)])}`
}

export function csvRows(contracts: readonly CsvContract[], language: Language): string {
  return tableText(contracts.map((contract) => cellsOf(contract, language)))
}
