import { beforeEach, describe, expect, it } from 'vitest'
import { commandLine, type Person } from '../../../kernel/actor.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { testDatabase } from '../../../test/database.ts'
import { doingAs, givenActor, givenScheme, onDay, otherSiren, ownSiren, smallScheme } from '../fixtures/scheme.ts'
import { findAction, listActions, listUpdates } from '../queries/board.ts'
import { readDocument, readPublicDocument } from '../queries/document.ts'
import { listVersions } from '../queries/history.ts'
import { listAllMeasures, listMeasures } from '../queries/measures.ts'
import { listParts } from '../queries/parts.ts'
import { findScheme, findSchemeById, listBuyers } from '../queries/schemes.ts'
import { listStatements } from '../queries/statements.ts'
import { listOwnIndicators, listTargets } from '../queries/targets.ts'
import { yearPeriod } from '../rules/series.ts'
import { addMilestone, addUpdate, moveAction } from './follow.ts'
import { importScheme } from './import.ts'
import { recordMeasure, verifyMeasure, withdrawMeasure } from './measure.ts'
import { addMember, removeMember } from './members.ts'
import { correctPart, removePart } from './parts.ts'
import { freezeStatement } from './statement.ts'
import { withdrawMilestone, withdrawUpdate } from './withdraw.ts'

const db = testDatabase()
let scheme: string
let organisation: string
let lead: Person
let first: string
const byLead = () => doingAs(db, lead)
const found = async () => (await findSchemeById(db, scheme))!

beforeEach(async () => {
  ;({ scheme, organisation } = await givenScheme(db))
  lead = await givenActor(db, { organisation, role: 'scheme-lead' })
  first = (await listActions(db, { schemeId: scheme }))[0]!.id
})

const body = { fr: 'Fait.' }
const hours = (value: number) => ({
  indicator: 'hours',
  siren: ownSiren,
  ...yearPeriod(2025),
  value,
  numerator: null,
  denominator: null,
  source: { fr: 'Relevé' },
  evidence: null,
})

describe('a measure recorded by mistake', () => {
  it('is withdrawn with a reason: it counts no more, the record and the frozen statement keep it', async () => {
    await recordMeasure(byLead(), scheme, hours(3000))
    await freezeStatement(byLead(), scheme, { year: 2025, note: null })
    const [wrong] = await listMeasures(db, scheme)
    await withdrawMeasure(byLead(), wrong!.id, 'Une année trop tôt')
    expect(await listMeasures(db, scheme)).toEqual([])
    expect((await listTargets(db, await found(), onDay))[0]!.last).toBeNull()
    const kept = { at: '2026-03-02T10:00:00.000Z', by: 'Ada', reason: 'Une année trop tôt' }
    expect((await listAllMeasures(db, scheme))[0]).toMatchObject({ value: 3000, withdrawn: kept })
    expect((await listStatements(db, scheme))[0]!.figures[0]!.value).toBe(3000)
    await expect(withdrawMeasure(byLead(), wrong!.id, 'Encore')).rejects.toThrow(Refused)
    await expect(verifyMeasure(doingAs(db, commandLine), wrong!.id)).rejects.toThrow(/déjà retiré/)
  })

  it('is corrected: the old value stays in the record with the reason', async () => {
    await recordMeasure(byLead(), scheme, hours(3000))
    await recordMeasure(byLead(), scheme, hours(300), 'Un zéro de trop')
    await recordMeasure(byLead(), scheme, hours(310))
    const all = (await listAllMeasures(db, scheme)).map(({ value, withdrawn }) => [value, withdrawn?.reason])
    expect(all[0]).toEqual([310, undefined])
    expect(all.slice(1)).toContainEqual([3000, 'Un zéro de trop'])
    expect(all.slice(1)).toContainEqual([300, 'Remplacée par une nouvelle saisie'])
  })

  it('is withdrawn by nobody who may not record', async () => {
    await recordMeasure(byLead(), scheme, hours(3000))
    const [measure] = await listMeasures(db, scheme)
    const buyer = await givenActor(db, { organisation, role: 'buyer', name: 'Eve' })
    await expect(withdrawMeasure(doingAs(db, buyer), measure!.id, 'x')).rejects.toThrow(Refused)
  })
})

describe('of an action', () => {
  const reason = 'Une autre action'

  it('a milestone is withdrawn, and makes nothing late any more', async () => {
    const { milestones } = (await findAction(db, { id: first }))!
    await withdrawMilestone(byLead(), { actionId: first, id: milestones[0]!.id, reason })
    expect((await findAction(db, { id: first }))!.milestones).toEqual([])
    const again = withdrawMilestone(byLead(), { actionId: first, id: milestones[0]!.id, reason })
    await expect(again).rejects.toThrow(NotFound)
  })

  it('a journal entry is withdrawn; the last change of state is taken back with it', async () => {
    await moveAction(byLead(), { actionId: first, to: 'under-way', on: onDay, body })
    await addUpdate(byLead(), { actionId: first, on: onDay, body })
    await moveAction(byLead(), { actionId: first, to: 'done', on: onDay, body })
    const updates = await listUpdates(db, [first])
    const of = (to: string | null) => updates.find((one) => one.to === to)!.id
    await expect(withdrawUpdate(byLead(), { actionId: first, id: of('under-way'), reason })).rejects.toThrow(Refused)
    await withdrawUpdate(byLead(), { actionId: first, id: of(null), reason })
    await withdrawUpdate(byLead(), { actionId: first, id: of('done'), reason })
    expect((await findAction(db, { id: first }))!.state).toBe('under-way')
    await withdrawUpdate(byLead(), { actionId: first, id: of('under-way'), reason })
    expect((await findAction(db, { id: first }))!.state).toBe('to-launch')
    expect(await listUpdates(db, [first])).toEqual([])
  })

  it('what was withdrawn leaves with the scheme, and never with the public one', async () => {
    await addMilestone(byLead(), { actionId: first, title: { fr: 'Erreur' }, due: onDay })
    await addUpdate(byLead(), { actionId: first, on: onDay, body: { fr: 'Erreur' } })
    await recordMeasure(byLead(), scheme, { ...hours(1), source: { fr: 'Erreur' } })
    const step = (await findAction(db, { id: first }))!.milestones.find(({ title }) => title.fr === 'Erreur')!
    await withdrawMilestone(byLead(), { actionId: first, id: step.id, reason })
    await withdrawUpdate(byLead(), { actionId: first, id: (await listUpdates(db, [first]))[0]!.id, reason })
    await withdrawMeasure(byLead(), (await listMeasures(db, scheme))[0]!.id, reason)
    const document = await readDocument(db, await found())
    expect(JSON.stringify(document).match(/"reason":"Une autre action"/g)).toHaveLength(3)
    expect(JSON.stringify(await readPublicDocument(db, await found()))).not.toContain('Erreur')
    await importScheme(doingAs(db, commandLine), { ...document, slug: 'copie' })
    const copy = await readDocument(db, (await findScheme(db, 'copie'))!)
    expect(JSON.stringify({ ...copy, slug: document.slug })).toBe(JSON.stringify(document))
  })
})

const texts = { title: { fr: 'Autrement' }, body: null, number: null, on: null, period: null }

describe('a part of a scheme', () => {
  it('that is adopted is corrected with a reason, and everybody may read the erratum', async () => {
    const asked = { schemeId: scheme, kind: 'partie', code: 'P1', reason: null } as const
    await expect(correctPart(byLead(), asked, texts)).rejects.toThrow(/dites pourquoi/)
    await correctPart(byLead(), { ...asked, reason: 'Une coquille' }, texts)
    const [version] = await listVersions(db, scheme)
    expect(version).toMatchObject({
      erratum: true,
      adoptedOn: '2026-03-02',
      changes: {
        fr: 'Axe ou pilier : « Insertion » devient « Autrement ». Raison : Une coquille',
        en: 'Axis or pillar: “Insertion” becomes “Autrement”. Reason: Une coquille',
      },
    })
    expect(JSON.stringify(version!.snapshot)).toContain('Autrement')
  })

  it.each([
    [
      'schema',
      'ville-2026-2028',
      { body: { fr: 'Pourquoi' }, period: { ...yearPeriod(2026), to: yearPeriod(2029).to } },
    ],
    ['action', 'P1-1', { body: { fr: 'Ce qui est à faire' } }],
    ['objectif', 'hours', { body: { fr: 'À savoir' } }],
    ['indicateur', 'part', { body: { fr: 'Ce qui est compté' } }],
    ['acte', '1', { number: '26 C 1', on: yearPeriod(2026).from }],
    ['remarque', '1', { body: { fr: 'Les faits' } }],
  ] as const)('of kind %s is written anew', async (kind, code, changed) => {
    const act = { number: null, title: body, adopts: true, dates: [{ on: '2025-12-18', source: body }], source: body }
    const parts = { slug: 'autre', state: 'draft' as const, acts: [act], remarks: [{ title: body, body }] }
    const draft = await givenScheme(db, parts)
    const asked = { schemeId: draft.scheme, kind, code: kind === 'schema' ? 'autre' : code, reason: null }
    const part = async () =>
      (await listParts(db, (await findSchemeById(db, draft.scheme))!)).find(
        (one) => one.kind === kind && one.code === asked.code,
      )!
    const { kind: _, code: __, ...now } = await part()
    await correctPart(byLead(), asked, { ...now, ...changed, title: { fr: 'Autrement' } })
    expect(await part()).toMatchObject({ ...changed, title: { fr: 'Autrement' } })
    expect(await listVersions(db, draft.scheme)).toEqual([])
  })

  it('is removed where nothing hangs on it; an adopted action never is', async () => {
    const asked = (kind: 'partie' | 'indicateur' | 'objectif' | 'action', code: string) =>
      ({ schemeId: scheme, kind, code, reason: 'Saisi par erreur' }) as const
    await expect(removePart(byLead(), asked('partie', 'P1'))).rejects.toThrow(/rattachés/)
    await expect(removePart(byLead(), asked('indicateur', 'hours'))).rejects.toThrow(/s’en sert encore/)
    await expect(removePart(byLead(), asked('action', 'P1-1'))).rejects.toThrow(/s’abandonne/)
    await removePart(byLead(), asked('objectif', 'hours'))
    await removePart(byLead(), asked('indicateur', 'part'))
    expect(await listTargets(db, await found(), onDay)).toEqual([])
    expect((await listOwnIndicators(db, scheme)).map(({ code }) => code)).toEqual(['hours'])
    expect((await listVersions(db, scheme)).map(({ erratum }) => erratum)).toEqual([true, true])
    const draft = await givenScheme(db, { slug: 'projet', state: 'draft' })
    await removePart(byLead(), { ...asked('action', 'P1-2'), schemeId: draft.scheme, reason: null })
    expect((await listActions(db, { schemeId: draft.scheme })).map(({ code }) => code)).toEqual(['P1-1'])
  })
})

describe('the buyers of a draft', () => {
  it('join and leave; those of an adopted scheme stay', async () => {
    await db.insertInto('organisation').values({ siren: otherSiren, name: 'Agglomération' }).execute()
    const draft = await givenScheme(db, { slug: 'projet', state: 'draft' })
    await addMember(byLead(), draft.scheme, otherSiren)
    const buyers = async () => listBuyers(db, (await findSchemeById(db, draft.scheme))!)
    expect((await buyers()).map(({ name }) => name)).toEqual(['Ville', 'Agglomération'])
    await expect(addMember(byLead(), draft.scheme, otherSiren)).rejects.toThrow(/déjà/)
    await expect(addMember(byLead(), draft.scheme, '200093201')).rejects.toThrow(/200093201/)
    await recordMeasure(byLead(), draft.scheme, { ...hours(1), siren: otherSiren })
    await expect(removeMember(byLead(), draft.scheme, otherSiren)).rejects.toThrow(/reste dans le schéma/)
    await expect(removeMember(byLead(), draft.scheme, ownSiren)).rejects.toThrow(NotFound)
    await expect(addMember(byLead(), scheme, otherSiren)).rejects.toThrow(/ne changent plus/)
    const other = await givenScheme(db, { slug: 'projet-2', state: 'draft', members: smallScheme.members })
    await addMember(byLead(), other.scheme, otherSiren)
    await removeMember(byLead(), other.scheme, otherSiren)
    expect(await listBuyers(db, (await findSchemeById(db, other.scheme))!)).toHaveLength(1)
  })
})
