import type { AnomalyCode } from '../rules/anomaly.ts'
import {
  BACKSLASH,
  BRACE,
  BRACKET,
  COLON,
  COMMA,
  END_BRACE,
  END_BRACKET,
  indentsDeeper,
  isSpace,
  lineStartAfter,
  NEWLINE,
  objectEnd,
  QUOTE,
  regularEnd,
  scalarEnd,
  skipSpaces,
  stringEnd,
} from './json-bytes.ts'

/** One record of a file, still in bytes. */
export interface Slice {
  /** The list in which it stands: `marches`, `marche`, `contrat-concession`; empty at the root. */
  readonly list: string
  /** Its position among the records of the file, from 0. */
  readonly index: number
  /** Where it begins and ends in the window. */
  readonly start: number
  readonly end: number
  /** Known before any parsing: the record cannot be read. */
  readonly fault?: AnomalyCode
}

/** A stretch of the file with the records that end in it. `base` is the offset of its first byte in the file. */
export interface Window {
  readonly bytes: Buffer
  readonly base: number
  readonly slices: Slice[]
}

/** A record longer than this is set aside unread. */
export const longestRecord = 16 * 1024 * 1024

const lists = new Set([
  'marches',
  'marche',
  'contrat-concession',
  'contrats-concession',
  'contrat-concessions',
  'contrats',
])

interface Container {
  readonly array: boolean
  readonly name: string
  key: string
}

/**
 * Cuts a JSON file into records without parsing it, window by window: a root object `{"marches": …}` of either edition, a bare
 * array, one object per line, objects one after the other. Memory is that of one window, whatever the size of the file.
 *
 * A byte scanner follows strings and nesting. Where the layout is regular (each record begins on a line of its own, and nothing
 * inside the first one is indented as little), the next record is found by searching for that line start, several times
 * faster; and a broken record then cannot swallow its neighbours.
 */
export class JsonSplitter {
  readonly #rootIsRecord: boolean
  readonly #stack: Container[] = []
  #index = 0
  /** The line start that every record shares, once it is trusted. */
  #separator: Buffer | undefined
  #checkedLayout = false
  /** Inside a record that is too long to be kept: how deep, and whether in a string. */
  #skipping: ScanState | undefined

  /** `rootIsRecord`: the objects at the root are records, not an envelope around lists of them. */
  constructor(rootIsRecord: boolean) {
    this.#rootIsRecord = rootIsRecord
  }

  get records(): number {
    return this.#index
  }

  /**
   * Finds the records of a window. Answers them, and how many bytes are done with: the rest must come again at the head of
   * the next window. With `last`, nothing follows.
   */
  take(bytes: Buffer, last: boolean): { slices: Slice[]; consumed: number } {
    const slices: Slice[] = []
    let at = this.#skipping ? this.#skip(bytes, 0) : 0
    for (;;) {
      at = skipSpaces(bytes, at)
      if (at >= bytes.length) break
      const next =
        bytes[at] === BRACE && this.#expectsRecord()
          ? this.#record(bytes, at, last, slices)
          : this.#envelope(bytes, at, last, slices)
      if (next < 0) break
      at = next
    }
    if (!last) return { slices, consumed: at }
    this.#tellCut(bytes, slices)
    return { slices, consumed: bytes.length }
  }

  /** A file that ends while a list or an envelope is still open has lost its rest, even where each of its records is whole. */
  #tellCut(bytes: Buffer, slices: Slice[]): void {
    if (this.#stack.length > 0 && slices.at(-1)?.fault !== 'TRUNCATED')
      this.#add(slices, bytes.length, bytes.length, 'TRUNCATED')
  }

  #expectsRecord(): boolean {
    const top = this.#stack.at(-1)
    if (!top) return this.#rootIsRecord
    return lists.has(top.array ? top.name : top.key) && (top.array || top.key !== 'marches')
  }

  #listName(): string {
    const top = this.#stack.at(-1)
    return top ? (top.array ? top.name : top.key) : ''
  }

  #add(slices: Slice[], start: number, end: number, known?: AnomalyCode): void {
    const fault = end - start > longestRecord ? 'TOO_LONG' : known
    slices.push({ list: this.#listName(), index: this.#index++, start, end, ...(fault ? { fault } : {}) })
  }

  /** One step outside the records. Answers where the next begins, or -1 when it is not whole in this window. */
  #envelope(bytes: Buffer, at: number, last: boolean, slices: Slice[]): number {
    const byte = bytes[at]!
    const top = this.#stack.at(-1)
    if (byte === BRACE || byte === BRACKET) {
      const name = top ? (top.array ? top.name : top.key) : byte === BRACKET ? 'marches' : ''
      this.#stack.push({ array: byte === BRACKET, name, key: '' })
      return at + 1
    }
    if (byte === END_BRACE || byte === END_BRACKET) {
      this.#stack.pop()
      return at + 1
    }
    if (byte === COMMA || byte === COLON) return at + 1
    const end = byte === QUOTE ? stringEnd(bytes, at) : scalarEnd(bytes, at)
    if (end < 0 || (end >= bytes.length && byte !== QUOTE && !last)) return -1
    const after = skipSpaces(bytes, end)
    if (byte === QUOTE && after >= bytes.length && !last) return -1
    if (top && !top.array && byte === QUOTE && bytes[after] === COLON) top.key = bytes.toString('utf8', at + 1, end - 1)
    else if (top?.array && lists.has(top.name)) this.#element(bytes, at, end, slices)
    return end
  }

  /** Something that is not an object stands where a record should. */
  #element(bytes: Buffer, start: number, end: number, slices: Slice[]): void {
    const isNull = end - start === 4 && bytes.toString('latin1', start, end) === 'null'
    this.#add(slices, start, end, isNull ? 'NULL_ELEMENT' : 'NOT_A_RECORD')
  }

  #record(bytes: Buffer, start: number, last: boolean, slices: Slice[]): number {
    const separator = this.#separator
    if (!separator) return this.#scannedRecord(bytes, start, last, slices)
    const next = lineStartAfter(bytes, separator, start + 1)
    if (next < 0) return last || isOverlong(bytes, start) ? this.#scannedRecord(bytes, start, last, slices) : -1
    const end = regularEnd(bytes, start, next)
    if (end > 0) {
      this.#add(slices, start, end)
      return next + separator.length - 1
    }
    const scanned = objectEnd(bytes, start, next)
    if (scanned > 0) {
      this.#add(slices, start, scanned)
      return scanned
    }
    this.#add(slices, start, next, 'UNREADABLE')
    return next + separator.length - 1
  }

  #scannedRecord(bytes: Buffer, start: number, last: boolean, slices: Slice[]): number {
    const end = objectEnd(bytes, start, bytes.length)
    if (end > 0) {
      this.#add(slices, start, end)
      if (!this.#checkedLayout) this.#learnLayout(bytes, start, end)
      return end
    }
    if (isOverlong(bytes, start)) {
      this.#add(slices, start, start + 200, 'TOO_LONG')
      this.#skipping = { depth: 0, inString: false, escaped: false }
      return this.#skip(bytes, start)
    }
    if (!last) return -1
    this.#add(slices, start, bytes.length, 'TRUNCATED')
    return bytes.length
  }

  /** Follows an overlong record to its end without keeping it. */
  #skip(bytes: Buffer, from: number): number {
    const state = this.#skipping!
    for (let at = from; at < bytes.length; at++) {
      if (!step(state, bytes[at]!)) continue
      this.#skipping = undefined
      return at + 1
    }
    return bytes.length
  }

  /** The first record shows the layout: is its line start one that nothing inside it shares? */
  #learnLayout(bytes: Buffer, start: number, end: number): void {
    this.#checkedLayout = true
    let lineStart = start
    while (lineStart > 0 && isSpace(bytes[lineStart - 1]!) && bytes[lineStart] !== NEWLINE) lineStart--
    const atRoot = this.#stack.length === 0
    if (bytes[lineStart] !== NEWLINE && !(atRoot && lineStart === 0)) return
    const indent = bytes[lineStart] === NEWLINE ? start - lineStart - 1 : start - lineStart
    if (!indentsDeeper(bytes, start, end, indent)) return
    this.#separator = Buffer.concat([Buffer.from('\n'), bytes.subarray(start - indent, start), Buffer.from('{')])
  }
}

interface ScanState {
  depth: number
  inString: boolean
  escaped: boolean
}

/** One byte further. Answers whether it ends the object. */
function step(state: ScanState, byte: number): boolean {
  if (state.inString) {
    if (state.escaped) state.escaped = false
    else if (byte === BACKSLASH) state.escaped = true
    else if (byte === QUOTE) state.inString = false
  } else if (byte === QUOTE) state.inString = true
  else if (byte === BRACE || byte === BRACKET) state.depth++
  else if (byte === END_BRACE || byte === END_BRACKET) return --state.depth === 0
  return false
}

function isOverlong(bytes: Buffer, start: number): boolean {
  return bytes.length - start > longestRecord
}
