import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { contractsDoors } from '../doors.tsx'
import { importText } from '../fixtures/importing.ts'
import { type OfficialRecord, officialContract } from '../fixtures/official.ts'
import { city, openWorkspace, type Workspace } from '../fixtures/workspace.ts'
import { correctDoors } from './correct-doors.tsx'

const db = testDatabase()
let workspace: Workspace
let id: string
let address: string

const contract = (fields: OfficialRecord = {}) =>
  officialContract({ acheteur: { id: city.siret }, modifications: [], ...fields })
const load = (...contracts: OfficialRecord[]) => importText(db, { marches: { marche: contracts } })

beforeEach(async () => {
  workspace = await openWorkspace(db, [...contractsDoors, ...correctDoors])
  await load(contract())
  id = (await db.selectFrom('contract').select('id').executeTakeFirstOrThrow()).id
  address = `/espace/marches/${id}/corriger`
})
afterEach(() => workspace.close())

const reasons = { raison: 'Erreur de saisie', preuve: 'Acte d’engagement 2024-12' }
const findFact = () =>
  db
    .selectFrom('contract_fact')
    .innerJoin('contract', 'contract.id', 'contract_id')
    .selectAll('contract_fact')
    .select('corrected')
    .executeTakeFirstOrThrow()

async function correct(champ: string, valeur: string | readonly string[]) {
  return workspace.post(address, { champ, valeur, ...reasons })
}

describe('a field corrected by the buyer', () => {
  test.each([
    ['amount', '184 320,75', { amount: 18_432_075 }],
    ['notifiedOn', '2024-05-02', { notified_on: '2024-05-02', notified_year: 2024 }],
    ['environmental', ['clause', 'criterion'], { environmental_clause: true, environmental_criterion: true }],
    ['social', 'none', { social_clause: false, social_reserved: false, social_fault: null }],
    ['offers', '7', { offers: 7, offers_fault: null }],
    ['cpv', '90911000-6', { cpv_division: '90', purchase_kind: 'services' }],
    ['innovative', 'oui', { innovative: true }],
    ['advance', 'non', { advance: false }],
    ['subcontracting', 'oui', { subcontracting: true }],
  ] as const)('%s speaks in the figures', async (field, value, expected) => {
    expect((await correct(field, value)).statusCode).toBe(303)
    expect(await findFact()).toMatchObject({ ...expected, corrected: [field] })
  })

  test('the name of a holder speaks in the list and in the search', async () => {
    const holder = await db.selectFrom('contract_holder').selectAll().executeTakeFirstOrThrow()
    await correct(`holderName:${holder.identifier}`, 'Société Nouvelle')
    expect(await db.selectFrom('contract_holder').select('name').executeTakeFirstOrThrow()).toEqual({
      name: 'Société Nouvelle',
    })
    expect((await workspace.get(`/marches/${id}`)).body).toContain('Société Nouvelle')
    expect((await workspace.get('/marches?q=nouvelle')).body).toContain(`/marches/${id}`)
  })

  test('the page shows both layers, and which one speaks', async () => {
    await correct('amount', '99 000')
    const { body } = await workspace.get(`/marches/${id}`)
    expect(body).toContain(`href="${address}"`)
    expect(body).toContain('Corrigé par l’acheteur')
    expect(body).toContain('Erreur de saisie')
    expect(body).toContain('Acte d’engagement 2024-12')
    expect(body).not.toContain('Camille 1')
    expect((await workspace.get(address)).body).toContain('Camille 1')
  })

  test('is never erased by a later import, and is taken back', async () => {
    await correct('offers', '7')
    await load(contract({ offresRecues: 4, datePublicationDonnees: '2025-12-01' }))
    expect(await findFact()).toMatchObject({ offers: 7 })
    const { body } = await workspace.get(address)
    const [, correction] = /name="correction" value="([^"]+)"/.exec(body)!
    await workspace.post(`/espace/marches/${id}/reprendre`, { correction: correction! })
    expect(await findFact()).toMatchObject({ offers: 4, corrected: [] })
    expect((await workspace.get(`/marches/${id}`)).body).not.toContain('Corrigé par l’acheteur')
  })

  test('another correction of the same field takes its place, and both are remembered', async () => {
    await correct('offers', '7')
    await correct('offers', '8')
    expect(await findFact()).toMatchObject({ offers: 8 })
    const rows = await db.selectFrom('contract_correction').select(['value', 'withdrawn_at']).orderBy('value').execute()
    expect(rows.map(({ value, withdrawn_at }) => [value, withdrawn_at === null])).toEqual([
      [7, false],
      [8, true],
    ])
  })

  test('is one line of the audit log, without its values', async () => {
    await correct('offers', '7')
    const lines = await db.selectFrom('audit_log').selectAll().where('action', '=', 'contracts.correct').execute()
    expect(lines).toMatchObject([{ actor_id: workspace.person.id, fields: ['offers'], details: {} }])
  })
})

describe('what cannot stand in a field', () => {
  test.each([
    ['amount', 'beaucoup'],
    ['amount', '0,10'],
    ['notifiedOn', '2024-02-30'],
    ['notifiedOn', '2099-01-01'],
    ['environmental', ['none', 'clause']],
    ['social', []],
    ['offers', '-1'],
    ['cpv', '99999999'],
    ['innovative', ''],
  ] as const)('%s: %s', async (field, value) => {
    const answer = await correct(field, value)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('À corriger')
    expect(answer.body).toContain('Erreur de saisie')
    expect(await findFact()).toMatchObject({ corrected: [] })
  })

  test('a field that is none, or that has no reason', async () => {
    expect((await correct('object', 'Autre')).statusCode).toBe(404)
    const without = await workspace.post(address, { champ: 'offers', valeur: '7', raison: ' ', preuve: 'x' })
    expect(without.statusCode).toBe(422)
  })
})

test('nobody corrects the contract of another buyer', async () => {
  const elsewhere = { ...workspace.person, roles: [{ organisation: crypto.randomUUID(), role: 'buyer' as const }] }
  Object.assign(workspace.person, elsewhere)
  expect((await workspace.get(address)).statusCode).toBe(400)
  expect((await correct('offers', '7')).statusCode).toBe(400)
  expect(await findFact()).toMatchObject({ corrected: [] })
})
