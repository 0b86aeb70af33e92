import { type Day, dayOf, parseDay } from '../../../kernel/calendar.ts'
import { type Cents, euros, parseEuros } from '../../../kernel/money.ts'
import { isWithheld, NOT_COMMUNICATED, type Published, UNREADABLE, type Withheld } from '../../../kernel/published.ts'
import type { AnomalyCode } from '../rules/anomaly.ts'
import type { Anomaly } from '../rules/record.ts'

const longestRaw = 200
/** Beyond this many euros an amount has no exact number of cents any more. */
const countable = 9e13

/** No text of the database may hold the character zero. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** Collects what is wrong with one record while its values are read. */
export class Findings {
  readonly anomalies: Anomaly[] = []

  note(code: AnomalyCode, field: string, raw: unknown): void {
    const text = raw === undefined ? '' : typeof raw === 'string' ? raw : JSON.stringify(raw)
    this.anomalies.push({
      code,
      field,
      raw: withoutNul(text.length > longestRaw ? `${text.slice(0, longestRaw)}…` : text),
    })
  }
}

/** What the publishers of the consolidated data write in place of a value. */
function isNotCommunicated(text: string): boolean {
  if (text === 'NC' || text === 'CDL' || text === 'MQ' || text === 'MQ NC' || text === 'NC MQ') return true
  return text.startsWith('INX')
}

function isNothing(text: string): boolean {
  return text === '' || text === 'nan' || text === 'NaN' || text === 'None' || text === 'null'
}

/** The value as a text or a number; absent and not communicated are told apart before anything else looks at it. */
export function scalar(raw: unknown, field: string, findings: Findings): Published<string | number | boolean> {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'string') {
    const text = withoutNul(raw).trim()
    if (isNothing(text)) return null
    if (!isNotCommunicated(text)) return text
    if (text.startsWith('INX')) findings.note('VALUE_UNUSABLE', field, text)
    return NOT_COMMUNICATED
  }
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null
  if (typeof raw === 'boolean') return raw
  if (Array.isArray(raw) && raw.length === 0) return null
  findings.note('VALUE_INVALID', field, raw)
  return UNREADABLE
}

export function textValue(raw: unknown, field: string, findings: Findings): Published<string> {
  const value = scalar(raw, field, findings)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value
}

export function booleanValue(raw: unknown, field: string, findings: Findings): Published<boolean> {
  if (raw === true || raw === false) return raw
  const value = scalar(raw, field, findings)
  if (value === null || isWithheld(value) || typeof value === 'boolean') return value
  const text = String(value).toLowerCase()
  if (text === 'oui' || text === 'true' || text === '1' || text === '1.0' || text === 'o' || text === 'vrai')
    return true
  if (text === 'non' || text === 'false' || text === '0' || text === '0.0' || text === 'n' || text === 'faux')
    return false
  findings.note('VALUE_INVALID', field, raw)
  return UNREADABLE
}

export function numberValue(raw: unknown, field: string, findings: Findings): Published<number> {
  const value = scalar(raw, field, findings)
  if (value === null || isWithheld(value) || typeof value === 'number') return value
  const read = typeof value === 'string' ? parseEuros(value) : undefined
  if (read !== undefined) return read
  findings.note('VALUE_INVALID', field, raw)
  return UNREADABLE
}

/** A whole number of at least `least`. */
export function wholeValue(raw: unknown, field: string, findings: Findings, least: number): Published<number> {
  const value = numberValue(raw, field, findings)
  if (value === null || isWithheld(value)) return value
  if (Number.isSafeInteger(value) && value >= least && value < 1e9) return value
  findings.note('VALUE_INVALID', field, raw)
  return UNREADABLE
}

/** A share between 0 and 1. */
export function rateValue(raw: unknown, field: string, findings: Findings): Published<number> {
  const value = numberValue(raw, field, findings)
  if (value === null || isWithheld(value) || (value >= 0 && value <= 1)) return value
  findings.note('VALUE_INVALID', field, raw)
  return UNREADABLE
}

/** An amount in cents. Beyond what can be counted exactly it is flagged, and kept only in the published record. */
export function amountValue(raw: unknown, field: string, findings: Findings): Published<Cents> {
  const value = scalar(raw, field, findings)
  if (value === null || isWithheld(value)) return value
  const read = typeof value === 'boolean' ? undefined : parseEuros(value)
  if (read === undefined || read < 0) {
    findings.note('AMOUNT_INVALID', field, raw)
    return UNREADABLE
  }
  if (read > countable) {
    findings.note('AMOUNT_TOO_LARGE', field, raw)
    return UNREADABLE
  }
  return euros(read)
}

const isoLike = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T +Z].*|[+-]\d{2}:?\d{2})?$/
const frenchLike = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/
const wordy = /^([A-Z][a-z]+),? (\d{1,2}),? (\d{4})(?: .*)?$/
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function readDay(text: string): { day: Day; mended: boolean } | undefined {
  const plain = text.length === 10 ? parseDay(text) : undefined
  if (plain) return { day: plain, mended: false }
  const iso = isoLike.exec(text)
  if (iso) return found(dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[2]!.length < 2 || iso[3]!.length < 2)
  const french = frenchLike.exec(text)
  if (french) return found(dayOf(Number(french[3]), Number(french[2]), Number(french[1])), true)
  const words = wordy.exec(text)
  if (words) return found(dayOf(Number(words[3]), months.indexOf(words[1]!) + 1, Number(words[2])), true)
  return undefined
}

function found(day: Day | undefined, mended: boolean): { day: Day; mended: boolean } | undefined {
  return day && { day, mended }
}

/**
 * A day: an offset behind it is cut, other usual writings are understood. A year outside 1900…2099 is a slip of the pen and no
 * date; one outside 2010…2039 is kept and flagged.
 */
export function dayValue(raw: unknown, field: string, findings: Findings): Published<Day> {
  const value = scalar(raw, field, findings)
  if (value === null || isWithheld(value)) return value
  const read = typeof value === 'string' ? readDay(value) : undefined
  const year = read ? Number(read.day.slice(0, 4)) : 0
  if (!read || year < 1900 || year > 2099) {
    findings.note('DATE_INVALID', field, raw)
    return UNREADABLE
  }
  if (read.mended) findings.note('DATE_MENDED', field, raw)
  if (year < 2010 || year > 2039) findings.note('DATE_IMPLAUSIBLE', field, raw)
  return read.day
}

const pythonItem = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g

/** The items of a list however it is written: an array, `['a', 'b']`, `a, b`, `a ; b`, or one value alone. */
export function listItems(raw: unknown): unknown[] {
  if (Array.isArray(raw)) return raw
  if (typeof raw !== 'string') return raw === null || raw === undefined ? [] : [raw]
  const text = raw.trim()
  if (text.startsWith('[') && text.endsWith(']'))
    return [...text.matchAll(pythonItem)].map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'))
  return text.split(/\s*[;,|]\s*/).filter((item) => item !== '')
}

/** A list of words of one list of the format: unknown words are flagged and left out. */
export function wordsValue<T extends string>(
  raw: unknown,
  field: string,
  findings: Findings,
  read: (raw: string) => T | undefined,
): Published<readonly T[]> {
  const items = listItems(raw)
  if (items.length === 0) return null
  const words: T[] = []
  let withheld: Withheld | null = null
  for (const item of items) {
    const value = scalar(item, field, findings)
    if (value === null) continue
    if (isWithheld(value)) withheld ??= value
    else {
      const word = read(String(value))
      if (word === undefined) {
        findings.note('VALUE_UNKNOWN', field, item)
        withheld = UNREADABLE
      } else if (!words.includes(word)) words.push(word)
    }
  }
  if (words.length > 0) return words
  return withheld
}

export function wordValue<T extends string>(
  raw: unknown,
  field: string,
  findings: Findings,
  read: (raw: string) => T | undefined,
): Published<T> {
  const value = scalar(raw, field, findings)
  if (value === null || isWithheld(value)) return value
  const word = read(String(value))
  if (word !== undefined) return word
  findings.note('VALUE_UNKNOWN', field, raw)
  return UNREADABLE
}
