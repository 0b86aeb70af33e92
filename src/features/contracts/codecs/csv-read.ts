import { isUtf8 } from 'node:buffer'
import { isHolderColumn, type Row } from './csv-record.ts'
import { readRows } from './csv-rows.ts'
import { fromC1 } from './windows-1252.ts'

/** Rows of one contract, with where the first of them stands. */
export interface RowGroup {
  readonly rows: Row[]
  readonly line: number
  readonly offset: number
  /** The line cannot be read as a row: what stands there instead. */
  readonly unreadable?: string
  /** A stray quote was taken as a character like any other. */
  readonly mended?: boolean
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

interface Writable extends RowGroup {
  mended: boolean
}

/**
 * Reads a table row by row. Where each holder has a row of its own, the rows of one contract, equal in all that does not concern
 * the holder, are put together.
 */
export async function* readRowGroups(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<RowGroup> {
  let header: string[] | undefined
  let byHolder = false
  const open = new Map<string, Writable>()
  for await (const { cells, line, offset, unreadable, mended = false } of readRows(chunks, delimiter)) {
    if (unreadable !== undefined) {
      yield { rows: [], line, offset, unreadable: decodeCell(unreadable) }
      continue
    }
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
      yield { rows: [row], line, offset, mended }
      continue
    }
    const sameContract = JSON.stringify(header.map((name) => (isHolderColumn(name) ? '' : row[name])))
    const group = open.get(sameContract)
    if (group) {
      group.rows.push(row)
      group.mended ||= mended
    } else open.set(sameContract, { rows: [row], line, offset, mended })
    if (open.size > openContracts) {
      const [oldest, done] = open.entries().next().value!
      open.delete(oldest)
      yield done
    }
  }
  yield* open.values()
}
