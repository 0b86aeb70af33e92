import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import type { Command } from '../../../platform/cli/command.ts'
import type { Database } from '../../../platform/db/database.ts'
import { runCommand } from '../../../test/command.ts'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { temporaryFolder } from '../../../test/folder.ts'
import { importFile } from '../actions/import.ts'
import { officialContract, officialFile } from '../fixtures/official.ts'
import { maskHash, naturalPerson } from '../rules/public-state.ts'
import { listCommand } from './list.ts'
import { maskCommand, unmaskCommand } from './mask.ts'

let database: FreshDatabase
let db: Database

beforeAll(async () => {
  database = await freshDatabase()
  db = database.db
})
beforeEach(async () => {
  await sql`truncate contract_mask, audit_log`.execute(db)
})
afterAll(() => database.close())

const siret = '55210055400013'
const hash = maskHash(siret)

const run = (command: Command, args: readonly string[], options = {}) => runCommand(command, { db, args, options })
const listMasks = async () => JSON.parse((await run(listCommand, [], { masks: true, json: true })).printed)

test('masks are listed by day, fingerprint and reason, and none is said', async () => {
  expect((await run(listCommand, [], { masks: true })).printed).toBe('Aucune personne n’est masquée.\n')
  expect((await run(maskCommand, [siret], { reason: ' demande ' })).code).toBe(0)
  const { code, printed } = await run(listCommand, [], { masks: true })
  expect([code, printed]).toEqual([0, `2026-01-15  ${hash}  demande\n`])
  expect(await listMasks()).toEqual([{ hash, askedOn: '2026-01-15', reason: 'demande' }])
})

test.each([
  ['the SIRET by which it was laid', siret],
  ['its SIREN, with spaces', '552 100 554'],
  ['the fingerprint of the list', hash],
])('a mask is lifted by %s, and the audit log says why and not who', async (_, written) => {
  await run(maskCommand, [siret], { reason: 'demande' })
  const { code, printed, said } = await run(unmaskCommand, [written], { reason: 'demande reprise' })
  expect([code, said]).toEqual([0, ''])
  expect(printed).toContain('nommée de nouveau. Contrats recalculés : 0.')
  expect(await listMasks()).toEqual([])
  const audit = await db.selectFrom('audit_log').selectAll().where('action', '=', 'contracts.liftMask').execute()
  expect(audit).toMatchObject([{ details: { records: 0, reason: 'demande reprise' } }])
  expect(JSON.stringify(audit)).not.toMatch(/552100554|552 100 554/)
})

test('a contract names its holder no more, then again, and a program is told how many were computed anew', async () => {
  const path = join(temporaryFolder(), 'file.json')
  const titulaires = [{ titulaire: { typeIdentifiant: 'SIRET', id: siret, denominationSociale: 'Dupont Jeanne' } }]
  writeFileSync(path, officialFile([officialContract({ titulaires, modifications: [] })]))
  await importFile({ db, subscriptions: new Map(), actor: commandLine, language: 'fr', run: [] }, path)
  const named = async () => (await db.selectFrom('contract_holder').select('name').execute()).map(({ name }) => name)
  expect(await named()).toEqual(['Dupont Jeanne'])
  await run(maskCommand, [siret], { reason: 'demande' })
  expect(await named()).toEqual([naturalPerson])
  const { printed } = await run(unmaskCommand, [siret], { reason: 'erreur', json: true })
  expect(JSON.parse(printed)).toEqual({ contracts: 1 })
  expect(await named()).toEqual(['Dupont Jeanne'])
})

test.each([
  ['laid', maskCommand],
  ['lifted', unmaskCommand],
])('a mask is not %s without a reason', async (_, command) => {
  for (const reason of [undefined, '  ']) {
    const { code, printed, said } = await run(command, [siret], { reason })
    expect([code, printed]).toEqual([2, ''])
    expect(said).toContain('--reason')
  }
})

test('a mask that is not there is refused in a sentence, and nothing is written', async () => {
  for (const written of [siret, hash])
    await expect(run(unmaskCommand, [written], { reason: 'erreur' })).rejects.toThrow('Personne n’est masqué')
  expect(await db.selectFrom('audit_log').selectAll().execute()).toEqual([])
})

test.each([
  ['left out', {}],
  ['empty', { reason: '  ' }],
  ['longer than a page of the workspace would take', { reason: 'x'.repeat(1001) }],
])('a reason that is %s is refused, and nobody is masked', async (_, options) => {
  const { code, said } = await run(maskCommand, [siret], options)
  expect([code, said]).toEqual([2, 'Il faut --reason : pourquoi, sans nommer personne, en 1000 caractères au plus.'])
  expect(await listMasks()).toEqual([])
})
