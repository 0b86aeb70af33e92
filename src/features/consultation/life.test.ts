import { describe, expect, it } from 'vitest'
import { system } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { Conflict, Refused } from '../../kernel/refusal.ts'
import { partners } from '../../partners.ts'
import { startDaily } from '../../platform/daily.ts'
import type { Doing } from '../../platform/doing.ts'
import { runDueJobs } from '../../platform/jobs.ts'
import { testDatabase } from '../../test/database.ts'
import { worldOn } from '../../test/world.ts'
import { followCalendar } from './actions/daily.ts'
import { addDocument, removeDocument } from './actions/documents.ts'
import { closeConsultation, extendConsultation, openConsultation } from './actions/run.ts'
import { announceConsultation, editSheet } from './actions/sheet.ts'
import { addEvent, editEvent, removeEvent } from './actions/timeline.ts'
import { givenConsultation, wholeSheet } from './fixtures/consultation.ts'
import { calendarJob, consultationJobs } from './jobs.ts'
import { findConsultationById, isAnyPublic, listPublicConsultations } from './queries/consultations.ts'
import { isPublicFile, listDocuments } from './queries/documents.ts'
import { searchConsultations } from './queries/search.ts'
import { listEvents, listPublicEvents } from './queries/timeline.ts'
import type { ConsultationState } from './rules/state.ts'

const db = testDatabase()
const on = (date: string): Doing => ({ db, actor: system, now: new Date(`${date}T10:00:00Z`), name: null })
const today = on('2026-01-15')
const words = { fr: 'Un texte' }
const pdf = { name: 'Été.pdf', content: Buffer.from('%PDF-1.7') }

async function town(): Promise<string> {
  const row = { siren: '213105554', name: 'Ville' }
  return (await db.insertInto('organisation').values(row).returning('id').executeTakeFirstOrThrow()).id
}

const given = async (state: ConsultationState, sheet = {}) =>
  (await givenConsultation(db, await town(), { state, sheet })).id
const found = async (id: string) => (await findConsultationById(db, id))!
const saltOf = async (id: string) =>
  (await db.selectFrom('consultation').select('visitor_salt').where('id', '=', id).executeTakeFirstOrThrow())
    .visitor_salt

describe('a consultation', () => {
  it('opens only when its sheet is complete, and says what is missing', async () => {
    const id = await given('preparing', { legalBasis: null, checkedPoints: [] })
    const refused = await openConsultation(today, id).catch((error) => error as Refused)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).in('fr')).toContain('base légale du traitement, points que la loi demande')
    expect((refused as Refused).in('en')).toContain('legal basis')
    await editSheet(today, { consultationId: id, revision: 1, sheet: wholeSheet })
    await openConsultation(today, id)
    expect(await found(id)).toMatchObject({ state: 'open', opensOn: '2026-01-15' })
    expect((await saltOf(id))?.length).toBe(32)
  })

  it('does not open after its last day', async () => {
    const id = await given('preparing')
    await expect(openConsultation(on('2026-02-16'), id)).rejects.toThrow(Refused)
  })

  it('once open keeps its promises and its needs, and takes the rest', async () => {
    const id = await given('open')
    const edit = (sheet: object, revision: number) =>
      editSheet(today, { consultationId: id, revision, sheet: { ...wholeSheet, ...sheet } })
    const { revision } = await found(id)
    for (const broken of [{ retentionMonths: 60 }, { closesOn: day('2026-01-20') }, { resultsShown: 'live' }])
      await expect(edit(broken, revision)).rejects.toThrow('promis')
    await expect(edit({ contact: null }, revision)).rejects.toThrow('rester vide')
    await edit({ stakes: words }, revision)
    await expect(edit({ stakes: null }, revision)).rejects.toThrow(Conflict)
    expect((await found(id)).stakes).toEqual(words)
  })

  it('is extended to a later day only, with a notice that says why', async () => {
    const id = await given('open')
    const extend = (closesOn: string) => extendConsultation(today, id, { closesOn: day(closesOn), reason: words })
    await expect(extend('2026-02-15')).rejects.toThrow(Refused)
    await extend('2026-03-01')
    expect((await found(id)).closesOn).toBe('2026-03-01')
    expect(await listPublicEvents(db, id)).toMatchObject([{ kind: 'extension', body: words, firstDay: '2026-01-15' }])
  })

  it('closed early says so, forgets its salt, and does not open again', async () => {
    const id = await given('open')
    await closeConsultation(today, id)
    expect(await found(id)).toMatchObject({ state: 'closed', closesOn: '2026-01-15' })
    expect(await saltOf(id)).toBeNull()
    await expect(openConsultation(today, id)).rejects.toThrow(Refused)
  })
})

describe('what a visitor may see', () => {
  it('is a consultation once it is announced or open, and nothing of it before', async () => {
    const id = await given('preparing')
    const events = await addEvent(today, id, { ...workshop, minutes: pdf })
    const { minutes } = (await listEvents(db, id))[0]!
    const seen = async () => [
      await isAnyPublic(db),
      (await listPublicConsultations(db)).length,
      (await listPublicEvents(db, id)).length,
      await isPublicFile(db, id, minutes!.id),
      (await searchConsultations(db, 'acheter mieux', 5)).total,
    ]
    expect(await seen()).toEqual([false, 0, 0, false, 0])
    await announceConsultation(today, id)
    expect(await seen()).toEqual([true, 1, 1, true, 1])
    await editEvent(today, events, { ...workshop, public: false, minutes: null })
    expect(await seen()).toEqual([true, 1, 0, false, 1])
    await expect(announceConsultation(today, id)).rejects.toThrow(Refused)
  })

  it('is found by words without their accents', async () => {
    await given('open', { title: { fr: 'Achats à l’écoute' } })
    expect((await searchConsultations(db, 'ECOUTE achats', 5)).found).toHaveLength(1)
    expect((await searchConsultations(db, '100%_', 5)).total).toBe(0)
  })
})

const workshop = {
  kind: 'workshop',
  dates: [{ on: day('2026-01-20'), precision: 'day' }],
  title: words,
  body: null,
  attendance: 12,
  minutes: null,
  public: true,
} as const

describe('the calendar and the documents', () => {
  it('keep minutes until others come, and delete what nobody refers to', async () => {
    const id = await given('open')
    const event = await addEvent(today, id, { ...workshop, minutes: pdf })
    await editEvent(today, event, { ...workshop, attendance: 13 })
    expect(await listEvents(db, id)).toMatchObject([{ attendance: 13, minutes: { name: 'Été.pdf' } }])
    await expect(
      editEvent(today, event, { ...workshop, minutes: { name: 'a.pdf', content: Buffer.from('<svg>') } }),
    ).rejects.toMatchObject({ field: 'minutes' })
    await removeEvent(today, event)
    expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
  })

  it('refuse an attendance where nobody met, and hands off what the consultation wrote', async () => {
    const id = await given('preparing')
    await expect(addEvent(today, id, { ...workshop, kind: 'notice' })).rejects.toMatchObject({ field: 'kind' })
    await openConsultation(today, id)
    const [opening] = await listEvents(db, id)
    await expect(removeEvent(today, opening!.id)).rejects.toThrow(Refused)
  })

  it('take a file or a link, not both and not neither', async () => {
    const id = await given('open')
    const link = 'https://ville.example/schema'
    for (const wrong of [
      { file: null, link: null },
      { file: pdf, link },
    ])
      await expect(addDocument(today, id, { title: words, ...wrong })).rejects.toMatchObject({ field: 'file' })
    await addDocument(today, id, { title: words, file: null, link })
    const document = await addDocument(today, id, { title: words, file: pdf, link: null })
    expect((await listDocuments(db, id)).map(({ position, link: to, file }) => [position, to, file?.name])).toEqual([
      [1, link, undefined],
      [2, null, 'Été.pdf'],
    ])
    await removeDocument(today, id, document)
    expect(await db.selectFrom('stored_file').select('id').execute()).toEqual([])
  })
})

describe('the calendar is followed by itself', () => {
  const atDay = (date: string) => ({ ...worldOn(db), clock: () => new Date(`${date}T10:00:00Z`) })

  it('opens what was announced and is complete, closes after the last day, once each', async () => {
    const organisation = await town()
    const dates = { opensOn: day('2026-02-01'), closesOn: day('2026-02-28') }
    const make = (sheet: object) =>
      givenConsultation(db, organisation, { state: 'preparing', sheet: { ...dates, ...sheet } })
    const [ready, silent, lacking] = [await make({}), await make({}), await make({ contact: 'x', legalBasis: null })]
    for (const { id } of [ready, lacking]) await announceConsultation(today, id)
    const states = async () => Promise.all([ready, silent, lacking].map(async ({ id }) => (await found(id)).state))
    await followCalendar(atDay('2026-01-31'))
    expect(await states()).toEqual(['preparing', 'preparing', 'preparing'])
    await followCalendar(atDay('2026-02-01'))
    expect(await states()).toEqual(['open', 'preparing', 'preparing'])
    await followCalendar(atDay('2026-02-28'))
    expect(await states()).toEqual(['open', 'preparing', 'preparing'])
    for (const date of ['2026-03-03', '2026-03-04']) await followCalendar(atDay(date))
    expect(await states()).toEqual(['closed', 'preparing', 'preparing'])
    expect((await found(ready.id)).closesOn).toBe('2026-02-28')
    expect((await listEvents(db, ready.id)).map(({ kind, firstDay }) => [kind, firstDay])).toEqual([
      ['opening', '2026-02-01'],
      ['close', '2026-02-28'],
    ])
  })

  it('asks for itself again for the day after, in Paris, summer and winter', async () => {
    await given('open')
    for (const [date, next] of [
      ['2026-03-02', '2026-03-02T23:05:00.000Z'],
      ['2026-07-02', '2026-07-02T22:05:00.000Z'],
    ] as const) {
      const world = atDay(date)
      for (const [name, handler] of consultationJobs(world, partners)) world.jobs.set(name, handler)
      await startDaily(db, calendarJob, world.clock())
      await runDueJobs(world)
      const waiting = await db.selectFrom('job').select(['run_at', 'state']).where('name', '=', calendarJob).execute()
      expect(waiting.map(({ run_at, state }) => [run_at.toISOString(), state])).toEqual([[next, 'waiting']])
    }
  })
})
