import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../kernel/calendar.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type OpenTable, openCsv, openJson, openXlsx } from '../../platform/open-data.ts'
import { testDatabase } from '../../test/database.ts'
import { givenOrganisation } from '../accounts/fixtures/people.ts'
import { givenActor } from '../scheme/fixtures/scheme.ts'
import { codeContribution } from './actions/code.ts'
import { importTable } from './actions/import-open.ts'
import { mergePropositions, publishProposition, rewordProposition, splitProposition } from './actions/propositions.ts'
import { givenConsultation } from './fixtures/consultation.ts'
import { doingWith, givenBookTheme, givenDraft, givenSaid } from './fixtures/said.ts'
import type { Consultation } from './queries/consultations.ts'
import { contributionTable } from './queries/contribution-table.ts'
import { findFull } from './queries/contributions.ts'
import { propositionFile } from './queries/decidim-files.ts'
import { findProposition, listLineageOf, type Proposition } from './queries/propositions.ts'
import { answerTable, propositionTable } from './queries/said-tables.ts'
import { insertPropositions } from './queries/write-propositions.ts'

const db = testDatabase()
let sirens = 0

async function ground(): Promise<Consultation> {
  const organisation = await givenOrganisation(db, `2131056${String(++sirens).padStart(2, '0')}`)
  return givenConsultation(db, organisation, { mode: 'link' })
}

async function givenWorkshop({ id }: Consultation): Promise<string> {
  const title = JSON.stringify({ fr: 'Atelier d’ouverture', en: 'Opening workshop' })
  const dates = JSON.stringify([{ on: '2026-01-09', precision: 'day', source: { fr: 'x' } }])
  const row = await db
    .insertInto('consultation_event')
    .values({ consultation_id: id, kind: 'workshop', dates, first_day: day('2026-01-09'), title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

const formats = {
  csv: (table: OpenTable) => openCsv(table, db),
  xlsx: (table: OpenTable) => openXlsx(table, db, 'fr'),
  json: (table: OpenTable) => openJson(table, db, { source: '', publisher: '', updated: null }),
} as const
type Format = keyof typeof formats

/** The rows of a file, by their numbers: the order of contributions is drawn by lot. The address of the consultation is its own. */
async function rowsOf(table: OpenTable): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = parse(await bytesOf(openCsv(table, db)), { bom: true, columns: true })
  const number = (row: Record<string, string>) => Number(row.numero ?? row.number)
  return rows.map((row) => ({ ...row, consultation: '' })).sort((a, b) => number(a) - number(b))
}

async function bring(into: Consultation, table: OpenTable, format: Format) {
  return importTable(doingWith(db), into, { name: `a.${format}`, bytes: await bytesOf(formats[format](table)) })
}

const odd = [
  'Deux\nlignes, « guillemets », "droits" ; point-virgule',
  '=1+1',
  "'=1+1",
  '+33 1 02 03 04 05',
  '-',
  ' @arobase et espace ',
  '\tTabulation\r\nretour',
  'Été, œuvre, ’apostrophe’ et 𝄞 & <b>',
  'x'.repeat(12_000),
]

/** A consultation in which everything that is exported differs from its usual value somewhere. */
async function givenWhole(): Promise<Consultation> {
  const consultation = await ground()
  const { id } = consultation
  const eventId = await givenWorkshop(consultation)
  const [hours, wood] = [
    await givenBookTheme(db, id, 'heures', 'Heures d’insertion'),
    await givenBookTheme(db, id, 'bois'),
  ]
  const said = await givenSaid(db, id, [
    ...odd.map((body) => ({ body })),
    { body: 'Caché', state: 'hidden' },
    { title: '=Titre', body: 'Avec titre', language: 'en', authorKind: 'firm', authorName: 'Ada', nameShown: true },
    { body: 'Tu', authorName: 'Secret', channel: 'paper', supports: 12 },
    { body: 'Dit', channel: 'meeting', eventId, asked: { fr: 'Pourquoi ?' }, receivedOn: day('2026-01-09') },
  ])
  const reader = await givenActor(db, { organisation: consultation.organisationId, role: 'scheme-lead', name: 'Léa' })
  for (const [at, themeIds] of [[hours], [hours, wood]].entries()) {
    const { number } = said[at]!
    await codeContribution(doingWith(db, reader), { consultationId: id, number, themeIds, coding: 1 })
  }
  const drafts: Proposition[] = []
  for (const at of [0, 1, 2, 10])
    drafts.push(await givenDraft(db, id, said[at]!.id, at === 1 ? '=Plus\nd’heures' : `Proposition ${at}`))
  for (const one of drafts) await publishProposition(doingWith(db), one)
  const now = async ({ id: one }: { id: string }) => (await findProposition(db, { id: one }, 'workspace'))!
  const worded = (fr: string, themeId: string | null = null) => ({ text: { fr, en: `EN ${fr}` }, themeId })
  const [first, second, third, fourth] = drafts as [Proposition, Proposition, Proposition, Proposition]
  const into = [worded('A', hours), worded('B', wood)]
  await splitProposition(doingWith(db), { ...(await now(first)), into, reason: 'Deux choses.' })
  const merged = { from: [await now(second), await now(third)], into: worded('C', hours), reason: 'La même.' }
  await mergePropositions(doingWith(db), merged)
  await rewordProposition(doingWith(db), { ...(await now(fourth)), ...worded('D'), reason: 'Plus clair.' })
  return consultation
}

describe.each(['csv', 'xlsx', 'json'] as const)('what was taken away as %s', (format) => {
  it('comes in again unchanged: contributions, then the propositions made from them', async () => {
    const from = await givenWhole()
    const into = await ground()
    await givenWorkshop(into)
    expect(await bring(into, contributionTable(from), format)).toMatchObject({ written: 12, known: 0 })
    expect(await bring(into, propositionTable(from), format)).toMatchObject({ written: 8, known: 0 })
    expect(await rowsOf(contributionTable(into))).toEqual(await rowsOf(contributionTable(from)))
    expect(await rowsOf(propositionTable(into))).toEqual(await rowsOf(propositionTable(from)))
    const lineage = async ({ id: consultationId }: Consultation) => {
      const steps = []
      for (const number of [1, 2, 3, 4]) {
        const one = (await findProposition(db, { consultationId, number }, 'public'))!
        for (const { fromNumber, toNumber, kind } of await listLineageOf(db, one.id, 'public'))
          steps.push(`${fromNumber} ${kind} ${toNumber}`)
      }
      return steps
    }
    expect(await lineage(into)).toEqual(await lineage(from))
  })

  it('is not added twice', async () => {
    const from = await givenWhole()
    const before = await rowsOf(propositionTable(from))
    expect(await bring(from, contributionTable(from), format)).toMatchObject({ written: 0, known: 12 })
    expect(await bring(from, propositionTable(from), format)).toMatchObject({ written: 0, known: 8 })
    expect(await rowsOf(propositionTable(from))).toEqual(before)
  })
})

it('any text comes in again to the letter, in every format', async () => {
  const sign = fc.constantFrom('a', 'é', "'", '"', ';', ',', '\n', '\r', '\t', ' ', '=', '+', '-', '@', '1', '<', '&')
  const text = fc.string({ unit: sign, maxLength: 10 }).map((words) => `${words}z`)
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (bodies) => {
      const from = await ground()
      await givenSaid(
        db,
        from.id,
        bodies.map((body) => ({ body, title: body })),
      )
      for (const format of ['csv', 'xlsx', 'json'] as const) {
        const into = await ground()
        await bring(into, contributionTable(from), format)
        for (const [at, body] of bodies.entries())
          expect(await findFull(db, into.id, at + 1)).toMatchObject({ body, title: body })
      }
    }),
    { numRuns: 15 },
  )
})

describe('a file that cannot come in', () => {
  const sent = (text: string) => ({ name: 'a.csv', bytes: Buffer.from(text) })
  const head = 'numero,titre,texte,langue,auteur_qualite,auteur_nom,canal,rencontre,jour,themes,soutiens\n'
  const faultsOf = async (into: Consultation, text: string) => {
    const result = await importTable(doingWith(db), into, sent(text))
    return 'faults' in result ? result.faults.map(({ line, message }) => `${line} ${message.fr}`) : result
  }

  it('says line by line what is wrong, and brings in nothing', async () => {
    const into = await ground()
    const rows = [
      'x,,,français,martien,,pigeon,,hier,Été,beaucoup',
      '2,,Bon,fr,citizen,,web,,2026-01-10,,',
      '2,,Autre,fr,citizen,,web,,2026-01-10,,',
    ]
    const faults = await faultsOf(into, head + rows.join('\n'))
    expect(faults).toEqual([
      '2 « x » n’est pas un numéro.',
      '2 Le texte manque.',
      '2 « français » n’est pas une langue.',
      expect.stringContaining('2 « martien » n’est pas de ceux-ci : citizen'),
      '2 « pigeon » n’est pas de ceux-ci : web, email, meeting, paper, phone.',
      '2 « hier » n’est pas un jour : AAAA-MM-JJ.',
      '2 « Été » n’est pas un code de thème.',
      '2 « beaucoup » n’est pas un numéro.',
      '4 Le numéro 2 est donné deux fois.',
    ])
    expect(await faultsOf(into, head)).toEqual(['0 Le tableau est vide.'])
    expect(await faultsOf(into, `${head}1,,Bon,fr,citizen,,web,Ailleurs,2026-01-10,,`)).toEqual([
      '2 Aucune rencontre de cette concertation ne s’appelle « Ailleurs ».',
    ])
    expect(await findFull(db, into.id, 1)).toBeUndefined()
  })

  it('does not take the number of another text; an empty one is given', async () => {
    const into = await ground()
    await givenSaid(db, into.id, [{ body: 'Un' }])
    const row = 'Deux,fr,citizen,,web,,2026-01-10,,'
    expect(await faultsOf(into, `${head}1,,${row}`)).toEqual([
      expect.stringContaining('2 Le numéro 1 est ici celui d’un autre texte.'),
    ])
    expect(await faultsOf(into, `${head},,${row}\n9,,Neuf${row.slice(4)}`)).toMatchObject({ written: 2 })
    expect(await findFull(db, into.id, 9)).toMatchObject({ body: 'Neuf' })
    expect(await findFull(db, into.id, 10)).toMatchObject({ body: 'Deux' })
  })

  it('names nobody where the consultation is anonymous', async () => {
    const organisation = await givenOrganisation(db, `2131056${String(++sirens).padStart(2, '0')}`)
    const into = await givenConsultation(db, organisation, { mode: 'anonymous' })
    expect(await faultsOf(into, `${head}1,,Un,fr,citizen,Ada,web,,2026-01-10,,`)).toEqual([
      expect.stringContaining('2 Cette concertation est anonyme'),
    ])
  })

  it('of propositions needs the contributions that it names, and one consultation', async () => {
    const into = await ground()
    const columns = 'consultation,number,theme,theme_title,text,text_en,state,replaced_by,contributions\n'
    expect(await faultsOf(into, `${columns}a,1,,,Un,,published,,7\na,2,,,Deux,,replaced,9,`)).toEqual([
      '2 La contribution n° 7 n’est pas là : importez d’abord les contributions.',
      '3 La proposition n° 9 n’est pas là.',
    ])
    expect(await faultsOf(into, `${columns}a,1,,,Un,,published,,\nb,2,,,,,draft,2;2,`)).toEqual([
      '3 Le texte manque.',
      '3 « draft » n’est pas de ceux-ci : published, replaced.',
      '3 Une proposition ne se remplace pas elle-même.',
      '3 Le fichier réunit plusieurs concertations : prenez celui d’une seule.',
    ])
  })

  it('is brought in by those who lead only', async () => {
    const into = await ground()
    const buyer = await givenActor(db, { organisation: into.organisationId, role: 'buyer', name: 'Bo' })
    const file = sent(`${head}1,,Un,fr,citizen,,web,,2026-01-10,,`)
    await expect(importTable(doingWith(db, buyer), into, file)).rejects.toThrow()
  })
})

it('propositions and answers leave whole, page by page, in the order of their numbers', async () => {
  const consultation = await ground()
  const { id: consultationId } = consultation
  const themeId = await givenBookTheme(db, consultationId, 'heures')
  const numbers = Array.from({ length: 1100 }, (_, at) => at + 1)
  const made = await inTransaction(db, (tx) =>
    insertPropositions(
      tx,
      numbers.map((number) => ({
        consultationId,
        number,
        themeId,
        text: { fr: `Proposition ${number}` },
        state: number % 10 === 0 ? ('replaced' as const) : ('published' as const),
      })),
    ),
  )
  const answer = {
    consultation_id: consultationId,
    position: 'retained',
    reason: JSON.stringify({ fr: 'Oui.' }),
    author: 'La ville',
    state: 'published',
    published_on: day('2026-03-01'),
  }
  await db
    .insertInto('answer')
    .values(numbers.map((number) => ({ ...answer, proposition_id: made.get(number)! })))
    .execute()
  await db
    .insertInto('answer')
    .values(Array.from({ length: 600 }, () => ({ ...answer, theme_id: themeId })))
    .execute()
  const pages = async (table: OpenTable) => {
    const sizes: number[] = []
    for await (const rows of table.read(db)) sizes.push(rows.length)
    return sizes
  }
  expect(await pages(propositionTable(consultation))).toEqual([500, 500, 100])
  expect((await rowsOf(propositionTable(consultation))).map(({ number }) => Number(number))).toEqual(numbers)
  expect(await pages(answerTable(consultation))).toEqual([500, 100, 500, 500, 100])
  const told: { proposition: string }[] = parse(await bytesOf(openCsv(answerTable(consultation), db)), {
    bom: true,
    columns: true,
  })
  expect(told.map(({ proposition }) => Number(proposition))).toEqual([
    ...Array.from({ length: 600 }, () => 0),
    ...numbers,
  ])
  const decidim = String(await bytesOf(propositionFile(db, { consultation, baseUrl: '' })))
  expect(decidim.trim().split('\n')).toHaveLength(1 + 990)
})
