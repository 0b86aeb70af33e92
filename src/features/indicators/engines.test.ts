import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { generate } from '../../../bench/generator.ts'
import { root } from '../../platform/root.ts'
import { freshDatabase } from '../../test/database.ts'
import { importPath } from '../contracts/fixtures/importing.ts'
import { factColumnNames } from '../contracts/rules/fact.ts'
import { openFiles } from './commands/open-files.ts'
import { readReport } from './commands/report.ts'
import { type FactSource, listRows } from './queries/fact-source.ts'
import { countRowsBehind } from './queries/rows.ts'
import { indicators } from './rules/indicators.ts'
import { dimensionColumns } from './rules/sql.ts'

const real = join(root, '../shared/data/decp')
const present = existsSync(real)
if (!present) console.log('left out: the real files of ../shared/data/decp are not there')

const folder = mkdtempSync(join(tmpdir(), 'levier-engines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Thousands of contracts go through an engine here: on a busy machine that takes its time. */
const patience = 300_000

const silent = { width: 80, print() {}, write: async () => {}, say() {}, progress: () => ({ at() {}, end() {} }) }

/** Every fact row, in one order whatever the engine: their identifiers alone differ. */
async function listFacts(source: FactSource): Promise<string[]> {
  const cells = factColumnNames.map((name) => `coalesce(cast(${name} as text), '∅')`)
  const text = `select ${cells.join(" || '|' || ")} as fact from contract_fact`
  return (await listRows<{ fact: string }>(source, { text, values: [] })).map(({ fact }) => fact).sort()
}

async function countLines(source: FactSource): Promise<number[]> {
  const counts: number[] = []
  for (const indicator of indicators)
    for (const measure of indicator.measures)
      for (const line of ['numerator', 'denominator', 'excluded'] as const)
        counts.push(await countRowsBehind(source, { indicator, measure, line, scope: {} }))
  return counts
}

/** Compares all that can be asked of the files alone and of the database into which they were imported. */
async function expectSame(db: FactSource, files: FactSource): Promise<number> {
  const facts = await listFacts(files)
  expect(await listFacts(db)).toEqual(facts)
  const dimensions = Object.keys(dimensionColumns) as (keyof typeof dimensionColumns)[]
  for (const [scope, by] of [[{}], [{ from: 2019, to: 2020 }], ...dimensions.map((by) => [{}, by] as const)] as const)
    expect(await readReport(db, scope, by)).toEqual(await readReport(files, scope, by))
  for (const { buyer } of (await readReport(files, {})).sets.slice(0, 5))
    expect(await readReport(db, { buyer })).toEqual(await readReport(files, { buyer }))
  expect(await countLines(db)).toEqual(await countLines(files))
  return facts.length
}

/**
 * Imports files, embedded or into PostgreSQL where `TEST_DATABASE_URL` names a server, and holds the database to what the files
 * alone say. Answers how many contracts there were.
 */
async function compare(paths: readonly string[]): Promise<number> {
  const { db, close } = await freshDatabase()
  const files = await openFiles(paths, { language: 'fr', terminal: silent })
  try {
    const run: number[] = []
    for (const path of paths) run.push((await importPath(db, path, { run: [...run] })).importId)
    return await expectSame(db, files.db)
  } finally {
    files.close()
    await close()
  }
}

const kinds = ['json-2019', 'json-2022', 'csv', 'xml']
const realFiles = present ? kinds.flatMap((kind) => readdirSync(join(real, kind)).map((name) => join(kind, name))) : []

describe.runIf(present)('real files give the same figures alone and from the database', () => {
  test.each(realFiles)(
    '%s',
    async (name) => {
      expect(await compare([join(real, name)])).toBeGreaterThan(0)
    },
    patience,
  )

  test(
    'forty files of one day each, in one run',
    async () => {
      const single = readdirSync(join(real, 'pes-single-files'))
      expect(single).toHaveLength(40)
      expect(await compare(single.map((name) => join(real, 'pes-single-files', name)))).toBeGreaterThan(40)
    },
    patience,
  )

  test('four snapshots of one source, each republishing the one before', async () => {
    const snapshots = realFiles.filter((name) => name.includes('pes-marche'))
    expect(snapshots).toHaveLength(4)
    expect(await compare(snapshots.map((name) => join(real, name)))).toBeGreaterThan(450)
  })
})

test(
  'ten thousand generated records give the same figures alone and from the database, as many contracts as foreseen',
  async () => {
    const path = join(folder, 'generated.json')
    const { contracts, concessions } = await generate(path, { size: 10_000 })
    expect(await compare([path])).toBe(contracts + concessions)
  },
  patience,
)
