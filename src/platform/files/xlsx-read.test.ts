import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from './xlsx.ts'
import { NotAWorkbook, readXlsx } from './xlsx-read.ts'

async function bytesOf(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const columns = [
    { head: 'texte', kind: 'text' },
    { head: 'nombre', kind: 'number' },
    { head: 'jour', kind: 'day' },
  ] as const
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx([{ name: 'Feuille', columns, rows: [rows] }])) pieces.push(piece)
  return Buffer.concat(pieces)
}

const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`)

/** A workbook as other programs write them: shared texts, prefixes, empty cells left out, days by a format of their own. */
const foreign = zipSync({
  'xl/workbook.xml': xml(
    '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="B" r:id="rId7"/><x:sheet name="A" r:id="rId1"/></x:sheets></x:workbook>',
  ),
  'xl/_rels/workbook.xml.rels': xml(
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="/xl/worksheets/b.xml"/></Relationships>',
  ),
  'xl/sharedStrings.xml': xml(
    '<sst><si><t>un</t></si><si><r><t>de</t></r><r><t>ux &amp; é</t></r><rPh><t>x</t></rPh></si></sst>',
  ),
  'xl/styles.xml': xml(
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
  ),
  'xl/worksheets/b.xml': xml(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"/><row r="4"><c r="B4" s="1"><v>46100.6</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="str"><f>A1</f><v>un</v></c></row></sheetData></worksheet>',
  ),
})

describe('a workbook', () => {
  it('is read as we write it: texts, numbers, days', async () => {
    const rows = [
      ['Élan\nlong', 12.5, '2026-03-01'],
      ['=1+1', null, null],
    ]
    expect(readXlsx(await bytesOf(rows))).toEqual([
      { number: 1, cells: ['texte', 'nombre', 'jour'] },
      { number: 2, cells: ['Élan\nlong', '12.5', '2026-03-01'] },
      { number: 3, cells: ['=1+1', '', ''] },
    ])
  })

  it('is read as others write it', () => {
    expect(readXlsx(foreign)).toEqual([
      { number: 1, cells: ['un', '', 'deux & é'] },
      { number: 4, cells: ['', '2026-03-19', 'oui', 'un'] },
    ])
  })

  it('that is none is refused, whatever it is', () => {
    expect(() => readXlsx(Buffer.from('titre;texte\n'))).toThrow(NotAWorkbook)
    expect(() => readXlsx(zipSync({ 'word/document.xml': xml('<a/>') }))).toThrow(NotAWorkbook)
    expect(() => readXlsx(zipSync({ 'xl/worksheets/sheet1.xml': xml('<a>') }))).toThrow(NotAWorkbook)
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(bytes, fc.nat(foreign.length - 1), (noise, at) => {
        const broken = Buffer.concat([foreign.subarray(0, at), noise, foreign.subarray(at + 1)])
        try {
          readXlsx(broken)
        } catch (error) {
          expect(error).toBeInstanceOf(NotAWorkbook)
        }
      }),
    )
  })
})
