import { parse } from 'csv-parse/sync'
import { decodeHeader } from './csv-read.ts'
import { isContractHeader } from './csv-record.ts'

/** What a file is, from its first bytes. */
export type Sniffed =
  | { readonly format: 'json'; readonly rootIsRecord: boolean }
  | { readonly format: 'levier' }
  | { readonly format: 'xml'; readonly encoding: string }
  | { readonly format: 'csv'; readonly delimiter: string }
  | {
      readonly format: 'unknown'
      readonly because: 'empty' | 'later-levier' | 'web-page' | 'binary' | 'no-known-column' | 'not-contracts'
    }

/** How many bytes are looked at. */
export const sniffLength = 64 * 1024

/** The mark with which the first line of our own complete export begins. */
export const levierMark = '{"levier":'

/** The version of its layout which is read. */
export const levierVersion = 1

export function withoutByteOrderMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** Tells what a file is from its head, decompressed and in an encoding that extends ASCII. */
export function sniff(head: Buffer): Sniffed {
  const text = withoutByteOrderMark(head).toString('latin1')
  const start = text.trimStart()
  if (start === '') return { format: 'unknown', because: 'empty' }
  if (start.startsWith(levierMark)) return sniffLevier(start)
  if (start.startsWith('<')) return sniffXml(start)
  if (start.startsWith('[')) return { format: 'json', rootIsRecord: false }
  if (start.startsWith('{')) return { format: 'json', rootIsRecord: !isEnvelope(start) }
  if (text.includes('\0')) return { format: 'unknown', because: 'binary' }
  return sniffCsv(start)
}

function sniffLevier(start: string): Sniffed {
  const version = /^\d+/.exec(start.slice(levierMark.length))?.[0]
  return version === String(levierVersion) ? { format: 'levier' } : { format: 'unknown', because: 'later-levier' }
}

function sniffXml(start: string): Sniffed {
  if (/^<(?:!doctype html|html)/i.test(start)) return { format: 'unknown', because: 'web-page' }
  if (!/<(?:marches|marche|contrat-concession)[\s>/]/.test(start))
    return { format: 'unknown', because: 'not-contracts' }
  const declared = /^<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]
  return { format: 'xml', encoding: declared?.toLowerCase() ?? 'utf-8' }
}

/** Whether the first object at the root holds the lists of records rather than being one: it has a key `marches`, or ours around it. */
function isEnvelope(start: string): boolean {
  let depth = 0
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/g
  for (let found = token.exec(start); found; found = token.exec(start)) {
    const [one] = found
    if (one === '{' || one === '[') depth++
    else if (one === '}' || one === ']') {
      depth--
      if (depth === 0) return false
    } else if (
      depth === 1 &&
      /^"(?:marches|marche|contrat-concession|contrats)"$/.test(one) &&
      /^\s*:\s*[[{]/.test(start.slice(token.lastIndex, token.lastIndex + 200))
    )
      return true
    else if (depth === 1 && /^"(?:acheteur|autoriteConcedante|titulaires|objet)"$/.test(one)) return false
  }
  return false
}

const delimiters = [';', ',', '\t', '|']

function sniffCsv(start: string): Sniffed {
  const firstLine = start.slice(0, start.search(/\r?\n|$/))
  for (const delimiter of delimiters) {
    const header = readHeader(firstLine, delimiter)
    if (header && isContractHeader(header)) return { format: 'csv', delimiter }
  }
  return { format: 'unknown', because: 'no-known-column' }
}

function readHeader(line: string, delimiter: string): string[] | undefined {
  try {
    const rows: string[][] = parse(line, { delimiter, relax_quotes: true, to_line: 1 })
    return rows[0] && decodeHeader(rows[0])
  } catch {
    return undefined
  }
}
