import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine, type Person } from '../../../kernel/actor.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import { doingAs, givenActor, givenScheme, onDay, otherSiren, ownSiren } from '../fixtures/scheme.ts'
import { findAction, listActions, listUpdates } from '../queries/board.ts'
import { listMeasures } from '../queries/measures.ts'
import { findSchemeById } from '../queries/schemes.ts'
import { listStatements } from '../queries/statements.ts'
import { listTargets } from '../queries/targets.ts'
import { yearPeriod } from '../rules/series.ts'
import { adoptScheme, closeScheme, createScheme, reviseScheme, startNextPeriod } from './create.ts'
import { addAction, addDivision, addOwnIndicator, editAction, setTarget } from './edit.ts'
import { addMilestone, addUpdate, completeMilestone, moveAction } from './follow.ts'
import { recordMeasure, recordMeasures, verifyMeasure } from './measure.ts'
import { freezeStatement } from './statement.ts'

const db = testDatabase()
const body = { fr: 'Voici.' }
let scheme: string
let organisation: string
let lead: Person
let buyer: Person
let first: string

beforeEach(async () => {
  ;({ scheme, organisation } = await givenScheme(db))
  lead = await givenActor(db, { organisation, role: 'scheme-lead' })
  buyer = await givenActor(db, { organisation, role: 'buyer', name: 'Bob' })
  first = (await listActions(db, { schemeId: scheme }))[0]!.id
})

const byLead = () => doingAs(db, lead)
const texts = { title: body, description: null, owner: null, ownerPersonId: null, indicators: [] }

async function own(person: Person): Promise<void> {
  const { revision } = (await findAction(db, { id: first }))!
  await editAction(byLead(), { ...texts, actionId: first, revision, ownerPersonId: person.id })
}

describe('an action', () => {
  it('moves along its journey, and its journal says so', async () => {
    await moveAction(byLead(), { actionId: first, to: 'under-way', on: onDay, body })
    await moveAction(byLead(), { actionId: first, to: 'done', on: onDay, body })
    expect((await findAction(db, { id: first }))!.state).toBe('done')
    const updates = await listUpdates(db, [first])
    expect(updates.map(({ from, to, author }) => [from, to, author]).sort()).toEqual([
      ['to-launch', 'under-way', 'Ada'],
      ['under-way', 'done', 'Ada'],
    ])
  })

  it('does not skip a step, nor move for who does not own it', async () => {
    const done = { actionId: first, to: 'done', on: onDay, body } as const
    await expect(moveAction(byLead(), done)).rejects.toThrow(Refused)
    await expect(moveAction(doingAs(db, buyer), { ...done, to: 'under-way' })).rejects.toThrow(Refused)
  })

  it('is kept up to date by its owner, who may not give it up', async () => {
    await own(buyer)
    const doing = doingAs(db, buyer)
    await addUpdate(doing, { actionId: first, on: onDay, body })
    await addMilestone(doing, { actionId: first, title: body, due: onDay })
    const { milestones } = (await findAction(db, { id: first }))!
    await completeMilestone(doing, { actionId: first, milestoneId: milestones[0]!.id, doneOn: onDay })
    expect((await findAction(db, { id: first }))!.milestones[0]!.doneOn).toBe(onDay)
    await moveAction(doing, { actionId: first, to: 'under-way', on: onDay, body })
    await expect(moveAction(doing, { actionId: first, to: 'abandoned', on: onDay, body })).rejects.toThrow(Refused)
    await moveAction(byLead(), { actionId: first, to: 'abandoned', on: onDay, body })
  })

  it('refuses a milestone of another action', async () => {
    const [, second] = await listActions(db, { schemeId: scheme })
    const { milestones } = (await findAction(db, { id: first }))!
    const wrong = { actionId: second!.id, milestoneId: milestones[0]!.id, doneOn: onDay }
    await expect(completeMilestone(byLead(), wrong)).rejects.toThrow(NotFound)
  })

  it('is not written over by who read an older one', async () => {
    const { revision } = (await findAction(db, { id: first }))!
    await editAction(byLead(), { ...texts, actionId: first, revision, title: { fr: 'Un' } })
    const late = editAction(byLead(), { ...texts, actionId: first, revision, title: { fr: 'Deux' } })
    await expect(late).rejects.toThrow(Conflict)
    expect((await findAction(db, { id: first }))!.title).toEqual({ fr: 'Un' })
  })

  it('names only indicators that exist, and people of its organisation', async () => {
    const { revision } = (await findAction(db, { id: first }))!
    const edited = { ...texts, actionId: first, revision }
    await expect(editAction(byLead(), { ...edited, indicators: ['rien'] })).rejects.toThrow(/« rien »/)
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(editAction(byLead(), { ...edited, ownerPersonId: nobody })).rejects.toThrow(Refused)
    await editAction(byLead(), { ...edited, indicators: ['hours', 'environmental'] })
    expect((await findAction(db, { id: first }))!.indicators).toEqual(['environmental', 'hours'])
  })
})

describe('what is added', () => {
  it('has a code and a number of its own', async () => {
    await addDivision(byLead(), scheme, { code: 'A1', kind: 'axis', title: body, colour: 'transversal' })
    const added = { code: 'A1-1', number: 3, division: 'A1', title: body }
    await addAction(byLead(), scheme, added)
    await expect(addAction(byLead(), scheme, { ...added, number: 4 })).rejects.toThrow(/A1-1/)
    await expect(addAction(byLead(), scheme, { ...added, code: 'A1-2' })).rejects.toThrow(/3/)
    await expect(addAction(byLead(), scheme, { ...added, code: 'X', number: 9, division: 'Z' })).rejects.toThrow(/Z/)
    await expect(addOwnIndicator(byLead(), scheme, { code: 'social', title: body, unit: 'share' })).rejects.toThrow(
      Refused,
    )
  })

  it('as a target is changed under the same code', async () => {
    const target = {
      code: 'part',
      title: body,
      division: 'P1',
      indicator: 'part',
      weighedBy: 'count' as const,
      direction: 'at-least' as const,
      baseline: { reason: { fr: 'Jamais mesuré' } },
      goal: { value: 0.5 },
      due: onDay,
    }
    await setTarget(byLead(), scheme, target)
    await setTarget(byLead(), scheme, { ...target, goal: { value: 0.6 } })
    await expect(setTarget(byLead(), scheme, { ...target, indicator: 'rien' })).rejects.toThrow(Refused)
    const found = (await findSchemeById(db, scheme))!
    const targets = await listTargets(db, found, onDay)
    expect(targets.map(({ code }) => code)).toEqual(['hours', 'part'])
    expect(targets[1]!.course).toMatchObject({ baseline: null, target: 0.6 })
  })
})

const hours = (year: number, value: number) => ({
  indicator: 'hours',
  siren: ownSiren,
  ...yearPeriod(year),
  value,
  numerator: null,
  denominator: null,
  source: { fr: 'Relevé' },
  evidence: null,
})

describe('a measure', () => {
  it('is declared, then verified by somebody else than its author', async () => {
    await recordMeasure(byLead(), scheme, hours(2025, 300))
    const [measure] = await listMeasures(db, scheme)
    expect(measure).toMatchObject({ state: 'declared', author: 'Ada', value: 300 })
    await expect(verifyMeasure(byLead(), measure!.id)).rejects.toThrow(Refused)
    const other = await givenActor(db, { organisation, role: 'administrator', name: 'Eve' })
    await verifyMeasure(doingAs(db, other), measure!.id)
    expect((await listMeasures(db, scheme))[0]!.state).toBe('verified')
  })

  it('of the same period replaces the one before, and is to be verified anew', async () => {
    await recordMeasure(byLead(), scheme, hours(2025, 300))
    await verifyMeasure(doingAs(db, commandLine), (await listMeasures(db, scheme))[0]!.id)
    await recordMeasure(byLead(), scheme, hours(2025, 310))
    const measures = await listMeasures(db, scheme)
    expect(measures.map(({ value, state, verifier }) => ({ value, state, verifier }))).toEqual([
      { value: 310, state: 'declared', verifier: null },
    ])
  })

  it('is refused for what is computed, unknown, or of another buyer; then none of the lot is kept', async () => {
    const wrong = [{ indicator: 'social' }, { indicator: 'rien' }, { siren: otherSiren }]
    for (const part of wrong)
      await expect(recordMeasures(byLead(), scheme, [hours(2024, 1), { ...hours(2025, 2), ...part }])).rejects.toThrow(
        Refused,
      )
    expect(await listMeasures(db, scheme)).toEqual([])
  })

  it('makes a target move', async () => {
    await recordMeasures(byLead(), scheme, [hours(2023, 50), hours(2024, 100), hours(2025, 300)])
    const [target] = await listTargets(db, (await findSchemeById(db, scheme))!, onDay)
    expect(target!.last!.value).toBe(300)
    expect(target!.progress.share).toBeCloseTo(200 / 900)
    expect(target!.forecast.value).toBeCloseTo(650)
    expect(target!.outlook).toMatchObject({ kind: 'missed' })
  })
})

describe('a statement', () => {
  it('keeps the figures of a year, which later measures do not change', async () => {
    await recordMeasure(byLead(), scheme, hours(2025, 300))
    await freezeStatement(byLead(), scheme, { year: 2025, note: null })
    await recordMeasure(byLead(), scheme, hours(2025, 310))
    const [statement] = await listStatements(db, scheme)
    expect(statement).toMatchObject({ year: 2025, signedBy: 'Ada' })
    expect(statement!.figures).toMatchObject([{ code: 'hours', value: 300, obtained: 'declared', target: 1000 }])
  })

  it('is made once, for a year that is over', async () => {
    await freezeStatement(byLead(), scheme, { year: 2025, note: null })
    await expect(freezeStatement(byLead(), scheme, { year: 2025, note: null })).rejects.toThrow(Conflict)
    for (const year of [2024, 2026, 2029])
      await expect(freezeStatement(byLead(), scheme, { year, note: null })).rejects.toThrow(Refused)
  })

  it('says that nothing was measured, which is not a zero', async () => {
    await freezeStatement(byLead(), scheme, { year: 2025, note: null })
    expect((await listStatements(db, scheme))[0]!.figures[0]).toMatchObject({ value: null, obtained: null })
  })

  it.each(['update', 'delete'] as const)('refuses an %s, whoever asks the database', async (kind) => {
    await freezeStatement(byLead(), scheme, { year: 2025, note: null })
    const attempt =
      kind === 'update'
        ? db.transaction().execute((tx) => tx.updateTable('statement').set({ signed_by: 'Eve' }).execute())
        : db.transaction().execute((tx) => tx.deleteFrom('statement').execute())
    await expect(attempt).rejects.toThrow(/frozen/)
    expect((await listStatements(db, scheme))[0]!.signedBy).toBe('Ada')
  })
})

describe('the life of a scheme', () => {
  const start = { slug: 'ville-2029-2031', title: body, about: null, period: { from: onDay, to: yearPeriod(2031).to } }
  const adoption = { act: null, adoptedOn: onDay, changes: body }

  it('begins as a draft, is adopted with its actions, revised, and closed', async () => {
    const id = await createScheme(byLead(), ownSiren, start)
    await expect(createScheme(byLead(), ownSiren, start)).rejects.toThrow(Conflict)
    await expect(adoptScheme(byLead(), id, adoption)).rejects.toThrow(/sans action/)
    await addDivision(byLead(), id, { code: 'A', kind: 'axis', title: body, colour: 'transversal' })
    await addAction(byLead(), id, { code: 'A-1', number: 1, division: 'A', title: body })
    await adoptScheme(byLead(), id, adoption)
    expect(await reviseScheme(byLead(), id, adoption)).toBe(2)
    await closeScheme(byLead(), id)
    await expect(reviseScheme(byLead(), id, adoption)).rejects.toThrow(Refused)
    const [action] = await listActions(db, { schemeId: id })
    const move = moveAction(byLead(), { actionId: action!.id, to: 'under-way', on: onDay, body })
    await expect(move).rejects.toThrow(/close/)
  })

  it('goes on in the next period: actions begin anew, targets start from the last value', async () => {
    await recordMeasures(byLead(), scheme, [hours(2025, 300)])
    const next = await startNextPeriod(byLead(), scheme, start)
    const actions = await listActions(db, { schemeId: next })
    expect(actions.map(({ state, milestones }) => [state, milestones.length])).toEqual([
      ['to-launch', 0],
      ['to-launch', 0],
    ])
    const found = (await findSchemeById(db, next))!
    expect(found).toMatchObject({ state: 'draft', previousSlug: 'ville-2026-2028' })
    const [target] = await listTargets(db, found, onDay)
    expect(target).toMatchObject({ baselineValue: 300, baselineYear: 2025, value: null, due: '2031-12-31' })
  })

  it('is nothing for a stranger', async () => {
    const elsewhere = await givenScheme(db, {
      slug: 'ailleurs',
      organisation: { siren: otherSiren, name: 'Ailleurs', predecessors: [] },
    })
    const stranger = await givenActor(db, { organisation: elsewhere.organisation, role: 'administrator', name: 'Eve' })
    const doing = doingAs(db, stranger)
    await expect(createScheme(doing, ownSiren, start)).rejects.toThrow(Refused)
    await expect(startNextPeriod(doing, scheme, start)).rejects.toThrow(Refused)
    await expect(closeScheme(doing, scheme)).rejects.toThrow(Refused)
    await expect(freezeStatement(doing, scheme, { year: 2025, note: null })).rejects.toThrow(Refused)
    await expect(recordMeasure(doing, scheme, hours(2025, 1))).rejects.toThrow(Refused)
  })
})

it('a read-only scheme changes for nobody, not even the machine', async () => {
  const { scheme: closed } = await givenScheme(db, {
    slug: 'ancien',
    readOnly: true,
    organisation: { siren: otherSiren, name: 'Ailleurs', predecessors: [] },
  })
  const doing = doingAs(db, commandLine)
  const [action] = await listActions(db, { schemeId: closed })
  await expect(addUpdate(doing, { actionId: action!.id, on: onDay, body })).rejects.toThrow(Refused)
  await expect(recordMeasure(doing, closed, { ...hours(2025, 1), siren: otherSiren })).rejects.toThrow(Refused)
})
