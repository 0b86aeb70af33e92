import { isUtf8 } from 'node:buffer'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type { RawRecord } from './decp-record.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** A record read from bytes, with what had to be mended; or why it cannot be read. */
export type ParsedRecord =
  | { readonly raw: RawRecord; readonly text: string; readonly mended?: AnomalyCode[]; readonly byDay?: true }
  | { readonly fault: AnomalyCode; readonly text: string }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const controls = /[\u0000-\u001f]/g
const bareWords = /([:[,]\s*)(?:NaN|-?Infinity|None|undefined)(?=\s*[,}\]])/g
const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})|\\/g
/** A backslash before the quote that ends a value at the end of a line: it was meant as itself. */
const swallowedQuote = /\\"(?=\s*[,}\]]?\s*\n)/g

/** The text of a record: UTF-8 where the bytes are, Windows-1252 otherwise. */
export function decodeRecord(bytes: Buffer): { text: string; mended: boolean } {
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8'), mended: false }
    : { text: decodeWindows1252(bytes), mended: true }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The usual faults of the publishers' tools, in the order in which they are tried. */
const repairs: readonly ((text: string) => string)[] = [
  (text) => text.replace(bareWords, '$1null'),
  (text) => text.replace(swallowedQuote, '\\\\"'),
  (text) => text.replace(escapes, (found) => (found.length === 1 ? '\\\\' : found)),
  (text) => text.replace(controls, ' '),
  (text) => text.replace(/,(?=\s*[}\]])/g, ''),
]

function parseMended(text: string): unknown {
  let mended = text
  for (const repair of repairs) {
    mended = repair(mended)
    const read = parse(mended)
    if (read !== undefined) return read
  }
  return undefined
}

/** Reads one record from its text. A value that is not an object is no record. */
export function parseRecord(text: string): ParsedRecord {
  const read = parse(text)
  const value = read === undefined ? parseMended(text) : read
  if (value === undefined) return { fault: 'UNREADABLE', text }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: 'NOT_A_RECORD', text }
  return { raw: value as RawRecord, text, ...(read === undefined ? { mended: ['SYNTAX_MENDED' as const] } : {}) }
}
