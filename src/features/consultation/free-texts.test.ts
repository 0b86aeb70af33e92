import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '../../kernel/calendar.ts'
import { NotFound } from '../../kernel/refusal.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type Browser, givenPerson, openBrowser } from '../accounts/fixtures/people.ts'
import { newReceipt } from './actions/contribute.ts'
import { takeFreeTexts } from './actions/free-texts.ts'
import { type AskSite, openAskSite, words } from './fixtures/ask-site.ts'
import { doingWith } from './fixtures/said.ts'
import { readShown } from './queries/contribution-table.ts'
import { erasePersonalData } from './queries/erase.ts'
import { listFreeTexts } from './queries/free-texts.ts'
import { eraseOwnData } from './queries/own-data.ts'
import { hashOfCode } from './rules/answering/code.ts'
import type { ParticipationMode } from './rules/state.ts'

let site: AskSite
let lead: Browser
let personId: string

beforeAll(async () => {
  site = await openAskSite()
  const { world, app, organisation } = site
  const person = await givenPerson(world, organisation, { email: 'lead@town.example', roles: ['scheme-lead'] })
  personId = person.id
  lead = await openBrowser(world, app)
  await lead.signIn(person)
})
afterAll(() => site.close())

/** A consultation that is over, to whose question « why » some answered. */
async function givenAnswered(
  texts: readonly string[],
  { mode = 'anonymous' as ParticipationMode, moderation = 'before', state = 'closed' } = {},
) {
  const { db } = site.database
  const { consultation, questionnaireId } = await site.given(mode)
  const { id: consultationId, slug } = consultation
  const code = newReceipt()
  const rows = texts.map((why, at) => ({
    consultation_id: consultationId,
    questionnaire_id: questionnaireId,
    version: 1,
    sent_on: day('2026-01-11'),
    channel: at === 0 ? 'paper' : 'web',
    collector_id: at === 0 ? personId : null,
    person_id: mode === 'account' ? personId : null,
    receipt_hash: at === 1 ? hashOfCode(code) : null,
    answers: JSON.stringify({ status: 'firm', staff: 12, satisfied: 1, why }),
  }))
  await db.insertInto('submission').values(rows).execute()
  await db.updateTable('consultation').set({ state, moderation }).where('id', '=', consultationId).execute()
  const at = `/espace/concertations/${slug}/questionnaires/vos-achats/textes`
  const all = () =>
    db.selectFrom('contribution').selectAll().where('consultation_id', '=', consultationId).orderBy('number').execute()
  const take = () => takeFreeTexts(doingWith(db), consultationId, { slug: 'vos-achats', name: 'why' })
  return { db, consultation, consultationId, questionnaireId, code, at, all, take }
}

describe('the free texts of a questionnaire', () => {
  it('become contributions by a button that says how many, once each, with a line in the audit log', async () => {
    const { db, at, all, questionnaireId } = await givenAnswered(['Trop cher.', 'Trop loin.', ' \n '])
    expect(words((await lead.get(at)).body)).toMatch(/Pourquoi \? 2 0 2 .*Pourquoi \? \(2 à prendre\)/)
    const unsure = await lead.post(at, { question: 'why' })
    expect(unsure.statusCode).toBe(422)
    expect(await all()).toEqual([])
    const taken = await lead.post(at, { question: 'why', sure: '1' })
    expect(taken.headers.location).toBe(at)
    expect(words((await lead.get(at)).body)).toMatch(/Textes pris comme contributions : 2.*Pourquoi \? 2 2 0/)
    const rows = await all()
    expect(rows.map(({ body }) => body).sort()).toEqual(['Trop cher.', 'Trop loin.'])
    expect(rows.map(({ channel }) => channel).sort()).toEqual(['paper', 'web'])
    for (const row of rows)
      expect(row).toMatchObject({ state: 'waiting', author_kind: 'unknown', author_name: null, author_person_id: null })
    expect(rows.find(({ channel }) => channel === 'paper')!.collector_id).toBe(personId)
    const again = await lead.post(at, { question: 'why', sure: '1' })
    expect(again.statusCode).toBe(422)
    expect(words(again.body)).toContain('Il n’y a pas de texte à prendre.')
    const [line] = await db
      .selectFrom('audit_log')
      .select(['action', 'subject_id', 'details'])
      .where('action', '=', 'consultation.take-texts')
      .execute()
    expect(line).toMatchObject({ subject_id: questionnaireId, details: { question: 'why', contributions: 2 } })
  })

  it('are not taken twice, whatever runs at the same time, nor under another name', async () => {
    const { take, all, db, consultationId, at } = await givenAnswered(['Un.', 'Deux.', 'Trois.'])
    const results = await Promise.allSettled([take(), take()])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const rows = await all()
    expect(rows).toHaveLength(3)
    const { id, number, ...twice } = rows[0]!
    const insert = db.insertInto('contribution').values({ ...twice, asked: null, source: null, number: 99 })
    await expect(insert.execute()).rejects.toThrow(/contribution_answer/)
    for (const question of ['town', 'status', 'nothing'])
      expect((await lead.post(at, { question, sure: '1' })).statusCode).toBe(422)
    const missing = takeFreeTexts(doingWith(db), consultationId, { slug: 'aucun', name: 'why' })
    await expect(missing).rejects.toThrow(NotFound)
  })

  it('wait for the close, since an answer may change until then', async () => {
    const { at, all } = await givenAnswered(['Un.'], { state: 'open' })
    expect(words((await lead.get(at)).body)).toContain('Les textes se prennent à partir de la clôture')
    expect((await lead.post(at, { question: 'why', sure: '1' })).statusCode).toBe(422)
    expect(await all()).toEqual([])
  })

  it('are for those who lead the consultation only', async () => {
    const { at, consultation } = await givenAnswered(['Un.'])
    const buyer = await givenPerson(site.world, site.organisation, {
      email: `${consultation.slug}@town.example`,
      roles: ['buyer'],
    })
    const other = await openBrowser(site.world, site.app)
    await other.signIn(buyer)
    expect((await other.get(at)).statusCode).toBe(403)
    expect((await other.post(at, { question: 'why', sure: '1' })).statusCode).toBe(403)
    expect((await site.app.inject({ url: at })).statusCode).not.toBe(200)
  })

  it('show in public, with their question, once moderation lets them; the results and the receipt lead there', async () => {
    const { consultation, code, all, take } = await givenAnswered(['Trop cher.', 'Trop loin.'], { moderation: 'after' })
    const results = `/concertations/${consultation.slug}/resultats`
    expect(words((await site.app.inject({ url: results })).body)).toContain('en public, ils passent par')
    await take()
    const page = words((await site.app.inject({ url: results })).body)
    expect(page).toContain('Textes publiés parmi les contributions et dans leurs fichiers ouverts : 2. Les lire')
    expect(page).not.toContain('Trop cher')
    const about = words((await site.app.inject({ url: `/concertations/${consultation.slug}` })).body)
    expect(about).toContain('2 publiées, 0 non publiées sur décision ; dont 2 écrites dans un questionnaire')
    const { number } = (await all()).find(({ body }) => body === 'Trop loin.')!
    const address = `/concertations/${consultation.slug}/contributions/${number}`
    const one = words((await site.app.inject({ url: address })).body)
    expect(one).toMatch(/Question posée : Pourquoi \? Trop loin\./)
    expect(one).not.toMatch(/12|Choix firm/)
    const receipt = await site.app.inject({ url: `/concertations/${consultation.slug}/suivi/${code}` })
    expect(receipt.body).toContain(`href="${address}"`)
    const file = await site.app.inject({ url: `/concertations/${consultation.slug}/contributions.csv` })
    expect(file.body).toMatch(/Trop loin\.,.*Pourquoi \?/)
  })

  it('keep of their author the account where one was asked for, and are found with their other data', async () => {
    const { all, take } = await givenAnswered(['Un.'], { mode: 'account' })
    await take()
    expect((await all())[0]).toMatchObject({ author_person_id: personId, name_shown: false, may_be_written_to: false })
  })

  it('are withdrawn with the answer from which they come, and not taken again', async () => {
    const { db, code, all, take } = await givenAnswered(['Un.', 'Deux.'], { moderation: 'after' })
    await take()
    await inTransaction(db, (tx) => eraseOwnData(tx, { receiptHash: hashOfCode(code) }, day('2026-03-01')))
    expect((await all()).map(({ state, body }) => `${state} ${body}`).sort()).toEqual(['hidden ', 'published Un.'])
    await expect(take()).rejects.toThrow('Tous les textes')
  })

  it('lose the tie to what was answered beside them at the end of the retention, and stay', async () => {
    const { db, consultationId, questionnaireId, all, take } = await givenAnswered(['Un.'], { moderation: 'after' })
    await take()
    await inTransaction(db, (tx) => erasePersonalData(tx, consultationId, day('2027-03-01')))
    expect((await all())[0]).toMatchObject({ body: 'Un.', submission_id: null, questionnaire_id: questionnaireId })
    expect((await listFreeTexts(db, questionnaireId))[0]).toMatchObject({ written: 0, taken: 0 })
  })

  it('leave in another order than the rows of the answers', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `Texte ${at}`)
    const { db, consultationId, questionnaireId, take, all } = await givenAnswered(texts, { moderation: 'after' })
    await take()
    const sent = await db
      .selectFrom('submission')
      .select(['id', 'answers'])
      .where('questionnaire_id', '=', questionnaireId)
      .orderBy('id')
      .execute()
    const inAnswers = sent.map(({ answers }) => (answers as { why: string }).why)
    expect((await all()).map(({ body }) => body)).not.toEqual(inAnswers)
    const shown: string[] = []
    for await (const some of readShown(db, consultationId)) shown.push(...some.map(({ body }) => body))
    expect(shown).toHaveLength(40)
    expect(shown).not.toEqual(inAnswers)
  })
})
