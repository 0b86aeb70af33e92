import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Language } from '../../../kernel/language.ts'
import type { Block, KeyFigure, ReportDocument, Row, Run, Words } from '../rules/document.ts'
import { barSize, drawBar } from './bar-png.ts'
import { type Print, printReport } from './printable.ts'

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }
const plum = '4D1742'
const serif = 'Source Serif 4'
const hairline = { style: BorderStyle.SINGLE, size: 4, color: 'D9D2DD' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = {
  top: none,
  left: none,
  right: none,
  bottom: hairline,
  insideVertical: none,
  insideHorizontal: hairline,
}
const pageWidth = 9300

function textRun({ text, strong, emphasis, language, href }: Run): TextRun {
  return new TextRun({
    text,
    ...(strong ? { bold: true } : {}),
    ...(emphasis ? { italics: true } : {}),
    ...(language ? { language: { value: locales[language] } } : {}),
    ...(href ? { style: 'Hyperlink' } : {}),
  })
}

function children(words: Words): ParagraphChild[] {
  return words.map((run) =>
    run.href === undefined ? textRun(run) : new ExternalHyperlink({ link: run.href, children: [textRun(run)] }),
  )
}

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const headingOf = (level: 1 | 2 | 3, words: Words) =>
  new Paragraph({ heading: headings[level], children: children(words) })
const caption = (text: string) => new Paragraph({ style: 'Caption', keepNext: true, text })

interface Grid {
  readonly caption?: string
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly numbers: readonly number[]
  readonly rows: readonly (readonly Words[])[]
}

function tableOf({ head, widths, numbers, rows }: Grid): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.round((pageWidth * width) / total))
  const cell = (words: Words, column: number) =>
    new TableCell({
      width: { size: columnWidths[column]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: 'Cell',
          alignment: numbers.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: children(words),
        }),
      ],
    })
  const headCells = head.map((text, column) => cell([{ text, strong: true }], column))
  return new Table({
    columnWidths,
    width: { size: pageWidth, type: WidthType.DXA },
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: headCells }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  })
}

const after = () => new Paragraph({ style: 'Cell', text: '' })

/** A term, then what it is: one paragraph each, which a voice reads in order. */
function sheetOf(rows: readonly Row[]): Paragraph[] {
  return rows.map(
    ({ term, value }) =>
      new Paragraph({ style: 'Sheet', children: children([{ text: `${term}  `, strong: true }, ...value]) }),
  )
}

function figureParagraphs({ value, label, definition }: KeyFigure): Paragraph[] {
  return [
    new Paragraph({ style: 'FigureLabel', keepNext: true, text: label }),
    new Paragraph({ style: 'Figure', keepNext: true, text: value }),
    new Paragraph({ style: 'FigureDefinition', text: definition }),
  ]
}

function barOf({ caption: title, alt, parts }: Extract<Block, { kind: 'parts' }>): Paragraph[] {
  const width = 620
  const transformation = { width, height: Math.round((width * barSize.height) / barSize.width) }
  const data = drawBar(parts)
  const altText = { name: title, title, description: alt }
  return [
    caption(title),
    new Paragraph({ keepNext: true, children: [new ImageRun({ type: 'png', data, transformation, altText })] }),
    new Paragraph({
      children: parts.flatMap(({ count, label }, index) => [
        new TextRun({ text: `${index === 0 ? '' : ' · '}${count} `, bold: true }),
        new TextRun({ text: label }),
      ]),
    }),
  ]
}

function blockOf(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'paragraph') return [new Paragraph({ children: children(block.words) })]
  if (block.kind === 'heading') return [headingOf(block.level, block.text)]
  if (block.kind === 'list') {
    const look = block.ordered ? { numbering: { reference: 'numbers', level: 0 } } : { bullet: { level: 0 } }
    return block.items.map((words) => new Paragraph({ ...look, children: children(words) }))
  }
  if (block.kind === 'note')
    return [
      new Paragraph({ style: 'NoteTitle', keepNext: true, text: block.title }),
      new Paragraph({ style: 'Note', children: children(block.words) }),
    ]
  if (block.kind === 'sheet') return sheetOf(block.rows)
  if (block.kind === 'figures') return block.figures.flatMap(figureParagraphs)
  if (block.kind === 'parts') return barOf(block)
  return [caption(block.caption), tableOf(block), after()]
}

/** Lines that grow with their letters: a word processor that is not told so may take the figure for a height. */
const lines = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO })

const noteBorder = { left: { style: BorderStyle.SINGLE, size: 18, color: plum, space: 8 } }
const styleOf = (id: string, run: object, paragraph: object = {}) => ({
  id,
  name: id,
  basedOn: 'Normal',
  run,
  paragraph,
})

const paragraphStyles = [
  styleOf('Caption', { bold: true, size: 18, color: '564C5C' }, { spacing: { before: 200, after: 80 } }),
  styleOf('Cell', { size: 19 }, { spacing: { after: 0 } }),
  styleOf('Sheet', { size: 20 }, { spacing: { after: 60 }, indent: { left: 280, hanging: 280 } }),
  styleOf('FigureLabel', { bold: true, size: 20 }, { spacing: { before: 240, after: 0 } }),
  styleOf('Figure', { font: serif, bold: true, size: 44, color: plum }, { spacing: { after: 0, ...lines(1) } }),
  styleOf('FigureDefinition', { size: 18, color: '564C5C' }, { spacing: { after: 120 } }),
  styleOf(
    'NoteTitle',
    { bold: true },
    { border: noteBorder, indent: { left: 180 }, spacing: { before: 200, after: 0 } },
  ),
  styleOf('Note', {}, { border: noteBorder, indent: { left: 180 }, spacing: { after: 200 } }),
]

const serifHeading = (size: number, color = plum) => ({
  run: { font: serif, bold: true, size, color },
  paragraph: { spacing: { before: 320, after: 120, ...lines(1.05) }, keepNext: true },
})

function stylesOf(language: Language) {
  return {
    default: {
      document: {
        run: { font: 'Source Sans 3', size: 21, color: '1E1722', language: { value: locales[language] } },
        paragraph: { spacing: { after: 140, ...lines(1.15) } },
      },
      title: serifHeading(56),
      heading1: serifHeading(34),
      heading2: serifHeading(27),
      heading3: serifHeading(23, '1E1722'),
      hyperlink: { run: { color: plum, underline: {} } },
    },
    paragraphStyles,
  }
}

function openingOf(report: ReportDocument): (Paragraph | Table)[] {
  const { organisation, title, subtitle, lede, notice, facts } = report
  return [
    new Paragraph({ style: 'Caption', text: organisation }),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    new Paragraph({ text: subtitle }),
    new Paragraph({ children: [new TextRun({ text: lede, font: serif, size: 28 })] }),
    ...(notice === null ? [] : blockOf({ kind: 'note', ...notice })),
    ...sheetOf(facts),
  ]
}

/** The report for a word processor: headings, tables with their heads, languages and alternative texts are those of the document. */
export function writeDocx(given: ReportDocument, print: Print): Promise<Buffer> {
  const report = printReport(given, print)
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 17 })],
      }),
    ],
  })
  return Packer.toBuffer(
    new Document({
      title: report.title,
      creator: report.organisation,
      description: report.lede,
      styles: stylesOf(report.language),
      numbering: {
        config: [{ reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
      },
      sections: [
        {
          footers: { default: footer },
          children: [
            ...openingOf(report),
            ...report.sections.flatMap(({ title, written, blocks }) => [
              headingOf(1, [{ text: title }]),
              ...[...written, ...blocks].flatMap(blockOf),
            ]),
          ],
        },
      ],
    }),
  )
}
