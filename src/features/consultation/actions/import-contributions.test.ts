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
import { doingWith, givenSaid } from '../fixtures/said.ts'
import { countContributions, findFull, listFull } from '../queries/contributions.ts'
import { importedDecidimFile, listImported, publicDecidimFile } from '../queries/decidim-files.ts'
import { listThemes } from '../queries/themes.ts'
import { importContributionTable, recordContribution } from './contributions.ts'
import { importDecidim } from './import-decidim.ts'

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
