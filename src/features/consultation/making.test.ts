import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, openAskSite, whole, words } from './fixtures/ask-site.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import { findQuestionnaire } from './queries/questionnaires.ts'

let site: AskSite
let lead: Browser

beforeAll(async () => {
  site = await openAskSite()
  const { world, app, organisation } = site
  const person = await givenPerson(world, organisation, { email: 'lead@town.example', roles: ['scheme-lead'] })
  lead = await openBrowser(world, app)
  await lead.signIn(person)
})
afterAll(() => site.close())

describe('a questionnaire in the workspace', () => {
  it('is made without JavaScript: added, filled with questions, arranged, published', async () => {
    const consultation = await givenConsultation(site.database.db, site.organisation)
    const all = `/espace/concertations/${consultation.slug}/questionnaires`
    await lead.get(all)
    expect((await lead.post(all, { title: 'Vos avis', slug: 'Vos avis' })).statusCode).toBe(422)
    const added = await lead.post(all, { title: 'Vos avis', slug: 'vos-avis' })
    expect(added.headers.location).toBe(`${all}/vos-avis`)
    const at = `${all}/vos-avis`
    expect(words((await lead.get(at)).body)).toContain('une page sans question ne sert à rien')
    const form = formOf((await lead.get(`${at}/questions?genre=single&page=0`)).body)
    const wrong = await lead.post(`${at}/questions`, { ...form, title: 'Qui ?', choices: 'seul' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('id="choices-error"')
    const choices = 'firme | Une firme | A firm\nautre | Autre chose'
    const right = await lead.post(`${at}/questions`, { ...form, name: 'qui', title: 'Qui ?', choices, required: '1' })
    expect(right.headers.location).toBe(`${at}#page-0`)
    const second = formOf((await lead.get(`${at}/questions?genre=number&page=0`)).body)
    const staff = { ...second, name: 'effectif', title: 'Combien ?', least: '1', visible: "{qui} = 'firme'" }
    await lead.post(`${at}/questions`, staff)
    const found = await findQuestionnaire(site.database.db, { consultationId: consultation.id, slug: 'vos-avis' })
    expect(found!.draft.pages[0]!.questions).toMatchObject([
      { kind: 'single', name: 'qui', required: true, choices: [{ label: { fr: 'Une firme', en: 'A firm' } }, {}] },
      { kind: 'number', name: 'effectif', least: 1, visible: "{qui} = 'firme'" },
    ])
    const revision = String(found!.revision)
    await lead.post(`${at}/ranger`, { revision, what: 'up', question: 'effectif' })
    expect(words((await lead.get(at)).body)).toContain('« qui », qui n’est pas une question posée plus haut')
    const late = await lead.post(`${at}/ranger`, { revision, what: 'down', question: 'effectif' })
    expect(words(late.body)).toContain('Quelqu’un d’autre vient de modifier ce questionnaire')
    await lead.post(`${at}/ranger`, { revision: String(found!.revision + 1), what: 'down', question: 'effectif' })
    await lead.get(at)
    expect((await lead.post(`${at}/publier`, { revision })).statusCode).toBe(303)
    expect((await lead.post(`${at}/publier`, { revision })).statusCode).toBe(422)
    const page = await site.app.inject({ url: `/concertations/${consultation.slug}/questionnaires/vos-avis` })
    expect(words(page.body)).toContain('Une étape')
    const { body } = await lead.get(`${at}/surveyjs.json`)
    expect(JSON.parse(body).pages[0].elements[1]).toMatchObject({ inputType: 'number', visibleIf: "{qui} = 'firme'" })
  })

  it('takes in what came on paper, and counts it with the rest', async () => {
    const { consultation, questionnaireId } = await site.given()
    const at = `/espace/concertations/${consultation.slug}/questionnaires/vos-achats`
    await lead.get(`${at}/saisie`)
    const wrong = await lead.post(`${at}/saisie`, { 'levier-channel': 'paper', staff: '3' })
    expect(wrong.statusCode).toBe(422)
    expect(words(wrong.body)).toContain('Vous êtes : Cette question attend une réponse.')
    const entered = await lead.post(`${at}/saisie`, { 'levier-channel': 'paper', status: 'firm', staff: '3' })
    expect(entered.headers.location).toBe(`${at}/saisie`)
    const [row] = await site.sent(questionnaireId)
    expect(row).toMatchObject({
      channel: 'paper',
      state: 'counted',
      answers: { status: 'firm', staff: 3 },
      person_id: null,
    })
    expect(row!.collector_id).not.toBeNull()
    expect(words((await lead.get(`${at}/resultats`)).body)).toMatch(/Comptés 1 .*Papier 1 .*à lire comme des voix/)
  })

  it('lets a lead decide about what waits, and says in public how many do', async () => {
    const { url, consultation, questionnaireId } = await site.given()
    const review = await site.fillIn(url, whole)
    await site.send(url, { ...formOf(review.body), 'levier-go': 'send', 'votre-site-web': 'x' })
    const at = `/espace/concertations/${consultation.slug}/questionnaires/vos-achats/attente`
    const waiting = await lead.get(at)
    expect(words(waiting.body)).toMatch(/un champ invisible est rempli.*Trop cher/)
    const id = (await site.sent(questionnaireId))[0]!.id
    const decision = { id, from: 'waiting', to: 'set-aside' }
    expect((await lead.post(at, decision)).statusCode).toBe(303)
    expect((await lead.post(at, decision)).statusCode).toBe(422)
    await site.database.db
      .updateTable('consultation')
      .set({ results_shown: 'live' })
      .where('id', '=', consultation.id)
      .execute()
    const results = await site.app.inject({ url: `/concertations/${consultation.slug}/resultats` })
    expect(words(results.body)).toMatch(/Comptés 0 En attente 0 .* Écartés 1/)
    expect(words(results.body)).not.toContain('Trop cher')
  })

  it('keeps its results from the public until the close, where the lead said so', async () => {
    const { consultation } = await site.given()
    const results = await site.app.inject({ url: `/concertations/${consultation.slug}/resultats` })
    expect(words(results.body)).toContain('Les résultats sont publiés à la clôture')
  })

  it('invites by personal links, shown once, each of which answers once', async () => {
    const { url, consultation, questionnaireId } = await site.given('link')
    const at = `/espace/concertations/${consultation.slug}/invitations`
    await lead.get(at)
    expect((await lead.post(at, { label: 'Lot', count: '0' })).statusCode).toBe(422)
    const made = await lead.post(at, { label: 'Associations', count: '1' })
    const [link] = /http:\S+\/invitation\/[\w-]+/.exec(made.body)!
    const after = await lead.get(at)
    expect(after.body).not.toContain(link)
    expect(after.body).toContain(`href="/espace/courriers/inviter/${consultation.id}"`)
    const landing = await site.app.inject({ url: `/en${new URL(link).pathname}` })
    expect(landing.body).toContain('Your invitation')
    expect(landing.body).toContain(`${url}/avec/`)
    const pass = { 'levier-pass': link.split('/').at(-1)! }
    for (const status of [303, 422]) {
      const review = await site.fillIn(url, whole, pass)
      expect((await site.send(url, { ...formOf(review.body), 'levier-go': 'send' })).statusCode).toBe(status)
    }
    expect(await site.sent(questionnaireId)).toHaveLength(1)
  })
})
