import { SaxesParser } from 'saxes'
import type { RawRecord } from './decp-record.ts'
import type { ParsedRecord } from './json-parse.ts'
import type { Slice } from './json-split.ts'
import { longestRecord } from './json-split.ts'

/** The elements that hold a record, and how each is closed. */
const elements = ['marche', 'contrat-concession'] as const

/** Lists whose items the format wraps: always an array, even of one item or of none. */
const wrappedLists: Readonly<Record<string, string>> = {
  titulaires: 'titulaire',
  concessionnaires: 'concessionnaire',
  modifications: 'modification',
  actesSousTraitance: 'acteSousTraitance',
  modificationsActesSousTraitance: 'modificationActeSousTraitance',
  donneesExecution: 'donneesAnnuelles',
  tarifs: 'tarif',
}
/** Items which the XML of the edition names otherwise than its JSON. */
const otherNames: Readonly<Record<string, string>> = { modificationActesSousTraitance: 'modificationActeSousTraitance' }
/** Lists of words: an object of one key, which holds an array. */
const wordLists: Readonly<Record<string, string>> = {
  techniques: 'technique',
  modalitesExecution: 'modaliteExecution',
  typesPrix: 'typePrix',
  considerationsSociales: 'considerationSociale',
  considerationsEnvironnementales: 'considerationEnvironnementale',
}

/** How far the first element is looked for. */
const longestProlog = 64 * 1024

/** Cuts an XML file into records, window by window, by their opening and closing tags. */
export class XmlSplitter {
  #index = 0
  /** The element around all records, once it is met. */
  #root: string | undefined
  /** Whether it was closed behind the last record. */
  #closed = false

  get records(): number {
    return this.#index
  }

  take(bytes: Buffer, last: boolean): { slices: Slice[]; consumed: number } {
    const slices: Slice[] = []
    if (this.#root === undefined) this.#meetRoot(bytes)
    if (this.#root === undefined && !last && bytes.length < longestProlog) return { slices, consumed: 0 }
    const openings = elements.map((name) => ({ name, at: findOpening(bytes, name, 0) }))
    let at = 0
    for (;;) {
      for (const opening of openings)
        if (opening.at >= 0 && opening.at < at) opening.at = findOpening(bytes, opening.name, at)
      const next = openings.filter((opening) => opening.at >= 0).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      const end = this.#record(bytes, next.at, next.name, last, slices)
      if (end < 0) return { slices, consumed: next.at }
      at = end
    }
    if (bytes.indexOf(`</${this.#root}`, at) >= 0) this.#closed = true
    if (!last) return { slices, consumed: Math.max(at, bytes.lastIndexOf('<')) }
    this.#tellCut(bytes, slices)
    return { slices, consumed: bytes.length }
  }

  /** Finds the first element, behind declarations and comments. */
  #meetRoot(bytes: Buffer): void {
    const prolog = bytes.toString('latin1', 0, longestProlog).replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    const found = /<([A-Za-z_][\w:.-]*)(?:\s[^>]*?)?(\/?)>/.exec(prolog)
    if (!found) return
    this.#root = found[1]!
    this.#closed = found[2] === '/'
  }

  /** A file that ends before its root does has lost its rest, even where each of its records is whole. */
  #tellCut(bytes: Buffer, slices: Slice[]): void {
    if (this.#closed || this.#root === undefined || slices.at(-1)?.fault === 'TRUNCATED') return
    if (elements.some((name) => name === this.#root)) return
    slices.push({
      list: '',
      index: this.#index++,
      start: bytes.length,
      end: bytes.length,
      fault: 'TRUNCATED',
    })
  }

  /** The end of the record that opens at `start`, or -1 when it does not end in this window. */
  #record(bytes: Buffer, start: number, name: string, last: boolean, slices: Slice[]): number {
    const closing = `</${name}>`
    const close = bytes.indexOf(closing, start)
    const end = close < 0 ? bytes.length : close + closing.length
    const fault = end - start > longestRecord ? 'TOO_LONG' : close < 0 && last ? 'TRUNCATED' : undefined
    if (close < 0 && !fault) return -1
    const kept = fault === 'TOO_LONG' ? start + 200 : end
    this.#closed = false
    slices.push({ list: name, index: this.#index++, start, end: kept, ...(fault ? { fault } : {}) })
    return end
  }
}

/** Where the next opening tag of that name begins, or -1. */
function findOpening(bytes: Buffer, name: string, from: number): number {
  for (let start = bytes.indexOf(`<${name}`, from); start >= 0; start = bytes.indexOf(`<${name}`, start + 1)) {
    const after = bytes[start + 1 + name.length]
    if (after === 62 || after === 32 || after === 10 || after === 13 || after === 9) return start
  }
  return -1
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const looseAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/g

interface Node {
  readonly name: string
  text: string
  readonly children: Node[]
}

function parseTree(text: string): Node {
  const root: Node = { name: '', text: '', children: [] }
  const stack = [root]
  const parser = new SaxesParser({ fragment: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    const node: Node = { name, text: '', children: [] }
    stack.at(-1)!.children.push(node)
    stack.push(node)
  })
  const onText = (more: string) => {
    stack.at(-1)!.text += more
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(text).close()
  return root.children[0]!
}

/** The element as the same record looks in JSON: one object, text as text, lists in the shapes of the 2022 edition. */
function toRaw(node: Node): unknown {
  if (node.name in wrappedLists)
    return node.children.map((child) => ({ [otherNames[child.name] ?? child.name]: toRaw(child) }))
  if (node.name in wordLists) return { [wordLists[node.name]!]: node.children.map((child) => child.text) }
  if (node.children.length === 0) return node.text
  const raw: Record<string, unknown> = {}
  for (const child of node.children)
    raw[child.name] = child.name in raw ? [raw[child.name], toRaw(child)].flat() : toRaw(child)
  return raw
}

function tryParse(text: string): RawRecord | undefined {
  try {
    const raw = toRaw(parseTree(text))
    return typeof raw === 'object' && raw !== null ? (raw as RawRecord) : {}
  } catch {
    return undefined
  }
}

/** Reads one record from its XML. Control characters and loose ampersands, which XML forbids, are mended. */
export function parseXmlRecord(text: string): ParsedRecord {
  const read = tryParse(text)
  if (read) return { raw: read, text }
  const mended = tryParse(text.replace(illegal, ' ').replace(looseAmpersand, '&amp;'))
  return mended ? { raw: mended, text, mended: ['SYNTAX_MENDED'] } : { fault: 'UNREADABLE', text }
}
