import { expect, test } from 'vitest'
import { officialContract } from '../fixtures/official.ts'
import { levierEnd, levierHeader, levierLine, readLevierItems, recordHash, type StoredRecord } from './levier.ts'
import type { Item } from './read.ts'
import { sniff } from './sniff.ts'

function stored(text: string, change: Partial<StoredRecord> = {}): StoredRecord {
  const record = { format: 'json', list: 'marche', rows: 1, text, mended: false, ...change } as const
  return { ...record, hash: recordHash(record.format, record.list, text), ...change }
}

const records = ['A-1', 'A-2', 'A-3'].map((id) => stored(JSON.stringify(officialContract({ id }))))
const whole = levierHeader() + records.map(levierLine).join('') + levierEnd(3)

async function read(text: string, size = 100): Promise<Item[]> {
  async function* chunks() {
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const items: Item[] = []
  for await (const batch of readLevierItems(chunks())) items.push(...batch)
  return items
}

const faults = (items: readonly Item[]) => items.map(({ fault }) => fault ?? 'accepted')

test('each record comes back with its place and its words', async () => {
  const items = await read(whole)
  expect(items.map(({ text, list, format, rows }) => ({ text, list, format, rows }))).toEqual(
    records.map(({ text, list, format, rows }) => ({ text, list, format, rows })),
  )
  expect(items.map(({ index, line, record }) => [index, line, record?.publishedId])).toEqual([
    [0, 2, 'A-1'],
    [1, 3, 'A-2'],
    [2, 4, 'A-3'],
  ])
  expect(items[1]!.offset).toBe(Buffer.byteLength(levierHeader() + levierLine(records[0]!)))
})

test('however the bytes come, and with the line ends of another system', async () => {
  const expected = await read(whole)
  expect(await read(whole, 7)).toEqual(expected)
  expect(faults(await read(whole.replaceAll('\n', '\r\n')))).toEqual(faults(expected))
})

test('what the text no longer shows is kept beside it', async () => {
  const record = stored(records[0]!.text, { mended: true })
  const [item] = await read(levierHeader() + levierLine(record) + levierEnd(1))
  expect(item!.record!.anomalies.map(({ code }) => code)).toEqual(['ENCODING_MENDED'])
})

const lines = whole.split('\n')
test.each([
  ['a line that is not JSON', lines.with(2, '{"format":"json"'), ['accepted', 'UNREADABLE', 'accepted']],
  ['a line of something else', lines.with(2, '{"id":"A-2"}'), ['accepted', 'UNREADABLE', 'accepted']],
  ['a changed text', lines.with(2, lines[2]!.replace('A-2', 'A-4')), ['accepted', 'ALTERED', 'accepted']],
  ['a missing line', lines.toSpliced(2, 1), ['accepted', 'accepted', 'INCOMPLETE']],
  ['no last line', lines.slice(0, 4), ['accepted', 'accepted', 'accepted', 'INCOMPLETE']],
  [
    'a cut in the middle',
    [...lines.slice(0, 3), lines[3]!.slice(0, 50)],
    ['accepted', 'accepted', 'UNREADABLE', 'INCOMPLETE'],
  ],
  ['nothing but the header', lines.slice(0, 1), ['INCOMPLETE']],
])('%s is told', async (_, damaged, expected) => {
  expect(faults(await read(damaged.join('\n')))).toEqual(expected)
})

test.each(['5', '[]', '[5]', '{', 'null'])('rows that are none (%s) are no record', async (text) => {
  const [item] = await read(levierHeader() + levierLine(stored(text, { format: 'csv', list: '' })) + levierEnd(1))
  expect(item!.fault).toBe('NOT_A_RECORD')
})

test('the header of another version is not read', () => {
  expect(sniff(Buffer.from(whole))).toEqual({ format: 'levier' })
  expect(sniff(Buffer.from('{"levier":2}\n'))).toEqual({ format: 'unknown', because: 'later-levier' })
})
