import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../../../demo/load.ts'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { createApp, doors } from '../../app.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { endpoints } from './api/endpoints.ts'

let database: FreshDatabase
let app: FastifyInstance
let contractId: string

beforeAll(async () => {
  database = await freshDatabase()
  const world = worldOn(database.db, { CONTACT: 'achats@valmire.example' })
  await loadDemonstration(world)
  await database.db.insertInto('organisation').values({ siren: '213105554', name: 'Ville d’à côté' }).execute()
  app = await createApp(world)
  contractId = (await database.db.selectFrom('contract').select('id').limit(1).executeTakeFirstOrThrow()).id
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string) => app.inject({ url })

interface Operation {
  readonly operationId: string
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly description: string
    readonly schema: object
  }[]
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >
}

async function document(): Promise<{ openapi: string; paths: Record<string, { get: Operation }> }> {
  return (await get('/api/v1/openapi.json')).json()
}

const ajv = new Ajv2020({ allErrors: true, strict: false })
addFormats.default(ajv)

test('a site on which nothing is published yet says so kindly, and lets in who runs it', async () => {
  const empty = await freshDatabase()
  const site = await createApp(worldOn(empty.db))
  try {
    for (const url of ['/', '/marches', '/indicateurs']) {
      const { body } = await site.inject({ url })
      expect(body).toContain('Ce site vient d’ouvrir.')
      expect(body).toContain('href="/espace/debut"')
      expect(body).not.toMatch(/levier contracts|FICHIER/)
      expect((await site.inject({ url: url === '/' ? '/en' : `/en${url}` })).body).toContain('href="/en/espace/debut"')
    }
    expect((await site.inject({ url: '/espace/debut' })).headers.location).toMatch(/^\/connexion\?vers=/)
  } finally {
    await site.close()
    await empty.close()
  }
})

describe('the interface', () => {
  test('is documented whole, under one name for each address', async () => {
    const { openapi, paths } = await document()
    expect(openapi).toBe('3.1.0')
    const open = doors.filter(({ path }) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
    expect(Object.keys(paths).sort()).toEqual(open.map(({ path }) => path.replace(/:(\w+)/g, '{$1}')).sort())
    const operations = Object.values(paths).map((path) => path.get)
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
    for (const { parameters } of operations)
      for (const parameter of parameters) {
        expect(['path', 'query']).toContain(parameter.in)
        expect(parameter.description, parameter.name).not.toBe('')
        expect(() => ajv.compile(parameter.schema)).not.toThrow()
      }
    const filters = paths['/api/v1/marches']!.get.parameters.map(({ name }) => name)
    expect(filters).toEqual(
      expect.arrayContaining(['q', 'annee', 'famille', 'titulaire', 'min', 'max', 'limite', 'apres']),
    )
  })

  test('answers in the shapes of its document', async () => {
    const { paths } = await document()
    const examples: Readonly<Record<string, string>> = {
      '/api/v1/marches/{id}': `/api/v1/marches/${contractId}`,
      '/api/v1/schemas/{slug}': '/api/v1/schemas/mel-2019-2021',
      '/api/v1/concertations/{slug}': '/api/v1/concertations/acheter-ensemble',
      '/api/v1/concertations/{slug}/propositions': '/api/v1/concertations/mel-2018/propositions',
      '/api/v1/concertations/{slug}/reponses': '/api/v1/concertations/mel-2018/reponses',
      '/api/v1/indicateurs/{id}': '/api/v1/indicateurs/social',
      '/api/v1/organisations/{siren}': `/api/v1/organisations/${valmire.siren}`,
    }
    for (const [path, { get: operation }] of Object.entries(paths)) {
      const answer = await get(examples[path] ?? path)
      expect(answer.statusCode, path).toBe(200)
      expect(answer.headers['content-type']).toContain('application/json')
      const validate = ajv.compile(operation.responses['200']!.content['application/json']!.schema)
      expect(validate(answer.json()), `${path}: ${ajv.errorsText(validate.errors)}`).toBe(true)
    }
    for (const { example } of endpoints)
      if (!example.includes('…')) expect((await get(example)).statusCode, example).toBe(200)
  })

  test('gives the contracts page after page, each once, as many as it says', async () => {
    const met: string[] = []
    let [next, total] = ['', 0]
    do {
      const page = (await get(`/api/v1/marches?limite=40&apres=${next}`)).json()
      met.push(...page.contracts.map(({ id }: { id: string }) => id))
      total = page.total
      next = page.next ?? ''
    } while (next !== '')
    expect(met.length).toBe(total)
    expect(new Set(met).size).toBe(total)
  })

  test.each([
    ['/api/v1/marches?limite=1000', 400],
    ['/api/v1/marches?apres=demain', 400],
    ['/api/v1/marches/inconnu', 404],
    ['/api/v1/indicateurs/inconnu', 404],
    ['/api/v1/schemas/inconnu', 404],
    ['/api/v1/organisations/000000000', 404],
    ['/api/v1/nulle-part', 404],
  ])('%s is answered by %i, in JSON', async (url, status) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toMatchObject({
      error: expect.any(String),
      reference: expect.stringMatching(/^[0-9a-f]{10}$/),
    })
  })

  test('is told on a page, in both languages', async () => {
    for (const url of ['/api', '/en/api']) {
      const { body } = await get(url)
      for (const { path } of endpoints) expect(body).toContain(path)
    }
  })
})

describe('the open data', () => {
  const schemeIds = ['schemas', 'actions', 'objectifs', 'jalons', 'suivis', 'deliberations', 'mesures', 'etats']
  const consultationIds = ['concertations', 'concertations-calendrier', 'propositions', 'reponses']
  const ids = [...schemeIds, ...consultationIds, 'marches', 'titulaires', 'indicateurs', 'organisations']

  test('list every table with its columns', async () => {
    const { body } = await get('/donnees')
    for (const id of ids) expect(body).toContain(`/donnees/${id}.csv`)
    expect(body).toContain('Licence Ouverte')
    expect(body).toContain('Données du ')
  })

  test.each(ids)('%s: the file holds the documented columns, and the same rows in both formats', async (id) => {
    const { columns, rows, licence, publisher } = (await get(`/donnees/${id}.json`)).json()
    const table: Record<string, string>[] = parse((await get(`/donnees/${id}.csv`)).body, { bom: true, columns: true })
    const names = columns.map(({ name }: { name: string }) => name)
    expect(Object.keys(table[0]!)).toEqual(names)
    expect(Object.keys(rows[0])).toEqual(names)
    expect(table.length).toBe(rows.length)
    expect(table.length).toBeGreaterThan(1)
    expect([licence.name, publisher]).toEqual(['Licence Ouverte / Open Licence 2.0', valmire.name])
    for (const { says } of columns) expect(says.fr.length * says.en.length).toBeGreaterThan(0)
    if (![...schemeIds, ...consultationIds, 'organisations'].includes(id))
      for (const row of rows) expect(row.demonstration).toBe(true)
  })

  test('of schemes hold what their pages show: no draft, and no name of who wrote', async () => {
    const rowsOf = async (id: string) => (await get(`/donnees/${id}.json`)).json().rows
    const schemes = await rowsOf('schemas')
    expect(schemes.map(({ scheme, actions }: { scheme: string; actions: number }) => [scheme, actions])).toEqual([
      ['valmire-2026-2028', 28],
      ['mel-2019-2021', 28],
    ])
    expect(schemes.map(({ demonstration }: { demonstration: boolean }) => demonstration)).toEqual([true, false])
    expect(await rowsOf('actions')).toHaveLength(56)
    const missing = (await rowsOf('objectifs')).filter(({ baseline }: { baseline: number | null }) => baseline === null)
    expect(missing.length).toBeGreaterThan(0)
    for (const { baseline_source: why } of missing) expect(why).not.toBe('')
    await database.db.updateTable('scheme').set({ state: 'draft' }).where('slug', '=', 'mel-2019-2021').execute()
    expect(await rowsOf('schemas')).toHaveLength(1)
    expect((await get('/api/v1/schemas/mel-2019-2021')).statusCode).toBe(404)
    await database.db.updateTable('scheme').set({ state: 'closed' }).where('slug', '=', 'mel-2019-2021').execute()
    const whole = (await get('/api/v1/schemas/valmire-2026-2028')).body
    expect(whole).toContain('"author":null')
    expect(whole).not.toMatch(/"(author|verifier)":"/)
  })

  test('hold every contract once, and its holders', async () => {
    const contracts = (await get('/donnees/marches.json')).json().rows
    const holders = (await get('/donnees/titulaires.json')).json().rows
    const known = new Set(contracts.map(({ id }: { id: string }) => id))
    expect(known.size).toBe(contracts.length)
    for (const { contract } of holders) expect(known.has(contract)).toBe(true)
  })
})

describe('the search', () => {
  test('finds contracts, indicators and organisations, and counts them', async () => {
    const { body } = await get('/recherche?q=sociale')
    expect(body).toMatch(/\d+ résultats pour « sociale\u00a0»/)
    expect(body).toContain('id="indicator"')
    expect((await get('/recherche?q=entretien')).body).toContain('href="/marches?q=entretien"')
    expect((await get('/recherche?q=valmire')).body).toContain(`/organisations/${valmire.siren}`)
    expect((await get(`/recherche?q=${valmire.siren}`)).body).toContain(`/organisations/${valmire.siren}`)
  })

  test('finds actions and targets of every adopted scheme, and says which scheme where it is not the current one', async () => {
    const { body } = await get('/recherche?q=INSERTION%20heures')
    expect(body).toContain('id="target"')
    expect(body).toContain('href="/objectifs#insertion-hours"')
    const actions = (await get('/recherche?q=cycle%20de%20vie')).body
    expect(actions).toContain('id="action"')
    expect(actions).toMatch(/href="\/schema\/actions\/\d+"/)
    expect((await get('/en/recherche?q=insertion')).body).toContain('Targets of the scheme')
  })

  test('says so where there is nothing, and asks nothing of nobody', async () => {
    expect((await get('/recherche?q=zzzzzz')).body).toContain('Rien pour « zzzzzz\u00a0»')
    expect((await get('/recherche')).statusCode).toBe(200)
    expect((await get('/recherche?q=%27%3B--%20%26%7C!')).statusCode).toBe(200)
    expect((await get('/en/recherche?q=clause')).body).toContain('Indicators')
  })
})

describe('the organisations', () => {
  test('have a page, even without a contract', async () => {
    expect((await get('/organisations')).body).toContain('Ville d’à côté')
    const empty = await get('/organisations/213105554')
    expect(empty.body).toContain('ses chiffres sont vides, ils ne valent pas zéro')
    expect(empty.body).toContain('aucun fichier n’a été importé')
    const full = await get(`/organisations/${valmire.siren}`)
    expect(full.body).toMatch(/considérations sociales : non publié, ou inutilisable, pour \d+ contrats/)
    expect(full.body).toContain('Ses chiffres')
    expect(full.body).toContain(`href="/schemas/valmire-2026-2028/objectifs"`)
    expect(full.body).toContain('sont inventés')
    for (const wrong of ['12', '000000000', 'abc']) expect((await get(`/organisations/${wrong}`)).statusCode).toBe(404)
  })
})

test('an organisation told from a document is marked so, and leads to its scheme and the figures of that', async () => {
  const { body } = await get('/organisations/200093201')
  expect(body).not.toContain('sont inventés')
  expect(body).toContain('les faits sont ceux du document cité')
  expect(body).toContain('href="/schemas/mel-2019-2021"')
  expect(body).toContain('href="/schemas/mel-2019-2021/objectifs"')
  const english = (await get('/en/organisations/200093201')).body
  expect(english).toContain('Its targets and their figures')
  expect(english).toContain('href="/en/schemas/mel-2019-2021"')
})

describe('what the site says of itself', () => {
  const pages = ['/accessibilite', '/mentions-legales', '/vie-privee', '/contact', '/plan-du-site']

  test('is at the foot of every page, and complete in both languages', async () => {
    const home = (await get('/')).body
    for (const page of [...pages, '/recherche', '/donnees', '/api', '/organisations'])
      expect(home).toContain(`href="${page}"`)
    for (const page of pages)
      for (const url of [page, `/en${page}`]) {
        const { body, statusCode } = await get(url)
        expect(statusCode).toBe(200)
        expect(body.match(/<h1/g)).toHaveLength(1)
        expect(body).not.toMatch(/undefined|\[object/)
      }
    expect((await get('/contact')).body).toContain('achats@valmire.example')
    expect((await get('/accessibilite')).body).toContain('n’a pas encore été audité')
  })

  test('the map leads to every public page that has no parameter', async () => {
    const { body } = await get('/plan-du-site')
    const files = /\.\w+$|^\/api\/v1|^\/(espace|compte|connexion|invitation|mot-de-passe)/
    const wanted = doors.filter(({ method, path }) => method === 'GET' && !path.includes(':') && !files.test(path))
    expect(wanted.length).toBeGreaterThan(10)
    const missing = wanted.map(({ path }) => path).filter((path) => !body.includes(`href="${path}"`))
    expect(missing).toEqual([])
  })
})
