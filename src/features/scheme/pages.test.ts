import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FreshDatabase } from '../../test/database.ts'
import type { Browser } from '../accounts/fixtures/people.ts'
import { openSite, type Site, slug, words } from './fixtures/site.ts'
import { findScheme } from './queries/schemes.ts'

let site: Site
let database: FreshDatabase
let app: FastifyInstance
let lead: Browser

beforeAll(async () => {
  site = await openSite()
  ;({ database, app, lead } = site)
})
afterAll(() => site.close())

describe('the public pages', () => {
  it('open with the finding, which the data make', async () => {
    const page = words(await site.read('/objectifs'))
    expect(page).toMatch(/Un objectif sur six serait tenu fin 2028/)
    expect(page).toMatch(/Prévision : 142 000 h Il en manquerait 38 000 h\./)
    expect(page).toMatch(
      /Prolonge la droite des moindres carrés de 4 périodes d’un an qui ne se recouvrent pas, de 2022 à 2025-2026, et suppose que rien d’autre ne change\. Mis de côté, pour ne compter aucun mois deux fois : en 2025\./,
    )
    expect(page).toMatch(/Pas assez de points/)
    expect(page).toMatch(/Référence non publiée/)
  })

  it('tell the scheme of the MEL with its contradictions, and invent no state', async () => {
    const body = await site.read('/schemas/mel-2019-2021')
    const page = words(body)
    for (const told of ['19 décembre 2018', '14 décembre 2018', '14 octobre 2018', '18 C 0787', 'SPAPSER', '356 000'])
      expect(page).toContain(told)
    expect(page).toMatch(/Les sources donnent plusieurs dates/)
    expect(page).toMatch(/Cinq objectifs chiffrés, aucun résultat publié/)
    expect(page).toMatch(/Non dit 28/)
    expect(page).not.toMatch(/Réalisée|En cours|À lancer/)
    expect(body).toContain('Rien n’est inventé sur cette page')
    const other = words(await site.read('/schemas/mel-2019-2021/objectifs'))
    for (const value of ['178 000 h', '120 500 h', '350 personnes', '228 personnes']) expect(other).toContain(value)
  })

  it('say what became of the targets of a scheme that is over, where it is known', async () => {
    const scheme = (await findScheme(database.db, 'mel-2019-2021'))!
    const { id: organisation_id } = (await database.db
      .selectFrom('organisation')
      .select('id')
      .where('siren', '=', scheme.siren)
      .executeTakeFirst())!
    const period = { period_from: '2021-01-01', period_to: '2021-12-31' }
    const result = { ...period, value: 310_000, source: JSON.stringify({ fr: 'Essai' }), state: 'declared' }
    await database.db
      .insertInto('measure')
      .values({ ...result, scheme_id: scheme.id, organisation_id, indicator: 'insertion-hours' })
      .execute()
    const page = words((await lead.get('/schemas/mel-2019-2021/objectifs')).body)
    await database.db.deleteFrom('measure').where('value', '=', 310_000).execute()
    expect(page).toMatch(/Objectifs atteints : un sur cinq/)
    expect(page).toMatch(/310 000 h Objectif atteint\./)
  })

  it('have a cell for each action, with its number, its name and its state', async () => {
    const body = await site.read('/schema')
    expect(body.match(/<a class="cell /g)).toHaveLength(28)
    expect(body).toContain('aria-label="Action 15, Mettre le carbone dans les clauses et les critères : En retard"')
  })

  it('lead from an indicator to the actions that move it, and back', async () => {
    const indicator = await site.read('/indicateurs/environmental')
    expect(indicator).toContain('href="/schema?indicateur=environmental#actions"')
    const narrowed = await site.read('/schema?indicateur=environmental')
    expect(words(narrowed)).toContain('Actions qui font bouger « Contrats avec une considération environnementale »')
    const action = await site.read('/schema/actions/13')
    expect(action).toContain('href="/indicateurs/environmental"')
    expect(action).toContain('<span class="ring">13</span>')
  })

  it('mark what is only in French on the English page', async () => {
    await lead.get(`/espace/schema/actions/${(await site.actionAt('A6')).id}`)
    await lead.post(`/espace/schema/actions/${(await site.actionAt('A6')).id}/suivi`, {
      updateOn: '2026-11-20',
      updateBody: 'La fiche est prête.',
    })
    const body = await site.read('/en/schema/actions/6')
    expect(body).toContain('<span lang="fr">La fiche est prête.</span> <span class="original">(in French)</span>')
  })

  it('show a statement beside what became of its figures', async () => {
    const href = /href="(\/etats\/[^"]+)"/.exec(await site.read('/objectifs'))![1]!
    const page = words(await site.read(href))
    expect(page).toMatch(/103 900 h vérifié 104 700 h vérifié \+800 h/)
    expect(page).toMatch(/N’est plus mesuré/)
    expect(page).toMatch(/Figé le 12 février 2026 par Direction de la commande publique/)
  })

  it.each(['/schema/actions/99', '/schema/actions/x', '/schemas/rien', '/etats/1', `/schemas/${slug}/actions/Z`])(
    '%s is nowhere',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(404)
    },
  )
})
