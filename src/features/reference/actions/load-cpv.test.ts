import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { commandLine } from '../../../kernel/actor.ts'
import { type Cpv, readCpv } from '../../../kernel/cpv.ts'
import { testDatabase } from '../../../test/database.ts'
import { findCpvLabel } from '../queries/cpv.ts'
import { loadCpv } from './load-cpv.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-cpv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const db = testDatabase()
const real = '../shared/data/decp/reference/cpv-2008-fr.csv'
if (!existsSync(real)) console.log(`left out: the test that reads ${real}, which is not here`)

function load(content: string | Buffer) {
  const path = join(folder, 'cpv.csv')
  writeFileSync(path, content)
  return loadCpv({ db, actor: commandLine, language: 'fr' }, path)
}

const cpv = (code: string) => readCpv(code)!.cpv
const table = `code;label_fr;label_en
45000000-7;Travaux de construction;Construction work
45261000;"Travaux de charpente ; couverture";
`

describe('a nomenclature', () => {
  test('gives the codes their labels, in both languages where it has them', async () => {
    expect(await load(table)).toEqual({ codes: 2, added: 2, changed: 0, removed: 0 })
    expect(await findCpvLabel(db, cpv('45000000'), 'en')).toBe('Construction work')
    expect(await findCpvLabel(db, cpv('45261000'), 'fr')).toBe('Travaux de charpente ; couverture')
    expect(await findCpvLabel(db, cpv('45261000'), 'en')).toBe('Travaux de charpente ; couverture')
  })

  test('leaves the label of the division to the codes that it does not have', async () => {
    expect(await findCpvLabel(db, cpv('45261000'), 'fr')).toBe('Travaux de construction')
    expect(await findCpvLabel(db, '99000000' as Cpv, 'fr')).toBeUndefined()
  })

  test('replaces the one before, and says what changed', async () => {
    await load(table)
    expect(await load(table)).toEqual({ codes: 2, added: 0, changed: 0, removed: 0 })
    const other = 'code\tlibelle_fr\n45000000\tTravaux\n45200000\tTravaux complets\n'
    expect(await load(other)).toEqual({ codes: 2, added: 1, changed: 1, removed: 1 })
    const audit = await db.selectFrom('audit_log').select(['action', 'details']).orderBy('id', 'desc').execute()
    expect(audit[0]).toEqual({ action: 'reference.load', details: { codes: 2, added: 1, changed: 1, removed: 1 } })
  })

  test('may be compressed', async () => {
    expect(await load(gzipSync(`\ufeff${table}`))).toMatchObject({ codes: 2 })
  })
})

test.each([
  ['a code that is none', 'code;label_fr\n45000000;a\n4526100;b\n', /ligne 3 : « 4526100 » n’est pas un code CPV/],
  ['a division that does not exist', 'code;label_fr\n99000000;a\n', /ligne 2 : 99000000 : cette division/],
  ['a code given twice', 'code;label_fr\n45000000;a\n45000000-7;b\n', /ligne 3 : 45000000 se trouve déjà ligne 2/],
  ['a code before its division', 'code;label_fr\n45261000;a\n45000000;b\n', /ligne 2 : 45261000 vient avant/],
  ['a code without a label', 'code;label_fr\n\n45000000; \n', /ligne 3 : 45000000 n’a pas de libellé/],
  ['no code at all', 'code;label_fr\n', /aucun code/],
  ['other columns', 'id;objet\n1;2\n', /colonnes « code » et « label_fr »/],
  ['a quote that does not end', 'code;label_fr\n45000000;"a\n', /pas un tableau lisible/],
])('%s is refused with its line, and nothing changes', async (_, content, sentence) => {
  await load(table)
  await expect(load(content)).rejects.toThrow(sentence)
  expect(await findCpvLabel(db, cpv('45000000'), 'en')).toBe('Construction work')
})

test('of very many faults the first ones are told', async () => {
  const content = `code;label_fr\n${'x;y\n'.repeat(100)}`
  await expect(load(content)).rejects.toThrow(/ligne 21.*\n {2}et 80 autres$/s)
})

test.runIf(existsSync(real))('the whole official list is taken', async () => {
  expect(await load(readFileSync(real))).toEqual({ codes: 9454, added: 9454, changed: 0, removed: 0 })
  expect(await findCpvLabel(db, cpv('03111100'), 'fr')).toBe('Graines de soja')
})
