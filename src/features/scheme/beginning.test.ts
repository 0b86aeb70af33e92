import { afterAll, beforeAll, expect, test } from 'vitest'
import { melScheme } from '../../../demo/mel/scheme.ts'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { openSite, type Site } from './fixtures/site.ts'

let site: Site

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const at = '/espace/schema/nouveau'
const start = { siren: valmire.siren, title: 'Le nôtre', from: '2029-01-01', to: '2031-12-31' }

test('a draft begins with what another scheme says, without what it did, aimed at or measured', async () => {
  const { lead } = site
  expect((await lead.get(at)).body).toContain('un modèle : 3 axes, 3 piliers, 28 actions')
  const send = (text: string) => {
    const fields = { ...start, slug: 'le-notre', base: 'file' }
    return site.sendFile(lead, at, { field: 'file', name: 's.json', text, fields })
  }
  const wrong = await send('{')
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('id="file-error"')
  expect(wrong.body).toContain('value="Le nôtre"')
  expect((await send(JSON.stringify(melScheme))).headers.location).toBe('/espace/schema/le-notre')
  const draft = JSON.parse((await lead.get('/espace/schema/le-notre/schema.json')).body)
  expect(draft).toMatchObject({ state: 'draft', organisation: { siren: valmire.siren }, period: { from: start.from } })
  expect([draft.actions.length, draft.indicators.length]).toEqual([28, 6])
  expect([draft.acts, draft.remarks, draft.targets, draft.measures]).toEqual([[], [], [], []])
})

test('a draft that is to begin with a file asks for it', async () => {
  await site.lead.get(at)
  const { statusCode, body } = await site.lead.post(at, { ...start, slug: 'sans-fichier', base: 'file' })
  expect(statusCode).toBe(422)
  expect(body).toContain('Choisissez un fichier.')
})
