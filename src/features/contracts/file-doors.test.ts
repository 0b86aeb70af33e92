import { parse } from 'csv-parse/sync'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDemonstration } from '../../../demo/load.ts'
import { createApp } from '../../app.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { ocdsFaults } from './fixtures/ocds.ts'
import { openContract } from './rules/open-contract.ts'

let database: FreshDatabase
let app: FastifyInstance
let all = 0

beforeAll(async () => {
  database = await freshDatabase()
  const world = worldOn(database.db, { BASE_URL: 'https://achats.exemple.fr' })
  await loadDemonstration(world)
  app = await createApp(world)
  all = (await database.db.selectFrom('contract').select('id').execute()).length
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string) => app.inject({ url })
const filters = 'famille=45&min=100%20000&dispositif=environmental'

/** The texts of the elements of that name, from XML that is well-formed. */
function elementsOf(xml: string, name: string): string[] {
  const found: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', () => {
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('closetag', (tag) => {
    if (tag.name === name) found.push(text)
  })
  parser.write(xml).close()
  return found
}

function listedCount(body: string): number {
  const lede = /<p class="lede">([^<]*)</.exec(body)![1]!
  return [...lede.matchAll(/(\d+) (?:marché|concession)/g)].reduce((sum, [, count]) => sum + Number(count), 0)
}

test('each file holds exactly the contracts that the list counts', async () => {
  for (const query of [
    '',
    filters,
    'q=travaux',
    'annee=2025&type=contract',
    'titulaire=999000000',
    'q=zzzz',
    'annee=0000',
  ]) {
    const page = await get(`/marches?${query}`)
    const count = page.body.includes('class="lede"') ? listedCount(page.body) : 0
    const table = parse((await get(`/marches.csv?${query}`)).body, { bom: true, columns: true })
    const { contracts } = (await get(`/marches.json?${query}`)).json()
    const { releases, notExportable = [] } = (await get(`/marches.ocds.json?demonstration=1&${query}`)).json()
    expect([table.length, contracts.length, releases.length + notExportable.length], query).toEqual([
      count,
      count,
      count,
    ])
  }
})

test('a filter that is wrong is said, and what is no SIREN finds nothing', async () => {
  for (const wrong of ['famille=99', 'min=abc', 'max=-1']) expect((await get(`/marches?${wrong}`)).statusCode).toBe(400)
  const { body } = await get('/marches?q=bois&min=abc&annee=20x4&nature=works')
  expect(body).toContain('« annee » : une année de quatre chiffres est attendue. « min » : un montant en euros')
  expect(body).toContain('href="/marches?q=bois&amp;nature=works"')
  expect((await get('/en/marches?max=abc')).body).toContain('href="/en/marches"')
  const page = await get('/marches?titulaire=Dupont')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Un SIREN a 9 chiffres')
  expect((await get('/marches.json?titulaire=Dupont')).json().contracts).toEqual([])
})

test('the list leads to its files, its feed and the ends with the filters of the address', async () => {
  const { body } = await get(`/marches?${filters}`)
  expect(body).toMatch(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="\/marches\.atom\?[^"]*famille=45/)
  for (const extension of ['csv', 'xlsx', 'json', 'ocds.json'])
    expect(body).toContain(`href="/marches.${extension}?dispositif=environmental&amp;famille=45&amp;min=100000"`)
})

describe('the JSON', () => {
  test('has the documented shape and says that its data are invented', async () => {
    const { contracts, demonstration, licence } = (await get('/marches.json')).json()
    expect(contracts).toHaveLength(all)
    expect([demonstration, licence.name]).toEqual([true, 'Licence Ouverte / Open Licence 2.0'])
    for (const contract of contracts) expect(openContract.parse(contract)).toEqual(contract)
    expect(contracts.every((one: { demonstration: boolean }) => one.demonstration)).toBe(true)
  })
})

describe('the workbook', () => {
  test('opens, with a row for each contract, days as days, and no formula', async () => {
    const answer = await get('/marches.xlsx')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="marches.xlsx"')
    const files = unzipSync(answer.rawPayload)
    const sheet = Buffer.from(files['xl/worksheets/sheet1.xml']!).toString('utf8')
    expect(elementsOf(sheet, 'row')).toHaveLength(all + 1)
    expect(sheet).toContain('Donnée de démonstration')
    expect(sheet).toMatch(/<c s="3"><v>4\d{4}<\/v>/)
    expect(sheet).not.toContain('<f>')
    expect(Buffer.from(files['xl/worksheets/sheet2.xml']!).toString('utf8')).toContain('oui : inventées')
  })
})

describe('the OCDS package', () => {
  test('does not leave with invented data unless it is asked for by name', async () => {
    const refused = await get('/marches.ocds.json?famille=45')
    expect(refused.headers['content-type']).toContain('text/html')
    expect(refused.body).toContain('Ces données sont inventées')
    expect(refused.body).toContain('/marches.ocds.json?famille=45&amp;demonstration=1')
  })

  test('has the shape of the standard, its parties are those it names, and it is marked', async () => {
    const pack = (await get('/marches.ocds.json?demonstration=1')).json()
    expect(ocdsFaults(pack)).toEqual([])
    expect(pack.demonstration).toBe(true)
    expect(pack.releases.length).toBeGreaterThan(1)
    for (const { ocid } of pack.releases) expect(ocid.startsWith('levier-demo-')).toBe(true)
  })
})

describe('the feed', () => {
  test('is well-formed Atom with at most fifty contracts, the last published first', async () => {
    const answer = await get('/marches.atom?q=travaux')
    expect(answer.headers['content-type']).toContain('application/atom+xml')
    expect(answer.headers['content-disposition']).toContain('inline')
    const ids = elementsOf(answer.body, 'id')
    expect(ids.length).toBeGreaterThan(1)
    expect(ids.length).toBeLessThanOrEqual(51)
    expect(new Set(ids).size).toBe(ids.length)
    const [, ...updated] = elementsOf(answer.body, 'updated')
    expect(updated).toEqual([...updated].sort().reverse())
    for (const element of ['title', 'updated', 'name']) expect(elementsOf(answer.body, element)[0]).not.toBe('')
    expect(answer.body).toContain('href="https://achats.exemple.fr/marches?q=travaux"')
    expect(elementsOf((await get('/en/marches.atom')).body, 'title')[0]).toBe('Contracts and concessions')
  })
})

describe('the contracts that end', () => {
  test('are listed by month from today on, in the language of the page', async () => {
    const counts: number[] = []
    for (const months of ['6', '12', '24']) {
      const { body, statusCode } = await get(`/marches/echeances?mois=${months}`)
      expect(statusCode).toBe(200)
      counts.push(Number(/(\d+) contrats se terminent/.exec(body)?.[1] ?? 0))
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts[2]).toBeGreaterThan(0)
    expect((await get('/en/marches/echeances')).body).toContain('Contracts that end')
    expect((await get('/marches/echeances?mois=7')).statusCode).toBe(400)
  })

  test('are a calendar whose lines are whole, with a day for each', async () => {
    const answer = await get('/marches/echeances.ics?mois=24')
    expect(answer.headers['content-type']).toContain('text/calendar')
    const lines = answer.body.split('\r\n')
    expect(lines.at(-1)).toBe('')
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const whole = answer.body.replaceAll('\r\n ', '').split('\r\n')
    const count = (start: string) => whole.filter((line) => line.startsWith(start)).length
    expect(count('BEGIN:VEVENT')).toBeGreaterThan(0)
    for (const field of ['END:VEVENT', 'UID:', 'DTSTAMP:', 'DTSTART;VALUE=DATE:', 'SUMMARY:', 'URL:https://achats.'])
      expect(count(field), field).toBe(count('BEGIN:VEVENT'))
    for (const line of whole.filter((one) => one.startsWith('DTSTART'))) expect(line.slice(-8) >= '20260115').toBe(true)
    const page = await get('/marches/echeances?mois=24')
    expect(page.body).toContain(`${count('BEGIN:VEVENT')} contrats`)
  })
})
