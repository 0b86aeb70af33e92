import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { xmlText } from './xml-text.ts'

/** How the cells of a column are shown: a text, a number, an amount of euros with its cents, a day `YYYY-MM-DD`. */
export type CellKind = 'text' | 'number' | 'euros' | 'day'

export type XlsxCell = string | number | boolean | null

export interface XlsxColumn {
  readonly head: string
  readonly kind: CellKind
  /** In characters. */
  readonly width?: number
}

/** One sheet; its rows are asked for as they are needed, some at a time. */
export interface XlsxSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  readonly columns: readonly XlsxColumn[]
  readonly rows: AsyncIterable<readonly (readonly XlsxCell[])[]> | Iterable<readonly (readonly XlsxCell[])[]>
}

/** The styles of `styles.xml`, by their place in it. */
const styles: Readonly<Record<CellKind | 'head', number>> = { text: 0, head: 1, number: 0, euros: 2, day: 3 }

const longestText = 32_767
const mostRows = 1_048_575
const dayBeforeFirst = Date.UTC(1899, 11, 30)

/** A text never becomes a formula: it is written in the cell as text, where no formula can stand. */
function textCell(text: string, style: number): string {
  const kept = xmlText(text.slice(0, longestText))
  return `<c t="inlineStr"${style === 0 ? '' : ` s="${style}"`}><is><t xml:space="preserve">${kept}</t></is></c>`
}

function cellXml(cell: XlsxCell, kind: CellKind): string {
  if (cell === null || cell === '') return '<c/>'
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? 1 : 0}</v></c>`
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c s="${styles[kind]}"><v>${cell}</v></c>` : '<c/>'
  if (kind !== 'day' || !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return textCell(cell, 0)
  const serial = (Date.parse(`${cell}T00:00:00Z`) - dayBeforeFirst) / 86_400_000
  return serial >= 61 ? `<c s="${styles.day}"><v>${serial}</v></c>` : textCell(cell, 0)
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const parts = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${parts.join('')}</Types>`
}

function workbook(sheets: readonly XlsxSheet[]): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`
}

function workbookRelations(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  return `${declaration}<Relationships xmlns="${packaged}/relationships">${list.join('')}<Relationship Id="rIdStyles" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
}

const rootRelations = `${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const styleSheet = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

function sheetOpening(columns: readonly XlsxColumn[]): string {
  const widths = columns.map(
    ({ width, head }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width ?? Math.max(12, Math.min(40, head.length + 2))}" customWidth="1"/>`,
  )
  const heads = columns.map(({ head }) => textCell(head, styles.head))
  return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row>${heads.join('')}</row>`
}

/** The files of a workbook, compressed as they come, in pieces that leave at once. */
class ZipPieces {
  #pieces: Uint8Array[] = []
  readonly #zip = new Zip((error, piece) => {
    if (error) throw error
    this.#pieces.push(piece)
  })

  whole(name: string, text: string): void {
    const file = new ZipPassThrough(name)
    this.#zip.add(file)
    file.push(Buffer.from(text), true)
  }

  open(name: string): ZipDeflate {
    const file = new ZipDeflate(name, { level: 6 })
    this.#zip.add(file)
    return file
  }

  end(): void {
    this.#zip.end()
  }

  take(): Uint8Array[] {
    const pieces = this.#pieces
    this.#pieces = []
    return pieces
  }
}

async function* writeSheet(
  pieces: ZipPieces,
  file: ZipDeflate,
  { columns, rows }: XlsxSheet,
): AsyncGenerator<Uint8Array> {
  file.push(Buffer.from(sheetOpening(columns)))
  let written = 0
  for await (const some of rows) {
    const kept = some.slice(0, mostRows - written)
    written += kept.length
    const text = kept.map((row) => `<row>${row.map((cell, at) => cellXml(cell, columns[at]!.kind)).join('')}</row>`)
    file.push(Buffer.from(text.join('')))
    yield* pieces.take()
  }
  file.push(Buffer.from('</sheetData></worksheet>'), true)
  yield* pieces.take()
}

/**
 * A workbook, piece by piece: whatever its length, only the rows at hand stand in memory. Texts cannot become formulas, days and
 * amounts are real ones, the headings stay in sight.
 */
export async function* writeXlsx(sheets: readonly XlsxSheet[]): AsyncGenerator<Uint8Array> {
  const pieces = new ZipPieces()
  pieces.whole('[Content_Types].xml', contentTypes(sheets.length))
  pieces.whole('_rels/.rels', rootRelations)
  pieces.whole('xl/workbook.xml', workbook(sheets))
  pieces.whole('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length))
  pieces.whole('xl/styles.xml', styleSheet)
  for (const [index, sheet] of sheets.entries())
    yield* writeSheet(pieces, pieces.open(`xl/worksheets/sheet${index + 1}.xml`), sheet)
  pieces.end()
  yield* pieces.take()
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
