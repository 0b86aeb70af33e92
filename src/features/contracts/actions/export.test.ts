import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import type { Database } from '../../../platform/db/database.ts'
import { openFileSink } from '../../../platform/files/sink.ts'
import { testDatabase } from '../../../test/database.ts'
import { officialConcession, officialContract, officialFile } from '../fixtures/official.ts'
import type { ExportScope } from '../queries/export.ts'
import { type ExportFormat, exportContracts, type NotExportable } from './export.ts'
import { importFile } from './import.ts'
import { undoImport } from './undo.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = '../shared/data/decp'
const schemas = join(data, 'schemas/2022-v2.0.x')
const withData = existsSync(data)
if (!withData) console.log(`left out: the tests that read ${data}, which is not here`)
const withXmllint = withData && spawnSync('xmllint', ['--version']).status === 0
if (withData && !withXmllint)
  console.log('left out: the check of XML against its schema, since xmllint is not installed')

const db = testDatabase()
const request = { subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] } as const

function fileOf(text: string, name = 'file.json'): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const load = (path: string, to: Database = db) => importFile({ db: to, ...request }, path)

interface Exported {
  readonly path: string
  readonly text: string
  readonly written: number
  readonly lacking: readonly NotExportable[]
}

async function exported(format: ExportFormat, scope: ExportScope = {}, demonstration = false): Promise<Exported> {
  const path = join(folder, `out.${format}`)
  const sink = await openFileSink(path)
  const lacking: NotExportable[] = []
  try {
    const onNotExportable = async (one: NotExportable) => void lacking.push(one)
    const result = await exportContracts({ db, scope, format, language: 'fr', demonstration, sink, onNotExportable })
    await sink.finish()
    expect(result.notExportable).toBe(lacking.length)
    return { path, text: readFileSync(path, 'utf8'), written: result.written, lacking }
  } finally {
    await sink.abandon()
  }
}

async function factsOf(of: Database): Promise<unknown[]> {
  const { rows } = await sql<{ fact: unknown }>`
    select to_jsonb(f) - 'contract_id' || jsonb_build_object('conflicts', c.conflict_count, 'anomalies', c.anomaly_count,
      'fingerprint', c.fingerprint, 'object', c.object) as fact
    from contract_fact f join contract c on c.id = f.contract_id order by c.fingerprint`.execute(of)
  return rows.map(({ fact }) => fact)
}

const complete = officialFile(
  [officialContract(), officialContract({ id: 'B-2', objet: 'Autre' })],
  [officialConcession()],
)

describe('the official JSON', () => {
  test('holds the contracts and, in a list of their own, the concessions', async () => {
    await load(fileOf(complete))
    const { text, written } = await exported('decp-json')
    const { marches } = JSON.parse(text)
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(written).toBe(3)
    expect(marches.marche.sort(byId)).toEqual([officialContract(), officialContract({ id: 'B-2', objet: 'Autre' })])
    expect(marches['contrat-concession']).toEqual([officialConcession()])
  })

  test('lists what a contract lacks, and leaves it out', async () => {
    await load(fileOf(officialFile([officialContract({ ccag: undefined, offresRecues: 'NC' })])))
    const { text, lacking } = await exported('decp-json')
    expect(JSON.parse(text).marches.marche).toEqual([])
    expect(lacking).toMatchObject([{ id: '2024-015_L1', buyer: '21590350100017' }])
    expect(lacking[0]!.lacks.map(({ field, why }) => [field, why])).toEqual([
      ['ccag', 'absent'],
      ['offresRecues', 'not-communicated'],
    ])
  })

  test('takes a field that the last publication leaves out from an earlier one', async () => {
    await load(fileOf(complete))
    await load(fileOf(officialFile([officialContract({ ccag: undefined, datePublicationDonnees: '2025-01-01' })])))
    expect((await exported('decp-json')).written).toBe(3)
  })

  test('is that of one buyer and one year when asked', async () => {
    await load(fileOf(complete))
    expect((await exported('decp-json', { buyer: '215903501', year: 2024 })).written).toBe(3)
    expect((await exported('decp-json', { year: 2023 })).written).toBe(0)
    expect((await exported('decp-json', { buyer: '130005481' })).written).toBe(0)
  })

  test('holds nothing of an import that was undone', async () => {
    const { importId } = await load(fileOf(complete))
    await undoImport({ db, ...request }, importId)
    expect((await exported('decp-json')).written).toBe(0)
  })
})

describe('invented data', () => {
  test('leave in an official format only when asked for by name', async () => {
    await load(fileOf(complete))
    const organisation = { siren: '215903501', name: 'Ville de Valmire', demonstration: true }
    await db.insertInto('organisation').values(organisation).execute()
    await expect(exported('decp-json')).rejects.toThrow(/Ville de Valmire.*aucun format officiel/)
    await expect(exported('decp-xml')).rejects.toThrow(/--demo/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
    expect((await exported('decp-json', {}, true)).written).toBe(3)
    expect((await exported('csv')).written).toBe(3)
    expect((await exported('decp-json', { year: 2023 })).written).toBe(0)
  })
})

describe('the table', () => {
  test('has one row a contract, numbers as numbers, and no formula', async () => {
    const objet = '=HYPERLINK("http://exemple.invalid";"Cliquez")'
    await load(fileOf(officialFile([officialContract({ objet, offresRecues: 'NC' })], [officialConcession()])))
    const { text } = await exported('csv')
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows.map((row) => row['Marché ou concession'])).toEqual(['marché', 'concession'])
    expect(rows[0]).toMatchObject({
      Objet: `'${objet}`,
      'Montant initial (€ HT)': '184320.75',
      'Montant actuel (€ HT)': '199000',
      'Offres reçues': 'NC',
      'Considérations sociales': 'Clause sociale ; Critère social',
    })
  })
})

describe('the complete export', () => {
  test('gives the same bytes twice, and again from the database into which it was imported', async () => {
    await load(fileOf(complete))
    await load(fileOf(officialFile([officialContract({ montant: 5, datePublicationDonnees: '2025-01-01' })])))
    const [first, facts] = [await exported('levier'), await factsOf(db)]
    expect((await exported('levier')).text).toBe(first.text)
    await sql`truncate import, source_record, contract cascade`.execute(db)
    const summary = await load(fileOf(first.text, 'all.ndjson'))
    expect(summary).toMatchObject({ format: 'levier', records: 4, inserted: 3, merged: 1, rejected: 0, conflicts: 1 })
    expect(await factsOf(db)).toEqual(facts)
    expect((await exported('levier')).text).toBe(first.text)
  })

  test('imported where everything is known already, changes nothing', async () => {
    await load(fileOf(complete))
    const { text } = await exported('levier')
    expect(await load(fileOf(text, 'all.ndjson'))).toMatchObject({ unchanged: 3, inserted: 0, updated: 0 })
  })

  test('rejects a damaged line and reads the others', async () => {
    await load(fileOf(complete))
    const lines = (await exported('levier')).text.split('\n')
    lines[2] = lines[2]!.replace('Autre', 'Autrement')
    expect(await load(fileOf(lines.join('\n'), 'all.ndjson'))).toMatchObject({ rejected: 1, anomalies: { ALTERED: 1 } })
  })
})

describe.runIf(withData)('against the official schemas', () => {
  const schema = () => JSON.parse(readFileSync(join(schemas, 'schema_decp_v2.0.4.json'), 'utf8'))
  const validator = () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats.default(ajv)
    return ajv.compile(schema())
  }
  const real = ['json-2022', 'schemas/official-examples'].flatMap((name) =>
    readdirSync(join(data, name))
      .filter((file) => file.endsWith('.json') && !file.startsWith('2019'))
      .map((file) => join(data, name, file)),
  )

  test('what is written of real and invented contracts is valid, JSON and XML', async () => {
    await load(fileOf(complete))
    for (const path of real) await load(path)
    const { text, written, lacking } = await exported('decp-json')
    const validate = validator()
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true)
    expect([written > 5, lacking.length > 5]).toEqual([true, true])
    const xml = await exported('decp-xml')
    expect(xml.written).toBe(written)
    if (!withXmllint) return
    const schema = join(schemas, 'schema_decp_v2.0.2.xsd')
    execFileSync('xmllint', ['--noout', '--schema', schema, xml.path], { stdio: 'pipe' })
  })

  test('contracts that are not exportable would not have been valid', async () => {
    const contracts = [{ ccag: undefined }, { offresRecues: 0 }, { nature: 'Accord-cadre' }, { dureeMois: 0 }]
    const validate = validator()
    for (const change of contracts) {
      expect(validate({ marches: { marche: [officialContract(change)] } })).toBe(false)
      await load(fileOf(officialFile([officialContract(change)])))
    }
    expect((await exported('decp-json')).written).toBe(0)
  })

  test('what real files say survives the complete export', async () => {
    const files = [
      'json-2019/e-marchespublics-2019-04-03.json',
      'json-2019/ville-de-croix-marches-securises-2019-2021.json',
      'json-2022/consolidated-2024-12-sample-eclaireur.json',
      'csv/region-bretagne-decp2021-pipe.csv',
      'csv/data-economie-decp-2022-marches-valides-sample.csv',
    ]
    for (const file of files) await load(join(data, file))
    const [first, facts] = [await exported('levier'), await factsOf(db)]
    await sql`truncate import, source_record, contract cascade`.execute(db)
    expect(await load(fileOf(first.text, 'all.ndjson'))).toMatchObject({ rejected: 0 })
    expect(await factsOf(db)).toEqual(facts)
    expect(facts.length).toBeGreaterThan(400)
  })
})
