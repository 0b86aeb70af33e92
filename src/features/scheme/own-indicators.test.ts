import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { indicators } from '../indicators/rules/indicators.ts'
import { addOwnIndicator } from './actions/edit.ts'
import { recordMeasure } from './actions/measure.ts'
import { doingAs } from './fixtures/scheme.ts'
import { openSite, type Site, slug, words } from './fixtures/site.ts'
import { findScheme } from './queries/schemes.ts'

let site: Site
const permanent = `/schemas/${slug}/indicateurs/insertion-hours`

beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const schemeId = async () => (await findScheme(site.database.db, slug))!.id
const post = (url: string) =>
  site.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: '',
  })

describe('an indicator measured by hand', () => {
  it('has a page: figure, period, how it was obtained, source, target, forecast with its assumption, statements, measures', async () => {
    const body = await site.read('/indicateurs/insertion-hours')
    const page = words(body)
    for (const told of [
      /Indicateur mesuré à la main/,
      /112 400 h/,
      /12 mois au 30 juin 2026\. Il manque 67 600 h pour la cible de 180 000 h, fin 2028\./,
      /Déclaré, pas encore vérifié/,
      /Source Relevé des facilitateurs/,
      /Enregistré par Métropole de Valmire/,
      /Prévision : 142 000 h Il en manquerait 38 000 h\./,
      /Prolonge la droite des moindres carrés de 4 périodes d’un an qui ne se recouvrent pas/,
      /État 2025 Métropole de Valmire 12 février 2026 .* 103 900 h vérifié 104 700 h vérifié \+800 h/,
      /Les mesures derrière/,
    ])
      expect(page).toMatch(told)
    expect(body).toContain('href="/schema?indicateur=insertion-hours#actions"')
    expect(body).toContain('href="/objectifs#insertion-hours"')
    expect(page).not.toContain('Direction de l’emploi')
  })

  it('draws the values of its table, baseline, target and forecast among them', async () => {
    const body = await site.read('/indicateurs/insertion-hours')
    const sentence = /<svg viewBox[^>]*aria-label="([^"]+)"/.exec(body)![1]!.replaceAll(/[\u00a0\u202f]/g, ' ')
    const table = words(body)
    for (const value of ['71 300 h', '84 900 h', '96 200 h', '104 700 h', '112 400 h', '142 000 h', '180 000 h']) {
      expect(sentence).toContain(value)
      expect(table).toContain(value)
    }
    expect(sentence).toMatch(/référence 2024 : 96 200 h, prévision 2028 : 142 000 h, cible 2028 : 180 000 h/)
    expect(body).toMatch(/<line class="baseline".*<line class="target".*<line class="trend"/)
  })

  it('is told in English under its permanent address, also of a scheme that is over', async () => {
    const page = words(await site.read(`/en${permanent}`))
    expect(page).toMatch(/67,600 h are missing for the target of 180,000 h, by the end of 2028\./)
    expect(page).toMatch(/Declared, not verified yet/)
    const mel = words(await site.read('/schemas/mel-2019-2021/indicateurs/insertion-hours'))
    expect(mel).toContain('120 500 h')
    expect(mel).toMatch(/Résultat non publié/)
    expect(mel).not.toMatch(/Prévision/)
  })

  it('says that it is not measured yet, and shows no zero', async () => {
    const { db } = site.database
    const trees = { code: 'arbres', title: { fr: 'Arbres plantés' }, unit: 'count' } as const
    await addOwnIndicator(doingAs(db, commandLine), await schemeId(), trees)
    const body = await site.read('/indicateurs/arbres')
    const page = words(body)
    expect(page).toMatch(/Pas encore mesuré Aucune valeur n’est enregistrée : ce n’est pas un zéro\./)
    expect(page).toMatch(/Aucun schéma adopté ne fixe d’objectif/)
    expect(page).toMatch(/dans aucun état annuel figé/)
    expect(body).not.toContain('/indicateurs/arbres/citer')
    expect((await site.app.inject({ url: `/schemas/${slug}/indicateurs/arbres/valeurs.csv` })).statusCode).toBe(200)
    expect(words(await site.read('/en/indicateurs/arbres'))).toContain('Arbres plantés (in French)')
    expect((await post(`/schemas/${slug}/indicateurs/arbres/citer`)).statusCode).toBe(404)
  })

  it.each(['/indicateurs/rien', `/schemas/${slug}/indicateurs/rien`, `/schemas/rien/indicateurs/insertion-hours`])(
    '%s is nowhere',
    async (url) => {
      expect((await site.app.inject({ url })).statusCode).toBe(404)
    },
  )

  it('shows its evidence where that is an address that everybody may open, and nothing of it otherwise', async () => {
    const { db } = site.database
    const siren = (await findScheme(db, slug))!.siren
    const year = { from: day('2021-01-01'), to: day('2021-12-31') }
    const given = { indicator: 'arbres', siren, ...year, value: 12, numerator: null, denominator: null }
    const source = { fr: 'Comptage' }
    await recordMeasure(doingAs(db, commandLine), await schemeId(), {
      ...given,
      source,
      evidence: 'https://valmire.example/arbres.pdf',
    })
    expect(await site.read('/indicateurs/arbres')).toContain('<a href="https://valmire.example/arbres.pdf"')
    const { measures } = (await site.app.inject({ url: `/schemas/${slug}/indicateurs/arbres/valeurs.json` })).json()
    expect(measures).toMatchObject([{ evidence: 'https://valmire.example/arbres.pdf' }])
    for (const url of ['/indicateurs/reserved-turnover', `/schemas/${slug}/indicateurs/reserved-turnover/valeurs.json`])
      expect(await site.read(url)).not.toContain('Compte administratif')
  })
})

describe('its files', () => {
  it('hold every measure as CSV, without names of persons', async () => {
    const { body, headers } = await site.app.inject({ url: `${permanent}/valeurs.csv` })
    expect(headers['content-type']).toContain('text/csv')
    const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map(({ value }) => value)).toEqual(['71300', '84900', '96200', '104700', '112400'])
    expect(new Set(rows.map(({ demonstration }) => demonstration))).toEqual(new Set(['1']))
    expect(body).not.toContain('Direction de l’emploi')
  })

  it('hold values, measures, targets and statements as JSON', async () => {
    const open = (await site.app.inject({ url: `${permanent}/valeurs.json` })).json()
    expect(open).toMatchObject({ id: 'insertion-hours', unit: 'hours', scheme: slug, demonstration: true })
    expect(open.values).toHaveLength(5)
    expect(open.targets).toMatchObject([
      { target: 180_000, baseline: { value: 96_200, year: 2024 }, forecast: { points: 4 } },
    ])
    expect(open.targets[0].leftOutOfForecast).toEqual([{ from: '2025-01-01', to: '2025-12-31' }])
    expect(open.statements).toMatchObject([{ year: 2025, value: 103_900, now: 104_700 }])
    expect(JSON.stringify(open)).not.toContain('Direction de l’emploi')
  })
})

describe('citing it', () => {
  it('gives one permanent address, which shows the figure of then beside that of today', async () => {
    const { db } = site.database
    const lines = () => db.selectFrom('audit_log').select('id').where('action', '=', 'scheme.cite').execute()
    const first = await post(`${permanent}/citer`)
    expect(first.statusCode).toBe(303)
    const address = first.headers.location as string
    expect(address).toMatch(new RegExp(`^${permanent}/citations/[0-9a-f]{16}$`))
    expect((await post(`${permanent}/citer`)).headers.location).toBe(address)
    expect(await lines()).toHaveLength(1)
    expect(words(await site.read(address))).toMatch(/Les données d’aujourd’hui donnent le même chiffre/)

    const scheme = (await findScheme(db, slug))!
    const later = { from: day('2025-10-01'), to: day('2026-09-30') }
    await recordMeasure(doingAs(db, commandLine), scheme.id, {
      indicator: 'insertion-hours',
      siren: scheme.siren,
      ...later,
      value: 115_000,
      numerator: null,
      denominator: null,
      source: { fr: 'Relevé' },
      evidence: null,
    })
    const page = words(await site.read(address))
    expect(page).toMatch(/le chiffre d’aujourd’hui est autre/)
    expect(page).toMatch(/Chiffre 112 400 h 115 000 h/)
    expect(words(await site.read(`/en${address}`))).toMatch(/Cited figure: Integration hours/)
    expect((await post(`${permanent}/citer`)).headers.location).not.toBe(address)
    expect(
      (
        await site.app.inject({
          url: `/schemas/mel-2019-2021/indicateurs/insertion-hours/citations/${address.slice(-16)}`,
        })
      ).statusCode,
    ).toBe(404)
  })
})

describe('among the others', () => {
  it('it is listed with its last value, or with that of the year that is asked for', async () => {
    const body = await site.read('/indicateurs')
    expect(body).toContain('href="/indicateurs/insertion-clause"')
    expect(words(body)).toMatch(/Marchés avec une clause d’insertion 25,3 % 24 \/ 95 en 2025 vérifié 35 %/)
    expect(words(await site.read('/indicateurs?annee=2023'))).toMatch(
      /Marchés avec une clause d’insertion 13,6 % 9 \/ 66 en 2023 vérifié 35 %/,
    )
    expect(words(await site.read('/en/indicateurs?annee=2019'))).toMatch(/Not measured yet – – 35%/)
  })

  it('it is counted, and the targets page and the chain lead to it', async () => {
    const own = (await site.read('/indicateurs')).match(/<th[^>]*><a href="\/indicateurs\/[a-z-]+">/g)!
    const first = words(await site.read('/indicateurs/environmental'))
    expect(first).toContain(`Indicateur 1 sur ${indicators.length + own.length}`)
    expect(await site.read('/objectifs')).toContain('href="/indicateurs/insertion-hours"')
  })

  it.each([
    ['heures', '/indicateurs/insertion-hours'],
    ['insertion-hours', '/indicateurs/insertion-hours'],
    ['P1-1', '/schema/actions/'],
    ['délibération', '/schema#deliberations'],
    ['18 C 0787', '/schemas/mel-2019-2021#deliberations'],
    ['état 2025', '/etats/'],
    ['statement 2025', '/etats/'],
  ])('a search for « %s » finds %s', async (asked, href) => {
    const body = await site.read(`/recherche?q=${encodeURIComponent(asked)}`)
    expect(body).toContain(`href="${href}`)
    expect(await site.read(`/en/recherche?q=${encodeURIComponent(asked)}`)).toContain(`href="/en${href}`)
  })

  it('the code of an action finds that action first', async () => {
    const body = await site.read('/recherche?q=p1-1')
    const { number } = await site.actionAt('P1-1')
    expect(/href="\/schema\/actions\/(\d+)"/.exec(body)![1]).toBe(String(number))
  })

  it('the interface gives it', async () => {
    const all = (await site.app.inject({ url: '/api/v1/indicateurs' })).json()
    expect(all.measuredByHand.map(({ id }: { id: string }) => id)).toContain('insertion-hours')
    const one = (await site.app.inject({ url: '/api/v1/indicateurs/insertion-clause' })).json()
    expect(one.values.at(-1)).toMatchObject({ value: 24 / 95, numerator: 24, denominator: 95, obtained: 'verified' })
    expect(JSON.stringify(one)).not.toContain('Direction de l’emploi')
  })
})
