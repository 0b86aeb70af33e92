import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { openSource, readChunks } from '../../../platform/files/source.ts'
import { publishedShapes } from '../fixtures/files.ts'
import { officialContract, officialFile } from '../fixtures/official.ts'
import { codesOf, outcomes, readText } from '../fixtures/reading.ts'
import { longestRecord } from './json-split.ts'
import { type Item, type ReadableFormat, readItems } from './read.ts'
import { sniff } from './sniff.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-read-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Reads bytes as an import does: from a file, decompressed and decoded on the way. */
async function readFile(bytes: Buffer): Promise<Item[]> {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  const source = await openSource(path)
  try {
    const chunks: Buffer[] = []
    for await (const chunk of readChunks(source.path)) chunks.push(chunk)
    return await readText(Buffer.concat(chunks))
  } finally {
    source.close()
  }
}

describe.each(Object.entries(publishedShapes))('%s', (_, { text, ids }) => {
  test('each record is accepted, in its order, with its own text', async () => {
    const items = await readText(text)
    expect(outcomes(items)).toEqual(ids)
    for (const { record, text: own } of items) expect(own).toContain(record!.publishedId)
  })

  test('the offset of a record is where it begins', async () => {
    const bytes = Buffer.from(text)
    for (const { offset, line, format, text: own } of await readText(text))
      if (format === 'csv') expect(bytes.toString('utf8', 0, offset).split('\n')).toHaveLength(line!)
      else expect(bytes.toString('utf8', offset, offset + 40)).toBe(own.slice(0, 40))
  })

  test('the same records come whatever the pieces in which the bytes come', async () => {
    const expected = await readText(text)
    for (const size of [1, 2, 3, 7, 64, 1000]) expect(await readText(text, size)).toEqual(expected)
  })

  test('the same records come wherever the bytes are cut in two', async () => {
    const step = text.length < 3000 ? 1 : 3
    const expected = await readText(text)
    const bytes = Buffer.from(text)
    const sniffed = sniff(bytes) as ReadableFormat
    for (let cut = 1; cut < bytes.length; cut += step) {
      const items: Item[] = []
      async function* halves() {
        yield bytes.subarray(0, cut)
        yield bytes.subarray(cut)
      }
      for await (const batch of readItems(halves(), sniffed)) items.push(...batch)
      expect(items, `cut at ${cut}`).toEqual(expected)
    }
  })

  test('compressed, behind a byte order mark, or in UTF-16, it is the same', async () => {
    const plain = text.replace(/^\ufeff/, '')
    const expected = (await readText(plain)).map(({ record, index }) => ({ record, index }))
    const same = async (bytes: Buffer) => (await readFile(bytes)).map(({ record, index }) => ({ record, index }))
    expect(await same(gzipSync(text))).toEqual(expected)
    expect(await same(Buffer.from(`\ufeff${plain}`))).toEqual(expected)
    if (!plain.startsWith('<?xml')) expect(await same(Buffer.from(`\ufeff${plain}`, 'utf16le'))).toEqual(expected)
  })

  test('a file cut short gives its whole records, and says what it lost', async () => {
    const bytes = Buffer.from(text)
    const whole = await readText(text)
    for (let length = Math.min(400, bytes.length); length < bytes.length; length += 97) {
      const items = await readText(bytes.subarray(0, length)).catch((error: Error) => {
        expect(error.message).toMatch(/empty|no-known-column|not-contracts/)
        return []
      })
      for (const { index, fault, record, format } of items) {
        if (fault !== undefined) expect(fault).toBe(format === 'csv' ? 'UNREADABLE' : 'TRUNCATED')
        else if (format !== 'csv') expect(record).toEqual(whole[index]!.record)
      }
    }
  })
})

test.each(Object.entries(publishedShapes).filter(([name]) => /^(?:JSON|XML|a bare array)/.test(name)))(
  '%s, cut between two records, says that the rest is missing',
  async (_, { text, ids }) => {
    const [first, second] = await readText(text)
    const end = first!.offset + Buffer.byteLength(first!.text)
    for (const length of [end, end + 1, second!.offset]) {
      const cut = Buffer.from(text).subarray(0, length)
      for (const size of [1, 64, 1 << 20]) {
        const items = await readText(cut, size)
        expect(outcomes(items)).toEqual([ids[0], 'TRUNCATED'])
        expect(items[1]).toMatchObject({ index: 1, offset: cut.length })
      }
    }
  },
)

test.each([
  '<!-- <a> --><marches><marche><id>1</id></marche></marches><!-- b -->',
  '<marches/>',
  '<marche><id>1</id></marche>\n<marche><id>2</id></marche>',
  '<r x="1"><marches><marche><id>1</id></marche></marches></r>',
])('XML that is whole has lost nothing: %s', async (text) => {
  for (const size of [1, 1000]) expect(outcomes(await readText(text, size))).not.toContain('TRUNCATED')
})

test('XML in ISO-8859-15 is read in its own encoding', async () => {
  const text = publishedShapes['XML 2019']!.text.replace('UTF-8', 'ISO-8859-15').replace(
    'Nettoyage',
    '100 \u00a4, nettoyage',
  )
  const [item] = await readText(Buffer.from(text, 'latin1'))
  expect(item!.record!.values.object).toBe('100 €, nettoyage des écoles')
})

test('JSON in Windows-1252 is understood, and said to be', async () => {
  const items = await readText(
    Buffer.from(officialFile([officialContract({ objet: 'Réfection d\u0092un toit' })]), 'latin1'),
  )
  expect(items[0]!.record!.values.object).toBe('Réfection d’un toit')
  expect(codesOf(items)).toContain('ENCODING_MENDED')
})

test('a table in Windows-1252 is understood', async () => {
  const items = await readText(Buffer.from(publishedShapes['a table, one row a holder']!.text, 'latin1'))
  expect(items[0]!.record!.buyer!.name).toBe('Ville de Lille')
  expect(items[0]!.record!.holders[0]!.name).toBe('Thalès')
})

test('rows of one contract are one record, that counts its rows', async () => {
  const items = await readText(publishedShapes['a table, one row a holder']!.text)
  expect(items.map(({ rows, index, line }) => [rows, index, line])).toEqual([
    [2, 0, 2],
    [1, 2, 4],
  ])
  expect(items[0]!.record!.holders.map(({ siren }) => siren)).toEqual(['552045999', '200093201'])
})

test.each([
  ['null', 'NULL_ELEMENT'],
  ['12', 'NOT_A_RECORD'],
  ['"marché"', 'NOT_A_RECORD'],
  ['{"objet": "a" "b"}', 'UNREADABLE'],
  ['{"objet": }', 'UNREADABLE'],
])('%s in the place of a record is rejected as %s, and its neighbours stay', async (wrong, fault) => {
  const good = [officialContract({ id: 'A-1' }), officialContract({ id: 'A-2' })].map((one) => JSON.stringify(one))
  const items = await readText(`{"marches":{"marche":[${good[0]},${wrong},${good[1]}]}}`)
  expect(outcomes(items)).toEqual(['A-1', fault, 'A-2'])
  expect(items[1]!.offset).toBe(Buffer.byteLength(`{"marches":{"marche":[${good[0]},`))
})

test.each([
  '{}',
  '[{}]',
  '{"name":"levier","version":"1.0.0","dependencies":{}}',
  '[{"id":12,"title":"a"}]',
  '{"marches":{"marche":[{}]}}',
  '<marches><marche></marche></marches>',
  'id;objet;montant\n;;\n',
])('%s holds no contract', async (text) => {
  expect(outcomes(await readText(text))).toEqual(['NOT_A_RECORD'])
})

test.each([
  ['NaN', (text: string) => text.replace('184320.75', 'NaN'), 'SYNTAX_MENDED'],
  ['a trailing comma', (text: string) => text.replace('}],"cons', '},],"cons'), 'SYNTAX_MENDED'],
  ['a stray backslash', (text: string) => text.replace('toiture', 't\\oiture \\d'), 'SYNTAX_MENDED'],
  ['a raw line break in a text', (text: string) => text.replace('toiture', 'toi\nture'), 'SYNTAX_MENDED'],
  ['HTML entities', (text: string) => text.replace('toiture', 'toiture &eacute;'), 'TEXT_MENDED'],
  ['doubled UTF-8', (text: string) => text.replace('école', 'Ã©cole'), 'TEXT_MENDED'],
  ['lost characters', (text: string) => text.replace('école', '\ufffdcole'), 'TEXT_DAMAGED'],
])('a record with %s is accepted, and the damage is said', async (_, damage, code) => {
  const items = await readText(`{"marches":{"marche":[${damage(JSON.stringify(officialContract()))}]}}`)
  expect(outcomes(items)).toEqual(['2024-015_L1'])
  expect(codesOf(items)).toContain(code)
})

test('a broken record of a regular file does not swallow its neighbours', async () => {
  const text = officialFile(['A-1', 'A-2', 'A-3'].map((id) => officialContract({ id })))
  const second = text.indexOf('"A-2"')
  const broken = `${text.slice(0, second)}"A-2${text.slice(second + 5)}`
  expect(outcomes(await readText(broken))).toEqual(['A-1', 'UNREADABLE', 'A-3'])
})

test('a record nested too deep is rejected alone', async () => {
  const deep = (depth: number) => `{"id":"deep","objet":${'['.repeat(depth)}${']'.repeat(depth)}}`
  const good = JSON.stringify(officialContract({ id: 'A-1' }))
  const items = await readText(`[${good},${deep(100_000)},${good}]`)
  expect(items).toHaveLength(3)
  expect(outcomes(items).with(1, '')).toEqual(['A-1', '', 'A-1'])
  expect(items[1]!.fault ?? items[1]!.record!.anomalies[0]!.code).toMatch(/TOO_DEEP|UNREADABLE|VALUE_INVALID/)
})

test('a record too long to be kept is rejected alone, without filling the memory', async () => {
  const long = `{"id":"long","objet":"${'x'.repeat(longestRecord + 10)}"}`
  const good = (id: string) => JSON.stringify(officialContract({ id }))
  const items = await readText(`[${good('A-1')},${long},${good('A-2')}]`, 1 << 20)
  expect(outcomes(items)).toEqual(['A-1', 'TOO_LONG', 'A-2'])
})

test('a long text is kept whole, and only its excerpt goes to the anomalies', async () => {
  const objet = `<p>${'é'.repeat(500_000)}`
  const items = await readText(JSON.stringify([officialContract({ objet })]))
  expect(items[0]!.record!.values.object).toBe('é'.repeat(500_000))
  for (const { raw } of items[0]!.record!.anomalies) expect(raw.length).toBeLessThanOrEqual(201)
})

test('XML that says ISO-8859-1 and means Windows-1252 is understood', async () => {
  const said = publishedShapes['XML 2019']!.text.replace('UTF-8', 'ISO-8859-1')
  const [item] = await readText(Buffer.from(said.replace('Nettoyage', 'Main d\u0092\u009cuvre'), 'latin1'))
  expect(item!.record!.values.object).toBe('Main d’œuvre des écoles')
})
