import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../kernel/actor.ts'
import { type Browser, givenOrganisation, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, type Form, openAskSite, whole, words } from './fixtures/ask-site.ts'

let site: AskSite
let lead: Browser

async function signedIn(organisation: string, email: string, role: Role): Promise<Browser> {
  const browser = await openBrowser(site.world, site.app)
  await browser.signIn(await givenPerson(site.world, organisation, { email, roles: [role] }))
  return browser
}

beforeAll(async () => {
  site = await openAskSite()
  lead = await signedIn(site.organisation, 'lead@town.example', 'scheme-lead')
})
afterAll(() => site.close())

const content = 'Une note, pas une page : <b>rien</b> ne s’y exécute.'

/** Sends a step with a file, as a browser does. */
async function sendWithFile(url: string, fields: Form, name: string) {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(key, one)
  form.append('note', new Blob([content]), name)
  const sent = new Response(form)
  const headers = { 'content-type': sent.headers.get('content-type')! }
  return site.app.inject({ method: 'POST', url, headers, payload: Buffer.from(await sent.arrayBuffer()) })
}

/** Answers with a file in such a way that it waits for a look. Answers the consultation and where its file is taken. */
async function givenFile(name = 'Ma réponse.txt') {
  const { url, consultation, questionnaireId } = await site.given()
  const last = await site.fillIn(url, whole.slice(0, 3))
  const review = await sendWithFile(url, { ...formOf(last.body), ...whole[3], 'levier-go': 'next' }, name)
  const fileId = /&quot;file&quot;:&quot;([0-9a-f-]{36})/.exec(review.body)![1]!
  const at = `/espace/concertations/${consultation.slug}/questionnaires/vos-achats`
  const send = () => site.send(url, { ...formOf(review.body), 'levier-go': 'send', 'votre-site-web': 'x' })
  return { consultation, questionnaireId, at, file: `${at}/fichiers/${fileId}`, fileId, send }
}

describe('a file that came with an answer', () => {
  it('is taken by a lead from the answer and from the results, as a file that can do nothing here', async () => {
    const { at, file, questionnaireId, send } = await givenFile()
    expect((await send()).statusCode).toBe(303)
    const waiting = await lead.get(`${at}/attente`)
    expect(waiting.body).toContain(`<a href="${file}">Ma réponse.txt</a>`)
    expect((await lead.get(`/en${at}/attente`)).body).toContain(`<a href="/en${file}">Ma réponse.txt</a>`)
    const { statusCode, headers, body } = await lead.get(file)
    expect([statusCode, body]).toEqual([200, content])
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="Ma reponse\.txt"; filename\*=UTF-8''Ma%20r%C3%A9ponse\.txt$/,
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toBe("default-src 'none'; sandbox")
    expect(headers['cache-control']).toBe('private, no-store')
    expect((await lead.get(`${at}/resultats`)).body).not.toContain(file)
    const id = (await site.sent(questionnaireId))[0]!.id
    await lead.post(`${at}/attente`, { id, from: 'waiting', to: 'counted' })
    const results = await lead.get(`${at}/resultats`)
    expect(results.body).toContain(`<a href="${file}">Ma réponse.txt</a>`)
    expect(words(results.body)).toContain('Ils viennent avec les réponses comptées, et ne sont pas publiés.')
    expect(words((await lead.get(`/en${at}/resultats`)).body)).toMatch(/Files that were sent.*Open them with care/)
  })

  it('is nobody else’s: a visitor, a reader, a buyer, a lead of another organisation', async () => {
    const { at, file, send } = await givenFile()
    await send()
    const visitor = await site.app.inject({ url: file })
    expect([visitor.statusCode, visitor.headers.location]).toEqual([303, `/connexion?vers=${encodeURIComponent(file)}`])
    for (const role of ['reader', 'buyer'] as const) {
      const somebody = await signedIn(site.organisation, `${role}@town.example`, role)
      expect((await somebody.get(file)).statusCode, role).toBe(403)
    }
    const elsewhere = await givenOrganisation(site.database.db, '217500016')
    const other = await signedIn(elsewhere, 'lead@elsewhere.example', 'scheme-lead')
    for (const address of [file, `${at}/attente`]) expect((await other.get(address)).statusCode).toBe(403)
  })

  it('is not there under another address, nor before it is sent', async () => {
    const { at, file, fileId, send } = await givenFile()
    expect((await lead.get(file)).statusCode).toBe(404)
    await send()
    expect((await lead.get(file)).statusCode).toBe(200)
    const other = await site.given()
    for (const address of [
      `/espace/concertations/${other.consultation.slug}/questionnaires/vos-achats/fichiers/${fileId}`,
      `${at.replace('vos-achats', 'autre')}/fichiers/${fileId}`,
      `${at}/fichiers/00000000-0000-4000-8000-000000000000`,
      `${at}/fichiers/none`,
    ])
      expect((await lead.get(address)).statusCode, address).toBe(404)
  })
})
