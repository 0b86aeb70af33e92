import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../demo/load.ts'
import { valmireConsultationSlug } from '../demo/valmire/consultation.ts'
import { createApp, doors } from './app.ts'
import { listPerimeter } from './features/accounts/queries/perimeter.ts'
import { indicators } from './features/indicators/rules/indicators.ts'
import { visitor } from './kernel/actor.ts'
import { type FreshDatabase, freshDatabase } from './test/database.ts'
import { worldOn } from './test/world.ts'
import { formatNumber } from './ui/format.ts'

let database: FreshDatabase
let app: FastifyInstance
let contractId: string
let statementId: string

beforeAll(async () => {
  database = await freshDatabase()
  const world = worldOn(database.db)
  await loadDemonstration(world)
  app = await createApp(world)
  const row = await database.db.selectFrom('contract').select('id').limit(1).executeTakeFirstOrThrow()
  contractId = row.id
  const { id } = await database.db.selectFrom('statement').select('id').executeTakeFirstOrThrow()
  statementId = id
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string, headers = {}) => app.inject({ url, headers })

/** What opens no page to somebody who only walks by: a link of one use, a step of signing in. */
const ownWay = /^\/(invitation|mot-de-passe)\/|^\/connexion\/./
const publicDoors = doors.filter(
  ({ method, path, guard }) => method === 'GET' && guard(visitor).allowed && !ownWay.test(path),
)

/** One address for each public door. */
function addressesOf(): string[] {
  return publicDoors.flatMap(({ path }) => {
    if (!path.includes(':')) return [path]
    if (path.startsWith('/marches/')) return [path.replace(':id', contractId)]
    if (path.startsWith('/indicateurs/')) return indicators.map(({ id }) => path.replace(':id', id))
    if (!/^\/(schema|schemas|etats)\//.test(path) || path.includes('/citations/')) return []
    return ['valmire-2026-2028', 'mel-2019-2021'].map((slug) =>
      path
        .replace(':slug', slug)
        .replace('indicateurs/:code', 'indicateurs/insertion-hours')
        .replace(':code', 'P2-2')
        .replace(':number', '13')
        .replace('etats/:id', `etats/${statementId}`),
    )
  })
}

test('every public door answers, in both languages', async () => {
  for (const address of addressesOf())
    for (const url of [address, address === '/' ? '/en' : `/en${address}`]) {
      const answer = await get(url)
      expect(`${answer.statusCode} ${url}`).toBe(`200 ${url}`)
      if (!answer.headers['content-type']?.toString().startsWith('text/html')) continue
      expect(answer.body).toContain(`<html lang="${url.startsWith('/en') ? 'en' : 'fr'}">`)
      expect(answer.body.match(/<h1/g), url).toHaveLength(1)
      expect(answer.body, url).not.toMatch(/<script|<style| style=|\son\w+=|undefined|NaN/)
    }
})

test('every page of invented data says so', async () => {
  for (const url of ['/', '/marches', '/indicateurs', `/marches/${contractId}`])
    expect((await get(url)).body).toContain('Données de démonstration')
})

test('every link of a page leads somewhere', async () => {
  const seen = new Set<string>()
  for (const url of ['/', '/marches', '/indicateurs', '/indicateurs/social', `/en/marches/${contractId}`]) {
    const hrefs = [...(await get(url)).body.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    )
    for (const href of hrefs) if (seen.size < 150) seen.add(href)
  }
  expect(seen.size).toBeGreaterThan(40)
  for (const href of seen) expect(`${(await get(href)).statusCode} ${href}`).toBe(`200 ${href}`)
})

/** Of the computed indicators of the demonstration, one is published for no contract; four are measured by hand. */
test('the chain of the home page carries the totals, with a link where there is a room behind', async () => {
  const chain = /<nav class="chain titled"[\s\S]*?<\/nav>/.exec((await get('/')).body)![0]
  expect(chain).toContain('<h2>De la proposition d’un habitant au chiffre</h2>')
  const rings = [...chain.matchAll(/<li class="(\w+)">(?:<a class="step" href="([^"]+)">)?.*?class="ring">([^<]+)</g)]
  const seen = rings.map(([, state, href, count]) => ({ state, href, count }))
  const missing = { state: 'missing', href: undefined, count: '–' }
  const { total } = await database.db
    .selectFrom('contract')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('kind', '=', 'contract')
    .where('withdrawn', '=', false)
    .where('redirect_to', 'is', null)
    .where(
      'buyer_siren',
      'in',
      (await listPerimeter(database.db)).map(({ siren }) => siren),
    )
    .executeTakeFirstOrThrow()
  const { propositions } = await database.db
    .selectFrom('proposition as p')
    .innerJoin('consultation as c', 'c.id', 'p.consultation_id')
    .select(({ fn }) => fn.countAll<number>().as('propositions'))
    .where('c.slug', '=', valmireConsultationSlug)
    .where('p.state', '=', 'published')
    .executeTakeFirstOrThrow()
  expect(seen).toEqual([
    { state: 'linked', href: '/concertations', count: String(propositions) },
    { state: 'linked', href: '/concertations', count: '5' },
    { state: 'linked', href: '/schema#actions', count: '28' },
    missing,
    missing,
    { state: 'linked', href: '/marches?type=contract', count: formatNumber(total, 'fr') },
    missing,
    { state: 'linked', href: '/indicateurs', count: '18' },
  ])
  expect((await get('/marches?type=contract')).body).toContain(formatNumber(total, 'fr'))
})

describe('what protects a page', () => {
  test('the headers forbid scripts, frames and guessing of types', async () => {
    const { headers } = await get('/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('DENY')
  })

  test('an unchanged page is not sent again', async () => {
    const { headers } = await get('/indicateurs')
    const again = await get('/indicateurs', { 'if-none-match': headers.etag as string })
    expect(again.statusCode).toBe(304)
    expect(again.body).toBe('')
  })

  test('a large page is compressed', async () => {
    const { headers } = await get('/marches', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).toBe('gzip')
  })

  test('the style sheet has an address of its own for each content', async () => {
    const href = /<link rel="stylesheet" href="([^"]+)"/.exec((await get('/')).body)![1]!
    const style = await get(href)
    expect(style.headers['cache-control']).toContain('immutable')
    expect(style.body).not.toContain('"font:')
    for (const [, font] of style.body.matchAll(/url\("([^"]+)"\)/g)) expect((await get(font!)).statusCode).toBe(200)
  })

  test('too many requests are asked to wait', async () => {
    const limited = await createApp(worldOn(database.db, { RATE_LIMIT: '2' }))
    const codes: number[] = []
    for (let asked = 0; asked < 3; asked++) codes.push((await limited.inject({ url: '/' })).statusCode)
    const refused = await limited.inject({ url: '/' })
    await limited.close()
    expect(codes).toEqual([200, 200, 429])
    expect(refused.body).toContain('Trop de demandes')
  })
})

describe('wrong addresses', () => {
  test.each([
    ['/nulle-part', 404],
    ['/marches/pas-un-contrat', 404],
    ['/marches/00000000-0000-4000-8000-000000000000', 404],
    ['/indicateurs/inconnu', 404],
    ['/marches?page=0', 400],
    ['/marches?page=x', 400],
    ['/marches?nature=autre', 400],
    ['/indicateurs?annee=20x4', 400],
    ['/indicateurs/social?apres=%27%3B--', 400],
    ['/indicateurs/social?apres=2024-13-45_00000000-0000-4000-8000-000000000000', 400],
    ['/marches/%', 400],
  ])('%s is answered by %i and one polite page', async (url, status) => {
    const answer = await get(url)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('html')
    expect(answer.body).toMatch(/Référence <code>[0-9a-f]{10}<\/code>/)
  })

  test('the English page of an error is in English', async () => {
    expect((await get('/en/nulle-part')).body).toContain('This page does not exist')
    const refused = (url: string) => app.inject({ method: 'POST', url })
    const [french, english] = [await refused('/espace/personnes'), await refused('/en/espace/personnes')]
    expect(french.body).toContain('Connectez-vous pour ouvrir cette page.')
    expect(french.body).not.toContain('Sign in to open this page.')
    expect(english.body).toContain('Sign in to open this page.')
    expect(english.body).not.toContain('Connectez-vous')
  })
})

describe('health', () => {
  test('the process is alive and ready', async () => {
    expect((await get('/healthz')).statusCode).toBe(200)
    expect((await get('/readyz')).statusCode).toBe(200)
  })
})

test('the character zero, which no database text can hold, is left out of what is asked', async () => {
  expect((await get('/marches?q=%00equipements')).statusCode).toBe(200)
})

test('a search finds words without their accents and a holder by its SIREN', async () => {
  const holder = await database.db
    .selectFrom('contract_holder')
    .select(['siren', 'contract_id'])
    .where('siren', 'is not', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const bySiren = await get(`/marches?q=${holder.siren}`)
  expect(bySiren.body).toContain(`/marches/${holder.contract_id}`)
  const accented = await get(`/marches?q=${encodeURIComponent('équipements')}`)
  const plain = await get('/marches?q=equipements')
  const rows = (body: string) => body.match(/<tr role="row"/g)?.length
  expect(rows(plain.body)).toBeGreaterThan(1)
  expect(rows(plain.body)).toBe(rows(accented.body))
})

test('the rows behind a figure are as many as it says, page after page', async () => {
  const address = '/indicateurs/environmental.clause?lignes=numerator'
  const announced = Number(/(\d+) contrats, du plus récent/.exec((await get(address)).body)![1])
  const met = new Set<string>()
  let next: string | undefined = address
  while (next) {
    const { body } = await get(next)
    const rows = body.slice(body.indexOf('id="lignes"'))
    for (const [, id] of rows.matchAll(/href="\/marches\/([0-9a-f-]{36})"/g)) met.add(id!)
    next = /href="([^"#]+)#lignes">Lignes suivantes/.exec(rows)?.[1]?.replaceAll('&amp;', '&')
  }
  expect(met.size).toBe(announced)
})
