import { conditionSql } from './expression.ts'
import type { Dimension } from './figure.ts'
import type { Indicator } from './indicator.ts'

/** The columns of the dimensions. */
export const dimensionColumns = {
  year: 'notified_year',
  kind: 'purchase_kind',
  procedure: 'procedure',
  cpv: 'cpv_division',
  threshold: 'threshold',
} as const satisfies Record<Dimension, string>

/** Contracts looked at: all, one buyer's or several buyers', notified from one year to another. */
export interface Scope {
  /** A SIREN; `null` for contracts that name no buyer; left out for all. */
  readonly buyer?: string | null
  readonly buyers?: readonly string[]
  readonly from?: number
  readonly to?: number
  /** One value of a dimension; `null` is « unknown ». */
  readonly within?: { readonly by: Dimension; readonly value: string | null }
}

/** A text in the SQL that PostgreSQL and DuckDB share, and the values of its `$1`, `$2`… */
export interface Statement {
  readonly text: string
  readonly values: readonly (string | number)[]
}

/** The values of a statement, in the order in which they are bound. */
export class Bound {
  readonly values: (string | number)[] = []

  bind(value: string | number): string {
    return `$${this.values.push(value)}`
  }
}

function ofBuyers({ buyer, buyers }: Scope, bound: Bound): string[] {
  const where: string[] = []
  if (buyer === null) where.push('buyer_siren is null')
  else if (buyer !== undefined) where.push(`buyer_siren = ${bound.bind(buyer)}`)
  if (buyers) where.push(buyers.length === 0 ? 'false' : `buyer_siren in (${buyers.map((one) => bound.bind(one))})`)
  return where
}

function ofYears({ from, to }: Scope, bound: Bound): string[] {
  const where: string[] = []
  if (from !== undefined) where.push(`notified_year >= ${bound.bind(from)}`)
  if (to !== undefined) where.push(`notified_year <= ${bound.bind(to)}`)
  return where
}

function ofGroup({ within }: Scope, bound: Bound): string[] {
  if (!within) return []
  const column = dimensionColumns[within.by]
  if (within.value === null) return [`${column} is null`]
  return [`${column} = ${bound.bind(within.by === 'year' ? Number(within.value) : within.value)}`]
}

/** The population of every indicator, concessions apart. */
export function population(scope: Scope, bound = new Bound()): { where: string; values: (string | number)[] } {
  const where = [
    'coalesce(concession, false) = false',
    ...ofBuyers(scope, bound),
    ...ofYears(scope, bound),
    ...ofGroup(scope, bound),
  ]
  return { where: where.join(' and '), values: bound.values }
}

/** Counts what stands outside every figure of a scope: concessions, and contracts that belong to no year where years are asked for. */
export function outsideStatement(scope: Scope): Statement {
  const bound = new Bound()
  const buyers = ofBuyers(scope, bound)
  const years = ofYears(scope, bound)
  const concessions = ['concession', ...years].join(' and ')
  const undated = years.length === 0 ? 'false' : 'notified_year is null and coalesce(concession, false) = false'
  const text = `select cast(coalesce(sum(case when ${concessions} then 1 else 0 end), 0) as bigint) as concessions,
    cast(coalesce(sum(case when ${undated} then 1 else 0 end), 0) as bigint) as undated
    from contract_fact${buyers.length === 0 ? '' : ` where ${buyers.join(' and ')}`}`
  return { text, values: bound.values }
}

/** The first fault of the fields that must be published; null where all are. */
export function faultSql({ publishedBy }: Indicator): string {
  return publishedBy.length === 1 ? publishedBy[0]! : `coalesce(${publishedBy.join(', ')})`
}

/** Whether a contract stands above the line, its publication apart. */
export function hitSql({ numerator }: Indicator): string {
  return 'where' in numerator ? conditionSql(numerator.where) : 'true'
}

/** Counts the contracts of a scope in cells, within each group of some columns. */
export function cellsStatement(indicator: Indicator, groups: readonly string[], scope: Scope): Statement {
  const { where, values } = population(scope)
  const fault = faultSql(indicator)
  const { numerator } = indicator
  const keys = [
    ...groups.map((column, index) => `${column} as group_${index}`),
    `${fault} as fault`,
    'amount_fault',
    `case when ${fault} is null then ${hitSql(indicator)} else false end as hit`,
    `${'largest' in numerator ? numerator.largest : 'cast(null as text)'} as part`,
  ]
  const sums = [
    'cast(count(*) as bigint) as contracts',
    'cast(coalesce(sum(case when amount_fault is null then amount end), 0) as bigint) as cents',
    `cast(coalesce(sum(${'sumOf' in numerator ? numerator.sumOf : 'cast(null as bigint)'}), 0) as bigint) as total`,
  ]
  const positions = keys.map((_, index) => index + 1)
  const text = `select ${[...keys, ...sums].join(', ')} from contract_fact where ${where} group by ${positions.join(', ')}`
  return { text, values }
}

/** The years of a scope and how many contracts each holds, the last first. */
export function yearsStatement(scope: Scope, limit: number): Statement {
  const { where, values } = population(scope)
  const text = `select notified_year as year, cast(count(*) as bigint) as contracts from contract_fact
    where ${where} and notified_year is not null group by 1 order by 1 desc limit ${Math.trunc(limit)}`
  return { text, values }
}
