import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { visitor } from '../../../kernel/actor.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import { root } from '../../../platform/root.ts'
import { freshDatabase, testDatabase } from '../../../test/database.ts'
import { publishedShapes } from '../fixtures/files.ts'
import { expectIdentities, expectUnchanged, importPath, importText, pictureOf } from '../fixtures/importing.ts'
import { type OfficialRecord, officialConcession, officialContract } from '../fixtures/official.ts'
import { findImport } from '../queries/imports.ts'
import { undoImport } from './undo.ts'

const db = testDatabase()
const subscriptions = new Map()
const file = (...contracts: (OfficialRecord | null)[]) => ({ marches: { marche: contracts } })
const undo = (id: number) => undoImport({ db, subscriptions, actor: { kind: 'system' }, language: 'fr' }, id)

async function listContracts() {
  return db.selectFrom('contract').selectAll().where('withdrawn', '=', false).orderBy('published_id').execute()
}

describe.each(Object.entries(publishedShapes))('%s', (_, { text, ids }) => {
  test('is imported, and changes nothing when it comes again', async () => {
    const first = await importText(db, text)
    expectIdentities(first)
    expect(first.inserted).toBe(ids.length)
    const before = await pictureOf(db)
    const second = await importText(db, text)
    expectIdentities(second)
    expectUnchanged(first, second)
    expect(await pictureOf(db)).toEqual(before)
  })
})

const real = join(root, '../shared/data/decp')
const small = [
  'json-2019/e-marchespublics-2019-04-03.json',
  'json-2019/pes-marche-2019-03-07.json',
  'json-2019/ville-de-croix-marches-securises-2019-2021.json',
  'json-2022/megalis-decp-59920013600241-2024-07-09-01.json',
  'csv/data-economie-decp-2022-marches-valides-sample.csv',
  'csv/region-bretagne-decp2021-pipe.csv',
  'xml/region-bretagne-2019-decp.xml',
]
describe.runIf(existsSync(real))('real files', () => {
  test.each(small)('%s keeps the identities of its counts, and changes nothing when it comes again', async (name) => {
    const first = await importPath(db, join(real, name))
    expectIdentities(first)
    expect(first.rejected).toBe(0)
    const before = await pictureOf(db)
    expectUnchanged(first, await importPath(db, join(real, name)))
    expect(await pictureOf(db)).toEqual(before)
  })
})

test('records that cannot be read are counted and kept with their place, the others are imported', async () => {
  const counts = await importText(db, file(officialContract({ id: 'A' }), null, officialContract({ id: 'B' })))
  expectIdentities(counts)
  expect([counts.records, counts.rejected, counts.anomalies.NULL_ELEMENT]).toEqual([3, 1, 1])
  const rejected = await db.selectFrom('import_record').selectAll().where('fault', 'is not', null).execute()
  expect(rejected.map(({ position, fault, excerpt, record_id }) => [position, fault, excerpt, record_id])).toEqual([
    [1, 'NULL_ELEMENT', 'null', null],
  ])
})

test('lots that share a number stay apart, and those that are alike are left to a person', async () => {
  const other = { typeIdentifiant: 'SIRET', id: '20009320100016' }
  const counts = await importText(
    db,
    file(
      officialContract({ objet: 'Lot 1 : gros œuvre' }),
      officialContract({ objet: 'Lot 2 : peinture', titulaires: [{ titulaire: other }] }),
      officialContract({ objet: 'Lot 1 : gros œuvre', titulaires: [{ titulaire: other }] }),
    ),
  )
  expect([counts.inserted, counts.merged]).toEqual([3, 0])
  const pairs = await db.selectFrom('contract_pair').select(['reason', 'decision']).orderBy('reason').execute()
  expect(pairs).toEqual([
    { reason: 'holders', decision: null },
    { reason: 'object', decision: null },
  ])
})

test.each(['', '0', '0000000000000000', 'NC', null])('the filler number « %s » merges nothing', async (id) => {
  const counts = await importText(
    db,
    file(
      officialContract({ id, montant: 1000 }),
      officialContract({ id, montant: 2000 }),
      officialContract({ id, montant: 2000, dateNotification: '2024-05-05' }),
      officialContract({ id, montant: 2000 }),
    ),
  )
  expect([counts.inserted, counts.merged]).toEqual([3, 1])
  expect(await db.selectFrom('contract_pair').selectAll().execute()).toEqual([])
})

test('a concession and a contract of one number are two', async () => {
  const shared = { id: 'X-1', objet: 'Chauffage' }
  const counts = await importText(db, {
    marches: { marche: [officialContract(shared)], 'contrat-concession': [officialConcession(shared)] },
  })
  expect([counts.contracts, counts.concessions, counts.inserted]).toEqual([1, 1, 2])
})

const republished = [
  officialContract({ montant: 1000, datePublicationDonnees: '2024-04-02', offresRecues: 3, modifications: [] }),
  officialContract({ montant: 1500, datePublicationDonnees: '2024-06-01', offresRecues: 'NC', modifications: [] }),
  officialContract({ montant: 1200, datePublicationDonnees: '2024-05-01', offresRecues: 4, modifications: [] }),
]

test('of several publications the latest wins, field by field, and every disagreement is kept', async () => {
  const counts = await importText(db, file(...republished))
  expect([counts.inserted, counts.merged, counts.conflicts]).toEqual([1, 2, 2])
  const [contract] = await listContracts()
  expect(contract).toMatchObject({ amount: 150_000, offers: 4, conflict_count: 2, published_on: '2024-04-02' })
})

test('the order in which publications arrive does not matter', async () => {
  const orders = [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]
  const states = []
  for (const order of orders) {
    const ids: number[] = []
    for (const index of order) ids.push((await importText(db, file(republished[index]!))).importId)
    const [contract] = await listContracts()
    const { id: _, ...state } = contract!
    states.push(state)
    for (const id of ids) await undo(id)
    expect(await listContracts()).toEqual([])
  }
  expect(states[1]).toEqual(states[0])
  expect(states[2]).toEqual(states[0])
})

test('two sources that name two establishments of one holder speak of one contract', async () => {
  const holder = (id: string) => ({ titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id } }] })
  const counts = await importText(
    db,
    file(officialContract(holder('35600000000048')), officialContract(holder('35600000049837'))),
  )
  expect([counts.inserted, counts.merged]).toEqual([1, 1])
})

test('a contract met in an earlier file of the same run is merged, in a later run unchanged', async () => {
  const content = file(officialContract())
  const first = await importText(db, content)
  const second = await importText(db, content, { run: [first.importId] })
  expectIdentities(second)
  expect([second.merged, second.unchanged]).toEqual([1, 0])
  expect((await importText(db, content)).unchanged).toBe(1)
})

test('modifications are applied to the current terms, and the initial ones kept', async () => {
  await importText(db, file(officialContract()))
  const [contract] = await listContracts()
  expect(contract).toMatchObject({ amount: 19_900_000, duration_months: 24, ends_on: '2026-03-11' })
})

describe('undoing', () => {
  test('brings back exactly what was there before', async () => {
    const earlier = file(officialContract({ id: 'A' }), officialContract({ id: 'B' }))
    await importText(db, earlier)
    const before = await pictureOf(db)
    const later = await importText(db, {
      marches: {
        marche: [
          officialContract({ id: 'A', montant: 1, datePublicationDonnees: '2026-01-01' }),
          officialContract({ id: 'B', objet: 'Réfection de la toiture' }),
          officialContract({ id: 'C' }),
        ],
        'contrat-concession': [officialConcession()],
      },
    })
    expect(await pictureOf(db)).not.toEqual(before)
    expect(await undo(later.importId)).toBe(4)
    expect(await pictureOf(db)).toEqual(before)
    expect((await findImport(db, later.importId))!.state).toBe('undone')
  })

  test('gives a contract its old address back when it is imported again', async () => {
    const first = await importText(db, file(officialContract()))
    const [{ id } = { id: '' }] = await listContracts()
    await undo(first.importId)
    expect(await listContracts()).toEqual([])
    await importText(db, file(officialContract()))
    expect((await listContracts()).map((contract) => contract.id)).toEqual([id])
  })

  test('is refused twice, and for an import that there never was', async () => {
    const { importId } = await importText(db, file(officialContract()))
    await undo(importId)
    await expect(undo(importId)).rejects.toThrow(Refused)
    await expect(undo(999_999)).rejects.toThrow(NotFound)
  })
})

test('a dry run says what the import would do, and writes nothing', async () => {
  await importText(db, file(officialContract({ id: 'A' }), officialContract({ id: 'B' })))
  const before = [await pictureOf(db), await db.selectFrom('import').selectAll().execute()]
  const next = file(
    officialContract({ id: 'A' }),
    officialContract({ id: 'B', montant: 1, datePublicationDonnees: '2026-01-01' }),
    officialContract({ id: 'C' }),
  )
  const scratch = await freshDatabase()
  try {
    const { importId: _, file: __, ...dry } = await importText(scratch.db, next, { base: db })
    expect([await pictureOf(db), await db.selectFrom('import').selectAll().execute()]).toEqual(before)
    const { importId: ___, file: ____, ...done } = await importText(db, next)
    expect(dry).toEqual(done)
    expect([done.inserted, done.updated, done.unchanged]).toEqual([1, 1, 1])
  } finally {
    await scratch.close()
  }
})

test('an import is one line of the audit log, one event and one more version of the data; without a change, only the line', async () => {
  const tally = async () => {
    const { rows } = await sql<{ lines: number; events: number; version: number }>`
      select (select count(*) from audit_log where action = 'contracts.import') as lines,
        (select count(*) from event where name = 'contracts.changed') as events,
        coalesce((select version from data_version where name = 'contracts'), 0) as version`.execute(db)
    return rows[0]
  }
  await importText(db, file(officialContract()))
  const once = await tally()
  expect(once).toMatchObject({ lines: 1, events: 1 })
  await importText(db, file(officialContract()))
  expect(await tally()).toEqual({ ...once, lines: 2 })
})

test('two imports at a time are refused, and a visitor imports nothing', async () => {
  await db
    .insertInto('lease')
    .values({ name: 'contracts.import', holder: 'another', until: sql`now() + interval '1 hour'` })
    .execute()
  await expect(importText(db, file(officialContract()))).rejects.toThrow(Conflict)
  await expect(importText(db, file(officialContract()), { actor: visitor })).rejects.toThrow(Refused)
})

test.each([
  ['', 'vide'],
  ['<html><body>502</body></html>', 'page web'],
  ['nom;prénom\nA;B\n', 'aucune colonne'],
  ['<feed><entry/></feed>', 'pas de marchés'],
])('« %s » is refused with why, and nothing is written', async (text, why) => {
  await expect(importText(db, text)).rejects.toThrow(why)
  expect(await db.selectFrom('import').selectAll().execute()).toEqual([])
})
