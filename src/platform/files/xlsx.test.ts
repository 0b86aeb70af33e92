import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { writeXlsx, type XlsxCell, type XlsxColumn } from './xlsx.ts'
import { xmlText } from './xml-text.ts'

const columns: readonly XlsxColumn[] = [
  { head: 'Objet', kind: 'text' },
  { head: 'Montant', kind: 'euros' },
  { head: 'Jour', kind: 'day' },
  { head: 'Oui', kind: 'text' },
]

async function bytesOf(rows: Iterable<XlsxCell[][]>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx([{ name: 'Essai & co', columns, rows }])) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The cells of the first sheet, each with its type and its style, and every file read as XML. */
async function opened(rows: Iterable<XlsxCell[][]>): Promise<{ names: string[]; cells: string[][]; formulas: number }> {
  const files = unzipSync(await bytesOf(rows))
  const cells: string[][] = []
  let formulas = 0
  for (const [name, content] of Object.entries(files)) {
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`)
    })
    let text = ''
    parser.on('opentag', ({ name: tag }) => {
      if (tag === 'row') cells.push([])
      if (tag === 'f') formulas++
      if (tag === 'c') text = ''
    })
    parser.on('text', (more) => {
      text += more
    })
    parser.on('closetag', ({ name: tag }) => {
      if (tag === 'c') cells.at(-1)!.push(text)
    })
    parser.write(Buffer.from(content).toString('utf8')).close()
  }
  return { names: Object.keys(files), cells, formulas }
}

describe('a workbook', () => {
  test('is a package with its parts, and every part is well-formed', async () => {
    const { names } = await opened([])
    expect(names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ])
  })

  test('keeps texts, numbers, days and yes or no', async () => {
    const { cells } = await opened([[['Voirie & « réseaux » <1>', 1234.5, '2024-03-01', true]]])
    expect(cells).toEqual([
      ['Objet', 'Montant', 'Jour', 'Oui'],
      ['Voirie & « réseaux » <1>', '1234.5', '45352', '1'],
    ])
  })

  test('holds no formula, whatever a text begins with', async () => {
    const texts = ['=1+1', '+33', '-2', '@SUM(A1)', "=cmd|' /C calc'!A0"]
    const { cells, formulas } = await opened([texts.map((text) => [text, null, null, null])])
    expect(cells.slice(1).map(([first]) => first)).toEqual(texts)
    expect(formulas).toBe(0)
  })

  test('loses what XML cannot hold and nothing else', async () => {
    expect(xmlText('a\u0000b\ud800c😀\u000bd')).toBe('abc😀d')
    const { cells } = await opened([[['ligne\nsuivante', Number.NaN, 'pas un jour', null]]])
    expect(cells[1]).toEqual(['ligne\nsuivante', '', 'pas un jour', ''])
  })

  test('of many rows leaves in many pieces, none of them large', async () => {
    function* many(): Generator<XlsxCell[][]> {
      for (let page = 0; page < 200; page++)
        yield Array.from({ length: 250 }, (_, row) => [
          `Objet ${page * 7919 + row} ${Math.sin(row)}`,
          row,
          '2024-01-01',
          false,
        ])
    }
    let [largest, pieces, total] = [0, 0, 0]
    for await (const piece of writeXlsx([{ name: 'Beaucoup', columns, rows: many() }])) {
      largest = Math.max(largest, piece.length)
      total += piece.length
      pieces++
    }
    expect(pieces).toBeGreaterThan(50)
    expect(largest).toBeLessThan(200_000)
    expect(total).toBeGreaterThan(500_000)
  })
})
