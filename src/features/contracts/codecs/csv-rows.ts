import { type TableLine, TableLines } from './csv-lines.ts'

/** A row of a table, its cells byte by byte. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly offset: number
  /** A stray quote was taken as a character like any other. */
  readonly mended?: boolean
  /** The line cannot be read as a row: what stands there instead. */
  readonly unreadable?: string
}

/** A quoted cell that runs over more lines than this, or is longer, was never meant as one. */
const longestCell = { lines: 200, length: 1024 * 1024 }

interface Cells {
  readonly cells: string[]
  /** Where the quote stands that nothing closes; -1 when there is none. */
  readonly open: number
}

/** The quote that closes the cell whose opening quote stands at `start`, or -1: one that a delimiter or the end follows. */
function closingQuote(text: string, start: number, delimiter: string): number {
  let at = text.indexOf('"', start + 1)
  while (at >= 0) {
    const next = text[at + 1]
    if (next === undefined || next === delimiter) return at
    at = text.indexOf('"', at + (next === '"' ? 2 : 1))
  }
  return -1
}

/** Cuts a row into cells. A quote opens a cell at its very beginning, unless it is the stray one at `stray`. */
function readCells(text: string, delimiter: string, stray = -1): Cells {
  if (!text.includes('"')) return { cells: text.split(delimiter), open: -1 }
  const cells: string[] = []
  for (let at = 0; ; at++) {
    if (text[at] === '"' && at !== stray) {
      const end = closingQuote(text, at, delimiter)
      if (end < 0) return { cells, open: at }
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'))
      at = end + 1
    } else {
      const next = text.indexOf(delimiter, at)
      const end = next < 0 ? text.length : next
      cells.push(text.slice(at, end))
      at = end
    }
    if (at >= text.length) return { cells, open: -1 }
  }
}

/** Where a quote stands at the beginning of a cell. */
function openingQuotes(text: string, delimiter: string): number[] {
  const places = text.startsWith('"') ? [0] : []
  for (let at = text.indexOf(`${delimiter}"`); at >= 0; at = text.indexOf(`${delimiter}"`, at + 1)) places.push(at + 1)
  return places
}

/** The cells of a line once one quote is taken as it stands, else all of them; `undefined` when it never has `width` cells. */
function mendCells(text: string, delimiter: string, width: number): string[] | undefined {
  for (const place of openingQuotes(text, delimiter).slice(0, width)) {
    const { cells, open } = readCells(text, delimiter, place)
    if (open < 0 && cells.length === width) return cells
  }
  const plain = text.split(delimiter)
  return plain.length === width ? plain : undefined
}

/** Reads the rows of a table. A stray quote costs no more than its own row. */
class RowReader {
  readonly #lines: TableLines
  readonly #delimiter: string
  /** How many cells the header has; 0 before it. */
  #width = 0
  /** Up to this line, what has not as many cells is no row: it stands where a quote was astray. */
  #strictUntil = 0

  constructor(lines: TableLines, delimiter: string) {
    this.#lines = lines
    this.#delimiter = delimiter
  }

  async next(): Promise<TableRow | undefined> {
    let first = await this.#lines.next()
    while (first?.text === '') first = await this.#lines.next()
    if (!first) return undefined
    const row = await this.#from(first)
    if (this.#width === 0 && row.unreadable === undefined) this.#width = row.cells.length
    return row
  }

  async #from(first: TableLine): Promise<TableRow> {
    const { text, line } = first
    if (text === undefined) return unreadable(first)
    const { cells, open } = readCells(text, this.#delimiter)
    if (open >= 0) return this.#overLines(first, text)
    const width = this.#width
    if (width === 0 || cells.length === width) return rowOf(first, cells)
    const mended = text.includes('"') ? mendCells(text, this.#delimiter, width) : undefined
    if (mended) return { ...rowOf(first, mended), mended: true }
    return line <= this.#strictUntil ? unreadable(first) : rowOf(first, cells)
  }

  /** A row whose last cell is quoted and not closed: it goes on over the lines that follow, or its quote is a stray. */
  async #overLines(first: TableLine, start: string): Promise<TableRow> {
    const taken: TableLine[] = []
    let text = start
    while (taken.length < longestCell.lines && text.length < longestCell.length) {
      const next = await this.#lines.next()
      if (next) taken.push(next)
      if (next?.text === undefined || this.#isRow(next.text, start)) break
      text += this.#lines.ending + next.text
      if (!next.text.includes('"')) continue
      const { cells, open } = readCells(text, this.#delimiter)
      if (open >= 0) continue
      if (this.#tooWide(cells) || (next.line <= this.#strictUntil && cells.length !== this.#width)) break
      return rowOf(first, cells)
    }
    this.#lines.giveBack(taken)
    this.#strictUntil = Math.max(this.#strictUntil, taken.at(-1)?.line ?? 0)
    const mended = this.#width > 0 ? mendCells(start, this.#delimiter, this.#width) : start.split(this.#delimiter)
    return mended ? { ...rowOf(first, mended), mended: true } : unreadable(first)
  }

  #tooWide(cells: readonly string[]): boolean {
    return this.#width > 0 && cells.slice(this.#width).some((cell) => cell.trim() !== '')
  }

  /**
   * Whether a line inside a quoted cell is a row of its own: it has as many cells as the header, some of them numbers, and either
   * no quote of it is alone, or the line with which the cell began has as many too.
   */
  #isRow(text: string, start: string): boolean {
    const width = this.#width
    if (width < 2 || !/\d/.test(text)) return false
    const isPlain = (line: string) => line.split(this.#delimiter).length === width
    if (isPlain(text) && isPlain(start)) return true
    if ((text.split('"').length - 1) % 2 === 1) return false
    const { cells, open } = readCells(text, this.#delimiter)
    return open < 0 && cells.length === width
  }
}

function rowOf({ line, offset }: TableLine, cells: readonly string[]): TableRow {
  return { cells, line, offset }
}

function unreadable({ text, line, offset }: TableLine): TableRow {
  return { cells: [], line, offset, unreadable: text?.slice(0, 2000) ?? '' }
}

/** The rows of a table, its header first. Empty lines are left out. */
export async function* readRows(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<TableRow> {
  const lines = new TableLines(chunks)
  const reader = new RowReader(lines, delimiter)
  try {
    for (let row = await reader.next(); row; row = await reader.next()) yield row
  } finally {
    await lines.close()
  }
}
