import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { unneutralised } from './files/csv-safe.ts'
import { NotAWorkbook, readXlsx } from './files/xlsx-read.ts'

/** One row of a table that the site published, its cells as texts by the name of their column. Yes and no are 1 and 0. */
export interface OpenRow {
  /** As a spreadsheet or an editor counts it; in JSON, its place among the rows, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A table as it was taken away: `open-data.ts` backwards. */
export interface ReadOpenTable {
  readonly columns: readonly string[]
  readonly rows: readonly OpenRow[]
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const jsonTable = z.object({
  columns: z.array(z.object({ name: z.string() })),
  rows: z.array(z.record(z.string(), cell)),
})

function plain(value: z.infer<typeof cell> | undefined): string {
  if (typeof value === 'boolean') return value ? '1' : '0'
  return String(value ?? '')
}

function readJson(text: string): ReadOpenTable | undefined {
  const { data } = jsonTable.safeParse(JSON.parse(text))
  if (!data) return undefined
  const columns = data.columns.map(({ name }) => name)
  return {
    columns,
    rows: data.rows.map((row, at) => ({
      line: at + 1,
      cells: Object.fromEntries(columns.map((name) => [name, plain(row[name])])),
    })),
  }
}

interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

function tableOf([head, ...body]: readonly Cells[]): ReadOpenTable | undefined {
  if (!head) return undefined
  const columns = head.cells
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
  }))
  return { columns, rows }
}

/** Spreadsheets of a French desk write semicolons where we wrote commas. */
function readCsv(text: string): ReadOpenTable | undefined {
  const [header = ''] = text.split('\n', 1)
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ','
  const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const
  const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
  return tableOf(read.map(({ record, info }) => ({ line: info.lines, cells: record.map(unneutralised) })))
}

/** Reads a table that the site published: CSV, XLSX or JSON. `undefined` where it is none of them; what it holds, its columns say. */
export function readOpenTable(bytes: Uint8Array): ReadOpenTable | undefined {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return tableOf(readXlsx(bytes).map(({ number, cells }) => ({ line: number, cells })))
    const text = Buffer.from(bytes).toString('utf8')
    return /^\ufeff?\s*\{/.test(text) ? readJson(text.replace(/^\ufeff/, '')) : readCsv(text)
  } catch (error) {
    if (error instanceof NotAWorkbook || error instanceof SyntaxError || isCsvError(error)) return undefined
    throw error
  }
}

const isCsvError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
