import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty, boolean, constantFrom, integer, oneof, record, string } from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { openFileSink } from '../../../platform/files/sink.ts'
import { testDatabase } from '../../../test/database.ts'
import { type OfficialRecord, officialContract } from '../fixtures/official.ts'
import { exportContracts } from './export.ts'
import { importFile } from './import.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-lossless-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const db = testDatabase()

/** Values of every sort that is published, good and bad. */
const amount = oneof(integer({ min: -5, max: 2_000_000_000 }), constantFrom('NC', '40 000,00', 1e17, null, 'INX 1'))
const someone = constantFrom('55204599900869', '35600000000048', 'BE0123456749', '', null)
const social = constantFrom('Clause sociale', 'Marché réservé', 'Pas de considération sociale', 'NC', 'autre')
const change = record(
  {
    id: constantFrom('A', 'B', '0000', ''),
    objet: oneof(constantFrom('Objet', 'objet !', 'Ã©cole'), string({ unit: 'binary', maxLength: 20 })),
    montant: amount,
    dureeMois: oneof(integer({ min: -1, max: 400 }), constantFrom('12', 'NC')),
    datePublicationDonnees: constantFrom('2024-04-02', '2024-5-1', '2025-01-01', 'jamais', null),
    dateNotification: constantFrom('2024-03-11', '0218-10-29', '2024-03-11+01:00', null),
    offresRecues: constantFrom(1, 2, 'NC', 0),
    marcheInnovant: oneof(boolean(), constantFrom('oui', 'NC', 'peut-être')),
    titulaires: array(record({ typeIdentifiant: constantFrom('SIRET', 'TVA', ''), id: someone }), { maxLength: 4 }),
    considerationsSociales: record({ considerationSociale: array(social, { maxLength: 3 }) }),
  },
  { requiredKeys: [] },
).map((fields) => officialContract(fields as OfficialRecord))
const published = array(oneof(change, constantFrom(null, { sans: 'rien' })), { minLength: 1, maxLength: 12 })
const files = array(published, { minLength: 1, maxLength: 2 })

async function load(text: string): Promise<void> {
  const path = join(folder, 'file')
  writeFileSync(path, text)
  await importFile({ db, subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] }, path)
}

async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select to_jsonb(f) - 'contract_id' as fact, c.fingerprint, c.conflict_count, c.anomaly_count, c.search::text,
      (select jsonb_agg(to_jsonb(h) - 'contract_id' order by h.position) from contract_holder h
       where h.contract_id = c.id) as holders
    from contract_fact f join contract c on c.id = f.contract_id order by c.fingerprint`.execute(db)
  const records = await sql`
    select s.hash, s.format, s.list, s.text, s.match_key, s.number_key,
      (select jsonb_agg(jsonb_build_array(a.code, a.field, a.raw) order by a.position) from record_anomaly a
       where a.record_id = s.id) as anomalies
    from source_record s order by s.hash`.execute(db)
  return { contracts: rows, records: records.rows }
}

test('whatever was published, the complete export brings the same contracts, figures and records into an empty database', async () => {
  const path = join(folder, 'all.ndjson')
  const property = asyncProperty(files, async (sets) => {
    await sql`truncate import, source_record, contract cascade`.execute(db)
    for (const set of sets) await load(JSON.stringify({ marches: { marche: set } }))
    const before = await everything()
    const sink = await openFileSink(path)
    const asked = { db, scope: {}, format: 'levier', language: 'fr', demonstration: false, sink } as const
    await exportContracts({ ...asked, onNotExportable: async () => {} })
    await sink.finish()
    await sql`truncate import, source_record, contract cascade`.execute(db)
    await importFile({ db, subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] }, path)
    expect(await everything()).toEqual(before)
  })
  await assert(property, { numRuns: 12 })
})
