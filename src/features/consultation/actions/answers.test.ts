import { beforeEach, describe, expect, it } from 'vitest'
import { type Person, visitor } from '../../../kernel/actor.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import { doingAs, givenActor } from '../../scheme/fixtures/scheme.ts'
import { listActions } from '../../scheme/queries/board.ts'
import { listLinkedActs } from '../../scheme/queries/linked.ts'
import { type Answerable, givenAnswerable, givenProposition, plainContent } from '../fixtures/answers.ts'
import { findAnswer } from '../queries/answers.ts'
import { findCoverage } from '../queries/coverage.ts'
import { approveAnswer, publishAnswers, takeBackAnswer, writeAnswer } from './answers.ts'

const db = testDatabase()
let at: Answerable
let other: Person

beforeEach(async () => {
  at = await givenAnswerable(db)
  other = await givenActor(db, { organisation: at.organisation, role: 'administrator', name: 'Carla' })
})

const by = (actor: Person, subscriptions?: ReadonlyMap<string, readonly string[]>) => ({
  ...doingAs(db, actor),
  ...(subscriptions && { subscriptions }),
})
const toFirst = () => ({ propositionId: at.propositions[0] })
const write = (actor: Person, content: Partial<typeof plainContent> = {}, revision: number | null = null) =>
  writeAnswer(by(actor), {
    consultationId: at.consultation.id,
    to: toFirst(),
    content: { ...plainContent, ...content },
    revision,
  })
const first = async () => (await findAnswer(db, toFirst()))!
const coverage = () => findCoverage(db, at.consultation)

async function publishFirst(): Promise<string> {
  const id = await write(at.buyer)
  await approveAnswer(by(at.lead), await first())
  await publishAnswers(by(at.lead), at.consultation.id, [await first()])
  return id
}

describe('an answer', () => {
  it('is drafted, approved by somebody else, published, and only then counts', async () => {
    await write(at.buyer)
    expect((await coverage()).totals.none).toBe(3)
    await approveAnswer(by(at.lead), await first())
    expect((await coverage()).totals.none).toBe(3)
    await publishAnswers(by(at.lead), at.consultation.id, [await first()])
    expect(await first()).toMatchObject({ state: 'published', publishedOn: '2026-03-02', answeredOn: '2026-03-02' })
    expect((await coverage()).totals).toMatchObject({ answered: 1, none: 2 })
  })

  it('is never approved by who wrote it last, nor by who leads nothing', async () => {
    await write(at.lead)
    await expect(approveAnswer(by(at.lead), await first())).rejects.toThrow(/autre personne/)
    await expect(approveAnswer(by(at.buyer), await first())).rejects.toThrow(/pilote/)
    await approveAnswer(by(other), await first())
    expect((await first()).state).toBe('approved')
  })

  it('is to be approved anew once it was changed', async () => {
    await write(at.buyer)
    await approveAnswer(by(at.lead), await first())
    await write(at.lead, { reason: { fr: 'Autrement.' } }, (await first()).revision)
    expect(await first()).toMatchObject({ state: 'draft', reason: { fr: 'Autrement.' }, authorPersonId: at.lead.id })
    await expect(publishAnswers(by(at.lead), at.consultation.id, [await first()])).rejects.toThrow(/approuvée/)
  })

  it('does not change while it is published: it is taken back first, and the log says why', async () => {
    const id = await publishFirst()
    await expect(write(at.lead, {}, (await first()).revision)).rejects.toThrow(/retirez-la/)
    await takeBackAnswer(by(at.lead), await first(), 'Erreur de pièce')
    expect(await first()).toMatchObject({ state: 'draft', publishedOn: null })
    expect((await coverage()).totals.none).toBe(3)
    const { details } = await db
      .selectFrom('audit_log')
      .select('details')
      .where('action', '=', 'consultation.take-back-answer')
      .where('subject_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(details).toEqual({ from: 'published', reason: 'Erreur de pièce' })
  })

  it('is not written over somebody else', async () => {
    await write(at.buyer)
    await expect(write(at.lead)).rejects.toThrow(Conflict)
    await expect(write(at.lead, {}, 7)).rejects.toThrow(Conflict)
  })

  it('is written by who works for the buyer, to what awaits one, in words of its scheme', async () => {
    const stranger = { ...at.buyer, roles: [] }
    await expect(write(stranger)).rejects.toThrow(Refused)
    await expect(writeAnswer({ ...by(at.buyer), actor: visitor }, { ...given(), revision: null })).rejects.toThrow(
      Refused,
    )
    await expect(write(at.buyer, { position: null })).rejects.toMatchObject({ field: 'position' })
    await expect(write(at.buyer, { actions: [at.propositions[0]] })).rejects.toMatchObject({ field: 'actions' })
    await expect(write(at.buyer, { acts: [at.propositions[0]] })).rejects.toMatchObject({ field: 'acts' })
    await expect(write(at.buyer, { indicators: ['nothing'] })).rejects.toMatchObject({ field: 'indicators' })
    const consultationId = at.consultation.id
    const replaced = await givenProposition(db, { consultationId, number: 9, state: 'replaced' })
    await expect(writeAnswer(by(at.buyer), { ...given(), to: { propositionId: replaced } })).rejects.toThrow(/Rien/)
    await expect(writeAnswer(by(at.buyer), { ...given(), to: { themeId: replaced } })).rejects.toThrow(/Rien/)
  })

  it('names actions, acts and indicators, and shows what its actions are to move', async () => {
    const [action] = await listActions(db, { schemeId: at.scheme })
    const [act] = await listLinkedActs(db, at.scheme)
    await write(at.buyer, { actions: [action!.id], acts: [act!.id], indicators: ['part'] })
    await approveAnswer(by(at.lead), await first())
    await publishAnswers(by(at.lead), at.consultation.id, [await first()])
    const { lines, totals } = await coverage()
    expect(lines[0]!.actions.map(({ code }) => code)).toEqual(['P1-1'])
    expect(lines[0]!.indicators.map(({ id }) => id)).toEqual(['part', 'hours', 'social.clause'])
    expect(lines[0]!.tied!.acts.map(({ number }) => number)).toEqual(['2025-1'])
    expect(totals).toMatchObject({ acted: 1, measured: 1 })
  })
})

const given = () => ({
  consultationId: at.consultation.id,
  to: toFirst() as { propositionId: string } | { themeId: string },
  content: plainContent,
  revision: null,
})

describe('the answer to a theme', () => {
  it('may decide nothing, stands beside, and answers no proposition', async () => {
    const to = { themeId: at.themes[1] }
    await writeAnswer(by(at.buyer), { ...given(), to, content: { ...plainContent, position: null } })
    await approveAnswer(by(at.lead), (await findAnswer(db, to))!)
    await publishAnswers(by(at.lead), at.consultation.id, [(await findAnswer(db, to))!])
    const { totals, ofThemes } = await coverage()
    expect(totals.none).toBe(3)
    expect(ofThemes.get(at.themes[1])!.answer.reason.fr).toBe('C’est fait au printemps.')
  })
})

describe('publishing several', () => {
  it('publishes all of them or none, and tells whoever listens once for each', async () => {
    await write(at.buyer)
    await approveAnswer(by(at.lead), await first())
    const to = { propositionId: at.propositions[1] }
    await writeAnswer(by(at.buyer), { ...given(), to })
    const both = async () => [await first(), (await findAnswer(db, to))!]
    const listening = by(at.lead, new Map([['consultation.answer-published', ['listen']]]))
    await expect(publishAnswers(listening, at.consultation.id, await both())).rejects.toThrow(/approuvée/)
    expect((await first()).state).toBe('approved')
    await approveAnswer(by(at.lead), (await findAnswer(db, to))!)
    expect(await publishAnswers(listening, at.consultation.id, await both())).toBe(2)
    const jobs = await db.selectFrom('job').select(['name', 'key']).where('name', '=', 'listen').execute()
    expect(jobs.map(({ key }) => key).sort()).toEqual((await both()).map(({ id }) => id).sort())
    await expect(publishAnswers(listening, at.consultation.id, [])).rejects.toThrow(/au moins une/)
  })
})
