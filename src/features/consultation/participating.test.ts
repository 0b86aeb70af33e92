import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, type Form, openAskSite, whole, words } from './fixtures/ask-site.ts'

let site: AskSite
let { database, world, app, organisation, given, fillIn, send, sent } = {} as AskSite

beforeAll(async () => {
  site = await openAskSite()
  ;({ database, world, app, organisation, given, fillIn, send, sent } = site)
})
afterAll(() => site.close())
beforeEach(() => {
  site.clock.seconds = 0
})

describe('the lead', () => {
  it('follows what came in week by week, and day by day', async () => {
    const { url, consultation } = await given()
    const lead = await openBrowser(world, app)
    await lead.signIn(await givenPerson(world, organisation, { email: 'weeks@ask.example', roles: ['scheme-lead'] }))
    const space = `/espace/concertations/${consultation.slug}`
    expect((await lead.get(space)).body).not.toContain('id="semaines"')
    const review = await fillIn(url, whole)
    site.clock.seconds = 100
    await send(url, { ...formOf(review.body), 'levier-go': 'send' })
    const { body } = await lead.get(space)
    expect(words(body)).toMatch(/Semaine du Questionnaires reçus Contributions reçues 12 janv. 2026 1 0/)
    expect(words(body)).toMatch(/Jour par jour et par canal.*15 janvier 2026 Web 1 0/)
    expect(body).toContain('Questionnaires reçus, par semaine : 12 janv. 2026 1.')
    expect(words((await lead.get(`/en${space}`)).body)).toMatch(/Week of Questionnaires received/)
  })
})

describe('what looks suspicious', () => {
  const stateOf = async (questionnaireId: string) => {
    const [row] = await sent(questionnaireId)
    return [row!.state, row!.reasons]
  }

  it('waits, and is taken all the same: the trap, a speed that nobody has, no proof', async () => {
    for (const [after, extra, reasons] of [
      [100, { 'votre-site-web': 'http://buy.example' }, ['trap']],
      [1, {}, ['fast']],
      [100, { 'levier-proof': 'abc.def' }, ['proof']],
    ] as const) {
      site.clock.seconds = 0
      const { url, questionnaireId } = await given()
      const review = await fillIn(url, whole)
      site.clock.seconds = after
      const receipt = await send(url, { ...formOf(review.body), ...extra, 'levier-go': 'send' })
      expect(receipt.statusCode).toBe(303)
      expect(await stateOf(questionnaireId)).toEqual(['waiting', reasons])
      expect(words((await app.inject({ url: receipt.headers.location as string })).body)).toContain(
        'En attente d’un regard',
      )
    }
  })

  it('waits where one network sends a great many, and nothing ties a network to what it sent', async () => {
    const { url, questionnaireId, consultation } = await given()
    const review = await fillIn(url, whole)
    site.clock.seconds = 100
    const fields = formOf(review.body)
    const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
    const codes = Array.from(
      { length: 45 },
      (_, index) => `AAAA-AAAA-AAAA-AA${signs[Math.floor(index / 30)]}${signs[index % 30]}`,
    )
    for (const code of codes) await send(url, { ...fields, 'levier-receipt': code, 'levier-go': 'send' })
    const rows = await sent(questionnaireId)
    expect(rows.filter(({ state }) => state === 'counted')).toHaveLength(40)
    expect(rows.filter(({ reasons }) => reasons.includes('network'))).toHaveLength(5)
    const budget = await database.db
      .selectFrom('network_budget')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .execute()
    expect(budget).toEqual([
      { consultation_id: consultation.id, used_on: '2026-01-15', network_key: expect.any(String), used: 45 },
    ])
  })
})

/** The text of the last mail to an address. */
async function lastMail(address: string): Promise<string> {
  const mails = await database.db
    .selectFrom('message')
    .selectAll()
    .where('recipient', '=', address)
    .orderBy('id')
    .execute()
  return mails.at(-1)?.text ?? ''
}

describe('one participation per person', () => {
  const linkIn = (text: string) => /\/avec\/(\S+)/.exec(text)![1]!

  async function byMail(url: string, address: string): Promise<Form> {
    const asked = await send(`${url}/verifier`, { email: address })
    expect(asked.statusCode).toBe(303)
    return { 'levier-pass': linkIn(await lastMail(address)) }
  }

  it('by a checked address: one link, one answer, and no address is kept with it', async () => {
    const { url, questionnaireId } = await given('email')
    expect(words((await app.inject({ url })).body)).toContain('Votre adresse électronique')
    const pass = await byMail(url, 'a@citizen.example')
    const review = await fillIn(url, whole, pass)
    site.clock.seconds = 100
    const fields = { ...formOf(review.body), 'levier-go': 'send' }
    expect((await send(url, fields)).statusCode).toBe(303)
    await send(`${url}/verifier`, { email: 'A@citizen.example ' })
    expect(await lastMail('A@citizen.example')).toContain('déjà été envoyée avec cette adresse')
    expect(await sent(questionnaireId)).toHaveLength(1)
    const keys = await database.db
      .selectFrom('participation')
      .selectAll()
      .where('questionnaire_id', '=', questionnaireId)
      .execute()
    expect(keys[0]!.participant_key).not.toContain('citizen')
    expect(words((await app.inject({ url: `${url}/avec/${pass['levier-pass']}` })).body)).toContain(
      'n’est pas, ou n’est plus, valable',
    )
  })

  it('sends no more than three links a day to an address', async () => {
    const { url } = await given('email')
    for (let time = 0; time < 5; time++) await send(`${url}/verifier`, { email: 'b@citizen.example' })
    const mails = await database.db
      .selectFrom('message')
      .selectAll()
      .where('recipient', '=', 'b@citizen.example')
      .execute()
    expect(mails).toHaveLength(3)
  })

  it('holds against many sendings at the same instant', async () => {
    const { url, questionnaireId } = await given('email')
    const passes = [await byMail(url, 'c@citizen.example'), await byMail(url, 'c@citizen.example')]
    const reviews = await Promise.all(Array.from({ length: 12 }, (_, index) => fillIn(url, whole, passes[index % 2]!)))
    const answers = await Promise.all(reviews.map(({ body }) => send(url, { ...formOf(body), 'levier-go': 'send' })))
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1)
    expect(answers.filter(({ statusCode }) => statusCode === 422)).toHaveLength(11)
    expect(await sent(questionnaireId)).toHaveLength(1)
  })

  it('without the link of the mode, nothing is sent', async () => {
    for (const mode of ['email', 'link', 'account'] as const) {
      const { url, questionnaireId } = await given(mode)
      const review = await fillIn(url, whole, { 'levier-pass': 'forged' })
      const answer = await send(url, { ...formOf(review.body), 'levier-go': 'send' })
      expect(answer.statusCode).toBe(422)
      expect(await sent(questionnaireId)).toEqual([])
    }
  })

  it('by an account: once, and the answer is tied to it', async () => {
    const { url, questionnaireId } = await given('account')
    expect(words((await app.inject({ url })).body)).toContain('Se connecter pour répondre')
    const person = await givenPerson(world, organisation, { email: 'voter@town.example', roles: ['reader'] })
    const browser = await openBrowser(world, app)
    await browser.signIn(person)
    for (const [status, says] of [
      [303, ''],
      [422, 'Chacun répond une fois'],
    ] as const) {
      let answer = await browser.post(url, { 'levier-go': 'begin' })
      for (const step of whole)
        answer = await browser.post(url, { ...formOf(answer.body), ...step, 'levier-go': 'next' })
      answer = await browser.post(url, { ...formOf(answer.body), 'levier-go': 'send' })
      expect(answer.statusCode).toBe(status)
      expect(words(answer.body)).toContain(says)
    }
    expect((await sent(questionnaireId)).map(({ person_id: id }) => id)).toEqual([person.id])
    expect(words((await browser.get(url)).body)).toContain('Vous avez déjà répondu')
  })
})
