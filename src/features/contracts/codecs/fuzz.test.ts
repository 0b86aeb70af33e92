import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedShapes } from '../fixtures/files.ts'
import { officialConcession, officialContract } from '../fixtures/official.ts'
import { readText } from '../fixtures/reading.ts'
import { isAnomalyCode } from '../rules/anomaly.ts'
import { factOf } from '../rules/fact.ts'
import { foldRecords } from '../rules/fold.ts'
import { matchKey, numberKey } from '../rules/identity.ts'
import { countRead, emptySummary } from '../rules/summary.ts'
import { readDecpRecord } from './decp-record.ts'
import type { Item } from './read.ts'

const refusal = /^(empty|web-page|binary|no-known-column|not-contracts|later-levier)$/

/** Reads whatever it is; a file that is none of ours is refused with one of the known reasons. */
async function readAnything(bytes: Buffer): Promise<Item[]> {
  return readText(bytes, 4096).catch((error: Error) => {
    expect(error.message).toMatch(refusal)
    return []
  })
}

/** What holds of the records of any file. */
function expectAccounts(items: readonly Item[]): void {
  const summary = emptySummary()
  let index = 0
  let offset = -1
  for (const item of items) {
    expect(item.index).toBe(index)
    expect(item.offset).toBeGreaterThanOrEqual(0)
    if (item.format !== 'csv') expect(item.offset).toBeGreaterThan(offset)
    expect((item.record === undefined) !== (item.fault === undefined)).toBe(true)
    const codes = item.record ? item.record.anomalies.map(({ code }) => code) : [item.fault!]
    for (const code of codes) expect(isAnomalyCode(code), code).toBe(true)
    countRead(summary, { rows: item.rows, kind: item.record?.kind, codes })
    index += item.rows
    offset = item.offset
    if (item.record) expectUsable(item.record)
  }
  expect(summary.records).toBe(summary.contracts + summary.concessions + summary.rejected)
  expect(summary.records).toBe(index)
}

/** A record that was accepted can always be counted, matched and folded. */
function expectUsable(record: NonNullable<Item['record']>): void {
  expect(matchKey(record)).toMatch(/^[0-9a-f]{32}$/)
  void numberKey(record)
  const fact = factOf(foldRecords([record, record]))
  expect(fact).toEqual(factOf(foldRecords([record])))
  for (const { raw } of record.anomalies) expect(raw.length).toBeLessThanOrEqual(201)
}

const anyJson = fc.jsonValue({ maxDepth: 4 })
const odd = fc.oneof(
  anyJson,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'NC',
    'CDL',
    'MQ',
    'INX 12',
    'nan',
    '',
    ' ',
    '0218-10-29',
    '2019-1-1',
    'September, 16 2021 00:00:00',
    '1e17',
    '40 000,00',
  ),
  fc.constantFrom(null, -1, 0, 1e17, 999999999, 0.5, true, [], {}, [[]], [null], [{ titulaire: 'id' }], {
    titulaire: {},
  }),
)

/** A record of which some fields, at any depth, hold something else. */
const mutated = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(200), odd), { maxLength: 6 }))
  .map(([concession, changes]) => {
    const record = structuredClone(concession ? officialConcession() : officialContract())
    for (const [where, value] of changes) {
      const places = placesIn(record)
      const [holder, key] = places[where % places.length]!
      holder[key] = structuredClone(value)
    }
    return record
  })

type Holder = Record<string, unknown>

function placesIn(value: unknown): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    [value as Holder, key] as [Holder, string],
    ...placesIn(inner),
  ])
}

test('a record whose fields hold anything at all is read, and what is wrong is said', () => {
  fc.assert(
    fc.property(mutated, fc.constantFrom('marche', 'contrat-concession', ''), (raw, list) => {
      expectUsable(readDecpRecord(raw, list))
    }),
    { numRuns: 1500 },
  )
})

test('any object is a record that can be read', () => {
  fc.assert(fc.property(fc.dictionary(fc.string(), anyJson), (raw) => expectUsable(readDecpRecord(raw))))
})

test('a file of mutated records accounts for each of them', async () => {
  const file = fc.tuple(fc.array(mutated, { maxLength: 8 }), fc.constantFrom(undefined, 2, '\t'))
  await fc.assert(
    fc.asyncProperty(file, async ([records, indent]) => {
      const items = await readText(
        JSON.stringify({ marches: { marche: records, 'contrat-concession': [] } }, null, indent),
        512,
      )
      expect(items.map(({ index }) => index)).toEqual(records.map((_, position) => position))
      expect(items.filter(({ fault }) => fault !== undefined)).toEqual([])
      expectAccounts(items)
    }),
    { numRuns: 150 },
  )
})

const shapes = Object.values(publishedShapes).map(({ text }) => Buffer.from(text))

describe('damaged bytes', () => {
  const bytesOf = fc.constantFrom(...shapes)

  test('a file cut anywhere accounts for what is there', async () => {
    await fc.assert(
      fc.asyncProperty(bytesOf, fc.nat(20_000), async (bytes, length) => {
        expectAccounts(await readAnything(bytes.subarray(0, length % bytes.length)))
      }),
      { numRuns: 300 },
    )
  })

  test('a file of which some bytes are others accounts for what is there', async () => {
    const changes = fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(bytesOf, changes, async (bytes, list) => {
        const damaged = Buffer.from(bytes)
        for (const [at, byte] of list) damaged[at % bytes.length] = byte
        expectAccounts(await readAnything(damaged))
      }),
      { numRuns: 400 },
    )
  })

  test('a file with pieces taken out or put twice accounts for what is there', async () => {
    const place = fc.nat(20_000)
    await fc.assert(
      fc.asyncProperty(bytesOf, place, place, place, async (bytes, a, b, c) => {
        const [from, to, at] = [a % bytes.length, b % bytes.length, c % bytes.length]
        const piece = bytes.subarray(Math.min(from, to), Math.max(from, to))
        expectAccounts(await readAnything(Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])))
        expectAccounts(await readAnything(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])))
      }),
      { numRuns: 200 },
    )
  })

  test('bytes of chance are refused, or account for themselves', async () => {
    const start = fc.constantFrom(
      '',
      '{',
      '[',
      '{"marches":',
      '[{',
      '<marches><marche>',
      'id;objet;montant;acheteur_id\n',
    )
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), async (head, bytes) => {
        expectAccounts(await readAnything(Buffer.concat([Buffer.from(head), bytes])))
      }),
      { numRuns: 500 },
    )
  })

  test('punctuation of chance is refused, or accounts for itself', async () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      ':',
      '\n',
      ' ',
      'marches',
      '"marche":',
      'null',
      '1',
      'id',
      '<marche>',
      '</marche>',
      '<',
      '&',
      ';',
    )
    const text = fc.array(token, { maxLength: 120 }).map((tokens) => tokens.join(''))
    const start = fc.constantFrom('{"marches":[', '[', '{"id":1}', '<marches>', 'id;objet;montant\n')
    await fc.assert(
      fc.asyncProperty(start, text, async (head, rest) => expectAccounts(await readAnything(Buffer.from(head + rest)))),
      { numRuns: 1000 },
    )
  })
})
