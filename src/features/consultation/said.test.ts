import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { createApp } from '../../app.ts'
import { system } from '../../kernel/actor.ts'
import { readXlsx } from '../../platform/files/xlsx-read.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { registerBuyer } from '../accounts/actions/register-buyer.ts'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { findOrganisationId } from '../accounts/queries/known-organisations.ts'
import { words } from '../scheme/fixtures/site.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import { givenBookTheme, givenSaid } from './fixtures/said.ts'
import type { Consultation } from './queries/consultations.ts'
import { findSalt } from './queries/contributing.ts'
import { listDecisions } from './queries/moderation.ts'

let database: FreshDatabase
let app: Awaited<ReturnType<typeof createApp>>
let visitor: Browser
let lead: Browser
let other: Browser
let open: Consultation
let now = new Date('2026-01-15T10:00:00Z')

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  const world = { ...worldOn(db), clock: () => now }
  await registerBuyer(db, system, { ...valmire, demonstration: true })
  app = await createApp(world)
  const organisation = (await findOrganisationId(db, valmire.siren))!
  visitor = await openBrowser(world, app)
  lead = await openBrowser(world, app)
  other = await openBrowser(world, app)
  await lead.signIn(await givenPerson(world, organisation, { email: 'lead@said.example', roles: ['scheme-lead'] }))
  await other.signIn(await givenPerson(world, organisation, { email: 'other@said.example', roles: ['administrator'] }))
  open = await givenConsultation(db, organisation)
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const base = () => `/concertations/${open.slug}`
const space = () => `/espace${base()}`
const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''

/** Sends the form as a browser does that read it for a minute. */
async function say(body: string, more: Record<string, string> = {}) {
  const page = await visitor.get(`${base()}/contribuer`)
  now = new Date(now.getTime() + 60_000)
  const carried = { code: hidden(page.body, 'code'), proof: hidden(page.body, 'proof') }
  return visitor.post(`${base()}/contribuer`, { body, ...carried, ...more })
}

/** Moderates as the form does, with the revision that the page shows. */
async function decide(browser: Browser, number: number, fields: Record<string, string>) {
  const { body } = await browser.get(`${space()}/contributions/${number}`)
  return browser.post(`${space()}/contributions/${number}/decision`, { revision: hidden(body, 'revision'), ...fields })
}

describe('a contribution', () => {
  let receipt = ''

  it('is sent without saying who one is, and gives a code', async () => {
    const wrong = await say('')
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="body-error"')
    const sent = await say('Mon voisin Durand est un <b>voleur</b>.\nEt les clauses d’insertion ?')
    expect(sent.statusCode).toBe(303)
    receipt = String(sent.headers.location)
    expect(receipt).toMatch(/\/contributions\/recu\/[2-9A-Z-]{19}$/)
    expect(words((await visitor.get(receipt)).body)).toMatch(/Elle attend qu’une personne la relise/)
    const row = await database.db.selectFrom('contribution').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      author_name: null,
      author_contact: null,
      reasons: [],
      state: 'waiting',
      channel: 'web',
    })
    expect(
      await database.db
        .selectFrom('audit_log')
        .selectAll()
        .where('action', 'like', 'consultation.contribute%')
        .execute(),
    ).toEqual([])
  })

  it('is kept once when it is sent twice', async () => {
    const page = await visitor.get(`${base()}/contribuer`)
    now = new Date(now.getTime() + 60_000)
    const form = { body: 'Deux clics.', code: hidden(page.body, 'code'), proof: hidden(page.body, 'proof') }
    const first = await visitor.post(`${base()}/contribuer`, form)
    const again = await visitor.post(`${base()}/contribuer`, form)
    expect(again.headers.location).toBe(first.headers.location)
    expect(
      (await database.db.selectFrom('contribution').select('id').where('body', '=', 'Deux clics.').execute()).length,
    ).toBe(1)
  })

  it('waits with its reason where a program seems to have written it', async () => {
    const sent = await say('http://a http://b http://c', { 'votre-site-web': 'x', proof: 'forged.x' })
    expect(sent.statusCode).toBe(303)
    const row = await database.db
      .selectFrom('contribution')
      .select('reasons')
      .where('body', 'like', 'http%')
      .executeTakeFirstOrThrow()
    expect([...row.reasons].sort()).toEqual(['links', 'proof', 'trap'])
    expect(words((await lead.get(`${space()}/contributions/3`)).body)).toContain('un champ caché a été rempli')
  })

  it('is read in a row with other short ones and shown with them, each by a decision of its own', async () => {
    const { id, slug } = await givenConsultation(database.db, (await findOrganisationId(database.db, valmire.siren))!, {
      sheet: { moderation: 'before' },
    })
    const bodies = ['Du bois.', 'Du liège.', 'De la pierre.', 'x'.repeat(600)]
    const said = await givenSaid(
      database.db,
      id,
      bodies.map((body) => ({ body, state: 'waiting' as const })),
    )
    const room = `/espace/concertations/${slug}/moderation`
    const { body } = await lead.get(room)
    const ticks = [...body.matchAll(/name="read" value="(\d+-\d+)"/g)].map(([, value]) => value!)
    expect(ticks).toEqual(
      said
        .slice(0, 3)
        .map(({ number }) => `${number}-1`)
        .sort()
        .reverse(),
    )
    expect((await lead.post(room, {})).body).toContain('Cochez au moins une contribution.')
    await database.db.updateTable('contribution').set({ revision: 2 }).where('id', '=', said[1]!.id).execute()
    expect((await lead.post(room, { read: ticks })).statusCode).toBe(303)
    expect(words((await lead.get(room)).body)).toContain(
      'Contributions publiées : 2. Décidées ou changées entre-temps, laissées telles quelles : 1.',
    )
    const states = await database.db
      .selectFrom('contribution')
      .select('state')
      .where('consultation_id', '=', id)
      .orderBy('number')
      .execute()
    expect(states.map(({ state }) => state)).toEqual(['published', 'waiting', 'published', 'waiting'])
    expect(await listDecisions(database.db, said[0]!.id)).toMatchObject([{ outcome: 'published' }])
  })

  it('is hidden with a rule and a reason, which its author reads and may appeal against', async () => {
    const silent = await decide(lead, 1, { outcome: 'hidden', rule: '', reason: 'Nommé.' })
    expect(silent.statusCode).toBe(422)
    expect(silent.body).toContain('Dites quelle règle')
    expect(
      (await decide(lead, 1, { outcome: 'hidden', rule: 'person', reason: 'Un voisin est nommé.' })).statusCode,
    ).toBe(303)
    const page = await visitor.get(receipt)
    expect(words(page.body)).toMatch(/Non publiée Nomme ou met en cause une personne – Un voisin est nommé\./)
    expect((await visitor.post(`${receipt}/recours`, { code: 'x', reason: 'C’est son surnom.' })).statusCode).toBe(303)
    expect((await visitor.post(`${receipt}/recours`, { code: 'x', reason: 'Encore.' })).statusCode).toBe(422)
    expect(words((await other.get(`${space()}/moderation`)).body)).toMatch(/Recours à examiner.*Mon voisin Durand/)
  })

  it('is looked at again by somebody else than who decided', async () => {
    const own = await decide(lead, 1, { outcome: 'appeal-refused', rule: '', reason: 'Non.' })
    expect(own.statusCode).toBe(422)
    expect(own.body).toContain('une autre personne que celle qui a décidé')
    expect(
      (await decide(other, 1, { outcome: 'appeal-refused', rule: '', reason: 'Le nom reste un nom.' })).statusCode,
    ).toBe(303)
    expect(words((await visitor.get(receipt)).body)).toContain('Recours examiné : elle reste non publiée')
    const { id } = await database.db
      .selectFrom('contribution')
      .select('id')
      .where('consultation_id', '=', open.id)
      .where('number', '=', 1)
      .executeTakeFirstOrThrow()
    expect((await listDecisions(database.db, id)).map(({ outcome }) => outcome)).toEqual([
      'hidden',
      'appealed',
      'appeal-refused',
    ])
  })

  it('is counted where it is hidden, by its rule', async () => {
    expect(words((await visitor.get(`${base()}/contributions`)).body)).toMatch(
      /Non publiées : nomme ou met en cause une personne 1/,
    )
  })

  it('is not decided over somebody else', async () => {
    const { body } = await lead.get(`${space()}/contributions/2`)
    const form = { revision: hidden(body, 'revision'), outcome: 'published' }
    expect((await lead.post(`${space()}/contributions/2/decision`, form)).statusCode).toBe(303)
    const late = await other.post(`${space()}/contributions/2/decision`, {
      ...form,
      outcome: 'hidden',
      rule: 'insult',
      reason: 'Non.',
      jeton: other.token(),
    })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('Quelqu’un d’autre vient d’en décider')
  })
})

describe('a hidden contribution', () => {
  const secret = 'Durand'

  it('is nowhere for the public: pages, files, feeds, search, propositions made from it', async () => {
    await givenBookTheme(database.db, open.id, 'insertion')
    await lead.get(`${space()}/codage/1`)
    const made = { wording: 'Parler des clauses.', excerpt: '', theme: '' }
    expect((await lead.post(`${space()}/codage/1/proposition`, made)).statusCode).toBe(303)
    await lead.get(`${space()}/propositions/1`)
    expect((await lead.post(`${space()}/propositions/1/publier`, { revision: '1' })).statusCode).toBe(422)
    await lead.post(`${space()}/propositions/1/sources`, { number: '2', sourceExcerpt: 'clics' })
    expect((await lead.post(`${space()}/propositions/1/publier`, { revision: '1' })).statusCode).toBe(303)
    const proposition = await visitor.get(`${base()}/propositions/1`)
    expect(words(proposition.body)).toMatch(/1 autre\(s\), non publiée\(s\)/)
    const paths = [
      ...[
        '',
        '/contributions',
        '/contributions?q=voisin',
        '/contributions/2',
        '/propositions',
        '/propositions/1',
        '/methode',
        '/contribuer',
        '/donnees',
      ].map((path) => `${base()}${path}`),
      ...['csv', 'json', 'decidim.csv', 'xlsx'].flatMap((extension) => [
        `${base()}/contributions.${extension}`,
        `${base()}/propositions.${extension}`,
      ]),
      `${base()}/reponses.csv`,
      `${base()}/couverture.xlsx`,
      '/donnees/propositions.csv',
      '/donnees/reponses.json',
      `/api/v1${base()}/propositions`,
      '/',
      '/recherche?q=voisin',
      `/recherche?q=${secret}`,
      '/donnees',
      '/plan-du-site',
    ]
    for (const path of paths)
      for (const url of [path, path === '/' ? '/en' : `/en${path}`]) {
        const { statusCode, rawPayload, body: sent } = await app.inject({ url })
        const body = url.endsWith('.xlsx') ? JSON.stringify(readXlsx(rawPayload)) : sent
        expect(`${statusCode} ${url}`).toBe(`200 ${url}`)
        expect(
          body
            .replaceAll(`q=${secret}`, '')
            .replaceAll(`« ${secret}\u00a0»`, '')
            .replaceAll(`“${secret}”`, '')
            .replaceAll(`value="${secret}"`, ''),
          url,
        ).not.toContain(secret)
      }
    expect((await app.inject({ url: `${base()}/contributions/1` })).statusCode).toBe(404)
  })
})

describe('an address that has to be checked', () => {
  it('is checked by the link of the mail, and forgotten where no news are wanted', async () => {
    const { db } = database
    const organisation = (await findOrganisationId(db, valmire.siren))!
    const { slug, id } = await givenConsultation(db, organisation, { mode: 'email', sheet: { moderation: 'after' } })
    const page = await visitor.get(`/concertations/${slug}/contribuer`)
    now = new Date(now.getTime() + 60_000)
    const form = { body: 'Une idée.', code: hidden(page.body, 'code'), proof: hidden(page.body, 'proof') }
    expect((await visitor.post(`/concertations/${slug}/contribuer`, form)).statusCode).toBe(422)
    const sent = await visitor.post(`/concertations/${slug}/contribuer`, { ...form, contact: 'a@b.example' })
    expect(sent.statusCode).toBe(303)
    const { text } = await db
      .selectFrom('message')
      .select('text')
      .where('recipient', '=', 'a@b.example')
      .executeTakeFirstOrThrow()
    const link = /\/concertations\/\S+/.exec(text ?? '')![0]
    const path = link.split('?')[0]!
    expect((await app.inject({ url: `/concertations/${slug}/contributions/1` })).statusCode).toBe(404)
    await visitor.get(path)
    expect((await visitor.post(`${path}/adresse`, { key: 'guess' })).statusCode).toBe(404)
    const key = hidden((await visitor.get(link)).body, 'key')
    expect((await visitor.post(`${path}/adresse`, { key })).statusCode).toBe(303)
    expect((await app.inject({ url: `/concertations/${slug}/contributions/1` })).statusCode).toBe(200)
    const row = await db
      .selectFrom('contribution')
      .select(['author_contact', 'reasons'])
      .where('consultation_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ author_contact: null, reasons: [] })
    expect(await findSalt(db, id)).not.toBeNull()
  })
})
