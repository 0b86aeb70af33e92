import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { officialContract } from '../contracts/fixtures/official.ts'
import { city, openWorkspace, type Workspace } from '../contracts/fixtures/workspace.ts'
import { importDoors } from '../contracts/workspace/import-doors.tsx'
import { indicators } from '../indicators/rules/indicators.ts'
import { startDoors } from './doors.tsx'
import { usualTargets } from './rules/usual-targets.ts'

const db = testDatabase()
let workspace: Workspace
beforeEach(async () => {
  workspace = await openWorkspace(
    db,
    [...importDoors, ...startDoors({ targets: '/espace/objectifs' })],
    'administrator',
  )
})
afterEach(() => workspace.close())

const states = (body: string) =>
  [...body.matchAll(/class="tag \w+">(fait|à faire|sans objet)</g)].map(([, state]) => state)

test('an empty instance has everything to do, and a file makes the first two steps done', async () => {
  const { body } = await workspace.get('/espace/debut')
  expect(states(body)).toEqual(['à faire', 'à faire', 'à faire', 'à faire', 'sans objet'])
  expect(body).toContain('Ils apparaissent ici dès que votre fichier est lu.')
  expect(body).toContain('href="/espace/objectifs"')
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

test('every usual target names a source, and an indicator that there is', () => {
  for (const { indicator, source } of usualTargets) {
    expect(source.href).toMatch(/^https:/)
    if (indicator !== null) expect(indicators.map(({ id }) => id)).toContain(indicator)
  }
})
