import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { officialContract, officialFile } from '../../contracts/fixtures/official.ts'
import { readFiles } from './read-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const terminal = { progress: () => ({ at() {}, end() {} }) }

const json = officialFile(['A-1', 'A-2'].map((id) => officialContract({ id })))
const xml = '<marches><marche><id>1</id><objet>a</objet></marche>\n'
const header = 'id;objet;montant;acheteur_id\n'

test.each([
  ['JSON', json.slice(0, json.lastIndexOf('{', json.indexOf('"A-2"'))), 2, 'TRUNCATED'],
  ['XML', xml, 2, 'TRUNCATED'],
  ['a table', `${header}A1;a;1;21590350100017\nA2;"b;2\n`, 2, 'UNREADABLE'],
])('%s that was cut tells what is lacking', async (_, text, records, fault) => {
  const path = join(folder, 'file')
  writeFileSync(path, text)
  const { files, facts } = await readFiles([path], { language: 'fr', terminal })
  expect(facts.rows).toBe(1)
  expect(files).toMatchObject([{ records, rejections: [{ index: 1, fault }] }])
})
