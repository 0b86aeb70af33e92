import { cpvDivisions } from '../../../kernel/cpv.ts'
import type { Language } from '../../../kernel/language.ts'
import type { FactColumn } from '../../contracts/rules/fact.ts'
import { columnInWords, columnsOf } from './expression.ts'
import type { Measure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { reasonWords } from './reasons.ts'
import { Bound, faultSql, hitSql, population, type Scope, type Statement } from './sql.ts'

/** Where a contract stands in a figure: above the line, below it, or left out. What is above is below too. */
export type Line = 'numerator' | 'denominator' | 'excluded'

/** The contracts behind a figure that are asked for. */
export interface RowsRequest {
  readonly indicator: Indicator
  readonly measure: Measure
  readonly scope: Scope
  readonly line: Line
  /** Those left out for one reason only. */
  readonly reason?: string
}

/** The contract after which a page begins. */
export interface RowKey {
  readonly notifiedOn: string | null
  readonly id: string
}

export interface RowsPage {
  readonly after?: RowKey
  readonly limit: number
}

/** No page is longer. */
export const longestPage = 1000

/** The columns of the fact row that tell why a contract is above the line. */
export function valueColumns({ numerator }: Pick<Indicator, 'numerator'>): FactColumn[] {
  if ('where' in numerator) return columnsOf(numerator.where)
  return ['sumOf' in numerator ? numerator.sumOf : numerator.largest]
}

function reasonSql(indicator: Indicator, measure: Measure): string {
  const fault = faultSql(indicator)
  return measure === 'amount' ? `coalesce(${fault}, amount_fault)` : fault
}

/** Above the line of a concentration stands one group: the largest, which must be known. */
function aboveSql(indicator: Indicator, part: string | null, bound: Bound): string {
  const { numerator } = indicator
  if ('largest' in numerator) return part === null ? 'false' : `${numerator.largest} = ${bound.bind(part)}`
  return 'where' in numerator ? hitSql(indicator) : 'true'
}

function lineSql(request: RowsRequest, part: string | null, bound: Bound): string {
  const { indicator, measure, line, reason } = request
  const left = reasonSql(indicator, measure)
  if (line === 'excluded') return reason === undefined ? `${left} is not null` : `${left} = ${bound.bind(reason)}`
  return line === 'denominator' ? `${left} is null` : `${left} is null and ${aboveSql(indicator, part, bound)}`
}

function afterSql({ notifiedOn, id }: RowKey, bound: Bound): string {
  if (notifiedOn === null) return `notified_on is null and contract_id > cast(${bound.bind(id)} as uuid)`
  const day = `cast(${bound.bind(notifiedOn)} as date)`
  const later = `notified_on = ${day} and contract_id > cast(${bound.bind(id)} as uuid)`
  return `(notified_on < ${day} or (${later}) or notified_on is null)`
}

/**
 * A page of the contracts on one line of a figure, last notified first, under the very conditions by which the figure counts them.
 * `part` is the largest group of a concentration.
 */
export function rowsStatement(request: RowsRequest, part: string | null, { after, limit }: RowsPage): Statement {
  const bound = new Bound()
  const { indicator, measure, scope } = request
  const where = [population(scope, bound).where, lineSql(request, part, bound)]
  if (after) where.push(afterSql(after, bound))
  const columns = ['contract_id', 'notified_on', 'amount', ...valueColumns(indicator)]
  const text = `select ${columns.join(', ')}, ${reasonSql(indicator, measure)} as reason from contract_fact
    where ${where.join(' and ')} order by notified_on desc nulls last, contract_id
    limit ${Math.max(0, Math.min(Math.trunc(limit), longestPage))}`
  return { text, values: bound.values }
}

/** How many contracts stand on one line of a figure. */
export function countStatement(request: RowsRequest, part: string | null): Statement {
  const bound = new Bound()
  const where = [population(request.scope, bound).where, lineSql(request, part, bound)]
  return {
    text: `select cast(count(*) as bigint) as contracts from contract_fact where ${where.join(' and ')}`,
    values: bound.values,
  }
}

/** The value of the field, or why there is none. */
export interface RowValue {
  readonly reason: string | null
  readonly values: Readonly<Partial<Record<FactColumn, boolean | number | string | null>>>
}

const neither = { fr: 'aucune', en: 'none' }
const no = { fr: 'non', en: 'no' }

/** What a contract publishes, in words: « une clause sociale, une réservation », « 3 », `45 Travaux de construction`, or why it is left out. */
export function valueWords({ reason, values }: RowValue, language: Language): string {
  if (reason !== null) return reasonWords(reason, language)
  const entries = Object.entries(values) as [FactColumn, boolean | number | string | null][]
  const [first] = entries
  if (first?.[0] === 'cpv_division') return `${first[1]} ${cpvDivisions[String(first[1])]?.[language] ?? ''}`.trim()
  if (typeof first?.[1] === 'number') return String(first[1])
  const held = entries.filter(([, value]) => value === true).map(([column]) => columnInWords(column, language))
  if (held.length > 0) return held.join(', ')
  return entries.length > 1 ? neither[language] : no[language]
}
