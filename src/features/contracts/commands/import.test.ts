import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { worldOn } from '../../../test/world.ts'
import { officialContract, officialFile } from '../fixtures/official.ts'
import { importCommand } from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-command-'))
let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Imports texts, each as a file: the exit code, the counts of each file, and what is said beside them. */
async function run(...texts: string[]) {
  const world = worldOn(database.db)
  const printed: string[] = []
  const said: string[] = []
  const args = texts.map((text, number) => {
    const path = join(folder, `file-${number}`)
    writeFileSync(path, text)
    return path
  })
  const code = await importCommand.run({
    config: world.config,
    language: 'fr',
    args,
    text: () => undefined,
    texts: () => [],
    flag: (option) => option === 'json',
    openWorld: async () => ({ ...world, close: async () => {} }),
    terminal: {
      width: 80,
      print: (text) => void printed.push(text),
      write: async (text) => void printed.push(text),
      say: (text) => void said.push(text),
      progress: () => ({ at() {}, end() {} }),
    },
  })
  return { code, counts: printed.map((text) => JSON.parse(text)), said: said.join('\n') }
}

test.each(['{}', '[{}]', '{"name":"levier","version":"1.0.0"}'])(
  '%s is no contract, and the import fails',
  async (text) => {
    const { code, counts, said } = await run(text)
    expect(code).toBe(1)
    expect(counts).toMatchObject([{ records: 1, inserted: 0, rejected: 1, anomalies: { NOT_A_RECORD: 1 } }])
    expect(said).toContain('tous les enregistrements sont rejetés')
  },
)

test('a file of which one record is good is imported; beside a file of none, the run fails', async () => {
  const good = officialFile([officialContract({ id: 'A-1' })])
  expect((await run(`[${JSON.stringify(officialContract())},{}]`)).code).toBe(0)
  const { code, counts } = await run(good, '[{}]')
  expect(code).toBe(1)
  expect(counts).toMatchObject([{ inserted: 1 }, { inserted: 0 }])
})

test('a file cut between two records is imported as far as it goes, and the rest is told missing', async () => {
  const text = officialFile(['B-1', 'B-2'].map((id) => officialContract({ id, objet: `Pont ${id}` })))
  const { code, counts } = await run(text.slice(0, text.lastIndexOf('{', text.indexOf('"B-2"'))))
  expect(code).toBe(0)
  expect(counts).toMatchObject([{ records: 2, contracts: 1, rejected: 1, anomalies: { TRUNCATED: 1 } }])
})
