import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { createApp } from '../../app.ts'
import { system } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { readXlsx } from '../../platform/files/xlsx-read.ts'
import type { OpenTable } from '../../platform/open-data.ts'
import { everyone } from '../../platform/web/guards.ts'
import { createServer } from '../../platform/web/server.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { registerBuyer } from '../accounts/actions/register-buyer.ts'
import { identify } from '../accounts/identify.ts'
import { findOrganisationId } from '../accounts/queries/known-organisations.ts'
import { words } from '../scheme/fixtures/site.ts'
import { findFrame } from '../site/queries/frame.ts'
import { importDecidim } from './actions/import-decidim.ts'
import { tableDoors } from './doors/files.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import { everyKind } from './fixtures/questionnaire.ts'
import { doingWith, givenDraft, givenSaid } from './fixtures/said.ts'
import type { Consultation } from './queries/consultations.ts'
import { contributionTable } from './queries/contribution-table.ts'
import type { Definition } from './schema/questionnaire.ts'

let database: FreshDatabase
let app: Awaited<ReturnType<typeof createApp>>
let organisation: string
let closed: Consultation

/** The questionnaire of every kind, in a second version that asks for a day in place of the number. */
const second: Definition = {
  ...everyKind,
  pages: everyKind.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.name === 'satisfied'
        ? { kind: 'date' as const, name: 'satisfied', title: { fr: 'Depuis quand ?' }, required: false, profile: false }
        : question,
    ),
  })),
}

async function givenAnswers(consultation: Consultation): Promise<void> {
  const { db } = database
  const { id } = await db
    .insertInto('questionnaire')
    .values({
      consultation_id: consultation.id,
      slug: 'vos-achats',
      position: 1,
      title: JSON.stringify({ fr: 'Vos achats' }),
      draft: JSON.stringify(second),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const [index, definition] of [everyKind, second].entries())
    await db
      .insertInto('questionnaire_version')
      .values({
        questionnaire_id: id,
        number: index + 1,
        definition: JSON.stringify(definition),
        published_on: day('2026-01-05'),
      })
      .execute()
  const sent = [
    ...Array.from({ length: 12 }, (_, at) => ({ version: 1, answers: { status: 'person', satisfied: 1 + (at % 5) } })),
    ...Array.from({ length: 7 }, () => ({ version: 2, answers: { status: 'person', satisfied: '2025-03-02' } })),
    {
      version: 2,
      answers: {
        status: 'firm',
        themes: ['food', 'other'],
        'themes-Comment': 'le mobilier de la mairie',
        priorities: ['b', 'a'],
        opinions: { price: 'no' },
        town: 'Petit-Hameau',
        why: 'Demandez à Durand',
      },
    },
  ]
  await db
    .insertInto('submission')
    .values(
      sent.map(({ version, answers }, at) => ({
        consultation_id: consultation.id,
        questionnaire_id: id,
        version,
        sent_on: day('2026-01-20'),
        answers: JSON.stringify(answers),
        receipt_hash: `receipt-${consultation.slug}-${at}`,
      })),
    )
    .execute()
}

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await registerBuyer(db, system, { ...valmire, demonstration: true })
  app = await createApp(worldOn(db))
  organisation = (await findOrganisationId(db, valmire.siren))!
  closed = await givenConsultation(db, organisation, { state: 'closed', demonstration: 'invented' })
  await givenAnswers(closed)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = (url: string) => app.inject({ url })
const answersOf = ({ slug }: Consultation) => `/concertations/${slug}/questionnaires/vos-achats/reponses`
const csvOf = async (url: string): Promise<Record<string, string>[]> =>
  parse((await get(url)).body, { bom: true, columns: true })

describe('the answers to a questionnaire', () => {
  it('leave with all versions in one set of columns', async () => {
    const rows = await csvOf(`${answersOf(closed)}.csv`)
    expect(rows).toHaveLength(20)
    expect(Object.keys(rows[0]!)).toEqual([
      '_version',
      '_canal',
      '_profil_retenu',
      'status',
      'staff',
      'since',
      'themes',
      'priorities',
      'satisfied.date',
      'opinions.price',
      'opinions.quality',
      'satisfied.scale',
      '_demonstration',
    ])
    const older = rows.filter((row) => row._version === '1')
    for (const row of older) expect([row['satisfied.date'], row['satisfied.scale'] !== '']).toEqual(['', true])
    const odd = rows.find(({ priorities }) => priorities !== '')!
    expect(odd).toMatchObject({ themes: 'food,other', priorities: 'b,a', 'opinions.price': 'no' })
  })

  it('hide a rare profile among at least as many others as the consultation asks for', async () => {
    const rows = await csvOf(`${answersOf(closed)}.csv`)
    const withheld = rows.filter((row) => row._profil_retenu === '1')
    expect(withheld).toHaveLength(5)
    for (const row of withheld) expect([row._version, row._canal, row.status]).toEqual(['', '', ''])
    const shown = rows
      .filter((row) => row._profil_retenu === '0')
      .map((row) => `${row._version} ${row._canal} ${row.status}`)
    expect(shown.filter((profile) => profile === '1 web person')).toHaveLength(8)
    expect(shown.filter((profile) => profile === '2 web person')).toHaveLength(7)
  })

  it('hold no text, no day, no receipt, in any format or language', async () => {
    for (const format of ['csv', 'xlsx', 'json'])
      for (const prefix of ['', '/en']) {
        const { statusCode, rawPayload, body } = await get(`${prefix}${answersOf(closed)}.${format}`)
        expect(statusCode).toBe(200)
        const text = format === 'xlsx' ? JSON.stringify(readXlsx(rawPayload)) : body
        expect(text).toContain('food,other')
        for (const secret of ['mairie', 'Hameau', 'Durand', '2026-01-20', 'receipt-'])
          expect(text).not.toContain(secret)
      }
    const { columns } = (await get(`${answersOf(closed)}.json`)).json()
    expect(columns.find(({ name }: { name: string }) => name === 'status').says.fr).toBe(
      'Vous êtes (firm = Choix firm ; person = Choix person ; other = Autre)',
    )
  })

  it('say in their name that they are invented, where they are', async () => {
    const { headers } = await get(`${answersOf(closed)}.csv`)
    expect(headers['content-disposition']).toContain('filename="demonstration-questionnaire-')
    expect((await csvOf(`${answersOf(closed)}.csv`)).every((row) => row._demonstration === '1')).toBe(true)
  })

  it('wait for the close, and the page says why', async () => {
    const live = await givenConsultation(database.db, organisation, { sheet: { resultsShown: 'live' } })
    await givenAnswers(live)
    for (const format of ['csv', 'xlsx', 'json'])
      expect((await get(`${answersOf(live)}.${format}`)).statusCode).toBe(404)
    const page = words((await get(`/concertations/${live.slug}/donnees`)).body)
    expect(page).toContain('Elles sortent à la clôture.')
    expect(page).not.toContain('Réponses au questionnaire : Vos achats')
  })
})

describe('the page of the data of a consultation', () => {
  it('leads to files that are all there, and says what each column is', async () => {
    for (const prefix of ['', '/en']) {
      const { body } = await get(`${prefix}/concertations/${closed.slug}/donnees`)
      const files = [...body.matchAll(/href="([^"]*\/concertations\/[^"]*\.(?:csv|xlsx|json))"/g)].map(
        ([, url]) => url!,
      )
      expect(files).toHaveLength(17)
      for (const url of files) expect(`${url} ${(await get(url)).statusCode}`).toBe(`${url} 200`)
      expect(body).toContain('<code>_profil_retenu</code>')
      expect(body).toContain('licence-ouverte')
    }
  })

  it('is of no consultation that is still a draft', async () => {
    const draft = await givenConsultation(database.db, organisation, { state: 'preparing' })
    for (const path of [
      'donnees',
      'propositions.csv',
      'reponses.json',
      'couverture.xlsx',
      'questionnaires/x/reponses.csv',
    ])
      expect((await get(`/concertations/${draft.slug}/${path}`)).statusCode).toBe(404)
  })
})

it('Propositions leave as a Decidim platform writes them, and come in again the same.', async () => {
  const { db } = database
  const [from, to] = [await givenConsultation(db, organisation), await givenConsultation(db, organisation)]
  const said = await givenSaid(db, from.id, [{ body: 'Une idée.' }])
  const { id } = await givenDraft(db, from.id, said[0]!.id, '=Plus ; d’heures\n« partout »')
  await db.updateTable('proposition').set({ state: 'published' }).where('id', '=', id).execute()
  const { body } = await get(`/concertations/${from.slug}/propositions.decidim.csv`)
  await importDecidim(doingWith(db), to, { name: 'p.csv', text: body, withThemes: false })
  const rows = await db.selectFrom('contribution').select('body').where('consultation_id', '=', to.id).execute()
  expect(rows.map((row) => row.body)).toEqual(['=Plus ; d’heures\n« partout »'])
  const [row] = await csvOf(`/concertations/${from.slug}/propositions.csv`)
  expect(row).toMatchObject({ number: '1', state: 'published', contributions: '1', demonstration: '0' })
})

it('A file that fails on its way breaks off, so that nobody takes it for a whole one.', async () => {
  const words = Array.from({ length: 400 }, (_, at) => [`ligne ${at}, ${randomUUID()}`])
  const failing: OpenTable = {
    ...contributionTable(closed),
    columns: [{ name: 'texte', type: 'text', says: { fr: 'Texte', en: 'Text' } }],
    async *read() {
      yield words
      throw new Error('the database has gone')
    },
  }
  const server = await createServer(worldOn(database.db), {
    doors: tableDoors('/essai', everyone, async () => ({ consultation: closed, table: failing })),
    findFrame,
    identify,
    signInPath: '/connexion',
  })
  try {
    await server.listen({ port: 0 })
    const { port } = server.server.address() as { port: number }
    for (const encoding of ['identity', 'gzip'])
      for (const format of ['csv', 'json', 'xlsx']) {
        const whole = fetch(`http://127.0.0.1:${port}/essai.${format}`, { headers: { 'accept-encoding': encoding } })
        await expect(
          whole.then((answer) => answer.arrayBuffer()),
          `${format} ${encoding}`,
        ).rejects.toThrow()
      }
  } finally {
    await server.close()
  }
})
