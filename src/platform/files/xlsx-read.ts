import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** One row of a sheet that holds something, its cells as texts; a day is `YYYY-MM-DD`. */
export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** The file is no workbook that can be read. */
export class NotAWorkbook extends Error {}

const largestPart = 100_000_000
const mostColumns = 1000

type Parts = Readonly<Record<string, Uint8Array>>

function unzip(bytes: Uint8Array): Parts {
  try {
    const wanted = /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\//
    return unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= largestPart })
  } catch (error) {
    throw new NotAWorkbook((error as Error).message)
  }
}

interface Reading {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads one part of the workbook, element by element, names without prefix. Nothing outside the file is ever fetched. */
function readXml(part: Uint8Array | undefined, reading: Reading): void {
  if (!part) return
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw new NotAWorkbook(error.message)
  })
  parser.on('opentag', ({ name, attributes }) => reading.open?.(local(name), attributes as Record<string, string>))
  parser.on('text', (piece) => reading.text?.(piece))
  parser.on('closetag', ({ name }) => reading.close?.(local(name)))
  parser
    .write(
      Buffer.from(part)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    .close()
}

function readSharedTexts(part: Uint8Array | undefined): string[] {
  const texts: string[] = []
  let [inText, phonetic] = [false, false]
  readXml(part, {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') phonetic = true
      inText = name === 't'
    },
    text(piece) {
      if (inText && !phonetic) texts[texts.length - 1] += piece
    },
    close(name) {
      inText = false
      if (name === 'rPh') phonetic = false
    },
  })
  return texts
}

const isDayFormat = (code: string) => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
const isBuiltInDay = (id: number) => (id >= 14 && id <= 17) || id === 22

/** For each style of cells, whether it shows a day. */
function readDayStyles(part: Uint8Array | undefined): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCells = false
  readXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), isDayFormat(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId ?? 0)
      styles.push(own.get(id) ?? isBuiltInDay(id))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

/** The part that holds the first sheet. */
function findFirstSheet(parts: Parts): Uint8Array {
  let relation: string | undefined
  readXml(parts['xl/workbook.xml'], {
    open(name, attributes) {
      if (name === 'sheet') relation ??= attributes['r:id'] ?? attributes.id
    },
  })
  let target: string | undefined
  readXml(parts['xl/_rels/workbook.xml.rels'], {
    open(name, attributes) {
      if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target
    },
  })
  const sheet = parts[`xl/${(target ?? 'worksheets/sheet1.xml').replace(/^\/?(xl\/)?/, '')}`]
  if (!sheet) throw new NotAWorkbook('no sheet')
  return sheet
}

/** `C7` is in the third column, which is 2. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.replace(/\d+$/, '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The day of a serial number of a spreadsheet; its hour is left aside. */
function dayOfSerial(text: string): string {
  const serial = Number(text)
  if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return text
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

interface Cell {
  readonly type: string
  readonly column: number
  readonly day: boolean
  text: string
}

function shownValue({ type, day, text }: Cell, shared: readonly string[]): string {
  if (type === 's') return shared[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'oui' : 'non'
  return day && type === 'n' ? dayOfSerial(text) : text
}

/** Gathers the cells of a sheet as its elements come. */
class SheetReading implements Reading {
  readonly rows: { number: number; cells: string[] }[] = []
  readonly #shared: readonly string[]
  readonly #days: readonly boolean[]
  #cell: Cell | undefined
  #inValue = false

  constructor(shared: readonly string[], days: readonly boolean[]) {
    this.#shared = shared
    this.#days = days
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const last = this.rows.at(-1)
    if (name === 'row') this.rows.push({ number: Number(attributes.r ?? (last?.number ?? 0) + 1), cells: [] })
    if (name === 'c' && last)
      this.#cell = {
        type: attributes.t ?? 'n',
        column: attributes.r ? columnOf(attributes.r) : last.cells.length,
        day: this.#days[Number(attributes.s ?? -1)] ?? false,
        text: '',
      }
    this.#inValue = name === 'v' || name === 't'
  }

  text(piece: string): void {
    if (this.#cell && this.#inValue) this.#cell.text += piece
  }

  close(name: string): void {
    this.#inValue = false
    const cell = this.#cell
    if (name !== 'c' || !cell) return
    this.#cell = undefined
    if (!(cell.column >= 0 && cell.column < mostColumns)) return
    const { cells } = this.rows.at(-1)!
    while (cells.length < cell.column) cells.push('')
    cells[cell.column] = shownValue(cell, this.#shared)
  }
}

/** The rows of the first sheet of a workbook that hold something. Throws `NotAWorkbook`. */
export function readXlsx(bytes: Uint8Array): SheetRow[] {
  const parts = unzip(bytes)
  const reading = new SheetReading(
    readSharedTexts(parts['xl/sharedStrings.xml']),
    readDayStyles(parts['xl/styles.xml']),
  )
  readXml(findFirstSheet(parts), reading)
  return reading.rows.filter(({ cells }) => cells.some((text) => text.trim() !== ''))
}
