import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ColumnarDatabase } from '../../../analytics/columnar.ts'
import { testDatabase } from '../../../test/database.ts'
import { anyFact, columnarOf, idAt, insertFacts } from '../../../test/facts.ts'
import type { ContractFact } from '../../contracts/rules/fact.ts'
import { holds } from '../rules/expression.ts'
import type { Dimension, Figure, Measure } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicators } from '../rules/indicators.ts'
import type { Line, RowsRequest } from '../rules/rows.ts'
import { dimensionColumns, type Scope } from '../rules/sql.ts'
import type { FactSource } from './fact-source.ts'
import { findFigureSet, listBreakdown, listFigureSets } from './figures.ts'
import { findOutside } from './outside.ts'
import { countRowsBehind, listFactRowsBehind, listRowsBehind, listYears } from './rows.ts'

const db = testDatabase()
const lines: readonly Line[] = ['numerator', 'denominator', 'excluded']

function reasonFor(indicator: Indicator, measure: Measure, fact: ContractFact): string | null {
  const fault = indicator.publishedBy.map((column) => fact[column]).find((code) => code !== null) ?? null
  return fault ?? (measure === 'amount' ? fact.amount_fault : null)
}

function inScope({ buyer, from, to, within }: Scope, fact: ContractFact): boolean {
  if (fact.concession) return false
  if (buyer !== undefined && fact.buyer_siren !== buyer) return false
  if (from !== undefined && !(fact.notified_year !== null && fact.notified_year >= from)) return false
  if (to !== undefined && !(fact.notified_year !== null && fact.notified_year <= to)) return false
  if (!within) return true
  const value = fact[dimensionColumns[within.by]]
  return within.value === null ? value === null : value !== null && String(value) === within.value
}

const weigh = (measure: Measure, fact: ContractFact) => (measure === 'amount' ? (fact.amount ?? 0) : 1)

function sum(facts: readonly ContractFact[], weight: (fact: ContractFact) => number): number {
  return facts.reduce((total, fact) => total + weight(fact), 0)
}

/** The contracts of the group that weighs most, found by trying each. */
function largest(measure: Measure, below: readonly ContractFact[]): ContractFact[] {
  const parts = [...new Set(below.map((fact) => fact.cpv_division).filter((part) => part !== null))].sort()
  const groups = parts.map((part) => below.filter((fact) => fact.cpv_division === part))
  const weights = groups.map((group) => sum(group, (fact) => weigh(measure, fact)))
  return groups[weights.indexOf(Math.max(...weights))] ?? []
}

/** The contracts on each line, computed row by row without any SQL. */
function expectedLines({ indicator, measure, scope }: RowsRequest, facts: readonly ContractFact[]) {
  const all = facts.filter((fact) => inScope(scope, fact))
  const denominator = all.filter((fact) => reasonFor(indicator, measure, fact) === null)
  const { numerator: rule } = indicator
  const numerator =
    'largest' in rule
      ? largest(measure, denominator)
      : denominator.filter((fact) => !('where' in rule) || holds(rule.where, fact))
  return { all, numerator, denominator, excluded: all.filter((fact) => !denominator.includes(fact)) }
}

function expectedFigure(request: RowsRequest, facts: readonly ContractFact[]): Partial<Figure> {
  const { indicator, measure } = request
  const { all, numerator, denominator, excluded } = expectedLines(request, facts)
  const reasons = excluded.map((fact) => reasonFor(indicator, measure, fact)!).sort()
  const above = sum(numerator, (fact) => (measure === 'mean' ? (fact.offers ?? 0) : weigh(measure, fact)))
  const below = sum(denominator, (fact) => weigh(measure, fact))
  return {
    id: indicator.id,
    measure,
    numerator: above,
    denominator: below,
    share: below === 0 ? null : above / below,
    publishedCount: all.filter((fact) => indicator.publishedBy.every((column) => fact[column] === null)).length,
    totalCount: all.length,
    excluded: Object.fromEntries(
      [...new Set(reasons)].map((code) => [code, reasons.filter((one) => one === code).length]),
    ),
  }
}

async function idsBehind(source: FactSource, request: RowsRequest): Promise<string[]> {
  const ids: string[] = []
  let after: { notifiedOn: string | null; id: string } | undefined
  for (;;) {
    const page = await listFactRowsBehind(source, request, { limit: 7, ...(after ? { after } : {}) })
    ids.push(...page.map(({ id }) => id))
    after = page.at(-1)
    if (page.length < 7) return ids
  }
}

const everyFigure = indicators.flatMap((indicator) => indicator.measures.map((measure) => ({ indicator, measure })))
const scopes: readonly Scope[] = [
  {},
  { buyer: '213105554' },
  { buyer: null },
  { from: 2020, to: 2021 },
  { buyer: '200093201', within: { by: 'year', value: '2021' } },
  { within: { by: 'procedure', value: null } },
]

/** Runs a check over random facts, in both engines. */
async function onBoth(
  settings: { size: number; runs: number },
  check: (facts: readonly ContractFact[], engines: readonly FactSource[]) => Promise<void>,
): Promise<void> {
  const anyFacts = fc.array(anyFact, { minLength: settings.size, maxLength: settings.size })
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      await db.deleteFrom('contract').execute()
      await insertFacts(db, facts)
      const columnar: ColumnarDatabase = await columnarOf(facts)
      try {
        await check(facts, [db, columnar])
      } finally {
        columnar.close()
      }
    }),
    { numRuns: settings.runs, endOnFailure: true },
  )
}

test('every figure is what the rules say row by row, in both engines', () =>
  onBoth({ size: 60, runs: 5 }, async (facts, engines) => {
    for (const scope of scopes)
      for (const engine of engines) {
        const { figures } = await findFigureSet(engine, scope)
        for (const [position, { indicator, measure }] of everyFigure.entries())
          expect(figures[position]).toMatchObject(
            expectedFigure({ indicator, measure, scope, line: 'denominator' }, facts),
          )
      }
  }))

test('the rows behind are the contracts that the figure counts, in both engines and in one order', () =>
  onBoth({ size: 40, runs: 2 }, async (facts, engines) => {
    for (const scope of [{}, { buyer: '213105554', from: 2020 }])
      for (const { indicator, measure } of everyFigure)
        for (const line of lines) {
          const request: RowsRequest = { indicator, measure, scope, line }
          const expected = expectedLines(request, facts)[line].map((fact) => idAt(facts.indexOf(fact)))
          const [stored, columnar] = await Promise.all(engines.map((engine) => idsBehind(engine, request)))
          expect(columnar).toEqual(stored)
          expect([...stored!].sort()).toEqual(expected.sort())
          expect(await countRowsBehind(db, request)).toBe(expected.length)
        }
  }))

test('those left out can be asked for by reason, and are as many as the figure says', () =>
  onBoth({ size: 40, runs: 1 }, async (_facts, [stored]) => {
    const { figures } = await findFigureSet(stored!, {})
    for (const [position, { indicator, measure }] of everyFigure.entries())
      for (const [reason, count] of Object.entries(figures[position]!.excluded))
        expect(await countRowsBehind(stored!, { indicator, measure, scope: {}, line: 'excluded', reason })).toBe(count)
  }))

test('a figure told apart by a dimension is that of each value', () =>
  onBoth({ size: 60, runs: 1 }, async (_facts, engines) => {
    for (const engine of engines)
      for (const by of Object.keys(dimensionColumns) as Dimension[]) {
        const [{ indicator, measure }] = everyFigure as [(typeof everyFigure)[number]]
        for (const { value, figure } of await listBreakdown(engine, { indicator, measure, by }))
          expect((await findFigureSet(engine, { within: { by, value } })).figures[0]).toEqual(figure)
      }
  }))

test('every buyer has its own figures, and both engines tell the same', () =>
  onBoth({ size: 60, runs: 1 }, async (facts, [stored, columnar]) => {
    const sets = await listFigureSets(stored!, {})
    expect(await listFigureSets(columnar!, {})).toEqual(sets)
    for (const set of sets) expect(set).toEqual(await findFigureSet(stored!, { buyer: set.buyer }))
    expect(sets.reduce((total, { contracts }) => total + contracts, 0)).toBe(
      facts.filter(({ concession }) => !concession).length,
    )
  }))

test('what stands outside, and the years', () =>
  onBoth({ size: 60, runs: 1 }, async (facts, engines) => {
    const contracts = facts.filter(({ concession }) => !concession)
    for (const engine of engines) {
      expect(await findOutside(engine, {})).toEqual({ concessions: facts.length - contracts.length, undated: 0 })
      expect((await findOutside(engine, { from: 2020 })).undated).toBe(
        contracts.filter(({ notified_year }) => notified_year === null).length,
      )
      const years = await listYears(engine, { buyer: '213105554' })
      expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).sort((a, b) => b - a))
      for (const { year, contracts: count } of years)
        expect(count).toBe(
          contracts.filter((one) => one.buyer_siren === '213105554' && one.notified_year === year).length,
        )
    }
  }))

test('a page of rows says what a page shows', () =>
  onBoth({ size: 30, runs: 1 }, async (facts) => {
    const indicator = indicators[0]!
    const rows = await listRowsBehind(db, { indicator, measure: 'count', scope: {}, line: 'excluded' }, { limit: 5 })
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      const position = Number(row.id.slice(-12))
      const fact = facts[position]!
      expect(row).toEqual({
        id: idAt(position),
        object: `Objet ${position}`,
        publishedId: null,
        buyerSiren: fact.buyer_siren,
        buyerName: null,
        notifiedOn: fact.notified_on,
        amount: fact.amount,
        reason: fact.environmental_fault,
        values: {
          environmental_clause: fact.environmental_clause,
          environmental_criterion: fact.environmental_criterion,
        },
      })
    }
  }))
