import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { givenOrganisation } from '../../accounts/fixtures/people.ts'
import { givenActor } from '../../scheme/fixtures/scheme.ts'
import { givenConsultation } from '../fixtures/consultation.ts'
import { doingWith, givenBookTheme, givenDraft, givenSaid } from '../fixtures/said.ts'
import { countReading, findCoding, listDoubleReadings } from '../queries/coding.ts'
import { countContributions, findFull, listGrouped } from '../queries/contributions.ts'
import { findProposition, listLineageOf, listPropositions, listSourcesOf } from '../queries/propositions.ts'
import { methodOf } from '../rules/method.ts'
import { codeContribution } from './code.ts'
import {
  makeProposition,
  mergePropositions,
  publishProposition,
  rewordProposition,
  splitProposition,
} from './propositions.ts'

const db = testDatabase()
let sirens = 0

async function ground(parts: Parameters<typeof givenConsultation>[2] = {}) {
  const organisation = await givenOrganisation(db, `2131055${String(++sirens).padStart(2, '0')}`)
  return { organisation, consultation: await givenConsultation(db, organisation, { mode: 'link', ...parts }) }
}

describe('the same text many times', () => {
  it('is shown once with its count, and counted as many times as it came', async () => {
    const { consultation } = await ground()
    const { id } = consultation
    await givenSaid(db, id, [
      { body: 'À rédiger.' },
      { body: 'Autre chose' },
      { body: 'a rediger' },
      { body: 'À RÉDIGER', state: 'hidden' },
    ])
    const list = await listGrouped(db, { consultationId: id }, { limit: 10, offset: 0 })
    expect(list.map(({ number, same }) => [number, same])).toEqual([
      [2, 1],
      [1, 2],
    ])
    expect(await countContributions(db, { consultationId: id }, 'public')).toEqual({ contributions: 3, distinct: 2 })
  })
})

describe('reading', () => {
  it('keeps what the tool proposed, and compares two readers', async () => {
    const { organisation, consultation } = await ground()
    const { id } = consultation
    const [hours, wood] = [
      await givenBookTheme(db, id, 'insertion', 'Heures d’insertion'),
      await givenBookTheme(db, id, 'bois', 'Bois et forêt'),
    ]
    await givenSaid(db, id, [
      { body: 'Plus d’heures d’insertion.' },
      { body: 'Du bois local.' },
      { body: 'Rien de tout cela.' },
    ])
    const [one, two] = [
      await givenActor(db, { organisation, role: 'buyer', name: 'Un' }),
      await givenActor(db, { organisation, role: 'buyer', name: 'Deux' }),
    ]
    const read = (number: number, themeId: string, coding: 1 | 2, actor = one) =>
      codeContribution(doingWith(db, actor), { consultationId: id, number, themeIds: [themeId], coding })
    await expect(read(1, hours, 2, two)).rejects.toThrow(/seconde lecture vient après/)
    await read(1, hours, 1)
    await read(2, hours, 1)
    await read(3, wood, 1)
    await expect(read(1, hours, 2)).rejects.toThrow(/autre personne que la première/)
    await read(1, hours, 2, two)
    await read(2, wood, 2, two)
    const method = methodOf(await countReading(db, id), await listDoubleReadings(db, id))
    expect(method).toMatchObject({ contributions: 3, coded: 3, readers: 1, offered: 2, firstTaken: 1, anyTaken: 1 })
    expect(method.agreement).toMatchObject({ both: 2, agreed: 1 })
    expect((await findCoding(db, (await findFull(db, id, 2))!.id, 2))?.themeIds).toEqual([wood])
  })
})

describe('propositions', () => {
  const to = (fr: string) => ({ text: { fr }, themeId: null })

  it('are reworded, split and merged with their sources, and nothing is deleted', async () => {
    const { consultation } = await ground()
    const { id } = consultation
    const [a, b] = await givenSaid(db, id, [{ body: 'Un et deux', supports: 12 }, { body: 'Trois' }])
    const doing = doingWith(db)
    const first = await givenDraft(db, id, a!.id, 'Un et deux')
    await publishProposition(doing, first)
    const split = await splitProposition(doing, {
      id: first.id,
      revision: 2,
      into: [to('Un'), to('Deux')],
      reason: 'Deux demandes.',
    })
    expect(split).toEqual([2, 3])
    const third = await givenDraft(db, id, b!.id, 'Trois')
    const two = (await findProposition(db, { consultationId: id, number: 3 }, 'public'))!
    const merged = await mergePropositions(doing, { from: [two, third], into: to('Deux et trois'), reason: 'La même.' })
    const [, last] = await listPropositions(db, { consultationId: id }, 'public')
    expect(last).toMatchObject({ number: merged, state: 'published' })
    const reworded = await rewordProposition(doing, { ...last!, ...to('Deux, trois'), reason: 'Plus clair.' })
    const now = (await findProposition(db, { consultationId: id, number: reworded }, 'public'))!
    expect((await listSourcesOf(db, [now.id], 'public')).map(({ number, supports }) => [number, supports])).toEqual([
      [1, 12],
      [2, null],
    ])
    expect((await findProposition(db, { id: first.id }, 'public'))?.state).toBe('replaced')
    expect((await listLineageOf(db, two.id, 'public')).map(({ kind }) => kind)).toEqual(['split', 'merge'])
    const supports = await db
      .selectFrom('contribution')
      .select('supports')
      .where('consultation_id', '=', id)
      .orderBy('number')
      .execute()
    expect(supports).toEqual([{ supports: 12 }, { supports: null }])
    await expect(rewordProposition(doing, { ...first, revision: 3, ...to('Non'), reason: 'x' })).rejects.toThrow(
      /déjà été remplacée/,
    )
  })

  it('take words from the contribution that it really says', async () => {
    const { consultation } = await ground()
    const [one] = await givenSaid(db, consultation.id, [{ body: 'Des heures d’insertion, vite.' }])
    const made = (excerpt: string) =>
      makeProposition(doingWith(db), consultation.id, {
        ...to('Vite.'),
        sources: [{ contributionId: one!.id, excerpt }],
      })
    await expect(made('des heures de vol')).rejects.toThrow(/ne se trouve pas/)
    expect(await made('heures d’insertion')).toBe(1)
    await expect(makeProposition(doingWith(db), consultation.id, { ...to('Rien'), sources: [] })).rejects.toThrow(
      /au moins une/,
    )
  })
})
