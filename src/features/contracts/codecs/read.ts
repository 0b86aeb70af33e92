import type { AnomalyCode } from '../rules/anomaly.ts'
import type { ContractRecord } from '../rules/record.ts'
import { type RowGroup, readRowGroups } from './csv-read.ts'
import { mayLackHolders } from './csv-record.ts'
import { interpret, type RecordFormat, withAnomaly } from './interpret.ts'
import { decodeRecord } from './json-parse.ts'
import { JsonSplitter, type Slice, type Window } from './json-split.ts'
import { readLevierItems } from './levier.ts'
import type { Sniffed } from './sniff.ts'
import { decodeWindows1252 } from './windows-1252.ts'
import { XmlSplitter } from './xml.ts'

/** A record of a file: where it stands, its own text, and what was understood of it or why nothing was. */
export interface Item {
  readonly index: number
  /** Bytes before it in the file, once decompressed. */
  readonly offset: number
  /** Its line in a table, from 1. */
  readonly line: number | null
  /** How many rows of a table tell it. */
  readonly rows: number
  readonly list: string
  readonly format: RecordFormat
  readonly text: string
  readonly record?: ContractRecord
  readonly fault?: AnomalyCode
}

export type ReadableFormat = Exclude<Sniffed, { format: 'unknown' }>

/** The records of a file, in their order, some at a time. Memory does not grow with the file. */
export async function* readItems(chunks: AsyncIterable<Buffer>, sniffed: ReadableFormat): AsyncGenerator<Item[]> {
  if (sniffed.format === 'csv') yield* readTable(chunks, sniffed.delimiter)
  else if (sniffed.format === 'levier') yield* readLevierItems(chunks)
  else {
    const decode = decoderOf(sniffed)
    for await (const window of readWindows(chunks, splitterOf(sniffed)))
      yield window.slices.map((slice) => readSlice(window, slice, sniffed.format, decode))
  }
}

export function splitterOf(sniffed: Extract<ReadableFormat, { format: 'json' | 'xml' }>): JsonSplitter | XmlSplitter {
  return sniffed.format === 'json' ? new JsonSplitter(sniffed.rootIsRecord) : new XmlSplitter()
}

/** Cuts a stream of bytes into windows of whole records. A window may be given away: nothing of it is used afterwards. */
export async function* readWindows(
  chunks: AsyncIterable<Buffer>,
  splitter: JsonSplitter | XmlSplitter,
): AsyncGenerator<Window> {
  let carry: Buffer = Buffer.alloc(0)
  let base = 0
  for await (const chunk of chunks) {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk
    const { slices, consumed } = splitter.take(bytes, false)
    carry = Buffer.from(bytes.subarray(consumed))
    yield { bytes, base, slices }
    base += consumed
  }
  const { slices } = splitter.take(carry, true)
  yield { bytes: carry, base, slices }
}

type Decode = (bytes: Buffer) => { text: string; mended: boolean }

function decoderOf(sniffed: Extract<ReadableFormat, { format: 'json' | 'xml' }>): Decode {
  if (sniffed.format === 'json' || sniffed.encoding === 'utf-8' || sniffed.encoding === 'utf8') return decodeRecord
  const encoding = knownEncoding(sniffed.encoding)
  if (encoding === 'windows-1252') return (bytes) => ({ text: decodeWindows1252(bytes), mended: false })
  const decoder = new TextDecoder(encoding)
  return (bytes) => ({ text: decoder.decode(bytes), mended: false })
}

function knownEncoding(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return 'windows-1252'
  }
}

const excerptLength = 2000

/** Reads one slice of a window. */
export function readSlice(
  window: Pick<Window, 'bytes' | 'base'>,
  slice: Slice,
  format: 'json' | 'xml',
  decode: Decode = decodeRecord,
): Item {
  const { list, index, start } = slice
  const place = { index, offset: window.base + start, line: null, rows: 1, list, format } as const
  const { text, mended } = decode(
    window.bytes.subarray(start, slice.fault ? Math.min(slice.end, start + excerptLength) : slice.end),
  )
  if (slice.fault && slice.fault !== 'UNREADABLE') return { ...place, text, fault: slice.fault }
  const whole = slice.fault ? decode(window.bytes.subarray(start, slice.end)).text : text
  const result = interpret(format, whole, list)
  if ('fault' in result) return { ...place, text: text.slice(0, excerptLength), fault: slice.fault ?? result.fault }
  return {
    ...place,
    text: storable(whole),
    record: mended ? withAnomaly(result.record, 'ENCODING_MENDED') : result.record,
  }
}

/** The database keeps no character zero; a JSON text says it in another way. */
function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', ' ') : text
}

async function* readTable(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<Item[]> {
  let index = 0
  let batch: Item[] = []
  for await (const group of readRowGroups(chunks, delimiter)) {
    batch.push(readGroup(group, index))
    index += Math.max(1, group.rows.length)
    if (batch.length < 500) continue
    yield batch
    batch = []
  }
  yield batch
}

function readGroup({ rows, line, offset, unreadable, mended }: RowGroup, index: number): Item {
  const place = { index, offset, line, rows: Math.max(1, rows.length), list: '', format: 'csv' } as const
  if (unreadable !== undefined) return { ...place, text: storable(unreadable), fault: 'UNREADABLE' }
  const text = storable(JSON.stringify(rows))
  const result = interpret('csv', text, '')
  if ('fault' in result) return { ...place, text, fault: result.fault }
  const whole = mayLackHolders(rows[0]!) ? withAnomaly(result.record, 'HOLDERS_MAYBE_CUT') : result.record
  return { ...place, text, record: mended ? withAnomaly(whole, 'SYNTAX_MENDED') : whole }
}
