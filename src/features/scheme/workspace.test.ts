import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valmire } from '../../../demo/valmire/buyer.ts'
import type { FreshDatabase } from '../../test/database.ts'
import { formatDay } from '../../ui/format.ts'
import type { Browser } from '../accounts/fixtures/people.ts'
import { openSite, type Site, slug, words } from './fixtures/site.ts'
import { listDivisions, listUpdates } from './queries/board.ts'
import { listMeasures } from './queries/measures.ts'
import { findScheme } from './queries/schemes.ts'

let site: Site
let database: FreshDatabase
let app: FastifyInstance
let lead: Browser
let buyer: Browser

beforeAll(async () => {
  site = await openSite()
  ;({ database, app, lead, buyer } = site)
})
afterAll(() => site.close())

describe('the workspace', () => {
  it('is shut to visitors, and lists for an owner what to update', async () => {
    expect((await app.inject({ url: '/espace/schema' })).statusCode).toBe(303)
    const { id, revision } = await site.actionAt('P2-4')
    await lead.get(`/espace/schema/actions/${id}`)
    const edited = { revision: String(revision), title: 'Le carbone', owner: 'Achats', ownerPersonId: site.buyerId }
    const answer = await lead.post(`/espace/schema/actions/${id}`, { ...edited, indicators: ['environmental'] })
    expect(answer.headers.location).toBe(`/espace/schema/actions/${id}`)
    const mine = await buyer.get('/espace/schema')
    const [last] = await listUpdates(database.db, [id])
    expect(words(mine.body)).toContain(`15. Le carbone En retard ${formatDay(last!.on, 'fr')}`)
    expect(mine.body).not.toContain('/espace/schema/nouveau')
  })

  it('shows an action to who may not change it, with the reason', async () => {
    const { id } = await site.actionAt('A3')
    const { statusCode, body } = await buyer.get(`/espace/schema/actions/${id}`)
    expect(statusCode).toBe(200)
    expect(words(body)).toContain('Seuls le pilote du schéma et le responsable de l’action peuvent le faire.')
    expect(body).not.toContain('name="moveTo"')
    const fields = { moveTo: 'done', moveOn: '2026-11-24', moveBody: 'x' }
    expect((await buyer.post(`/espace/schema/actions/${id}/etat`, fields)).statusCode).toBe(422)
  })

  it('shows a form again with what was sent and what is wrong', async () => {
    const { id } = await site.actionAt('A3')
    await lead.get(`/espace/schema/actions/${id}`)
    const sent = { moveTo: 'done', moveOn: 'hier', moveBody: 'Vingt rencontres.' }
    const { statusCode, body } = await lead.post(`/espace/schema/actions/${id}/etat`, sent)
    expect(statusCode).toBe(422)
    expect(body).toContain('Vingt rencontres.</textarea>')
    expect(body).toMatch(/id="moveOn-error"[^>]*>\s*Un jour s’écrit AAAA-MM-JJ/)
    expect(body).toContain('<a href="#moveOn">Jour</a>')
  })

  it('moves an action, and the public page says so at once', async () => {
    const { id } = await site.actionAt('A3')
    await lead.get(`/espace/schema/actions/${id}`)
    const sent = { moveTo: 'done', moveOn: '2026-11-24', moveBody: 'Vingt rencontres.' }
    expect((await lead.post(`/espace/schema/actions/${id}/etat`, sent)).statusCode).toBe(303)
    const page = words(await site.read('/schema/actions/3'))
    expect(page).toMatch(/Action 3 sur 28 Réalisée/)
    expect(page).toMatch(/Vingt rencontres\. passe à « réalisée »/)
    expect(page).not.toContain('lead')
  })

  it('takes no day that has not come, and says so at its field', async () => {
    const { id, milestones } = await site.actionAt('P3-2')
    const at = `/espace/schema/actions/${id}`
    await lead.get(at)
    const forms = [
      ['suivi', 'updateOn', { updateBody: 'Plus tard.' }],
      ['etat', 'moveOn', { moveTo: 'under-way', moveBody: 'Plus tard.' }],
      ['jalons/tenu', 'doneOn', { milestone: milestones[0]!.id }],
    ] as const
    for (const [path, field, rest] of forms) {
      const { statusCode, body } = await lead.post(`${at}/${path}`, { ...rest, [field]: '2031-05-05' })
      expect([path, statusCode]).toEqual([path, 422])
      expect(body).toMatch(new RegExp(`id="${field}-error"[^>]*>\\s*Le 2031-05-05 n’est pas encore venu`))
    }
    const measures = `/espace/schema/${slug}/mesures`
    await lead.get(measures)
    const measure = { indicator: 'insertion-hours', siren: valmire.siren, from: '2031', value: '1', source: 'x' }
    const wrong = await lead.post(measures, measure)
    expect(wrong.body).toMatch(/id="from-error"[^>]*>\s*Cette période n’a pas encore commencé/)
    const table = await site.sendFile(lead, `/espace/schema/${slug}/tableau`, {
      field: 'table',
      name: 'a.csv',
      text: 'code;date;suivi\nP3-2;05/05/2031;Plus tard.\n',
    })
    expect(words(table.body)).toMatch(/2 Le 2031-05-05 n’est pas encore venu/)
    expect(await site.read('/schema/actions/3')).not.toContain('Plus tard.')
  })

  it('keeps what was written where somebody else was faster', async () => {
    const { id, revision, title } = await site.actionAt('P3-1')
    await lead.get(`/espace/schema/actions/${id}`)
    await lead.post(`/espace/schema/actions/${id}/suivi`, { updateOn: '2026-11-24', updateBody: 'Entre-temps.' })
    const late = { revision: String(revision), title: `${title.fr}, autrement` }
    const { statusCode, body } = await lead.post(`/espace/schema/actions/${id}`, late)
    expect(statusCode).toBe(422)
    expect(body).toContain('Quelqu’un d’autre vient de modifier cette action')
    expect(body).toContain(`${title.fr}, autrement`)
  })

  it('sets a target in the unit of its indicator, or says which field is wrong', async () => {
    const at = `/espace/schema/${slug}/objectifs`
    await lead.get(at)
    const target = { code: 'social', title: 'Social', indicator: 'social', direction: 'at-least', due: '2028-12-31' }
    const wrong = await lead.post(at, { ...target, baselineValue: 'peu', value: '' })
    expect(wrong.statusCode).toBe(422)
    for (const field of ['baselineValue', 'baselineYear', 'baselineSource', 'value'])
      expect(wrong.body).toContain(`id="${field}-error"`)
    const right = { ...target, noBaseline: 'Pas suivi avant 2026', value: '30 %' }
    expect((await lead.post(at, right)).statusCode).toBe(303)
    expect(words(await site.read('/objectifs'))).toMatch(/Pas suivi avant 2026\. Cible 30 %/)
    expect((await lead.get(`${at}?code=social`)).body).toContain('value="30"')
  })

  it('records a measure, which is not verified by its author', async () => {
    const at = `/espace/schema/${slug}/mesures`
    await lead.get(at)
    const measure = { indicator: 'insertion-clause', siren: valmire.siren, from: '2026', source: 'Pièces' }
    const wrong = await lead.post(at, { ...measure, value: '12', numerator: '1', denominator: '2' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="value-error"')
    const right = { ...measure, from: '2026-01-01', to: '2026-06-30', numerator: '20', denominator: '50' }
    expect((await lead.post(at, right)).statusCode).toBe(303)
    const { body } = await lead.get(at)
    expect(words(body)).toMatch(/40,0 % Pièces lead Déclaré|40,0 % Pièces lead déclaré/)
  })

  it('shows what proves a measure where it is verified, corrects it, and withdraws it with a reason', async () => {
    const at = `/espace/schema/${slug}/mesures`
    await lead.get(at)
    const measure = { indicator: 'reserved-turnover', siren: valmire.siren, from: '2021', value: '9', source: 'Relevé' }
    await lead.post(at, { ...measure, evidence: 'https://valmire.example/releve.pdf' })
    const scheme = (await findScheme(database.db, slug))!
    const found = async () => (await listMeasures(database.db, scheme.id)).find(({ from }) => from === '2021-01-01')
    const page = `/espace/schema/mesures/${(await found())!.id}`
    const { body } = await lead.get(page)
    expect(body).toContain('href="https://valmire.example/releve.pdf"')
    expect(words(body)).toContain('Une valeur est vérifiée par une autre personne que celle qui l’a saisie.')
    expect(await site.read('/objectifs')).toContain('href="https://valmire.example/releve.pdf"')
    const without = await lead.post(`${page}/corriger`, { value: '90', source: 'Relevé' })
    expect(without.statusCode).toBe(422)
    expect(without.body).toContain('id="reason-error"')
    await lead.post(`${page}/corriger`, {
      value: '90',
      source: 'Relevé',
      evidence: 'Cote 12',
      reason: 'Un zéro oublié',
    })
    expect(words((await lead.get(page)).body)).toMatch(/Retiré le 24 novembre 2026 par lead : Un zéro oublié/)
    const fresh = (await found())!
    expect(fresh).toMatchObject({ value: 9000, state: 'declared' })
    expect(await site.read('/objectifs')).not.toContain('Cote 12')
    await lead.post(`/espace/schema/mesures/${fresh.id}/retirer`, { withdrawReason: 'Pas de relevé' })
    expect(await found()).toBeUndefined()
    expect((await lead.get(`/en/espace/schema/mesures/${fresh.id}`)).body).toContain('Withdrawn on')
  })

  it('is told in the audit log in words: the act, the measure with its value, and its page', async () => {
    const administrator = await site.signIn('administrator')
    const fr = words((await administrator.get('/espace/journal?action=scheme.measure')).body)
    expect(fr).toMatch(/Mesure saisie Mesure Chiffre d’affaires confié[^:]*, 2021 : 90 €/)
    const page = await administrator.get('/en/espace/journal')
    expect(words(page.body)).toMatch(/Measure withdrawn Measure .*, 2021: €?90/)
    expect(page.body).toMatch(/href="\/en\/espace\/schema\/mesures\/[0-9a-f-]+"/)
    expect(page.body).not.toMatch(/<code>(<span>)?scheme/)
  })

  it('withdraws a mistake of an action, which leaves its public page', async () => {
    const { id } = await site.actionAt('A3')
    const at = `/espace/schema/actions/${id}`
    await lead.get(at)
    await lead.post(`${at}/suivi`, { updateOn: '2026-11-24', updateBody: 'Noté par erreur.' })
    expect(await site.read('/schema/actions/3')).toContain('Noté par erreur.')
    const [update] = await listUpdates(database.db, [id])
    expect((await lead.post(`${at}/retirer`, { entry: update!.id })).body).toContain('id="withdrawReason-error"')
    await lead.post(`${at}/retirer`, { entry: update!.id, withdrawReason: 'Autre action' })
    expect(await site.read('/schema/actions/3')).not.toContain('Noté par erreur.')
    expect(words((await lead.get(at)).body)).toContain('Retiré le 24 novembre 2026 par lead : Autre action')
  })

  it('puts a text of the adopted scheme right with a reason, which everybody may read', async () => {
    const at = `/espace/schema/${slug}/textes`
    const code = (await listDivisions(database.db, (await findScheme(database.db, slug))!.id))[0]!.code
    expect((await lead.get(at)).body).toContain(`${at}/partie/${code}`)
    await lead.get(`${at}/partie/${code}`)
    const silent = await lead.post(`${at}/partie/${code}`, { title: 'Axe remis au net' })
    expect(silent.body).toMatch(/id="reason-error"[^>]*>\s*Le schéma est adopté : dites pourquoi/)
    const sent = { title: 'Axe remis au net', reason: 'Une coquille' }
    expect((await lead.post(`${at}/partie/${code}`, sent)).statusCode).toBe(303)
    const page = words(await site.read('/schema'))
    expect(page).toMatch(/rectificatif du 24 novembre 2026.*devient « Axe remis au net »\. Raison : Une coquille/)
    const kept = await lead.post(`${at}/partie/${code}/retirer`, { removeReason: 'x' })
    expect(words(kept.body)).toContain('Des actions ou des objectifs y sont encore rattachés.')
  })

  it('freezes a year only for who confirms, and only once', async () => {
    const scheme = (await findScheme(database.db, slug))!
    await database.db.updateTable('scheme').set({ period_from: '2025-01-01' }).where('id', '=', scheme.id).execute()
    const at = `/espace/schema/${slug}/etats`
    const { body } = await lead.get(at)
    expect(words(body)).toMatch(/Ce qui serait figé/)
    expect((await lead.post(at, { year: '2024' })).statusCode).toBe(422)
    const frozen = await lead.post(at, { year: '2024', sure: '1' })
    expect(frozen.headers.location).toMatch(/^\/etats\//)
    expect(words(await site.read(frozen.headers.location as string))).toMatch(/État 2024 Rien n’a changé depuis/)
    expect((await lead.post(at, { year: '2024', sure: '1' })).statusCode).toBe(422)
  })

  it('gives the table of actions and the whole scheme as files', async () => {
    const table = await lead.get(`/espace/schema/${slug}/actions.csv`)
    expect(table.body.split('\r\n')[1]).toMatch(/^A1;.*;Réalisée;/)
    const whole = await lead.get(`/espace/schema/${slug}/schema.json`)
    expect(JSON.parse(whole.body)).toMatchObject({ 'levier-scheme': 1, slug })
  })

  it('takes a table of actions whole, or says line by line what is wrong', async () => {
    const at = `/espace/schema/${slug}/tableau`
    const send = async (text: string) => {
      await lead.get(at)
      return site.sendFile(lead, at, { field: 'table', name: 'a.csv', text })
    }
    const wrong = await send('code;état;suivi\nP1-4;en cours;Convention.\nZ;;x\n')
    expect(wrong.statusCode).toBe(422)
    expect(words(wrong.body)).toMatch(/Rien n’a été écrit.* 3 Aucune action de ce schéma n’a le code « Z »/)
    expect((await site.actionAt('P1-4')).state).toBe('to-launch')
    expect((await send('code;état;suivi\nP1-4;en cours;Convention.\n')).statusCode).toBe(303)
    expect((await site.actionAt('P1-4')).state).toBe('under-way')
  })

  it('takes measures by a table, and the form that it gives to fill', async () => {
    const at = `/espace/schema/${slug}/mesures`
    const { body } = await lead.get(`${at}/modele.csv`)
    expect(body.split('\r\n')[1]).toMatch(/^environmental-study;999/)
    await lead.get(at)
    const line = `reserved-turnover;${valmire.siren};2023;;400 000 €;;;Mandats payés;`
    const text = `${body.split('\r\n')[0]}\n${line}\n`
    const taken = await site.sendFile(lead, `${at}/tableau`, { field: 'table', name: 'm.csv', text })
    expect(taken.statusCode).toBe(303)
    expect(words(await site.read('/objectifs'))).toMatch(/en 2023 400 000 €/)
  })

  it('takes a whole scheme, joint, whose figures are given by buyer', async () => {
    const whole = JSON.parse((await lead.get(`/espace/schema/${slug}/schema.json`)).body)
    const other = { siren: '217500016', name: 'Ville-Centre' }
    const measure = whole.measures.find((one: { indicator: string }) => one.indicator === 'insertion-hours')
    const joint = {
      ...whole,
      slug: 'conjoint',
      members: [other],
      measures: [measure, { ...measure, siren: other.siren }],
    }
    await lead.get('/espace/schema')
    const broken = { ...joint, actions: [{ ...joint.actions[0], division: 'Z' }] }
    const send = (document: object) =>
      site.sendFile(lead, '/espace/schema/importer', { field: 'file', name: 's.json', text: JSON.stringify(document) })
    const wrong = await send(broken)
    expect(wrong.statusCode).toBe(422)
    expect(words(wrong.body)).toMatch(/actions\.0\.division : « Z » n’est décrit nulle part/)
    expect((await send(joint)).statusCode).toBe(303)
    const page = words(await site.read('/schemas/conjoint/objectifs'))
    expect(page).toMatch(/142 600 h en 2022/)
    expect(page).toMatch(/Acheteur Valeur Période Métropole de Valmire 71 300 h en 2022 Ville-Centre 71 300 h/)
    expect(words(await site.read('/schemas/conjoint'))).toContain('Schéma conjoint avec Ville-Centre')
  })

  it('leads a scheme from nothing to the public site', async () => {
    await lead.get('/espace/schema/nouveau')
    const start = { slug: 'essai', title: 'Essai', from: '2029-01-01', to: '2028-12-31', siren: valmire.siren }
    const wrong = await lead.post('/espace/schema/nouveau', start)
    expect(wrong.body).toContain('id="to-error"')
    await lead.post('/espace/schema/nouveau', { ...start, to: '2031-12-31' })
    const { body } = await lead.get('/espace/schema/essai')
    expect(body).toContain('200093201')
    await lead.post('/espace/schema/essai/membres', { siren: '200093201' })
    expect(words((await lead.get('/espace/schema/essai')).body)).toMatch(/200093201 Retirer du schéma/)
    await lead.post('/espace/schema/essai/membres/retirer', { siren: '200093201' })
    const division = { divisionCode: 'A', divisionKind: 'axis', divisionTitle: 'Axe', divisionColour: 'transversal' }
    await lead.post('/espace/schema/essai/parties', division)
    const action = { actionCode: 'A-1', actionNumber: '1', actionDivision: 'A', actionTitle: 'Agir' }
    await lead.post('/espace/schema/essai/actions', action)
    expect((await app.inject({ url: '/schemas/essai' })).statusCode).toBe(404)
    const adoption = { adoptedOn: '2026-11-10', actNumber: '2026-11-1', actTitle: 'Adoption', changes: 'Première' }
    await lead.post('/espace/schema/essai/adopter', adoption)
    const page = words(await site.read('/schemas/essai'))
    expect(page).toMatch(/2026-11-1 Adoption 10 novembre 2026/)
    expect(page).toMatch(/Version 1, adoptée le 10 novembre 2026/)
  })
})
