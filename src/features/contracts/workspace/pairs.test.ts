import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { importText } from '../fixtures/importing.ts'
import { officialContract } from '../fixtures/official.ts'
import { city, openWorkspace, type Workspace } from '../fixtures/workspace.ts'
import { pairDoors } from './pair-doors.tsx'

const db = testDatabase()
let workspace: Workspace
beforeEach(async () => {
  workspace = await openWorkspace(db, pairDoors)
  const acheteur = { id: city.siret }
  const contracts = ['Voirie', 'Voirie et réseaux'].map((objet) => officialContract({ id: 'A', objet, acheteur }))
  await importText(db, { marches: { marche: contracts } })
})
afterEach(() => workspace.close())

function idsOf(body: string): { premier: string; second: string } {
  const [, premier] = /name="premier" value="([^"]+)"/.exec(body)!
  const [, second] = /name="second" value="([^"]+)"/.exec(body)!
  return { premier: premier!, second: second! }
}

test('two contracts stand side by side, are brought together, and parted again', async () => {
  const { body } = await workspace.get('/espace/doublons')
  expect(body).toContain('1 paire à décider')
  expect(body).toContain('<b>Voirie et réseaux</b>')
  const ids = idsOf(body)
  expect((await workspace.post('/espace/doublons', { ...ids, decision: 'same' })).statusCode).toBe(303)
  const decided = (await workspace.get('/espace/doublons')).body
  expect(decided).toContain('Rien à décider.')
  expect(decided).toContain('Les séparer')
  await workspace.post('/espace/doublons', { ...ids, decision: 'undecided' })
  expect((await workspace.get('/espace/doublons')).body).toContain('1 paire à décider')
})

test('a decision on contracts of another buyer is refused', async () => {
  const ids = idsOf((await workspace.get('/espace/doublons')).body)
  const elsewhere = { ...workspace.person, roles: [{ organisation: crypto.randomUUID(), role: 'buyer' as const }] }
  Object.assign(workspace.person, elsewhere)
  expect((await workspace.get('/espace/doublons')).body).toContain('Rien à décider.')
  const refused = await workspace.post('/espace/doublons', { ...ids, decision: 'same' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('dont c’est le marché')
})
