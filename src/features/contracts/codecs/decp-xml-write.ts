import type { ContractKind } from '../rules/record.ts'
import type { Lack } from './decp-lacks.ts'

type Raw = Readonly<Record<string, unknown>>

/** Where the XML of the edition names an item otherwise than its JSON. */
const itemNames: Readonly<Record<string, string>> = { modificationActeSousTraitance: 'modificationActesSousTraitance' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u
const special = /[&<>\r]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

/** A number without an exponent, which the decimals of XML do not know. */
function decimal(value: number): string {
  const text = String(value)
  if (!text.includes('e')) return text
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '')
}

function text(value: unknown): string {
  if (typeof value === 'number') return decimal(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return String(value).replace(special, (character) => escapes[character]!)
}

/** An element; the items of a list each become one of its name, or bring their own names. */
function element(name: string, value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value) && typeof value[0] !== 'object') return value.map((item) => element(name, item)).join('')
  const own = itemNames[name] ?? name
  if (Array.isArray(value)) return `<${own}>${value.map((item) => content(item as Raw)).join('')}</${own}>`
  return `<${own}>${typeof value === 'object' ? content(value as Raw) : text(value)}</${own}>`
}

function content(raw: Raw): string {
  return Object.entries(raw)
    .map(([name, value]) => element(name, value))
    .join('')
}

/** The texts of a contract that hold a character which no XML file may hold. */
export function lacksInXml(raw: Raw, within = ''): Lack[] {
  return Object.entries(raw).flatMap(([name, value]) => {
    const field = Array.isArray(raw) ? `${within}[${name}]` : within === '' ? name : `${within}.${name}`
    if (typeof value === 'object' && value !== null) return lacksInXml(value as Raw, field)
    return typeof value === 'string' && illegal.test(value) ? [{ field, why: 'refused' as const, value }] : []
  })
}

/** How an official XML file begins and ends: one contract on each line. */
export const decpXml = {
  open: '<?xml version="1.0" encoding="UTF-8"?>\n<marches>\n',
  close: '</marches>\n',
  item: (raw: Raw, kind: ContractKind) => `${element(kind === 'concession' ? 'contrat-concession' : 'marche', raw)}\n`,
} as const
