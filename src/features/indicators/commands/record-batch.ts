import { isUtf8 } from 'node:buffer'
import type { ColumnBatch, StoredColumn } from '../../../analytics/column-store.ts'
import { ColumnStore } from '../../../analytics/column-store.ts'
import { interpret } from '../../contracts/codecs/interpret.ts'
import type { Slice, Window } from '../../contracts/codecs/json-split.ts'
import { readSlice } from '../../contracts/codecs/read.ts'
import { factColumns, factOf } from '../../contracts/rules/fact.ts'
import { foldRecords } from '../../contracts/rules/fold.ts'
import type { ContractRecord } from '../../contracts/rules/record.ts'
import type { Met } from './read-again.ts'

/** Where a record stands and the key of its contract: what is needed to meet it again. */
export const placeColumns = {
  index: 'integer',
  offset: 'bigint',
  length: 'integer',
  list: 'text',
  high: 'bigint',
  low: 'bigint',
} as const

/** A record that could not be read. */
export interface Rejection {
  readonly index: number
  readonly offset: number
  readonly line: number | null
  readonly fault: string
}

/** Some consecutive records of a file, as numbers. Row `n` of the places is row `n` of the facts. */
export interface RecordBatch {
  readonly facts: ColumnBatch
  readonly places: ColumnBatch
  readonly rejections: readonly Rejection[]
}

export interface ReadRecord extends Omit<Rejection, 'fault'> {
  readonly length: number
  readonly list: string
  readonly record?: ContractRecord
  readonly fault?: string
}

/** Turns records into fact rows. */
export class BatchWriter {
  readonly #facts = new ColumnStore(factColumns)
  readonly #places = new ColumnStore(placeColumns)
  readonly #rejections: Rejection[] = []

  add({ index, offset, line, length, list, record, fault }: ReadRecord): void {
    if (!record) {
      this.#rejections.push({ index, offset, line, fault: fault ?? 'UNREADABLE' })
      return
    }
    const state = foldRecords([record])
    const high = Number.parseInt(state.matchKey.slice(0, 8), 16)
    const low = Number.parseInt(state.matchKey.slice(8, 16), 16)
    this.#facts.add(factOf(state))
    this.#places.add({ index, offset, length, list, high, low })
  }

  toBatch(): RecordBatch {
    return { facts: this.#facts.toBatch(), places: this.#places.toBatch(), rejections: this.#rejections }
  }
}

/** A window of a file on its way to another thread. */
export interface SentWindow {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly base: number
  readonly firstIndex: number
  /** Start and end of each record. */
  readonly bounds: Int32Array<ArrayBuffer>
  /** The list from that record on. */
  readonly lists: readonly (readonly [number, string])[]
  readonly faults: readonly (readonly [number, NonNullable<Slice['fault']>])[]
}

/** What a thread answers: the rows of a window, and its memory to be used again. */
export interface SentBatch {
  readonly batch: RecordBatch
  readonly memory: ArrayBuffer
}

/** What a thread is asked: to read a window, or to fold contracts met several times in some JSON files. */
export type Task = SentWindow | { readonly met: readonly Met[]; readonly paths: readonly string[] }

/** Packs a window for a thread. Its bytes are given away. */
export function packWindow({ bytes, base, slices }: Window): SentWindow {
  const bounds = new Int32Array(slices.length * 2)
  const lists: [number, string][] = []
  const faults: [number, NonNullable<Slice['fault']>][] = []
  slices.forEach(({ start, end, list, fault }, position) => {
    bounds[position * 2] = start
    bounds[position * 2 + 1] = end
    if (lists.at(-1)?.[1] !== list) lists.push([position, list])
    if (fault) faults.push([position, fault])
  })
  return { bytes: bytes as Buffer<ArrayBuffer>, base, firstIndex: slices[0]?.index ?? 0, bounds, lists, faults }
}

function* unpack({ bounds, firstIndex, lists, faults }: SentWindow): Generator<Slice> {
  const faultOf = new Map(faults)
  let [list, next] = ['', 0]
  for (let position = 0; position < bounds.length / 2; position++) {
    if (lists[next]?.[0] === position) list = lists[next++]![1]
    const fault = faultOf.get(position)
    const slice = { list, index: firstIndex + position, start: bounds[position * 2]!, end: bounds[position * 2 + 1]! }
    yield fault ? { ...slice, fault } : slice
  }
}

/** Reads a window of a JSON file to fact rows. What is regular takes the short way, which keeps nothing of the text. */
export function readPacked(sent: SentWindow): RecordBatch {
  const bytes = Buffer.from(sent.bytes.buffer, sent.bytes.byteOffset, sent.bytes.byteLength)
  const isRegular = isUtf8(bytes)
  const writer = new BatchWriter()
  for (const slice of unpack(sent)) {
    const { list, index, start, end, fault } = slice
    const length = end - start
    if (isRegular && !fault) {
      const read = interpret('json', bytes.toString('utf8', start, end), list)
      writer.add({ list, index, offset: sent.base + start, line: null, length, ...read })
    } else writer.add({ ...readSlice({ bytes, base: sent.base }, slice, 'json'), length })
  }
  return writer.toBatch()
}

/** The buffers of a batch, to be handed over without a copy. */
export function buffersOf(...batches: readonly ColumnBatch[]): ArrayBuffer[] {
  return batches.flatMap(({ columns }) => columns).map(({ cells }: StoredColumn) => cells.buffer as ArrayBuffer)
}
