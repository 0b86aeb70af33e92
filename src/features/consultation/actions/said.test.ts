import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { day } from '../../../kernel/calendar.ts'
import { writeXlsx } from '../../../platform/files/xlsx.ts'
import { readXlsx } from '../../../platform/files/xlsx-read.ts'
import { testDatabase } from '../../../test/database.ts'
import { givenOrganisation } from '../../accounts/fixtures/people.ts'
import { givenActor } from '../../scheme/fixtures/scheme.ts'
import { givenConsultation } from '../fixtures/consultation.ts'
import { realFile } from '../fixtures/real.ts'
import { doingWith, givenBookTheme, givenDraft, givenSaid } from '../fixtures/said.ts'
import { countReading, findCoding, listDoubleReadings } from '../queries/coding.ts'
import { countContributions, findFull, listFull, listGrouped } from '../queries/contributions.ts'
import { importedDecidimFile, listImported, publicDecidimFile } from '../queries/decidim-files.ts'
import { findProposition, listLineageOf, listPropositions, listSourcesOf } from '../queries/propositions.ts'
import { listThemes } from '../queries/themes.ts'
import { methodOf } from '../rules/method.ts'
import { codeContribution } from './code.ts'
import { importContributionTable, recordContribution } from './contributions.ts'
import { importDecidim } from './import-decidim.ts'
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

async function textOfFile(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

describe('the table to fill', () => {
  const head = 'texte;titre;canal;date;rencontre;qualité;auteur;adresse;nom publié;réponse souhaitée\n'
  const sent = (text: string) => ({ name: 'saisie.csv', bytes: Buffer.from(text) })

  it('brings in what came otherwise: author, collector and channel are three things', async () => {
    const { organisation, consultation } = await ground()
    const clerk = await givenActor(db, { organisation, role: 'buyer', name: 'Cléo' })
    const table = `${head}"Deux\nlignes";;papier;12/01/2026;;association;Ada;ada@x.example;oui;oui\nAu téléphone;;téléphone;2026-01-13;;;;;;\n`
    expect(await importContributionTable(doingWith(db, clerk), consultation, sent(table))).toEqual({
      written: 2,
      known: 0,
    })
    const first = await findFull(db, consultation.id, 1)
    expect(first).toMatchObject({
      body: 'Deux\nlignes',
      channel: 'paper',
      authorName: 'Ada',
      collector: 'Cléo',
      state: 'published',
      receivedOn: '2026-01-12',
    })
    expect(await findFull(db, consultation.id, 2)).toMatchObject({
      authorKind: 'unknown',
      authorName: null,
      hasContact: false,
    })
  })

  it('is read from a workbook as well', async () => {
    const { consultation } = await ground()
    const columns = [
      { head: 'texte', kind: 'text' },
      { head: 'canal', kind: 'text' },
      { head: 'date', kind: 'day' },
    ] as const
    const pieces: Uint8Array[] = []
    for await (const piece of writeXlsx([
      { name: 'a', columns, rows: [[['Dit en réunion', 'rencontre', '2026-01-14']]] },
    ]))
      pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    expect(readXlsx(bytes).length).toBe(2)
    expect(await importContributionTable(doingWith(db), consultation, { name: 'a.xlsx', bytes })).toEqual({
      written: 1,
      known: 0,
    })
  })

  it('brings in nothing where a line is wrong, and says which', async () => {
    const { consultation } = await ground()
    const table = `${head};;pigeon;hier;;prince;;;peut-être;oui\nBon;;papier;2026-01-13;Atelier perdu;;;;;\n`
    const result = await importContributionTable(doingWith(db), consultation, sent(table))
    const faults = 'faults' in result ? result.faults.map(({ line, message }) => `${line} ${message.fr}`) : []
    expect(faults.join('\n')).toMatch(/2 Le texte manque.*pigeon.*hier.*prince.*peut-être.*sans adresse/s)
    const second = await importContributionTable(
      doingWith(db),
      consultation,
      sent(`${head}Bon;;papier;2026-01-13;Atelier perdu;;;;;\n`),
    )
    expect(second).toMatchObject({ faults: [{ line: 2, message: { fr: expect.stringContaining('Atelier perdu') } }] })
    expect(await countContributions(db, { consultationId: consultation.id }, 'workspace')).toEqual({
      contributions: 0,
      distinct: 0,
    })
  })

  it('names nobody in an anonymous consultation', async () => {
    const { consultation } = await ground({ mode: 'anonymous' })
    const result = await importContributionTable(
      doingWith(db),
      consultation,
      sent(`${head}Bon;;papier;2026-01-13;;;Ada;;;\n`),
    )
    expect(result).toMatchObject({ faults: [{ line: 2 }] })
    const entered = {
      title: null,
      body: 'Bon',
      channel: 'phone',
      eventId: null,
      receivedOn: day('2026-01-13'),
      authorKind: 'citizen',
      authorName: 'Ada',
      authorOrganisation: null,
      authorContact: null,
      nameShown: true,
      mayBeWrittenTo: false,
    } as const
    await expect(recordContribution(doingWith(db), consultation.id, entered)).rejects.toThrow(/anonyme/)
  })
})

describe('a table of Decidim', () => {
  const real = realFile('mel-decidim/propositions-libres.csv')
  const comments = realFile('mel-decidim/commentaires_debats.csv')
  const small =
    'id;category/name/fr;title;body;votes;created_at;extra\n7;Impôts;Un;"a\nb";3;2019-01-24 22:29:15 +0100;=1+1\n8;;Deux;;;;é\n'

  it('comes in with every column, and leaves as it came', async () => {
    const { consultation } = await ground()
    const first = await importDecidim(doingWith(db), consultation, { name: 'p.csv', text: small, withThemes: true })
    expect(first).toEqual({ written: 2, known: 0 })
    const [imported] = await listImported(db, consultation.id)
    const out = await textOfFile(importedDecidimFile(db, imported!))
    expect(out).toBe(small.replace('=1+1', "'=1+1"))
    const other = (await ground()).consultation
    await importDecidim(doingWith(db), other, { name: 'p.csv', text: out, withThemes: false })
    expect(await textOfFile(importedDecidimFile(db, (await listImported(db, other.id))[0]!))).toBe(out)
    expect(await importDecidim(doingWith(db), consultation, { name: 'p.csv', text: out, withThemes: true })).toEqual({
      written: 0,
      known: 2,
    })
    expect((await listThemes(db, consultation.id)).map(({ code }) => code)).toEqual(['impots'])
    expect(await findFull(db, consultation.id, 1)).toMatchObject({
      title: 'Un',
      body: 'a\nb',
      supports: 3,
      receivedOn: '2019-01-24',
    })
  })

  it('is written of what was said here, without hour and without author, and comes in again', async () => {
    const { consultation } = await ground()
    await givenSaid(db, consultation.id, [
      { body: 'Un ; deux', authorName: 'Ada', nameShown: false },
      { body: 'Caché', state: 'hidden' },
    ])
    const out = await textOfFile(publicDecidimFile(db, { consultation, baseUrl: 'https://x.example' }))
    expect(out).toMatch(
      /^id;category\/id;category\/name\/fr;title\/fr;body\/fr;supports;published_at;url\n[^\n]*;"Un ; deux";;2026-01-10;https:\/\/x\.example\/concertations\/[^\n]*\/contributions\/1\n$/,
    )
    const other = (await ground()).consultation
    await importDecidim(doingWith(db), other, { name: 'p.csv', text: out, withThemes: false })
    expect(await textOfFile(importedDecidimFile(db, (await listImported(db, other.id))[0]!))).toBe(out)
  })

  test.runIf(real && comments)('of a real platform comes in with no row lost, new lines and accents kept', async () => {
    const { consultation } = await ground()
    for (const path of [real!, comments!]) {
      const text = readFileSync(path, 'utf8')
      const result = await importDecidim(doingWith(db), consultation, { name: path, text, withThemes: true })
      expect(result).toMatchObject({ known: 0 })
    }
    const { contributions } = await countContributions(db, { consultationId: consultation.id }, 'workspace')
    expect(contributions).toBe(89 + 332)
    const bodies = (await listFull(db, { consultationId: consultation.id }, { limit: 1000, offset: 0 })).map(
      ({ body }) => body,
    )
    expect(bodies.some((body) => body.includes('\n') && body.includes('é'))).toBe(true)
    for (const one of await listImported(db, consultation.id)) {
      const out = await textOfFile(importedDecidimFile(db, one))
      const other = (await ground()).consultation
      await importDecidim(doingWith(db), other, { name: 'again.csv', text: out, withThemes: false })
      expect(await textOfFile(importedDecidimFile(db, (await listImported(db, other.id))[0]!))).toBe(out)
    }
  })
})

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
    expect(method).toMatchObject({ contributions: 3, coded: 3, readers: 2, offered: 2, firstTaken: 1, anyTaken: 1 })
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
