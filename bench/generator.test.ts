import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importFile } from '../src/features/contracts/actions/import.ts'
import { openFiles } from '../src/features/indicators/commands/open-files.ts'
import { readReport } from '../src/features/indicators/commands/report.ts'
import type { FactSource } from '../src/features/indicators/queries/fact-source.ts'
import { listRows } from '../src/features/indicators/queries/fact-source.ts'
import { commandLine } from '../src/kernel/actor.ts'
import { type FreshDatabase, freshDatabase } from '../src/test/database.ts'
import type { ExpectedSet } from './expected.ts'
import { type GeneratedFile, generate } from './generator.ts'

const size = 10_000
const folder = mkdtempSync(join(tmpdir(), 'levier-generated-'))
const file = join(folder, 'contracts.json')
const terminal = { progress: () => ({ at() {}, end() {} }), say() {}, print() {}, write: async () => {} }

/** The figures that were published, whoever orders them. */
function byBuyer(sets: readonly ExpectedSet[]): Map<string | null, ExpectedSet> {
  return new Map(sets.map((set) => [set.buyer, set]))
}

const factNames = [
  'buyer_siren, notified_on, purchase_kind, procedure, cpv_division, cpv_fault, framework, subsequent, amount, amount_fault',
  'environmental_clause, environmental_criterion, environmental_fault, social_clause, social_criterion, social_reserved',
  'social_fault, offers, offers_fault, innovative, innovative_fault, advance, advance_fault, subcontracting, concession',
].join(', ')

/** Every fact row, as text, in an order of its own. */
async function factRows(db: FactSource): Promise<string[]> {
  const rows = await listRows<object>(db, { text: `select ${factNames} from contract_fact`, values: [] })
  return rows.map((row) => JSON.stringify(Object.values(row))).sort()
}

describe('ten thousand generated contracts', () => {
  let expected: GeneratedFile
  let fresh: FreshDatabase
  let fromFiles: Awaited<ReturnType<typeof openFiles>>

  beforeAll(async () => {
    expected = await generate(file, { size, linesPath: join(folder, 'contracts.ndjson') })
    fresh = await freshDatabase()
    fromFiles = await openFiles([file], { language: 'fr', terminal } as unknown as Parameters<typeof openFiles>[1])
  })

  afterAll(async () => {
    fromFiles?.close()
    await fresh?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are the same on every run, and once more as lines', async () => {
    const again = await generate(join(folder, 'again.json'), { size })
    expect(again).toEqual(expected)
    let lines = 0
    for await (const _ of createInterface(createReadStream(join(folder, 'contracts.ndjson')))) lines++
    expect(lines).toBe(expected.records - expected.rejected)
  })

  it('give the expected figures from the file alone', async () => {
    const { sets } = await readReport(fromFiles.db, {})
    expect(byBuyer(sets as unknown as ExpectedSet[])).toEqual(byBuyer(expected.sets))
  })

  it('give the same figures, and the same rows behind them, from the database', { timeout: 120_000 }, async () => {
    const result = await importFile(
      { db: fresh.db, subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] },
      file,
    )
    expect(result).toMatchObject({
      records: expected.records,
      rejected: expected.rejected,
      concessions: expected.concessions,
      merged: expected.repeats,
      inserted: expected.contracts + expected.concessions,
    })
    const { sets } = await readReport(fresh.db, {})
    expect(byBuyer(sets as unknown as ExpectedSet[])).toEqual(byBuyer(expected.sets))
    expect(await factRows(fresh.db)).toEqual(await factRows(fromFiles.db))
  })
})
