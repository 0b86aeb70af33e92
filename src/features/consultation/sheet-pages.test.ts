import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valmire } from '../../../demo/valmire/buyer.ts'
import { createApp } from '../../app.ts'
import { system } from '../../kernel/actor.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { registerBuyer } from '../accounts/actions/register-buyer.ts'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { findOrganisationId } from '../accounts/queries/known-organisations.ts'
import { words } from '../scheme/fixtures/site.ts'
import { checklist } from './rules/checklist.ts'

let database: FreshDatabase
let app: FastifyInstance
let lead: Browser
let buyer: Browser
const slug = 'acheter-mieux'
const space = `/espace/concertations/${slug}`

beforeAll(async () => {
  database = await freshDatabase()
  const world = worldOn(database.db, { BASE_URL: 'https://achats.ville.example' })
  await registerBuyer(world.db, system, { ...valmire, demonstration: true })
  app = await createApp(world)
  const organisation = (await findOrganisationId(world.db, valmire.siren))!
  lead = await openBrowser(world, app)
  buyer = await openBrowser(world, app)
  await lead.signIn(await givenPerson(world, organisation, { email: 'lead@sheet.example', roles: ['scheme-lead'] }))
  await buyer.signIn(await givenPerson(world, organisation, { email: 'buyer@sheet.example', roles: ['buyer'] }))
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const read = (url: string) => app.inject({ url })
const revisionOf = (body: string) => /name="revision" value="(\d+)"/.exec(body)![1]!

const sheet = {
  title: 'Acheter mieux',
  titleEn: 'Buying better',
  purpose: 'Préparer le schéma suivant.',
  asked: 'Toute la métropole.',
  useOfAnswers: 'Chaque proposition aura sa réponse.',
  contact: 'concertation@valmire.example',
  opensOn: '2026-01-15',
  closesOn: '2026-02-15',
  resultsShown: 'closed',
  moderation: 'before',
  legalBasis: 'Mission d’intérêt public.',
  retentionMonths: '12',
  impactAssessment: 'done',
  dataProtectionContact: 'dpo@valmire.example',
}
const law = checklist.flatMap((point) => (point.law ? [point.code] : []))
const whole = { ...sheet, checkedPoints: law, unkeptReason: 'L’étude de 2025 a déjà fermé un choix.' }

describe('a lead', () => {
  it('begins a consultation whose mode is chosen once, and which nobody else sees', async () => {
    const form = await lead.get('/espace/concertations/nouvelle')
    expect(words(form.body)).toContain('Qui a deux adresses peut répondre deux fois')
    const start = { siren: valmire.siren, title: 'Acheter mieux', mode: 'anonymous', slug }
    const wrong = await lead.post('/espace/concertations/nouvelle', { ...start, slug: 'Acheter mieux' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="slug-error"')
    const made = await lead.post('/espace/concertations/nouvelle', start)
    expect(made.headers.location).toBe(`${space}/fiche`)
    const again = await lead.post('/espace/concertations/nouvelle', start)
    expect(words(again.body)).toContain('L’adresse « acheter-mieux » est déjà prise')
    expect((await read(`/concertations/${slug}`)).statusCode).toBe(404)
    expect((await read('/')).body).not.toContain('href="/concertations"')
    expect(words((await lead.get(`${space}/apercu`)).body)).toContain('personne d’autre ne voit encore cette page')
  })

  it('is told what the sheet lacks, and opens it only when nothing is missing', async () => {
    const before = await lead.get(space)
    expect(words(before.body)).toMatch(/Pour ouvrir, il manque à la fiche.*À quoi elle sert.*Points que la loi demande/)
    const refused = await lead.post(`${space}/ouvrir`, { sure: '1' })
    expect(refused.statusCode).toBe(422)
    expect(words(refused.body)).toContain('Il manque à la fiche')
    const { body } = await lead.get(`${space}/fiche`)
    const wrong = await lead.post(`${space}/fiche`, {
      ...sheet,
      revision: revisionOf(body),
      retentionMonths: 'toujours',
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="retentionMonths-error"')
    expect(wrong.body).toContain('Toute la métropole.')
    const kept = await lead.post(`${space}/fiche`, { ...whole, revision: revisionOf(body) })
    expect(kept.headers.location).toBe(space)
    expect((await lead.post(`${space}/ouvrir`, {})).statusCode).toBe(422)
    expect((await lead.post(`${space}/ouvrir`, { sure: '1' })).statusCode).toBe(303)
  })

  it('keeps what was written where somebody else was faster', async () => {
    await lead.get(`${space}/fiche`)
    const late = await lead.post(`${space}/fiche`, { ...whole, revision: '1', stakes: 'Beaucoup.' })
    expect(late.statusCode).toBe(422)
    expect(words(late.body)).toContain('Quelqu’un d’autre vient de modifier')
    expect(late.body).toContain('Beaucoup.')
  })

  it('extends it with a notice that everybody reads', async () => {
    await lead.get(space)
    const wrong = await lead.post(`${space}/prolonger`, { closesOn: '2026-02-01', reason: 'Trop tôt' })
    expect(wrong.body).toContain('id="closesOn-error"')
    const sent = { closesOn: '2026-03-01', reason: 'Les ateliers ont pris du retard.' }
    expect((await lead.post(`${space}/prolonger`, sent)).statusCode).toBe(303)
    expect(words((await read(`/concertations/${slug}`)).body)).toContain('Les ateliers ont pris du retard.')
  })

  it('adds a workshop, and refuses a page in place of minutes', async () => {
    const event = { kind: 'workshop', on: '2026-01-14', title: 'Atelier', attendance: '12', public: '1' }
    await lead.get(`${space}/calendrier`)
    expect((await lead.post(`${space}/calendrier`, { ...event, attendance: 'peu' })).body).toContain('attendance-error')
    expect((await lead.post(`${space}/calendrier`, event)).statusCode).toBe(303)
    expect(words((await read(`/concertations/${slug}`)).body)).toMatch(/14 janvier 2026 Atelier 12 personnes présentes/)
  })
})

describe('a visitor', () => {
  it('reads what is asked, what is promised, and how to cite it', async () => {
    const { body } = await read(`/concertations/${slug}`)
    const text = words(body)
    expect(text).toContain('jusqu’au 1er mars 2026 inclus')
    expect(text).toMatch(/Elle garantit.*Elle ne garantit pas/)
    expect(text).toContain('12 mois après la clôture')
    expect(text).toContain('https://achats.ville.example/concertations/acheter-mieux, page lue le 15 janvier 2026')
    expect(text).toContain(
      'On consulte avant de décider : les choix soumis à l’avis sont encore ouverts. (bonne pratique) non tenu',
    )
    expect(text).toContain('Pourquoi : L’étude de 2025 a déjà fermé un choix.')
    expect(body).toContain('class="qr"')
    const english = words((await read(`/en/concertations/${slug}`)).body)
    expect(english).toContain('Buying better')
    expect(english).toContain('until 1 March 2026 included')
  })

  it('finds it from the home page, the search, the feed, the poster and the open data', async () => {
    expect(words((await read('/')).body)).toMatch(/Ce qui est ouvert.*Acheter mieux/)
    expect((await read('/recherche?q=acheter')).body).toContain(`/concertations/${slug}`)
    expect((await read(`/concertations/${slug}/annonces.atom`)).body).toContain(
      '<title>La concertation est prolongée</title>',
    )
    expect((await read(`/concertations/${slug}/affiche`)).body).toContain('class="qr"')
    const { rows } = (await read('/donnees/concertations.json')).json()
    expect(rows).toMatchObject([{ consultation: slug, state: 'open', attendance: 12, demonstration: false }])
    expect((await read(`/api/v1/concertations/${slug}`)).json()).toMatchObject({ state: 'open', mode: 'anonymous' })
  })

  it('gets a document as a file that can do nothing here', async () => {
    const content = 'Un texte'
    const cut = 'coupe'
    const part = (disposition: string, text: string) =>
      `--${cut}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`
    await lead.get(`${space}/documents`)
    const cookie = [...lead.cookies].map(([key, value]) => `${key}=${value}`).join('; ')
    const send = (name: string, text: string) =>
      app.inject({
        method: 'POST',
        url: `${space}/documents`,
        headers: { cookie, 'content-type': `multipart/form-data; boundary=${cut}` },
        payload: `${part('name="jeton"', lead.token())}${part('name="title"', 'Le schéma')}${part(`name="file"; filename="${name}"`, text)}--${cut}--\r\n`,
      })
    const page = await send('page.txt', '<!doctype html><script>alert(1)</script>')
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('id="file-error"')
    expect((await send('résumé.txt', content)).statusCode).toBe(303)
    const href = new RegExp(`/concertations/${slug}/fichiers/[0-9a-f-]+`).exec(
      (await read(`/concertations/${slug}`)).body,
    )![0]
    const { headers, body } = await read(href)
    expect(body).toBe(content)
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="resume\.txt"; filename\*=UTF-8''r%C3%A9sum%C3%A9\.txt$/,
    )
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect((await read(href.replace(/[0-9a-f]{8}/, '00000000'))).statusCode).toBe(404)
  })

  it('is told that no receipt has a code', async () => {
    const visitor = await openBrowser(worldOn(database.db), app)
    await visitor.get('/concertations/mes-donnees')
    const wrong = await visitor.post('/concertations/mes-donnees', { code: '7K2M-9QXA-HB4C-TN8R' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="code-error"')
  })
})

describe('somebody who works there without leading', () => {
  it('follows it, with the reason why they change nothing', async () => {
    const { body } = await buyer.get(`${space}/fiche`)
    expect(words(body)).toContain('Seul le pilote de la concertation ou un administrateur')
    expect((await buyer.post(`${space}/clore`, { sure: '1' })).statusCode).toBe(403)
    expect((await buyer.get(space)).body).not.toContain(`action="${space}/clore"`)
    expect((await buyer.get('/espace/concertations')).body).not.toContain('/espace/concertations/nouvelle')
  })
})

describe('a consultation that is closed', () => {
  it('stays readable, and takes nothing more', async () => {
    await lead.get(space)
    expect((await lead.post(`${space}/clore`, { sure: '1' })).statusCode).toBe(303)
    const text = words((await read(`/concertations/${slug}`)).body)
    expect(text).toContain('Elle est close : on n’y participe plus.')
    expect(text).toContain('La concertation est close')
    expect(words((await lead.get(space)).body)).toContain('Elles seront effacées le 15 janvier 2027')
    expect((await lead.post(`${space}/repondue`, { sure: '1' })).statusCode).toBe(303)
    expect(words((await read('/concertations')).body)).toContain('Close, réponses publiées Acheter mieux')
  })
})
