import { hash } from 'node:crypto'
import { readLines } from '../../../platform/files/lines.ts'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type { ContractRecord } from '../rules/record.ts'
import { mayLackHolders, type Row } from './csv-record.ts'
import { interpret, type RecordFormat, withAnomaly } from './interpret.ts'
import { longestRecord } from './json-split.ts'
import type { Item } from './read.ts'
import { levierVersion } from './sniff.ts'

// Our own complete export: one JSON object a line. The first line is the header, the last says how many records there are; each
// line between is one published record, word for word, in the order in which the records reached us. The same records give the
// same bytes.

/** A published record as it is kept. */
export interface StoredRecord {
  readonly format: RecordFormat
  readonly list: string
  /** How many rows of a table tell it. */
  readonly rows: number
  readonly text: string
  readonly hash: string
  /** Its bytes were in another encoding than its file announced: the text no longer shows it. */
  readonly mended: boolean
}

/** What recognises a record: the same format, list and text give the same 40 hexadecimal digits. */
export function recordHash(format: RecordFormat, list: string, text: string): string {
  return hash('sha1', `${format}|${list}|${text}`)
}

export function levierHeader(): string {
  return `${JSON.stringify({ levier: levierVersion, content: 'contracts' })}\n`
}

export function levierLine({ format, list, rows, text, hash: own, mended }: StoredRecord): string {
  const line = { format, list, ...(rows === 1 ? {} : { rows }), ...(mended ? { mended } : {}), hash: own, text }
  return `${JSON.stringify(line)}\n`
}

export function levierEnd(records: number): string {
  return `${JSON.stringify({ end: true, records })}\n`
}

/** A text of 16 MB grows at most sixfold when each of its characters is escaped. */
const longestLine = 6 * longestRecord + 65_536
const mostItems = 500
const mostCharacters = 4 * 1024 * 1024
const excerptLength = 2000

type Place = Pick<Item, 'index' | 'offset' | 'line'>

function isRows(value: unknown): value is Row[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isStored(value: unknown): value is Omit<StoredRecord, 'rows' | 'mended'> & { rows?: number; mended?: true } {
  if (typeof value !== 'object' || value === null) return false
  const { format, list, text, hash: own, rows } = value as Record<string, unknown>
  return (
    (format === 'json' || format === 'xml' || format === 'csv') &&
    typeof list === 'string' &&
    typeof text === 'string' &&
    typeof own === 'string' &&
    (rows === undefined || (Number.isSafeInteger(rows) && (rows as number) >= 1 && (rows as number) < 1e9))
  )
}

function readText(
  format: RecordFormat,
  text: string,
  list: string,
): { record: ContractRecord } | { fault: AnomalyCode } {
  if (format !== 'csv') return interpret(format, text, list)
  const rows = parse(text)
  if (!isRows(rows)) return { fault: 'NOT_A_RECORD' }
  const result = interpret(format, text, list)
  if ('fault' in result || !mayLackHolders(rows[0]!)) return result
  return { record: withAnomaly(result.record, 'HOLDERS_MAYBE_CUT') }
}

function rejected(place: Place, text: string, fault: AnomalyCode): Item {
  return { ...place, rows: 1, list: '', format: 'json', text: text.slice(0, excerptLength), fault }
}

function readLine(line: string, place: Place): Item {
  const stored = parse(line)
  if (!isStored(stored)) return rejected(place, line, 'UNREADABLE')
  const { format, list, text, rows = 1 } = stored
  if (recordHash(format, list, text) !== stored.hash) return rejected(place, line, 'ALTERED')
  const result = readText(format, text, list)
  if ('fault' in result) return rejected(place, line, result.fault)
  const record = stored.mended === true ? withAnomaly(result.record, 'ENCODING_MENDED') : result.record
  return { ...place, rows, list, format, text, record }
}

function endOf(line: string): number | undefined {
  if (!line.startsWith('{"end":true,')) return undefined
  const { records } = (parse(line) ?? {}) as { records?: unknown }
  return typeof records === 'number' ? records : undefined
}

/** Collects items until they are worth handing over. */
class Batch {
  #items: Item[] = []
  #characters = 0

  add(item: Item): void {
    this.#items.push(item)
    this.#characters += item.text.length
  }

  get full(): boolean {
    return this.#items.length >= mostItems || this.#characters >= mostCharacters
  }

  take(): Item[] {
    const items = this.#items
    this.#items = []
    this.#characters = 0
    return items
  }
}

/**
 * The records of a complete export, in their order. A damaged line is rejected, the others are read; lines that are missing are
 * told by the last line, or by its absence, as one more rejection at the end.
 */
export async function* readLevierItems(chunks: AsyncIterable<Buffer>): AsyncGenerator<Item[]> {
  const batch = new Batch()
  let [index, announced, last] = [0, undefined as number | undefined, { number: 1, offset: 0 }]
  for await (const { number, offset, text } of readLines(chunks, longestLine)) {
    last = { number, offset }
    if (number === 1 || text === '') continue
    const place = { index, offset, line: number }
    const end = text === undefined || announced !== undefined ? undefined : endOf(text)
    if (end !== undefined) {
      announced = end
      continue
    }
    batch.add(text === undefined ? rejected(place, '', 'TOO_LONG') : readLine(text, place))
    index++
    if (batch.full) yield batch.take()
  }
  if (announced !== index)
    batch.add(
      rejected({ index, offset: last.offset, line: last.number }, `${announced ?? '?'} ≠ ${index}`, 'INCOMPLETE'),
    )
  yield batch.take()
}
