import { isUtf8 } from 'node:buffer'
import { type Info, parse } from 'csv-parse'
import { isHolderColumn, type Row } from './csv-record.ts'
import { fromC1 } from './windows-1252.ts'

/** Rows of one contract, with where the first of them stands. */
export interface RowGroup {
  readonly rows: Row[]
  readonly line: number
  readonly offset: number
  /** The line cannot be read as a row: what stands there instead. */
  readonly unreadable?: string
}

/** How many contracts whose rows may still come are kept open: rows of one contract stand close together. */
const openContracts = 200

/** A cell was read byte by byte: UTF-8 where the bytes are, Windows-1252 otherwise. */
function decodeCell(cell: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: pure ASCII needs no decoding
  if (/^[\x00-\x7f]*$/.test(cell)) return cell
  const bytes = Buffer.from(cell, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : fromC1(cell)
}

/** The header of a table: its column names, decoded. */
export function decodeHeader(cells: readonly string[]): string[] {
  return cells.map((cell) =>
    decodeCell(cell)
      .replace(/^\ufeff/, '')
      .trim(),
  )
}

interface Line {
  readonly cells: string[]
  readonly line: number
  readonly offset: number
}

async function* readLines(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  onSkip: (line: RowGroup) => void,
): AsyncGenerator<Line> {
  const parser = parse({
    encoding: 'latin1',
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 4 * 1024 * 1024,
  })
  parser.on('skip', (error: Error & { lines?: number; bytes?: number }) =>
    onSkip({ rows: [], line: error.lines ?? 0, offset: error.bytes ?? 0, unreadable: error.message }),
  )
  const feed = (async () => {
    for await (const chunk of chunks)
      if (!parser.write(chunk)) await new Promise((resolve) => parser.once('drain', resolve))
    parser.end()
  })().catch((error) => parser.destroy(error))
  let offset = 0
  let line = 1
  for await (const item of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield { cells: item.record, line, offset }
    offset = item.info.bytes
    line = item.info.lines + 1
  }
  await feed
}

/**
 * Reads a table row by row. Where each holder has a row of its own, the rows of one contract, equal in all that does not concern
 * the holder, are put together.
 */
export async function* readRowGroups(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<RowGroup> {
  let header: string[] | undefined
  let byHolder = false
  const skipped: RowGroup[] = []
  const open = new Map<string, RowGroup>()
  for await (const { cells, line, offset } of readLines(chunks, delimiter, (one) => skipped.push(one))) {
    yield* skipped.splice(0)
    if (!header) {
      header = decodeHeader(cells)
      byHolder = header.includes('titulaire_id')
      continue
    }
    const row: Record<string, string> = {}
    header.forEach((name, index) => {
      row[name] = decodeCell(cells[index] ?? '')
    })
    if (!byHolder) {
      yield { rows: [row], line, offset }
      continue
    }
    const sameContract = JSON.stringify(header.map((name) => (isHolderColumn(name) ? '' : row[name])))
    const group = open.get(sameContract)
    if (group) group.rows.push(row)
    else open.set(sameContract, { rows: [row], line, offset })
    if (open.size > openContracts) {
      const [oldest, done] = open.entries().next().value!
      open.delete(oldest)
      yield done
    }
  }
  yield* skipped
  yield* open.values()
}
