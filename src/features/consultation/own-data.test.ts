import { describe, expect, it } from 'vitest'
import { system } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { Refused } from '../../kernel/refusal.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Doing } from '../../platform/doing.ts'
import { testDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { followCalendar } from './actions/daily.ts'
import { eraseConsultation } from './actions/erase.ts'
import { moderate } from './actions/moderate.ts'
import { eraseByReceipt } from './actions/own-data.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import { findConsultationById } from './queries/consultations.ts'
import { findOwnData } from './queries/own-data.ts'
import { findParticipation, listByDay } from './queries/participation.ts'
import { hashOfCode } from './rules/answering/code.ts'
import type { ConsultationState } from './rules/state.ts'

const db = testDatabase()
const on = (date: string): Doing => ({ db, actor: system, now: new Date(`${date}T10:00:00Z`), name: null })
const today = on('2026-01-15')

async function town(): Promise<string> {
  const row = { siren: '213105554', name: 'Ville' }
  return (await db.insertInto('organisation').values(row).returning('id').executeTakeFirstOrThrow()).id
}

const given = async (state: ConsultationState, sheet = {}) =>
  (await givenConsultation(db, await town(), { state, sheet })).id
const found = async (id: string) => (await findConsultationById(db, id))!
const code = '7K2M-9QXA-HB4C-TN8R'

/** A questionnaire that was sent, and two contributions, one of them hidden. */
async function somebody(id: string): Promise<void> {
  const asked = { required: false, profile: false }
  const choices = [
    { value: 'oui', label: { fr: 'Oui' } },
    { value: 'non', label: { fr: 'Non' } },
  ]
  const definition = {
    pages: [
      {
        name: 'p1',
        questions: [
          { kind: 'single', name: 'pour', title: { fr: 'Pour ?' }, choices, ...asked },
          { kind: 'long-text', name: 'pourquoi', title: { fr: 'Pourquoi ?' }, ...asked },
        ],
      },
    ],
  }
  const text = JSON.stringify(definition)
  const { id: questionnaire_id } = await db
    .insertInto('questionnaire')
    .values({ consultation_id: id, slug: 'q', position: 1, title: JSON.stringify({ fr: 'Q' }), draft: text })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('questionnaire_version')
    .values({ questionnaire_id, number: 1, definition: text, published_on: '2026-01-05' })
    .execute()
  await db
    .insertInto('submission')
    .values({
      consultation_id: id,
      questionnaire_id,
      version: 1,
      sent_on: '2026-01-10',
      answers: JSON.stringify({ pour: 'oui', pourquoi: 'Je suis Ada' }),
      receipt_hash: hashOfCode(code),
    })
    .execute()
  await db
    .insertInto('participation')
    .values({ questionnaire_id, participant_key: 'k', took_part_on: '2026-01-10' })
    .execute()
  const said = { consultation_id: id, channel: 'web', received_on: '2026-01-11', text_hash: 'h', author_name: 'Ada' }
  await db
    .insertInto('contribution')
    .values([
      { ...said, number: 1, body: 'Publiée', state: 'published', author_contact: 'ada@ville.example' },
      { ...said, number: 2, body: 'Cachée', state: 'hidden', author_kind: 'firm', author_organisation: 'Ada SARL' },
    ])
    .execute()
}

const counts = { submissions: 1, contributions: 2, published: 1, hidden: 1 }

describe('at the end of the retention', () => {
  it('personal data are erased, and every count stays', async () => {
    const id = await given('closed', { retentionMonths: 1, closesOn: day('2026-01-31') })
    await somebody(id)
    expect(await findParticipation(db, id)).toMatchObject(counts)
    const days = await listByDay(db, id)
    await expect(eraseConsultation(on('2026-02-27'), id)).rejects.toThrow(Refused)
    await followCalendar({ ...worldOn(db), clock: () => new Date('2026-03-02T10:00:00Z') })
    expect((await found(id)).erasedOn).toBe('2026-03-02')
    expect(await findParticipation(db, id)).toMatchObject(counts)
    expect(await listByDay(db, id)).toEqual(days)
    const sent = await db.selectFrom('submission').select(['answers', 'receipt_hash']).execute()
    expect(sent).toEqual([{ answers: { pour: 'oui' }, receipt_hash: null }])
    const said = await db.selectFrom('contribution').selectAll().orderBy('number').execute()
    expect(said.map((one) => [one.body, one.author_name, one.author_contact, one.author_organisation])).toEqual([
      ['Publiée', null, null, null],
      ['', null, null, 'Ada SARL'],
    ])
    expect(await db.selectFrom('participation').selectAll().execute()).toEqual([])
    await expect(eraseConsultation(on('2026-04-02'), id)).rejects.toThrow(Refused)
  })
})

describe('whoever holds a receipt', () => {
  it('finds what is kept, and has it erased without a trace in the audit log', async () => {
    const id = await given('open')
    await somebody(id)
    const owner = { receiptHash: hashOfCode(code) }
    expect((await findOwnData(db, owner)).submissions).toMatchObject([{ answers: { pourquoi: 'Je suis Ada' } }])
    const lines = async () => (await db.selectFrom('audit_log').select('id').execute()).length
    const before = await lines()
    expect(await eraseByReceipt(today, code.toLowerCase().replaceAll('-', ' '))).toEqual({
      submissions: 1,
      contributions: 0,
    })
    expect(await lines()).toBe(before)
    expect(await findOwnData(db, owner)).toEqual({ submissions: [], contributions: [] })
    expect(await findParticipation(db, id)).toMatchObject(counts)
    for (const wrong of [code, 'n’importe quoi'])
      await expect(eraseByReceipt(today, wrong)).rejects.toMatchObject({ field: 'code' })
  })

  it('has a contribution withdrawn from every page', async () => {
    const id = await given('open')
    await somebody(id)
    await inTransaction(db, (tx) =>
      tx
        .updateTable('contribution')
        .set({ receipt_hash: hashOfCode(code) })
        .where('number', '=', 1)
        .execute(),
    )
    expect(await eraseByReceipt(today, code)).toEqual({ submissions: 1, contributions: 1 })
    const [one] = await db.selectFrom('contribution').selectAll().where('number', '=', 1).execute()
    expect(one).toMatchObject({ body: '', title: null, state: 'hidden', author_name: null, receipt_hash: null })
    expect(await findParticipation(db, id)).toMatchObject({ contributions: 2, published: 0, hidden: 2 })
    const verdict = {
      consultationId: id,
      number: 1,
      revision: one!.revision,
      outcome: 'published',
      rule: null,
      reason: null,
    } as const
    await expect(moderate(today, verdict)).rejects.toThrow('n’en reste que le compte')
  })
})
