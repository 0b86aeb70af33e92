import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Role, system } from '../../kernel/actor.ts'
import { testDatabase } from '../../test/database.ts'
import { officialContract } from '../contracts/fixtures/official.ts'
import { city, openWorkspace, type Workspace } from '../contracts/fixtures/workspace.ts'
import { importDoors } from '../contracts/workspace/import-doors.tsx'
import { indicators } from '../indicators/rules/indicators.ts'
import { importScheme } from '../scheme/actions/import.ts'
import { schemeDoors } from '../scheme/doors.tsx'
import { doingAs, smallScheme } from '../scheme/fixtures/scheme.ts'
import { usualIndicatorOf, usualTargets } from '../scheme/rules/usual-targets.ts'
import { schemeDocument } from '../scheme/schema/document.ts'
import { startDoors } from './doors.tsx'

const db = testDatabase()
let workspace: Workspace
const openAs = (role: Role) => openWorkspace(db, [...importDoors, ...startDoors, ...schemeDoors], role)
beforeEach(async () => {
  workspace = await openAs('administrator')
})
afterEach(() => workspace.close())

const states = (body: string) =>
  [...body.matchAll(/class="tag \w+">(fait|à faire|sans objet)</g)].map(([, state]) => state)

test('an empty instance has everything to do, and a file makes the first two steps done', async () => {
  const { body } = await workspace.get('/espace/debut')
  expect(states(body)).toEqual([...Array(5).fill('à faire'), 'sans objet'])
  expect(body).toContain('Ils apparaissent ici dès que votre fichier est lu.')
  expect(body).not.toContain('levier scheme')
  const file = { marches: { marche: [officialContract({ acheteur: { id: city.siret } })] } }
  await workspace.send('/espace/imports', 'decp.json', JSON.stringify(file))
  await workspace.work()
  const after = (await workspace.get('/espace/debut')).body
  expect(states(after).slice(0, 2)).toEqual(['fait', 'fait'])
  expect(after).toContain('Avec une considération sociale')
})

test('a file of another buyer does not count as yours, and the page says so', async () => {
  const file = { marches: { marche: [officialContract({ acheteur: { id: '20009320100016' } })] } }
  await workspace.send('/espace/imports', 'decp.json', JSON.stringify(file))
  await workspace.work()
  const { body } = await workspace.get('/espace/debut')
  expect(states(body).slice(0, 2)).toEqual(['fait', 'à faire'])
  expect(body).toContain('aucun marché de votre organisation')
})

test('the communes of an intercommunality are added in one step', async () => {
  await db.updateTable('organisation').set({ siren: '200093201' }).where('siren', '=', city.siren).execute()
  expect((await workspace.get('/espace/debut')).body).toContain('Les ajouter toutes')
  expect((await workspace.post('/espace/debut/communes')).headers.location).toBe('/espace/debut')
  const { body } = await workspace.get('/espace/debut')
  expect(states(body).at(-1)).toBe('fait')
  expect(body).toContain('95 communes')
})

/** What the form of the page to begin a scheme would send. */
function beginningOf(body: string, base: string): Record<string, string> {
  const value = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(body)![1]!
  const field = (name: string) => value(name).replaceAll('&#39;', "'")
  return Object.fromEntries([
    ...['siren', 'slug', 'title', 'from', 'to'].map((name) => [name, field(name)]),
    ['base', base],
  ])
}

const begin = async (base: string) => {
  const { body } = await workspace.get('/espace/debut')
  return workspace.post('/espace/schema/nouveau', beginningOf(body, base))
}

test('one click begins a draft with the 28 actions of the model, and nothing of anybody else in it', async () => {
  const { headers } = await begin('model')
  expect(headers.location).toMatch(/^\/espace\/schema\/schema-\d{4}-\d{4}$/)
  const { body } = await workspace.get('/espace/debut')
  expect(states(body).slice(2)).toEqual(['fait', 'à faire', 'fait', 'sans objet'])
  expect(body).toContain('Votre schéma a 28 actions.')
  const { acts, targets, measures, actions, divisions } = JSON.parse(
    (await workspace.get(`${headers.location}/schema.json`)).body,
  )
  expect([acts, targets, measures, divisions.length]).toEqual([[], [], [], 6])
  for (const one of actions) expect(one).toMatchObject({ owner: null, milestones: [], updates: [], state: 'to-launch' })
})

test('a usual target fills the form of the draft, where it can be changed, and is then told as taken', async () => {
  expect((await workspace.get('/espace/debut')).body).not.toContain('usuel=')
  const { headers } = await begin('empty')
  const at = `${headers.location}/objectifs`
  const { body } = await workspace.get('/en/espace/debut')
  expect(body.match(/usuel=/g)).toHaveLength(usualTargets.length)
  expect(body).toContain('aria-label="Take it up: 100% of buyers trained"')
  const form = (await workspace.get(`${at}?usuel=acheteurs-formes`)).body
  expect(form).toContain('value="acheteurs-formes"')
  expect(form).toMatch(/<option value="trained-buyers" selected/)
  const sent = {
    usual: 'acheteurs-formes',
    code: 'acheteurs-formes',
    title: '80 % des acheteurs formés',
    indicator: 'trained-buyers',
    direction: 'at-least',
    noBaseline: 'Pas encore mesuré.',
    value: '80',
    due: '2029-06-30',
  }
  expect((await workspace.post(at, { ...sent, value: 'beaucoup' })).body).toMatch(
    /<option value="trained-buyers" selected/,
  )
  expect((await workspace.post(at, sent)).statusCode).toBe(303)
  const after = (await workspace.get('/espace/debut')).body
  expect(after.match(/usuel=/g)).toHaveLength(usualTargets.length - 1)
  expect(after).toContain('Votre schéma a 1 objectif.')
  const { targets, indicators: own } = JSON.parse((await workspace.get(`${headers.location}/schema.json`)).body)
  expect(targets).toMatchObject([{ code: 'acheteurs-formes', goal: { value: 0.8 }, due: '2029-06-30' }])
  expect(own).toMatchObject([{ code: 'trained-buyers', unit: 'share' }])
})

const own = { ...smallScheme, organisation: { siren: city.siren, name: city.name, predecessors: [] } }

test('a closed scheme does nothing of the steps, the draft beside it is the one that counts', async () => {
  await importScheme(doingAs(db, system), schemeDocument.parse({ ...own, state: 'closed' }))
  const { body } = await workspace.get('/espace/debut')
  expect(states(body).slice(2, 5)).toEqual(['à faire', 'à faire', 'à faire'])
  expect(body).toContain('Le schéma « Schéma de la ville » est clos.')
  expect(body).toContain(`href="/espace/schema/${own.slug}/versions#suite"`)
  await begin('empty')
  expect(states((await workspace.get('/espace/debut')).body).slice(2, 5)).toEqual(['fait', 'à faire', 'à faire'])
})

test('a lead is not offered what ends at a closed door, and reads who may do it; nor is a buyer', async () => {
  await workspace.close()
  workspace = await openAs('scheme-lead')
  const lead = (await workspace.get('/espace/debut')).body
  expect(lead).not.toContain('/espace/imports')
  expect(lead).toContain('Importer des marchés revient à un administrateur ou à un acheteur de cette instance.')
  expect(lead).toContain('Partir du modèle')
  await workspace.close()
  workspace = await openAs('buyer')
  const buyer = (await workspace.get('/espace/debut')).body
  expect(buyer).toContain('action="/espace/imports"')
  expect(buyer).not.toContain('Partir du modèle')
  expect(buyer).toContain('Seul le pilote du schéma ou un administrateur de cet acheteur peut le faire.')
})

test('concessions are counted beside contracts, as everywhere', async () => {
  const buyer = { acheteur: { id: city.siret } }
  const concession = { id: 'C1', autoriteConcedante: { id: city.siret }, objet: 'Un parc de stationnement' }
  const file = {
    marches: {
      marche: [officialContract(buyer)],
      'contrat-concession': [{ ...concession, nature: 'Concession de service', dateDebutExecution: '2025-01-01' }],
    },
  }
  await workspace.send('/espace/imports', 'decp.json', JSON.stringify(file))
  await workspace.work()
  const { body } = await workspace.get('/espace/debut')
  expect(body).toMatch(/Marchés<\/dt>\s*<dd[^>]*>(<[^>]+>)*1</)
  expect(body).toMatch(/Concessions<\/dt>\s*<dd[^>]*>(<[^>]+>)*1</)
})

test('every usual target names a source, and an indicator that there is', () => {
  expect(new Set(usualTargets.map(({ code }) => code)).size).toBe(usualTargets.length)
  for (const usual of usualTargets) {
    expect(usual.source.href ?? 'https:').toMatch(/^https:/)
    const computed = indicators.some(({ id }) => id === usualIndicatorOf(usual))
    expect(computed).toBe(typeof usual.indicator === 'string')
  }
})
