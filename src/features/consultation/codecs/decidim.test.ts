import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { realFile } from '../fixtures/real.ts'
import { type DecidimTable, decidimReader, plainText, readDecidim, writeDecidimRows } from './decidim.ts'

function table(text: string): DecidimTable {
  const read = readDecidim(text)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read
}
const written = ({ columns, rows }: DecidimTable) => writeDecidimRows([columns, ...rows])
const faults = (text: string) => {
  const read = readDecidim(text)
  return 'faults' in read ? read.faults.map(({ line, message }) => `${line} ${message.fr}`) : []
}

const proposals = `id;category/name/fr;title;body;votes;created_at;url
12;Impôts;Rétablir;"Deux
lignes ; et « accents »";3;2019-01-24 22:29:15 +0100;http://x
13;;;'-10 % partout;;;
`

describe('a table of Decidim', () => {
  it('is read row by row, in our words', () => {
    const read = table(proposals)
    expect(read.kind).toBe('proposals')
    expect(read.rows.map(decidimReader(read))).toEqual([
      {
        sourceId: 'proposals/12',
        title: 'Rétablir',
        body: 'Deux\nlignes ; et « accents »',
        on: '2019-01-24',
        supports: 3,
        category: 'Impôts',
      },
      { sourceId: 'proposals/13', title: null, body: '-10 % partout', on: null, supports: null, category: null },
    ])
  })

  it('is known by its columns: comments, debates, results', () => {
    expect(table('id,body,commentable_id\n1,x,2\n').kind).toBe('comments')
    expect(table('id;title/fr;description/fr\n1;a;b\n').kind).toBe('debates')
    const results = table('id;title/en;title/fr;description/fr;progress\n1;a;b;"<p>c&amp;d</p>";50\n')
    expect(results.kind).toBe('results')
    expect(decidimReader(results)(results.rows[0]!)).toMatchObject({ title: 'b', body: 'c&d' })
  })

  it('that is none, or has wrong rows, is refused row by row', () => {
    expect(faults('')).toEqual(['0 Le tableau est vide.'])
    expect(faults('a;b\n1;2\n')[0]).toMatch(/^1 Ces colonnes/)
    expect(faults('id;title;body\n1;a\n;b;c\n2;b;c\n2;d;e\n')).toEqual([
      '2 2 cellules au lieu de 3.',
      '3 L’identifiant (id) manque.',
      '5 L’identifiant 2 est donné deux fois.',
    ])
    expect(faults('id;title;body\n"a;b')[0]).toMatch(/^0 Le tableau ne se lit pas/)
  })

  it('gives back what it was given, whatever the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''))
    const row = fc.tuple(cell, cell, cell)
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (list) => {
        const rows = list.map(([title, body, more], index) => [String(index + 1), title, body, more])
        const text = writeDecidimRows([['id', 'title', 'body', 'more'], ...rows])
        expect(written(table(text))).toBe(text)
      }),
    )
  })

  it('leaves only the words of HTML', () => {
    expect(plainText('<p><strong>Transition&nbsp;</strong></p><ul><li>un</li><li>deux &#233;</li></ul>')).toBe(
      'Transition\nun\ndeux é',
    )
    expect(plainText('3 < 4, a<x et R&D; 5 > 2')).toBe('3 < 4, a<x et R&D; 5 > 2')
  })
})

describe.each(['propositions-libres', 'commentaires_debats', 'debats'])('the real table %s', (name) => {
  const real = realFile(`mel-decidim/${name}.csv`)
  test.runIf(real)('is read with no row lost, new lines and accents kept, and is written as it was', () => {
    const text = readFileSync(real!, 'utf8')
    const cells = parse(text, { delimiter: ';' }) as string[][]
    const read = table(text)
    expect([read.columns, ...read.rows]).toEqual(cells)
    const again = written(read)
    expect(written(table(again))).toBe(again)
    expect(again.replaceAll(/(?<=^|;|")'(?=[-=+@\s])/gm, '')).toBe(text)
  })
})
