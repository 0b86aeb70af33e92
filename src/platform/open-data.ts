import { stringify } from 'csv-stringify/sync'
import type { Language, Wording } from '../kernel/language.ts'
import type { Database } from './db/database.ts'
import { neutralised } from './files/csv-safe.ts'
import { writeXlsx } from './files/xlsx.ts'

/** The licence of everything that the site publishes. */
export const licence = {
  name: 'Licence Ouverte / Open Licence 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const

export type OpenCell = string | number | boolean | null

export interface OpenColumn {
  /** Stable: a script may count on it. */
  readonly name: string
  readonly type: 'text' | 'number' | 'boolean' | 'day'
  readonly says: Wording
}

/** A table that the site publishes, fresh at each reading. */
export interface OpenTable {
  /** Its place in the addresses: `/donnees/marches.csv`. */
  readonly id: string
  readonly title: Wording
  readonly says: Wording
  readonly columns: readonly OpenColumn[]
  /** The data behind it, by the name of their version. */
  readonly version: string
  /** Its rows, each with its cells in the order of the columns, some at a time. */
  read(db: Database): AsyncIterable<readonly (readonly OpenCell[])[]>
}

function plain(cell: OpenCell): string | number | null {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return typeof cell === 'string' ? neutralised(cell) : cell
}

/** A table as text: comma, quotes, UTF-8 with its mark, 1 and 0 for yes and no, no cell taken for a formula. */
export async function* openCsv(table: OpenTable, db: Database): AsyncGenerator<string> {
  yield `\ufeff${stringify([table.columns.map(({ name }) => name)])}`
  for await (const rows of table.read(db)) if (rows.length > 0) yield stringify(rows.map((row) => row.map(plain)))
}

/** A table as JSON: what it is, its columns, then each row as an object. */
export async function* openJson(
  table: OpenTable,
  db: Database,
  about: { readonly source: string; readonly publisher: string; readonly updated: string | null },
): AsyncGenerator<string> {
  const head = { table: table.id, ...about, licence, columns: table.columns }
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`
  let comma = ''
  for await (const rows of table.read(db)) {
    let piece = ''
    for (const row of rows) {
      piece += `${comma}\n${JSON.stringify(Object.fromEntries(table.columns.map(({ name }, at) => [name, row[at]])))}`
      comma = ','
    }
    if (piece !== '') yield piece
  }
  yield '\n]}\n'
}

/** A table as a workbook, with a second sheet that says what each column is. */
export async function* openXlsx(table: OpenTable, db: Database, language: Language): AsyncGenerator<Uint8Array> {
  const kinds = { text: 'text', number: 'number', boolean: 'text', day: 'day' } as const
  const columns = table.columns.map(({ name, type }) => ({ head: name, kind: kinds[type] }))
  const words = table.columns.map(({ name, says }) => [name, says[language]])
  const dictionary = [
    { head: 'nom / name', kind: 'text', width: 28 },
    { head: 'sens / meaning', kind: 'text', width: 80 },
  ] as const
  yield* writeXlsx([
    { name: table.id.slice(0, 31), columns, rows: table.read(db) },
    { name: 'dictionnaire', columns: dictionary, rows: [[...words, ['licence', `${licence.name}, ${licence.url}`]]] },
  ])
}
