import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApp } from '../../app.ts'
import type { World } from '../../platform/world.ts'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { givenOrganisation, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { formOf, givenQuestionnaire } from './fixtures/ask.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import type { ParticipationMode } from './rules/state.ts'

let database: FreshDatabase
let world: World
let app: FastifyInstance
let organisation: string
/** The clock of the site, which a test moves. */
let seconds = 0

beforeAll(async () => {
  database = await freshDatabase()
  world = {
    ...worldOn(database.db, { BASE_URL: 'http://levier.example' }),
    clock: () => new Date(Date.parse('2026-01-15T10:00:00Z') + seconds * 1000),
  }
  app = await createApp(world)
  organisation = await givenOrganisation(database.db, '213105554')
})
afterAll(async () => {
  await app.close()
  await database.close()
})
beforeEach(() => {
  seconds = 0
})

type Form = Record<string, string | string[]>

const encode = (fields: Form) =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString()

async function send(url: string, fields: Form, headers: Record<string, string> = {}) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  return app.inject({ method: 'POST', url, headers: { ...type, ...headers }, payload: encode(fields) })
}

const words = (body: string) =>
  body
    .slice(body.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')

async function given(mode: ParticipationMode = 'anonymous', sheet: { editable?: boolean } = {}) {
  const consultation = await givenConsultation(database.db, organisation, { mode, sheet })
  const questionnaireId = await givenQuestionnaire(database.db, consultation)
  const url = `/concertations/${consultation.slug}/questionnaires/vos-achats`
  return { consultation, questionnaireId, url }
}

/** Goes through the questionnaire as a browser: each step sends the form that it was shown, with what is filled in. */
async function fillIn(url: string, steps: readonly Form[], begun: Form = {}) {
  let answer = await send(url, { ...begun, 'levier-go': 'begin' })
  for (const filled of steps) answer = await send(url, { ...formOf(answer.body), ...filled, 'levier-go': 'next' })
  return answer
}

const whole: readonly Form[] = [
  { status: 'person' },
  { themes: ['food', 'other'], 'themes-Comment': 'Jouets', priorities: 'b', satisfied: '2' },
  { why: 'Trop cher' },
  { opinions: 'yes', town: 'Bray' },
]

const sent = (questionnaireId: string) =>
  database.db.selectFrom('submission').selectAll().where('questionnaire_id', '=', questionnaireId).execute()

describe('answering without an identity', () => {
  it('goes page by page, asks what an answer opens, reviews, and gives a receipt', async () => {
    const { url, questionnaireId, consultation } = await given()
    expect(words((await app.inject({ url })).body)).toMatch(
      /3 étapes, \d min environ.*Aucun compte, aucune adresse.*Commencer/,
    )
    const first = await fillIn(url, [])
    expect(words(first.body)).toMatch(/Vous Étape 1 sur 3\..* Bonjour\. Vous êtes/)
    expect(first.body).not.toMatch(/\schecked/)
    expect(first.body).not.toContain('Effectif')
    const opened = await fillIn(url, whole.slice(0, 2))
    expect(words(opened.body)).toContain('Votre réponse ouvre une question de plus sur cette page.')
    expect(opened.body).toContain('name="why"')
    seconds = 120
    const review = await fillIn(url, whole)
    expect(words(review.body)).toMatch(
      /Récapitulation.*Vous êtes Choix person.*Quels achats \? Choix food Autre Jouets.*Pourquoi \? Trop cher/,
    )
    seconds = 240
    const receipt = await send(url, { ...formOf(review.body), 'levier-go': 'send' })
    expect(receipt.statusCode).toBe(303)
    expect(receipt.headers.location).toMatch(
      new RegExp(`^/concertations/${consultation.slug}/suivi/([2-9A-Z]{4}-?){4}$`),
    )
    const [row] = await sent(questionnaireId)
    expect(row).toMatchObject({ state: 'counted', version: 1, channel: 'web', person_id: null, sent_on: '2026-01-15' })
    expect(row!.answers).toEqual({
      status: 'person',
      themes: ['food', 'other'],
      'themes-Comment': 'Jouets',
      priorities: ['b'],
      satisfied: 2,
      why: 'Trop cher',
      opinions: { price: 'yes' },
      town: 'Bray',
    })
    const page = words((await app.inject({ url: receipt.headers.location as string })).body)
    expect(page).toMatch(/Comptée dans les résultats\. Envoyée le 15 janvier 2026\./)
  })

  it('says what is wrong beside each question, and keeps what was written', async () => {
    const { url } = await given()
    const wrong = await fillIn(url, [{ since: 'hier' }])
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('<a href="#status">Vous êtes</a>')
    expect(wrong.body).toMatch(/id="since-error"[^>]*>Écrivez une date qui existe/)
    expect(wrong.body).toContain('value="hier"')
  })

  it('goes back without losing anything', async () => {
    const { url } = await given()
    const second = await fillIn(url, [{ status: 'person' }])
    const back = await send(url, { ...formOf(second.body), themes: 'food', 'levier-go': 'back' })
    expect(back.body).toMatch(/value="person" checked/)
    const forth = await send(url, { ...formOf(back.body), 'levier-go': 'next' })
    expect(forth.body).toMatch(/value="food" checked/)
  })

  it('drops what was answered to a question that is hidden since', async () => {
    const { url } = await given()
    const second = await fillIn(url, [{ status: 'firm' }, { staff: '50' }])
    const back = await send(url, { ...formOf(second.body), 'levier-go': 'back' })
    const forth = await send(url, { ...formOf(back.body), status: 'person', 'levier-go': 'next' })
    expect(JSON.parse(formOf(forth.body)['levier-answers'] as string)).toEqual({ status: 'person' })
  })

  it('is taken up later by a link, and the draft goes with the sending', async () => {
    const { url, questionnaireId } = await given()
    const second = await fillIn(url, [{ status: 'person' }])
    const aside = await send(url, { ...formOf(second.body), satisfied: '4', 'levier-go': 'aside' })
    const link = /href="([^"]*\/reprendre\/[^"]+)"/.exec(aside.body)![1]!
    expect(aside.body).toContain(`http://levier.example${link}`)
    seconds = 100
    const resumed = await app.inject({ url: link })
    expect(words(resumed.body)).toContain('Étape 2 sur 3.')
    expect(resumed.body).toMatch(/value="4"\s+checked/)
    const third = await send(url, { ...formOf(resumed.body), 'levier-go': 'next' })
    const review = await send(url, { ...formOf(third.body), 'levier-go': 'next' })
    seconds = 200
    expect((await send(url, { ...formOf(review.body), 'levier-go': 'send' })).statusCode).toBe(303)
    expect((await sent(questionnaireId))[0]!.state).toBe('counted')
    expect((await app.inject({ url: link })).statusCode).toBe(404)
  })

  it('sent twice counts once, and gives the same receipt', async () => {
    const { url, questionnaireId } = await given()
    const review = await fillIn(url, whole)
    const fields = { ...formOf(review.body), 'levier-go': 'send' }
    const answers = await Promise.all([send(url, fields), send(url, fields), send(url, fields)])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1)
    expect(await sent(questionnaireId)).toHaveLength(1)
  })

  it('keeps nothing of whoever answers: no session, address, program, time or line in the audit log', async () => {
    const { url, questionnaireId } = await given()
    const lines = () => database.db.selectFrom('audit_log').selectAll().execute()
    const before = await lines()
    const headers = { 'user-agent': 'Very-Special-Agent/1', 'x-forwarded-for': '203.0.113.9' }
    const review = await fillIn(url, whole)
    seconds = 99
    const answer = await send(url, { ...formOf(review.body), 'levier-go': 'send' }, headers)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(await lines()).toEqual(before)
    const { rows } = await database.pool.query(
      `select table_name, column_name from information_schema.columns where table_schema = 'public'`,
    )
    for (const { table_name: table } of rows.filter(
      (_, at) => rows.findIndex((one) => one.table_name === rows[at].table_name) === at,
    )) {
      const { rows: content } = await database.pool.query(`select cast(t.* as text) as line from "${table}" t`)
      for (const { line } of content) expect(line, table).not.toMatch(/Very-Special-Agent|203\.0\.113|127\.0\.0\.1/)
    }
    const own = rows.filter(({ table_name: table }) => table === 'submission').map(({ column_name: column }) => column)
    expect(own.filter((column) => /^ip|_ip|address|agent|session|network|_at$/.test(column))).toEqual([])
    expect((await sent(questionnaireId))[0]).toMatchObject({ person_id: null, collector_id: null })
  })

  it('is not open before its day nor after its close', async () => {
    const { url, consultation, questionnaireId } = await given()
    const review = await fillIn(url, whole)
    await database.db
      .updateTable('consultation')
      .set({ closes_on: '2026-01-14' })
      .where('id', '=', consultation.id)
      .execute()
    const late = await send(url, { ...formOf(review.body), 'levier-go': 'send' })
    expect(late.statusCode).toBe(422)
    expect(words(late.body)).toMatch(/ne prend plus de réponses.*Trop cher/)
    expect(await sent(questionnaireId)).toEqual([])
    expect(words((await app.inject({ url })).body)).toContain('ne prend plus de réponses')
  })

  it('may be changed until the close, by the code of the receipt, where the lead allows it', async () => {
    for (const editable of [true, false]) {
      const { url, questionnaireId } = await given('anonymous', { editable })
      const review = await fillIn(url, whole)
      seconds += 100
      const receipt = (await send(url, { ...formOf(review.body), 'levier-go': 'send' })).headers.location as string
      const page = await app.inject({ url: receipt })
      expect(page.body.includes('Modifier ma réponse')).toBe(editable)
      const edited = {
        'levier-answers': '{"status":"firm","staff":3}',
        'levier-edit': '1',
        'levier-receipt': receipt.split('/').at(-1)!,
      }
      const again = await send(url, { ...edited, 'levier-go': 'send' })
      expect(again.statusCode).toBe(editable ? 303 : 422)
      const rows = await sent(questionnaireId)
      expect(rows).toHaveLength(1)
      expect(rows[0]!.answers).toEqual(
        editable ? { status: 'firm', staff: 3 } : expect.objectContaining({ why: 'Trop cher' }),
      )
    }
  })

  it('checks again at the end what went through the browser', async () => {
    const { url, questionnaireId } = await given()
    const forged = { 'levier-answers': '{"status":"king","stranger":"x"}', 'levier-receipt': 'ABCD-EFGH-JKMN-PQRS' }
    const answer = await send(url, { ...forged, 'levier-go': 'send' })
    expect(answer.statusCode).toBe(422)
    expect(words(answer.body)).toContain('Choisissez parmi ce qui est proposé')
    expect(await sent(questionnaireId)).toEqual([])
  })

  it('is found again by its code, however it is typed, and only in its consultation', async () => {
    const { url, consultation } = await given()
    const other = await given()
    const review = await fillIn(url, whole)
    const receipt = (await send(url, { ...formOf(review.body), 'levier-go': 'send' })).headers.location as string
    const code = receipt.split('/').at(-1)!
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect((await send(`/concertations/${consultation.slug}/suivi`, { code: typed })).headers.location).toBe(receipt)
    const unknown = await send(`/concertations/${other.consultation.slug}/suivi`, { code })
    expect(unknown.statusCode).toBe(422)
    expect(words(unknown.body)).toContain('Aucune réponse n’a ce code')
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
      seconds = 0
      const { url, questionnaireId } = await given()
      const review = await fillIn(url, whole)
      seconds = after
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
    seconds = 100
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
    seconds = 100
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
