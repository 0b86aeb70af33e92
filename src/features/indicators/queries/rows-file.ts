import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../kernel/language.ts'
import type { Database } from '../../../platform/db/database.ts'
import { neutralised } from '../../../platform/files/csv-safe.ts'
import { longestPage, type RowKey, type RowsRequest, valueWords } from '../rules/rows.ts'
import { listRowsBehind, type RowBehind } from './rows.ts'

/** The columns of the rows behind a figure, stable: a script may count on them. The amount is in euros. */
export const rowColumns = [
  'contract',
  'number',
  'buyer_siren',
  'buyer',
  'object',
  'notified_on',
  'amount',
  'published',
  'left_out_because',
  'demonstration',
] as const

type Cell = string | number | null

function cellsOf(row: RowBehind, language: Language, invented: ReadonlySet<string>): Cell[] {
  const demonstration = row.buyerSiren !== null && invented.has(row.buyerSiren)
  return [
    row.id,
    row.publishedId,
    row.buyerSiren,
    row.buyerName,
    row.object,
    row.notifiedOn,
    row.amount === null ? null : row.amount / 100,
    row.reason === null ? valueWords(row, language) : null,
    row.reason,
    demonstration ? 1 : 0,
  ]
}

export interface RowsFile {
  readonly request: RowsRequest
  readonly language: Language
  /** SIREN of the invented buyers. */
  readonly invented: ReadonlySet<string>
}

/** The contracts on one line of a figure, a page at a time. */
async function* pagesOf(db: Database, { request, language, invented }: RowsFile): AsyncGenerator<Cell[][]> {
  let after: RowKey | undefined
  for (;;) {
    const rows = await listRowsBehind(db, request, { limit: longestPage, ...(after ? { after } : {}) })
    if (rows.length > 0) yield rows.map((row) => cellsOf(row, language, invented))
    if (rows.length < longestPage) return
    const last = rows.at(-1)!
    after = { notifiedOn: last.notifiedOn, id: last.id }
  }
}

/** Every contract on one line of a figure as a table. */
export async function* rowsFile(db: Database, file: RowsFile): AsyncGenerator<string> {
  yield `\ufeff${stringify([[...rowColumns]])}`
  for await (const rows of pagesOf(db, file))
    yield stringify(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))))
}

/** The same as JSON: each contract an object with those columns. */
export async function* rowsJson(db: Database, file: RowsFile): AsyncGenerator<string> {
  const { indicator, measure, line } = file.request
  yield `${JSON.stringify({ indicator: indicator.id, measure, line }).slice(0, -1)},"rows":[`
  let comma = ''
  for await (const rows of pagesOf(db, file)) {
    const objects = rows.map((row) => JSON.stringify(Object.fromEntries(rowColumns.map((name, at) => [name, row[at]]))))
    yield `${comma}\n${objects.join(',\n')}`
    comma = ','
  }
  yield '\n]}\n'
}
