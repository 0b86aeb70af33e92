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
  ].map((cell) => (typeof cell === 'string' ? neutralised(cell) : cell))
}

export interface RowsFile {
  readonly request: RowsRequest
  readonly language: Language
  /** SIREN of the invented buyers. */
  readonly invented: ReadonlySet<string>
}

/** Every contract on one line of a figure as a table, a page at a time. */
export async function* rowsFile(db: Database, { request, language, invented }: RowsFile): AsyncGenerator<string> {
  yield `\ufeff${stringify([[...rowColumns]])}`
  let after: RowKey | undefined
  for (;;) {
    const rows = await listRowsBehind(db, request, { limit: longestPage, ...(after ? { after } : {}) })
    if (rows.length > 0) yield stringify(rows.map((row) => cellsOf(row, language, invented)))
    if (rows.length < longestPage) return
    const last = rows.at(-1)!
    after = { notifiedOn: last.notifiedOn, id: last.id }
  }
}
