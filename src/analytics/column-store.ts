/** What a column holds. A day is `YYYY-MM-DD`, a bigint a whole number that JavaScript holds exactly. */
export type ColumnType = 'boolean' | 'integer' | 'bigint' | 'date' | 'text'
export type ColumnSpec = Readonly<Record<string, ColumnType>>
export type CellValue = boolean | number | string | null

type Cells = Uint8Array | Int32Array | Float64Array

/** One column: numbers, and the words that they stand for where it holds text. */
export interface StoredColumn {
  readonly type: ColumnType
  readonly cells: Cells
  /** The text of code 1, 2…; code 0 is null. */
  readonly words: readonly string[]
}

/** Rows as columns of numbers: small, and handed from one thread to another without a copy. */
export interface ColumnBatch {
  readonly rows: number
  readonly columns: readonly StoredColumn[]
}

/** What stands for null in a column of whole numbers or days. */
export const noInteger = -2147483648

function makeCells(type: ColumnType, length: number): Cells {
  if (type === 'boolean') return new Uint8Array(length)
  return type === 'bigint' ? new Float64Array(length) : new Int32Array(length)
}

const millisecondsADay = 86_400_000

/** Days since 1970. */
function dayNumber(text: string): number {
  return Math.round(Date.UTC(+text.slice(0, 4), +text.slice(5, 7) - 1, +text.slice(8, 10)) / millisecondsADay)
}

class Column {
  readonly type: ColumnType
  cells: Cells
  readonly words: string[] = []
  readonly #codes = new Map<string, number>()

  constructor(type: ColumnType, capacity: number) {
    this.type = type
    this.cells = makeCells(type, capacity)
  }

  grow(capacity: number): void {
    const wider = makeCells(this.type, capacity)
    wider.set(this.cells)
    this.cells = wider
  }

  codeOf(word: string): number {
    const known = this.#codes.get(word)
    if (known !== undefined) return known
    const code = this.words.push(word)
    this.#codes.set(word, code)
    return code
  }

  encode(value: CellValue): number {
    if (value === null)
      return this.type === 'text' || this.type === 'boolean' ? 0 : this.type === 'bigint' ? NaN : noInteger
    if (typeof value === 'boolean') return value ? 2 : 1
    if (typeof value === 'number') return value
    return this.type === 'date' ? dayNumber(value) : this.codeOf(value)
  }

  /** Copies the rows at some positions of another column to positions of this one. */
  copy(from: StoredColumn, rows: Int32Array, to: Int32Array): void {
    const { cells } = this
    if (this.type !== 'text') {
      for (let index = 0; index < rows.length; index++) cells[to[index]!] = from.cells[rows[index]!]!
      return
    }
    const codes = Int32Array.of(0, ...from.words.map((word) => this.codeOf(word)))
    for (let index = 0; index < rows.length; index++) cells[to[index]!] = codes[from.cells[rows[index]!]!]!
  }
}

/** Gathers rows column by column: about a hundred bytes for a row of thirty columns. */
export class ColumnStore {
  readonly names: readonly string[]
  readonly #columns: readonly Column[]
  #rows = 0
  #capacity: number

  constructor(spec: ColumnSpec, capacity = 1024) {
    this.#capacity = capacity
    this.names = Object.keys(spec)
    this.#columns = this.names.map((name) => new Column(spec[name]!, capacity))
  }

  get rows(): number {
    return this.#rows
  }

  #reserve(rows: number): void {
    if (rows <= this.#capacity) return
    this.#capacity = Math.max(rows, Math.ceil(this.#capacity * 1.5))
    for (const column of this.#columns) column.grow(this.#capacity)
  }

  /** Adds a row and answers its position. */
  add(row: Readonly<Record<string, CellValue>>): number {
    this.#reserve(this.#rows + 1)
    for (let index = 0; index < this.names.length; index++) {
      const column = this.#columns[index]!
      column.cells[this.#rows] = column.encode(row[this.names[index]!] ?? null)
    }
    return this.#rows++
  }

  /** Adds the rows that stand at some positions of a batch of the same columns. */
  addRows(batch: ColumnBatch, rows: Int32Array): void {
    this.#copy(
      batch,
      rows,
      rows.map((_, index) => this.#rows + index),
    )
  }

  /** Puts each row of a batch in the place of one, or adds it where its place is -1. */
  putRows(batch: ColumnBatch, places: Int32Array): void {
    let end = this.#rows
    this.#copy(
      batch,
      places.map((_, index) => index),
      places.map((place) => (place < 0 ? end++ : place)),
    )
  }

  #copy({ columns }: ColumnBatch, rows: Int32Array, to: Int32Array): void {
    const end = to.reduce((last, place) => Math.max(last, place + 1), this.#rows)
    this.#reserve(end)
    for (let index = 0; index < columns.length; index++) this.#columns[index]!.copy(columns[index]!, rows, to)
    this.#rows = end
  }

  /** What was gathered. The store is not to be used afterwards. */
  toBatch(): ColumnBatch {
    const columns = this.#columns.map(({ type, cells, words }) => ({
      type,
      words,
      cells: cells.subarray(0, this.#rows),
    }))
    return { rows: this.#rows, columns }
  }
}
