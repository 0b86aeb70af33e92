import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Command } from '../../../platform/cli/command.ts'
import { runCommand } from '../../../test/command.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { temporaryFolder } from '../../../test/folder.ts'
import { givenOrganisation } from '../../accounts/fixtures/people.ts'
import { givenConsultation } from '../fixtures/consultation.ts'
import { exportConsultationCommand } from './export.ts'
import { importConsultationCommand } from './import.ts'

let database: FreshDatabase
let slug: string
const folder = temporaryFolder()

beforeAll(async () => {
  database = await freshDatabase()
  slug = (await givenConsultation(database.db, await givenOrganisation(database.db, '213105554'))).slug
})
afterAll(() => database.close())

const run = (command: Command, args: readonly string[], options = {}) =>
  runCommand(command, { db: database.db, args, options })

const fileOf = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const decidim = 'id;title;body;extra\n1;Un;"a\nb";é\n2;Deux;c;\n'

it('brings in a table of Decidim, and gives it back as it was', async () => {
  const file = fileOf('p.csv', decidim)
  expect((await run(importConsultationCommand, [slug, file])).printed).toBe('Lignes importées : 2 ; déjà là : 0.\n')
  const out = join(folder, 'out.csv')
  await run(exportConsultationCommand, [slug], { kind: 'proposals', output: out })
  expect(readFileSync(out, 'utf8')).toBe(decidim)
})

it('brings in the table to fill, or says line by line what is wrong', async () => {
  const wrong = await run(importConsultationCommand, [
    slug,
    fileOf('t.csv', 'texte;canal;date\nBon;pigeon;2026-01-02\n'),
  ])
  expect(wrong.code).toBe(1)
  expect(wrong.said).toMatch(/rien n’a été importé\.\n {2}ligne 2 : « pigeon »/)
  const right = fileOf('t.csv', 'texte;canal;date\nBon;papier;2026-01-02\n')
  const { printed } = await run(importConsultationCommand, [slug, right], { json: true })
  expect(JSON.parse(printed)).toEqual({ consultation: slug, written: 1, known: 0 })
})

it('writes what everybody may see, in several formats', async () => {
  expect((await run(exportConsultationCommand, [slug])).printed).toMatch(/^\ufeffnumero,titre,texte/)
  expect(JSON.parse((await run(exportConsultationCommand, [slug], { format: 'json' })).printed).rows).toHaveLength(3)
  expect((await run(exportConsultationCommand, [slug], { format: 'decidim' })).printed).toMatch(/^id;category\/id/)
  await expect(run(exportConsultationCommand, [slug], { format: 'pdf' })).rejects.toThrow(/« pdf »/)
  await expect(run(exportConsultationCommand, [slug], { format: 'xlsx' })).rejects.toThrow(/--output/)
  const propositions = { table: 'propositions' }
  expect((await run(exportConsultationCommand, [slug], propositions)).printed).toMatch(/^\ufeffconsultation,number,/)
  const decidim = await run(exportConsultationCommand, [slug], { ...propositions, format: 'decidim' })
  expect(decidim.printed).toMatch(/^id;category\/id/)
  expect((await run(exportConsultationCommand, [slug], { table: 'answers' })).printed).toContain('proposition,theme')
  const answers = run(exportConsultationCommand, [slug], { table: 'answers', format: 'decidim' })
  await expect(answers).rejects.toThrow(/ne lit pas un tableau de réponses/)
  await expect(run(exportConsultationCommand, [slug], { table: 'toString' })).rejects.toThrow(/« toString »/)
  await expect(run(exportConsultationCommand, ['rien'])).rejects.toThrow(/« rien »/)
})

it('brings in again what it wrote, unchanged, and adds nothing twice', async () => {
  const out = join(folder, 'own.csv')
  await run(exportConsultationCommand, [slug], { output: out })
  const other = (await givenConsultation(database.db, await givenOrganisation(database.db, '213105562'))).slug
  expect((await run(importConsultationCommand, [other, out])).printed).toBe('Lignes importées : 3 ; déjà là : 0.\n')
  expect((await run(importConsultationCommand, [other, out])).printed).toBe('Lignes importées : 0 ; déjà là : 3.\n')
  const lines = async (from: string) => (await run(exportConsultationCommand, [from])).printed.split('\n').sort()
  expect(await lines(other)).toEqual(await lines(slug))
})
