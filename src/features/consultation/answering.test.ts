import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { formOf } from './fixtures/ask.ts'
import { type AskSite, openAskSite, whole, words } from './fixtures/ask-site.ts'

let site: AskSite
let { database, app, given, fillIn, send, sent } = {} as AskSite

beforeAll(async () => {
  site = await openAskSite()
  ;({ database, app, given, fillIn, send, sent } = site)
})
afterAll(() => site.close())
beforeEach(() => {
  site.clock.seconds = 0
})

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
    site.clock.seconds = 120
    const review = await fillIn(url, whole)
    expect(words(review.body)).toMatch(
      /Récapitulation.*Vous êtes Choix person.*Quels achats \? Choix food Autre Jouets.*Pourquoi \? Trop cher/,
    )
    site.clock.seconds = 240
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
    site.clock.seconds = 100
    const resumed = await app.inject({ url: link })
    expect(words(resumed.body)).toContain('Étape 2 sur 3.')
    expect(resumed.body).toMatch(/value="4"\s+checked/)
    const third = await send(url, { ...formOf(resumed.body), 'levier-go': 'next' })
    const review = await send(url, { ...formOf(third.body), 'levier-go': 'next' })
    site.clock.seconds = 200
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
    site.clock.seconds = 99
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
      site.clock.seconds += 100
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
    expect(words(unknown.body)).toContain('Ni questionnaire ni contribution de cette concertation n’a ce code')
  })
})
