import { inflateSync } from 'node:zlib'

/** What a test reads back of a PDF that we made: its marks, its structure, and the words of each page. */
export interface ReadPdf {
  readonly tagged: boolean
  /** Whether it says of itself that it is PDF/UA-1. */
  readonly saysUa: boolean
  readonly title: string
  readonly language: string | undefined
  /** The languages of parts. */
  readonly languages: readonly string[]
  /** How many elements of each kind the structure holds: `H1`, `TH`, `Figure`. */
  readonly elements: Readonly<Record<string, number>>
  readonly alternatives: readonly string[]
  readonly pages: readonly string[]
}

type Objects = ReadonlyMap<number, { readonly head: string; readonly stream: string }>

function readObjects(bytes: Buffer): Objects {
  const text = bytes.toString('latin1')
  const objects = new Map<number, { head: string; stream: string }>()
  for (const { 1: number, 2: body, index, 0: whole } of text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head] = body!.split(/\nstream\r?\n/, 1) as [string]
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const from = index + whole.indexOf(body!) + body!.indexOf('stream', head.length) + 'stream\n'.length
    const raw = bytes.subarray(from, from + length)
    const stream = head.includes('/FlateDecode') ? inflateSync(raw) : raw
    objects.set(Number(number), { head, stream: head.length === body!.length ? '' : stream.toString('latin1') })
  }
  return objects
}

/** A text string of the file: UTF-16 behind a mark, otherwise as it is. */
function textOf(raw: string): string {
  const bytes = unescaped(raw)
  return bytes.startsWith('\u00fe\u00ff') ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(raw: string): string {
  return raw.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  )
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

/** The characters of each glyph of a font, from its own table. */
function readGlyphs(table: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, section] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, characters] of section!.matchAll(/<([0-9A-F]{4})>\s*<([0-9A-F]+)>/gi))
      glyphs.set(Number.parseInt(glyph!, 16), fromHex(characters!))
  return glyphs
}

function readPage(head: string, objects: Objects): string {
  const fonts = new Map(
    [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, number]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(number))?.head ?? '')?.[1]
      return [name!, readGlyphs(objects.get(Number(table))?.stream ?? '')]
    }),
  )
  const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)![1]))!.stream
  let glyphs = new Map<number, string>()
  let words = ''
  for (const [token, font, shown] of content.matchAll(/\/(f\d+) [\d.]+ Tf|\(((?:\\[\s\S]|[^\\)])*)\)|\bET\b/g)) {
    if (font !== undefined) glyphs = fonts.get(font) ?? new Map()
    else if (token === 'ET') words += ' '
    else {
      const bytes = unescaped(shown!)
      for (let at = 0; at + 1 < bytes.length; at += 2)
        words += glyphs.get(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)) ?? ''
    }
  }
  return words.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
}

/** Each alternative text, whether it is written as characters or as their codes. */
function readAlternatives(content: string): string[] {
  return [...content.matchAll(/\/Alt (?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9A-F]+)>)/gi)].map(([, text, hex]) =>
    text === undefined ? textOf(Buffer.from(hex!, 'hex').toString('latin1')) : textOf(text),
  )
}

/** Reads a PDF as our typesetter writes it. */
export function readPdf(file: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(file))
  const all = [...objects.values()]
  const catalogue = all.find(({ head }) => head.includes('/Type /Catalog'))!.head
  const metadata = Buffer.from(objects.get(Number(/\/Metadata (\d+) 0 R/.exec(catalogue)![1]))!.stream, 'latin1')
  const elements: Record<string, number> = {}
  for (const { head } of all)
    for (const [, kind] of head.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g))
      elements[kind!] = (elements[kind!] ?? 0) + 1
  const content = all.map(({ head, stream }) => `${head}\n${stream.includes('BT') ? stream : ''}`).join('\n')
  return {
    tagged: /\/Marked true/.test(catalogue) && /\/StructTreeRoot \d+/.test(catalogue),
    saysUa: /pdfuaid:part>1</.test(metadata.toString()),
    title: /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(metadata.toString())?.[1] ?? '',
    language: /\/Lang \(([^)]*)\)/.exec(catalogue)?.[1],
    languages: [...new Set([...content.matchAll(/\/Lang \(([^)]*)\)/g)].map(([, language]) => language!))],
    elements,
    alternatives: readAlternatives(content),
    pages: all.filter(({ head }) => /\/Type \/Page\n/.test(head)).map(({ head }) => readPage(head, objects)),
  }
}
