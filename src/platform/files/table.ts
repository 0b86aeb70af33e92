import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Wording } from '../../kernel/language.ts'
import { foldWords } from '../../kernel/text.ts'
import { neutralised } from './csv-safe.ts'
import { NotAWorkbook, readXlsx } from './xlsx-read.ts'

/** One line of a table that somebody filled, its cells by the name of their column. */
export interface TableLine {
  /** As a spreadsheet counts it: the header is line 1. */
  readonly number: number
  readonly cells: Readonly<Record<string, string>>
}

export interface LineFault {
  readonly line: number
  readonly message: Wording
}

/** Raised within a transaction so that it is given up whole. */
export class TableFaults extends Error {
  readonly faults: readonly LineFault[]
  constructor(faults: readonly LineFault[]) {
    super('faults in a table')
    this.faults = faults
  }
}

/** Turns faults that gave up a transaction into the answer of an action; throws anything else. */
export function faultsOrThrow(error: unknown): { readonly faults: readonly LineFault[] } {
  if (error instanceof TableFaults) return { faults: error.faults }
  throw error
}

export type ReadTable = { readonly lines: readonly TableLine[] } | { readonly faults: readonly LineFault[] }

const mostLines = 5000

/** Each column by its identifier, with the names under which people may write it. */
export type Columns = Readonly<Record<string, readonly string[]>>

const messages = {
  unreadable: (why: string) => ({ fr: `Le tableau ne se lit pas : ${why}`, en: `The table cannot be read: ${why}` }),
  notText: {
    fr: 'Ce fichier n’est pas un tableau : ce n’est pas du texte en UTF-8. Enregistrez votre tableau en « CSV UTF-8 ».',
    en: 'This file is no table: it is no text in UTF-8. Save your spreadsheet as “CSV UTF-8”.',
  },
  quotes: {
    fr: 'Les guillemets de cette ligne sont mal placés, ou ne se ferment pas.',
    en: 'The quotation marks of this line are misplaced, or do not close.',
  },
  broken: {
    fr: 'Cette ligne ne se lit pas comme celle d’un tableau.',
    en: 'This line cannot be read as one of a table.',
  },
  missing: (name: string) => ({ fr: `La colonne « ${name} » manque.`, en: `Column “${name}” is missing.` }),
  unknown: (name: string) => ({ fr: `La colonne « ${name} » n’est pas connue.`, en: `Column “${name}” is not known.` }),
  twice: (name: string) => ({
    fr: `La colonne « ${name} » est donnée deux fois.`,
    en: `Column “${name}” is given twice.`,
  }),
  long: { fr: `Le tableau dépasse ${mostLines} lignes.`, en: `The table exceeds ${mostLines} lines.` },
  empty: { fr: 'Le tableau est vide.', en: 'The table is empty.' },
}

function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1)
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: header.split(sign).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function nameColumns(header: readonly string[], columns: Columns): (string | LineFault)[] {
  return header.map((written) => {
    const found = Object.entries(columns).find(([, names]) =>
      names.some((name) => foldWords(name) === foldWords(written)),
    )
    return found ? found[0] : { line: 1, message: messages.unknown(written) }
  })
}

/** What people put before a sign so that a spreadsheet does not take it for a formula. */
const withoutGuard = (cell: string) => cell.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')

function headerFaults(
  names: readonly (string | LineFault)[],
  columns: Columns,
  required: readonly string[],
): LineFault[] {
  const faults = names.filter((name): name is LineFault => typeof name !== 'string')
  const known = names.filter((name) => typeof name === 'string')
  for (const name of required)
    if (!known.includes(name)) faults.push({ line: 1, message: messages.missing(columns[name]![0]!) })
  const twice = known.find((name, index) => known.indexOf(name) < index)
  if (twice !== undefined) faults.push({ line: 1, message: messages.twice(columns[twice]![0]!) })
  return faults
}

interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
}

const nothing: ReadTable = { faults: [{ line: 0, message: messages.empty }] }

/** Reads the rows of a table, whose first names its columns, or says line by line what is wrong with it. */
function linesOf(rows: readonly TableRow[], columns: Columns, required: readonly string[]): ReadTable {
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (!header || body.length === 0) return nothing
  if (body.length > mostLines) return { faults: [{ line: 0, message: messages.long }] }
  const names = nameColumns(header.cells, columns)
  const faults = headerFaults(names, columns, required)
  if (faults.length > 0) return { faults }
  const lines = body.map(({ number, cells }) => ({
    number,
    cells: Object.fromEntries(names.map((name, index) => [name as string, withoutGuard(cells[index] ?? '')])),
  }))
  return { lines }
}

/** What bytes that are no UTF-8 become, and what no text holds. */
const notText = /[\0\ufffd]/

/** Reads a table in UTF-8 separated by semicolons, commas or tabs, or says line by line what is wrong with it. */
export function readTable(text: string, columns: Columns, required: readonly string[]): ReadTable {
  const bare = text.replace(/^\ufeff/, '')
  if (notText.test(bare)) return { faults: [{ line: 0, message: messages.notText }] }
  try {
    const rows = parse(bare, {
      delimiter: delimiterOf(bare),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return linesOf(
      rows.map(({ record, info }) => ({ number: info.lines, cells: record })),
      columns,
      required,
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 0
    return { faults: [{ line, message: /QUOTE/.test(error.code) ? messages.quotes : messages.broken }] }
  }
}

/** Reads a table from the bytes of a file: a workbook, or a text as `readTable` takes it. */
export function readTableFile(bytes: Uint8Array, columns: Columns, required: readonly string[]): ReadTable {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return readTable(Buffer.from(bytes).toString('utf8'), columns, required)
  try {
    return linesOf(readXlsx(bytes), columns, required)
  } catch (error) {
    if (!(error instanceof NotAWorkbook)) throw error
    return { faults: [{ line: 0, message: messages.unreadable(error.message) }] }
  }
}

/** Writes a table that a spreadsheet opens: semicolons, and a mark that tells UTF-8. */
export function writeTable(columns: Columns, rows: readonly Readonly<Record<string, string>>[]): string {
  const header = Object.values(columns).map(([name]) => name!)
  const body = rows.map((row) => Object.keys(columns).map((column) => neutralised(row[column] ?? '')))
  return `\ufeff${stringify([header, ...body], { delimiter: ';', record_delimiter: '\r\n' })}`
}
