import { isWithheld, type Published } from '../../../kernel/published.ts'
import { type Findings, textValue } from './scalars.ts'
import { decodeWindows1252, fromC1 } from './windows-1252.ts'

/** Characters which good French text may hold too; their presence only means that a closer look is due. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffd<&ÃÂÅâ]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const tag = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi
const lineBreakTag = /<(?:br|\/p|\/li|\/div)\s*\/?>/gi
const entity = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,10});/gi
const doubled =
  /[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]+/g

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Windows-1252: the character of each byte, and the byte of each character. */
const byteToCharacter = Array.from({ length: 256 }, (_, byte) => decodeWindows1252(Uint8Array.of(byte)))
const characterToByte = new Map(byteToCharacter.map((character, byte) => [character, byte]))
for (let byte = 0x80; byte < 0xa0; byte++) characterToByte.set(String.fromCharCode(byte), byte)

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  deg: '°',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  sup2: '²',
  sup3: '³',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  oelig: 'œ',
  aelig: 'æ',
  Agrave: 'À',
  Acirc: 'Â',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Icirc: 'Î',
  Ocirc: 'Ô',
  OElig: 'Œ',
} // prettier-ignore

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return namedEntities[name] ?? namedEntities[name.toLowerCase()] ?? whole
  const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}

/** UTF-8 that was read as Windows-1252 and written again: `Ã©` becomes `é`, where the bytes really are UTF-8. */
function undouble(text: string): string {
  return text.replace(doubled, (run) => {
    const bytes = [...run].map((character) => characterToByte.get(character))
    if (bytes.includes(undefined)) return run
    try {
      return utf8.decode(Uint8Array.from(bytes as number[]))
    } catch {
      return run
    }
  })
}

/** The text with the usual damage mended: doubled encodings, HTML, control characters. What is lost stays lost. */
export function mend(text: string): string {
  return fromC1(undouble(text))
    .replace(entity, decodeEntity)
    .replace(lineBreakTag, '\n')
    .replace(tag, '')
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .trim()
}

/** A text of a record, mended where it was damaged, and what was found. */
export function cleanTextValue(raw: unknown, field: string, findings: Findings): Published<string> {
  const text = textValue(raw, field, findings)
  if (text === null || isWithheld(text) || !suspicious.test(text)) return text
  if (text.includes('\ufffd')) findings.note('TEXT_DAMAGED', field, text)
  const mended = mend(text)
  if (mended !== text.replace(/\r\n?/g, '\n')) findings.note('TEXT_MENDED', field, text)
  return mended === '' ? null : mended
}
