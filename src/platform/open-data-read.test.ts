import fc from 'fast-check'
import { expect, it } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { type OpenCell, type OpenTable, openCsv, openJson, openXlsx } from './open-data.ts'
import { readOpenTable } from './open-data-read.ts'

const db = testDatabase()

const says = { fr: '', en: '' }
const tableOf = (rows: readonly (readonly OpenCell[])[]): OpenTable => ({
  id: 'essai',
  title: says,
  says,
  columns: [
    { name: 'texte', type: 'text', says },
    { name: 'nombre', type: 'number', says },
    { name: 'jour', type: 'day', says },
  ],
  version: 'consultation',
  async *read() {
    for (const row of rows) yield [row]
  },
})

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

const about = { source: '', publisher: '', updated: null }
const signs = ['a', 'é', '’', '"', "'", ';', ',', '\n', '\r', '\t', ' ', '=', '+', '-', '@', '1', '𝄞', '{', '<', '&']
const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 })
const row = fc.tuple(
  text.map((words) => `${words}.`),
  fc.oneof(fc.constant(null), fc.integer()),
  fc.constantFrom(null, '2026-01-10'),
)

it('reads what it wrote, in every format, to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), async (rows) => {
      const table = tableOf(rows)
      const files = [openCsv(table, db), openXlsx(table, db, 'fr'), openJson(table, db, about)]
      for (const file of files) {
        const read = readOpenTable(await bytesOf(file))!
        expect(read.columns).toEqual(['texte', 'nombre', 'jour'])
        expect(read.rows.map(({ cells }) => [cells.texte, cells.nombre, cells.jour])).toEqual(
          rows.map((cells) => cells.map((cell) => String(cell ?? ''))),
        )
      }
    }),
    { numRuns: 60 },
  )
})

it.each(['', '{', '{"a": 1}', 'PK nothing', 'a,"b'])('is not troubled by %j', (given) => {
  expect(readOpenTable(Buffer.from(given))?.rows ?? []).toEqual([])
})
