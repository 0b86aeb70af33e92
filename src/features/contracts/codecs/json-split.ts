import type { AnomalyCode } from '../rules/anomaly.ts'

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

const BRACE = 123
const END_BRACE = 125
const BRACKET = 91
const END_BRACKET = 93
const QUOTE = 34
const BACKSLASH = 92
const COMMA = 44
const COLON = 58
const NEWLINE = 10
const punctuation = new Set([COMMA, COLON, QUOTE, BRACE, BRACKET, END_BRACE, END_BRACKET])

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

function isSpace(byte: number): boolean {
  return byte === 32 || byte === NEWLINE || byte === 13 || byte === 9
}

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
      if (at >= bytes.length) return { slices, consumed: at }
      const next =
        bytes[at] === BRACE && this.#expectsRecord()
          ? this.#record(bytes, at, last, slices)
          : this.#envelope(bytes, at, last, slices)
      if (next < 0) return { slices, consumed: last ? bytes.length : at }
      at = next
    }
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

/**
 * Where the line start that ends in a brace is found next, or -1. Braces are few and spaces many: searching for the brace is
 * several times faster than searching for the whole.
 */
function lineStartAfter(bytes: Buffer, separator: Buffer, from: number): number {
  const length = separator.length
  for (let at = bytes.indexOf(BRACE, from + length - 1); at >= 0; at = bytes.indexOf(BRACE, at + 1)) {
    let back = 1
    while (back < length && bytes[at - back] === separator[length - 1 - back]) back++
    if (back === length) return at - length + 1
  }
  return -1
}

function skipSpaces(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  return at
}

/** The end of the string that begins at `start`, behind its closing quote, or -1. */
function stringEnd(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) return at + 1
  }
  return -1
}

function scalarEnd(bytes: Buffer, start: number): number {
  let at = start + 1
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (isSpace(byte) || punctuation.has(byte)) break
    at++
  }
  return at
}

/** The end of the object that begins at `start`, looking no further than `limit`, or -1. */
function objectEnd(bytes: Buffer, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      for (at++; at < limit; at++) {
        const inside = bytes[at]!
        if (inside === QUOTE) break
        if (inside === BACKSLASH) at++
      }
    } else if (byte === BRACE || byte === BRACKET) depth++
    else if (byte === END_BRACE || byte === END_BRACKET) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** Where a record ends that is followed by a comma, or nothing, and the line start of the next one at `next`; else -1. */
function regularEnd(bytes: Buffer, start: number, next: number): number {
  let at = next - 1
  while (at > start && isSpace(bytes[at]!)) at--
  if (bytes[at] === COMMA) {
    at--
    while (at > start && isSpace(bytes[at]!)) at--
  }
  return bytes[at] === END_BRACE && at > start ? at + 1 : -1
}

/** Whether every line inside the record is indented more than its first, its closing line excepted. */
function indentsDeeper(bytes: Buffer, start: number, end: number, indent: number): boolean {
  for (let at = bytes.indexOf(NEWLINE, start); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    let text = at + 1
    while (text < end && (bytes[text] === 32 || bytes[text] === 9)) text++
    if (text - at - 1 <= indent && text !== end - 1) return false
  }
  return true
}
