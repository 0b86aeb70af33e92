import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../../../demo/load.ts'
import { createApp } from '../../app.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'

let database: FreshDatabase
let app: FastifyInstance

beforeAll(async () => {
  database = await freshDatabase()
  const world = { ...worldOn(database.db), clock: () => new Date('2026-11-24T10:00:00Z') }
  await loadDemonstration(world)
  app = await createApp(world)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const read = async (url: string) => (await app.inject({ url })).body
const words = (body: string) =>
  body
    .slice(body.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
const ringOf = (body: string) =>
  /<span class="ring">([^<]*)<\/span><span class="label">(?:Marchés|Contracts)/.exec(body)![1]

describe('the page of a computed indicator', () => {
  test.each(['', '?annee=2025', '?annee=2023', '?annee=2025&mesure=amount'])(
    'the ring of the contracts says what the sentence under it says%s',
    async (query) => {
      const body = await read(`/indicateurs/environmental${query}`)
      const [, said] = /([\d ]+) contrats alimentent ce chiffre/.exec(words(body))!
      expect(ringOf(body)!.replaceAll(/\D/g, '')).toBe(said!.replaceAll(/\D/g, ''))
    },
  )

  test('a year without a contract has no ring to follow', async () => {
    expect(ringOf(await read('/indicateurs/environmental?annee=1999'))).toBe('–')
  })

  test('names its target with baseline, due date, value, forecast and assumption, and draws them', async () => {
    const body = await read('/indicateurs/environmental')
    const page = words(body)
    expect(body).toContain('href="/objectifs#environmental"')
    for (const told of [
      /Référence 59,8 % en 2024/,
      /Échéance 31 décembre 2028/,
      /Prévision : 100 %/,
      /4 périodes d’un an qui ne se recouvrent pas, de 2022 à 2025/,
      /référence 2024 59,8 %/,
      /prévision 2028 100 %/,
      /cible 2028 100 %/,
    ])
      expect(page).toMatch(told)
    expect(body).toMatch(/<line class="baseline".*<line class="target".*<line class="trend"/)
    expect(/aria-label="([^"]*par année[^"]*)"/.exec(body)![1]).toMatch(/cible 2028 100/)
    const english = words(await read('/en/indicateurs/environmental'))
    expect(english).toMatch(/baseline 2024 59\.8%/)
    expect(english).toMatch(/4 periods of a year that do not overlap/)
  })

  test('shows the statements in which it stands, with what became of the figure', async () => {
    const body = await read('/indicateurs/environmental')
    expect(body).toMatch(/href="\/etats\/[0-9a-f-]{36}"/)
    expect(words(body)).toMatch(/12 février 2026 Direction de la commande publique 73,1 % 68 \/ 93 calculé/)
  })

  test('says so where no target is set on it, measured this way, and where no statement holds it', async () => {
    for (const url of ['/indicateurs/innovative', '/indicateurs/environmental?mesure=amount']) {
      const page = words(await read(url))
      expect(page).toMatch(/Aucun schéma adopté ne fixe d’objectif sur cet indicateur, mesuré ainsi/)
      expect(page).toMatch(/dans aucun état annuel figé/)
    }
  })
})

describe('its files', () => {
  test('JSON: the figure, its years, targets and statements', async () => {
    const open = (await app.inject({ url: '/indicateurs/environmental/chiffre.json?annee=2025' })).json()
    expect(open).toMatchObject({ id: 'environmental', measure: 'count', period: '2025', demonstration: true })
    expect(open.figure).toMatchObject({ numerator: 70, denominator: 95 })
    expect(open.byYear.map(({ year }: { year: number }) => year)).toEqual(
      [2022, 2023, 2024, 2025, null].slice(0, open.byYear.length),
    )
    expect(open.targets).toMatchObject([{ code: 'environmental', target: 1, due: '2028-12-31' }])
    expect(open.statements).toMatchObject([{ year: 2025, numerator: 68, denominator: 93 }])
  })

  test('CSV: the same figure, then that of each year', async () => {
    const rows = parse(await read('/indicateurs/environmental/chiffre.csv'), { columns: true }) as Record<
      string,
      string
    >[]
    expect(rows[0]).toMatchObject({ id: 'environmental', dimension: '' })
    expect(rows.find(({ value }) => value === '2025')).toMatchObject({ numerator: '70', denominator: '95' })
  })

  test('the rows behind it, as JSON as many as the figure counts', async () => {
    const open = (await app.inject({ url: '/indicateurs/environmental/lignes.json?annee=2025' })).json()
    expect(open).toMatchObject({ indicator: 'environmental', measure: 'count', line: 'numerator' })
    expect(open.rows).toHaveLength(70)
    expect(open.rows[0]).toMatchObject({ demonstration: 1, left_out_because: null })
    const none = (await app.inject({ url: '/indicateurs/environmental/lignes.json?annee=1999' })).json()
    expect(none.rows).toEqual([])
    expect((await app.inject({ url: '/indicateurs/rien/lignes.json' })).statusCode).toBe(404)
  })
})
