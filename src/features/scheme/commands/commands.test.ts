import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../../platform/cli/command.ts'
import { runCommand } from '../../../test/command.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { givenScheme, smallScheme } from '../fixtures/scheme.ts'
import { importSchemeCommand } from './import.ts'
import { exportSchemeCommand, listSchemesCommand, showSchemeCommand } from './read.ts'

let database: FreshDatabase
const folder = mkdtempSync(join(tmpdir(), 'levier-scheme-'))

beforeAll(async () => {
  database = await freshDatabase()
  await givenScheme(database.db)
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (command: Command, args: readonly string[], options = {}) =>
  runCommand(command, { db: database.db, args, options })

describe('levier scheme', () => {
  it('lists and shows, in sentences or as JSON', async () => {
    expect((await run(listSchemesCommand, [])).printed).toMatch(
      /^ville-2026-2028 .*En vigueur.*Ville : Schéma de la ville/,
    )
    const shown = (await run(showSchemeCommand, [])).printed
    expect(shown).toMatch(/Mille heures\n {4}Pas encore mesuré · cible 1\s000\sh · Prévision : Pas assez de points/)
    expect(shown).toMatch(/1 {2}P1-1 {4}À lancer {5}Demander des heures/)
    const json = JSON.parse((await run(showSchemeCommand, ['ville-2026-2028'], { json: true })).printed)
    expect(json.actions[0]).toMatchObject({ code: 'P1-1', state: 'to-launch' })
    await expect(run(showSchemeCommand, ['rien'])).rejects.toThrow(/« rien »/)
  })

  it('exports a document that imports elsewhere and exports the same', async () => {
    const file = join(folder, 'out.json')
    await run(exportSchemeCommand, ['ville-2026-2028'], { output: file })
    const other = readFileSync(file, 'utf8').replace('"ville-2026-2028"', '"copie"')
    writeFileSync(file, other)
    expect((await run(importSchemeCommand, [file])).printed).toBe('Schéma importé : /schemas/copie\n')
    expect((await run(exportSchemeCommand, ['copie'])).printed).toBe(other)
  })

  it('says at which path what is wrong, and brings in nothing', async () => {
    const file = join(folder, 'wrong.json')
    const [target] = smallScheme.targets
    const broken = { ...smallScheme, slug: 'autre', targets: [{ ...target!, indicator: 'rien' }] }
    writeFileSync(file, JSON.stringify(broken))
    const { code, said } = await run(importSchemeCommand, [file])
    expect(code).toBe(1)
    expect(said).toMatch(/targets\.0\.indicator : « rien » n’est décrit nulle part/)
    const { printed } = await run(importSchemeCommand, [file], { json: true })
    expect(JSON.parse(printed).faults).toMatchObject([{ path: 'targets.0.indicator' }])
    writeFileSync(file, '{"levier-scheme": 1')
    await expect(run(importSchemeCommand, [file])).rejects.toThrow(/JSON lisible/)
    expect((await run(listSchemesCommand, [])).printed).not.toMatch(/autre/)
  })
})
