import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { given } from '../../kernel/published.ts'
import { readChunks, readHead } from '../../platform/files/source.ts'
import { root } from '../../platform/root.ts'
import { type Item, type ReadableFormat, readItems } from './codecs/read.ts'
import { sniff, sniffLength } from './codecs/sniff.ts'
import { isPlaceholderId } from './rules/identity.ts'
import type { ContractRecord } from './rules/record.ts'

const folder = join(root, '../shared/data/decp')
const present = existsSync(folder)
if (!present) console.log('left out: the real files of ../shared/data/decp are not there')

/**
 * Counted by other means over the same files (FACTS.md beside them). All but the first two count contracts only: rows, concessions,
 * buyers by SIRET and by SIREN, rows equal to an earlier one, buyers and numbers, the same with CPV, object and holders, no
 * buyer, filler number, buyer SIRET invalid, holders, holder SIRET invalid, amount missing, below 1 €, of 999 999 999 € or more,
 * no day of notification between 1900 and 2099.
 */
const facts = {
  'json-2019/aife-2019-04-04.json': [2594, 7, 220, 219, 77, 2478, 2481, 1, 0, 9, 2887, 59, 0, 6, 0, 1472],
  'json-2019/consolidated-2020-sample-eclaireur.json': [3, 0, 3, 3, 0, 3, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0],
  'json-2019/e-marchespublics-2019-04-03.json': [228, 0, 21, 21, 0, 226, 228, 0, 0, 0, 243, 0, 0, 0, 0, 0],
  'json-2019/marches-publics.info-2019-03-07.json': [2053, 4, 254, 253, 0, 2048, 2049, 0, 0, 0, 2196, 55, 0, 9, 1, 0],
  'json-2019/pes-marche-2019-02-03.json': [40, 0, 21, 20, 0, 40, 40, 0, 0, 0, 45, 0, 0, 0, 0, 0],
  'json-2019/pes-marche-2019-02-11.json': [56, 0, 29, 27, 0, 56, 56, 0, 0, 0, 62, 0, 0, 0, 0, 0],
  'json-2019/pes-marche-2019-03-07.json': [218, 0, 48, 45, 0, 217, 217, 0, 0, 0, 234, 0, 0, 0, 1, 0],
  'json-2019/pes-marche-2019-04-05.json': [461, 0, 70, 66, 1, 458, 458, 0, 0, 0, 501, 0, 0, 0, 1, 0],
  'json-2019/ville-de-croix-marches-securises-2019-2021.json': [73, 0, 1, 1, 0, 56, 73, 0, 15, 0, 78, 0, 0, 5, 0, 0],
  'json-2022/consolidated-2024-12-sample-eclaireur.json': [10, 0, 5, 5, 0, 10, 10, 0, 0, 0, 13, 0, 0, 0, 0, 0],
  'json-2022/megalis-decp-59920013600241-2024-07-09-01.json': [5, 0, 1, 1, 0, 5, 5, 0, 0, 0, 5, 0, 0, 0, 0, 0],
} as const

async function readAll(name: string): Promise<Item[]> {
  const path = join(folder, name)
  const sniffed = sniff(await readHead(path, sniffLength)) as ReadableFormat
  const items: Item[] = []
  for await (const batch of readItems(readChunks(path), sniffed)) items.push(...batch)
  return items
}

const distinct = (values: readonly unknown[]) => new Set(values).size

/** Anomalies of the records themselves: those of their modifications are not counted. */
function countCodes(records: readonly ContractRecord[], code: RegExp): number {
  const all = records.flatMap(({ anomalies }) => anomalies)
  return all.filter((anomaly) => code.test(anomaly.code) && !anomaly.field.startsWith('modifications')).length
}

const numberOf = ({ buyer, publishedId }: ContractRecord) => `${buyer?.id}|${publishedId ?? ''}`

function wholeKey(record: ContractRecord): string {
  const { values, holders } = record
  const cpv = typeof values.cpv === 'string' ? values.cpv : ''
  const ascii = (given(values.object) ?? '').normalize('NFD').replace(/[^ -~\s]/g, '')
  const words = ascii.toLowerCase().replace(/\W+/g, ' ').trim()
  return [numberOf(record), cpv, words, ...holders.map(({ id }) => id).sort()].join('|')
}

function count(items: readonly Item[]): number[] {
  const accepted = items.flatMap(({ record, text }) => (record?.kind === 'contract' ? [{ record, text }] : []))
  const records = accepted.map(({ record }) => record)
  const buyers = records.flatMap(({ buyer }) => buyer ?? [])
  const amounts = records.map(({ values }) => values.amount)
  return [
    items.length,
    items.filter(({ record }) => record?.kind === 'concession').length,
    distinct(buyers.map(({ id }) => id)),
    distinct(buyers.map(({ siren }) => siren)),
    accepted.length - distinct(accepted.map(({ text }) => text)),
    distinct(records.map(numberOf)),
    distinct(records.map(wholeKey)),
    records.filter(({ buyer }) => buyer === null).length,
    records.filter(({ publishedId }) => isPlaceholderId(publishedId)).length,
    countCodes(records, /^BUYER_ID_(INVALID|SIREN|MENDED)$/),
    records.reduce((sum, { holders }) => sum + holders.length, 0) + countCodes(records, /^HOLDER_REPEATED$/),
    countCodes(records, /^HOLDER_ID_(INVALID|SIREN|MENDED)$/),
    amounts.filter((amount) => amount === null).length,
    countCodes(records, /^AMOUNT_BELOW_ONE$/),
    amounts.filter((amount) => typeof amount === 'number' && amount >= 99_999_999_900).length +
      countCodes(records, /^$/),
    records.filter(({ values }) => typeof values.notifiedOn !== 'string').length,
  ]
}

describe.runIf(present)('real files', () => {
  test.each(Object.entries(facts))('%s gives the counts that were made apart', async (name, expected) => {
    const items = await readAll(name)
    expect(count(items)).toEqual([...expected])
    expect(items.filter(({ fault }) => fault !== undefined)).toEqual([])
    expect(items.map(({ index }) => index)).toEqual(items.map((_, position) => position))
  })

  /** Rows, from the list of the files (MANIFEST.md beside them). */
  test.each([
    ['xml/region-bretagne-2019-decp.xml', 762],
    ['csv/data-economie-decp-2022-marches-valides-sample.csv', 5],
    ['csv/data-economie-decp-v3-2019-sample.csv', 5],
    ['csv/decp-info-tabulaire-2024H2-travaux-cpv4521.csv', 5128],
    ['csv/region-bretagne-decp2021-pipe.csv', 195],
  ])('%s has %d rows, none of which is rejected', async (name, rows) => {
    const items = await readAll(name)
    expect(items.reduce((sum, item) => sum + item.rows, 0)).toBe(rows)
    expect(items.filter(({ fault }) => fault !== undefined)).toEqual([])
  })
})
