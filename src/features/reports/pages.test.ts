import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConsultations } from '../../../demo/consultations.ts'
import { loadReports } from '../../../demo/reports.ts'
import { loadSchemes } from '../../../demo/schemes.ts'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { valmireConsultationSlug } from '../../../demo/valmire/consultation.ts'
import { createApp } from '../../app.ts'
import { system } from '../../kernel/actor.ts'
import { runDueJobs } from '../../platform/jobs.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { readPdf } from '../../test/pdf.ts'
import { worldOn } from '../../test/world.ts'
import { registerBuyer } from '../accounts/actions/register-buyer.ts'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { findOrganisationId } from '../accounts/queries/known-organisations.ts'
import { words } from '../scheme/fixtures/site.ts'
import { hashOf } from './rules/canonical.ts'

const room = `/espace/concertations/${valmireConsultationSlug}/bilan`
let database: FreshDatabase
let world: World
let app: FastifyInstance
let lead: Browser
let buyer: Browser

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  world = worldOn(db, { BASE_URL: 'https://levier.example' })
  await registerBuyer(db, system, { ...valmire, demonstration: true })
  await loadSchemes(db)
  await loadConsultations(world)
  await loadReports(world)
  app = await createApp(world)
  const organisation = (await findOrganisationId(db, valmire.siren))!
  const one = await givenPerson(world, organisation, { email: 'lead@town.example', roles: ['scheme-lead'] })
  const two = await givenPerson(world, organisation, { email: 'buyer@town.example', roles: ['buyer'] })
  lead = await openBrowser(world, app)
  buyer = await openBrowser(world, app)
  await lead.signIn(one)
  await buyer.signIn(two)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string) => app.inject({ url })
const file = async (url: string) => (await get(url)).rawPayload

describe('the report of 2018', () => {
  it('is a page, in both languages, with its coverage, its contradictions and its fingerprint', async () => {
    const page = words((await get('/concertations/mel-2018/bilan')).body)
    expect(page).toMatch(/19 propositions : 1 avec une réponse, 12 avec une réponse en partie, 6 sans réponse/)
    expect(page).toMatch(/Sans réponse : 3, 6, 10, 12, 14, 16/)
    expect(page).toMatch(/Contributeurs en ligne 7 Nombre donné par le document/)
    expect(page).toMatch(/SPASER, SPAPSER/)
    expect(page).toMatch(/Version 1, arrêtée le 15 janvier 2026 par Levier/)
    const english = words((await get('/en/concertations/mel-2018/bilan')).body)
    expect(english).toMatch(/19 propositions: 1 answered, 12 answered in part, 6 without an answer/)
  })

  it('says that its files are being made, then gives them, the same to the byte each time', async () => {
    const early = await get('/concertations/mel-2018/bilan/1/pdf')
    expect(early.statusCode).toBe(503)
    expect(early.body).toContain('Ce fichier se prépare')
    await runDueJobs({ ...world, clock: () => new Date('2999-01-01T00:00:00Z') })
    const [one, two] = [
      await file('/concertations/mel-2018/bilan/1/pdf'),
      await file('/concertations/mel-2018/bilan/1/pdf'),
    ]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(words((await get('/concertations/mel-2018/bilan')).body)).toMatch(/PDF \(PDF.+ ko\)/)
  })

  it('is a tagged PDF with its language, headings, tables, an alternative, and its words', async () => {
    const pdf = readPdf(await file('/concertations/mel-2018/bilan/1/pdf'))
    expect(pdf).toMatchObject({ tagged: true, language: 'fr-FR' })
    expect(pdf.title).toBe('Bilan\u00a0: Les achats responsables de la métropole, 2018')
    expect(pdf.elements.H1).toBeGreaterThanOrEqual(8)
    expect(pdf.elements.H3).toBeGreaterThanOrEqual(19)
    expect(pdf.elements.TH).toBeGreaterThanOrEqual(10)
    expect(pdf.alternatives.join().replaceAll('\u00a0', ' ')).toContain(
      'Sur 19 propositions : 1 avec une réponse, 12 en partie, 6 sans réponse.',
    )
    const text = pdf.pages.join(' ')
    for (const told of [
      'Couverture des propositions',
      'Proposition 14',
      'SPAPSER',
      'https://levier.example/concertations/mel-2018/bilan',
    ])
      expect(text).toContain(told)
    const english = readPdf(await file('/en/concertations/mel-2018/bilan/1/pdf'))
    expect(english.language).toBe('en-GB')
    expect(english.pages.join(' ')).toContain('Coverage of the propositions')
    if (process.env.EXPECT_PDF_UA) expect([pdf.saysUa, english.saysUa]).toEqual([true, true])
  })

  it('is a word-processor file with headings, heads of tables, a language and an alternative text', async () => {
    const files = unzipSync(await file('/concertations/mel-2018/bilan/1/docx'))
    const part = (name: string) => Buffer.from(files[name]!).toString('utf8')
    const document = part('word/document.xml')
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(8)
    expect(document.match(/<w:pStyle w:val="Heading3"\/>/g)!.length).toBeGreaterThanOrEqual(19)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)!.length)
    expect(document).toMatch(/descr="Sur 19 propositions/)
    expect(part('word/styles.xml')).toContain('w:val="fr-FR"')
    const heights = part('word/styles.xml').match(/<w:spacing [^>]*w:line=[^>]*>/g)!
    expect(heights.filter((one) => !one.includes('w:lineRule="auto"'))).toEqual([])
    expect(part('docProps/core.xml')).toContain('Les achats responsables de la métropole, 2018')
  })

  it('is frozen: its row refuses any change, and its fingerprint is that of its content', async () => {
    const version = await database.db.selectFrom('report_version').selectAll().executeTakeFirstOrThrow()
    expect(hashOf(version.documents)).toBe(version.hash)
    const change = database.db.updateTable('report_version').set({ frozen_by: 'x' }).execute()
    await expect(change).rejects.toThrow('report_version is frozen')
    await expect(database.db.deleteFrom('report_file').execute()).rejects.toThrow('report_file is frozen')
  })

  it.each([
    '/concertations/mel-2018/bilan/2',
    '/concertations/mel-2018/bilan/x',
    `/concertations/${valmireConsultationSlug}/bilan`,
  ])('%s is nowhere', async (url) => {
    expect((await get(url)).statusCode).toBe(404)
  })
})

describe('the room of the report', () => {
  it('shows what the check found, texts and versions; a buyer may read, not make', async () => {
    const page = words((await lead.get(room)).body)
    expect(page).toMatch(/Contrôle/)
    expect(page).toMatch(/La concertation est encore ouverte/)
    expect(page).toMatch(/Aucune version n’est arrêtée/)
    const read = await buyer.get(room)
    expect(read.statusCode).toBe(200)
    expect(read.body).not.toContain(`action="${room}/arreter"`)
    expect((await buyer.post(`${room}/arreter`, {})).statusCode).toBe(403)
  })

  it('writes the text of a section, refuses one that was read too long ago, and shows it in the report', async () => {
    const body = (await lead.get(`${room}/textes?section=conclusions`)).body
    const revision = /name="revision" value="(\d+)"/.exec(body)![1]!
    const sent = { section: 'conclusions', revision, text: 'Nous **tiendrons** parole. <script>', textEn: '' }
    expect((await lead.post(`${room}/textes`, sent)).statusCode).toBe(303)
    const preview = (await lead.get(`${room}/apercu`)).body
    expect(preview).toContain('Nous <b>tiendrons</b> parole. &lt;script>')
    expect((await lead.get(`/en${room}/apercu`)).body).toContain('<span lang="fr">tiendrons</span>')
    await lead.get(`${room}/textes?section=conclusions`)
    const late = await lead.post(`${room}/textes`, { ...sent, text: 'Trop tard' })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('Quelqu’un d’autre a écrit')
    expect(late.body).toContain('Trop tard')
  })

  it('freezes, demands that the check be read, publishes, compares and takes back', async () => {
    await lead.get(room)
    expect((await lead.post(`${room}/arreter`, { note: 'Première' })).statusCode).toBe(303)
    await lead.get(room)
    const same = await lead.post(`${room}/arreter`, { note: '' })
    expect([same.statusCode, words(same.body)]).toEqual([
      422,
      expect.stringMatching(/Rien n’a changé depuis la version 1/),
    ])
    const claim = { kind: 'all-answered', says: 'Tout est pris en compte' }
    expect((await lead.post(`${room}/affirmations`, claim)).statusCode).toBe(303)
    const unsaid = await lead.post(`${room}/affirmations`, { ...claim, kind: 'count' })
    expect(words(unsaid.body)).toMatch(/demande cette précision/)
    const { revision } = await database.db
      .selectFrom('report as r')
      .innerJoin('consultation as c', 'c.id', 'r.consultation_id')
      .select('r.revision')
      .where('c.slug', '=', valmireConsultationSlug)
      .executeTakeFirstOrThrow()
    await lead.post(`${room}/textes`, {
      section: 'modalities',
      revision: String(revision),
      text: 'En mairie.',
      textEn: '',
    })
    expect((await lead.post(`${room}/arreter`, { note: 'Seconde' })).statusCode).toBe(303)
    const compared = words((await lead.get(`${room}/comparer?from=1&to=2`)).body)
    expect(compared).toMatch(/Modalités et publicité Ajouté : 1 En mairie\./)
    const published = await lead.post(`${room}/publier`, { number: '2', read: '1' })
    expect(published.statusCode).toBe(303)
    expect((await get(`/concertations/${valmireConsultationSlug}/bilan`)).body).toContain('En mairie.')
    expect((await get(`/concertations/${valmireConsultationSlug}`)).body).toContain(
      `/concertations/${valmireConsultationSlug}/bilan`,
    )
    await lead.get(room)
    expect((await lead.post(`${room}/retirer`, { number: '2' })).statusCode).toBe(303)
    expect((await get(`/concertations/${valmireConsultationSlug}/bilan`)).statusCode).toBe(404)
    const lines = await database.db
      .selectFrom('audit_log')
      .select('action')
      .where('action', 'like', 'reports.%')
      .execute()
    for (const action of ['write', 'freeze', 'publish', 'withdraw', 'claim'])
      expect(lines.map((line) => line.action)).toContain(`reports.${action}`)
  })

  it('gives today’s report as a file, which nobody keeps', async () => {
    const answer = await lead.get(`${room}/pdf`)
    expect(readPdf(answer.rawPayload).pages.join(' ')).toContain('Projet, non publié')
  })
})
