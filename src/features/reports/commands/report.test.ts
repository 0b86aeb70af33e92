import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../test/command.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { temporaryFolder } from '../../../test/folder.ts'
import { readPdf } from '../../../test/pdf.ts'
import { givenOrganisation } from '../../accounts/fixtures/people.ts'
import { codeContribution } from '../../consultation/actions/code.ts'
import { takeFreeTexts } from '../../consultation/actions/free-texts.ts'
import { publishProposition, rewordProposition } from '../../consultation/actions/propositions.ts'
import { enterSubmission } from '../../consultation/actions/questionnaire.ts'
import { givenQuestionnaire } from '../../consultation/fixtures/ask.ts'
import { givenConsultation } from '../../consultation/fixtures/consultation.ts'
import { doingWith, givenBookTheme, givenDraft, givenSaid } from '../../consultation/fixtures/said.ts'
import { findProposition } from '../../consultation/queries/propositions.ts'
import { givenActor } from '../../scheme/fixtures/scheme.ts'
import { freezeReport, publishReport } from '../actions/report.ts'
import { reportConsultationCommand } from './report.ts'

const folder = temporaryFolder()
let database: FreshDatabase
let slug: string
let bare: string

beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  const organisation = await givenOrganisation(db, '213105554')
  const consultation = await givenConsultation(db, organisation, { state: 'closed' })
  const { id } = consultation
  slug = consultation.slug
  bare = (await givenConsultation(db, organisation)).slug
  const [said] = await givenSaid(db, id, [{ body: 'Plus d’heures.' }, { body: 'plus d’heures' }, { body: 'Du bois.' }])
  const theme = await givenBookTheme(db, id, 'heures')
  const reader = await givenActor(db, { organisation, role: 'scheme-lead', name: 'Léa' })
  const coding = { consultationId: id, number: said!.number, themeIds: [theme], coding: 1 } as const
  await codeContribution(doingWith(db, reader), coding)
  const draft = await givenDraft(db, id, said!.id)
  await publishProposition(doingWith(db), draft)
  const published = (await findProposition(db, { id: draft.id }, 'workspace'))!
  const clearer = { text: { fr: 'Davantage d’heures.' }, themeId: theme, reason: 'Plus clair.' }
  await rewordProposition(doingWith(db), { ...published, ...clearer })
  await freezeReport(doingWith(db), id, null)
  await publishReport(doingWith(db), id, { number: 1, read: true })
})
afterAll(() => database.close())

const write = (options: Record<string, string | boolean> = {}, of = slug) =>
  runCommand(reportConsultationCommand, { db: database.db, args: [of], options })
const at = (name: string) => join(folder, name)
const plain = (text: string) => text.replace(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ')

/** What the method note says of this consultation, to the word. */
const told = [
  '3 contributions sont publiées, soit 2 textes',
  'Contributions rangées sous au moins un thème : 1 sur 3, par 1 personne',
  'Un thème est toujours donné par une personne',
  'Aucune seconde lecture n’a encore été faite',
  'Propositions publiées : 1, faites de 1 contribution',
  'divisées, 0 ; réunies, 0 ; reformulées, 1',
  'ceux qui conduisent la concertation écrivent chaque proposition et la publient',
]

describe('levier report consultation', () => {
  it('writes the published version as a page, with the note of method in figures', async () => {
    const { code, printed } = await write({ output: at('a.html') })
    expect([code, printed]).toEqual([0, `Bilan écrit dans ${at('a.html')} (version 1).\n`])
    const page = plain(readFileSync(at('a.html'), 'utf8'))
    for (const words of told) expect(page).toContain(words)
  })

  it('writes it as a tagged PDF and as a word-processor file, which say the same', async () => {
    await write({ format: 'pdf', output: at('a.pdf') })
    const pdf = readPdf(readFileSync(at('a.pdf')))
    expect(pdf.tagged).toBe(true)
    await write({ format: 'docx', output: at('a.docx') })
    const docx = Buffer.from(unzipSync(readFileSync(at('a.docx')))['word/document.xml']!).toString('utf8')
    for (const words of told) {
      expect(plain(pdf.pages.join(' '))).toContain(words)
      expect(plain(docx)).toContain(words)
    }
  })

  it('writes a version by its number, or today’s draft, and says which for a program', async () => {
    const json = async (options: Record<string, string | boolean>) =>
      JSON.parse((await write({ ...options, json: true, output: at('b.html') })).printed)
    expect(await json({ version: '1' })).toEqual({ consultation: slug, version: 1, file: at('b.html') })
    expect(await json({ draft: true })).toEqual({ consultation: slug, version: null, file: at('b.html') })
    await write({ draft: true, format: 'pdf', output: at('b.pdf') })
    expect(plain(readPdf(readFileSync(at('b.pdf'))).pages.join(' '))).toContain('Projet, non publié')
  })

  it('counts what was written in a questionnaire once for each thing that it is, and says so', async () => {
    const { db } = database
    const consultation = await givenConsultation(db, await givenOrganisation(db, '213105562'), { state: 'closed' })
    const { id } = consultation
    const questionnaireId = await givenQuestionnaire(db, consultation)
    const entered = { consultationId: id, questionnaireId, version: 1, channel: 'paper', eventId: null } as const
    await enterSubmission(doingWith(db), { ...entered, answers: { satisfied: 1, why: 'Trop cher.' } })
    await takeFreeTexts(doingWith(db), id, { slug: 'vos-achats', name: 'why' })
    await db.updateTable('contribution').set({ state: 'published' }).where('consultation_id', '=', id).execute()
    await write({ output: at('e.html') }, consultation.slug)
    const page = plain(readFileSync(at('e.html'), 'utf8'))
    expect(page).toMatch(/« Vos achats », .{0,20}1 Questionnaires envoyés/)
    expect(page).toMatch(/Contributions écrites dans un questionnaire 1 Textes libres repris après la clôture/)
  })

  it('tells of a consultation without contributions only what holds without them', async () => {
    await write({ output: at('c.html') }, bare)
    const page = plain(readFileSync(at('c.html'), 'utf8'))
    expect(page).toContain('Note de méthode')
    expect(page).not.toContain('Ce que l’outil propose')
  })

  it.each([
    [{ format: 'odt' }, '« odt » n’est pas un format : html, pdf ou docx.'],
    [{ version: 'x' }, '« x » n’est pas un numéro de version.'],
    [{ version: '0' }, '« 0 » n’est pas un numéro de version.'],
    [{ version: '9' }, 'La version 9 n’existe pas.'],
  ])('refuses %j, and says why', async (options, why) => {
    await expect(write({ ...options, output: at('d.html') })).rejects.toThrow(why)
    expect(() => readFileSync(at('d.html'))).toThrow()
  })

  it('does not know a consultation that there is not', async () => {
    await expect(write({}, 'aucune')).rejects.toThrow('Aucune concertation n’a l’adresse « aucune ».')
  })
})
