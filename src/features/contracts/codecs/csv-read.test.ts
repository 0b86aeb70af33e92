import { describe, expect, test } from 'vitest'
import { outcomes, readText } from '../fixtures/reading.ts'
import { foldRecords } from '../rules/fold.ts'

const header = 'id;objet;montant;acheteur_id;codeCPV;dateNotification'
const row = (id: string, object: string, amount = '10') =>
  `${id};${object};${amount};21590350100017;45261000;2024-03-11`

async function read(...lines: string[]) {
  const results = await Promise.all([1, 7, 1 << 20].map((size) => readText([header, ...lines, ''].join('\n'), size)))
  for (const items of results) expect(items).toEqual(results[0])
  return results[0]!
}

const objects = (items: Awaited<ReturnType<typeof read>>) => items.map(({ record }) => record?.values.object)
const mended = (items: Awaited<ReturnType<typeof read>>) =>
  items.map(({ record }) => record?.anomalies.some(({ code }) => code === 'SYNTAX_MENDED') ?? false)

describe('a stray quote swallows no row', () => {
  test('two of them, that would close one another', async () => {
    const items = await read(row('A1', '"menuiserie'), row('A2', 'toit'), row('A3', '"sol"'), row('A4', 'mur'))
    expect(outcomes(items)).toEqual(['A1', 'A2', 'A3', 'A4'])
    expect(objects(items)).toEqual(['"menuiserie', 'toit', 'sol', 'mur'])
    expect(mended(items)).toEqual([true, false, false, false])
    expect(items.map(({ line }) => line)).toEqual([2, 3, 4, 5])
  })

  test('one that nothing closes until the end of the file', async () => {
    const rows = Array.from({ length: 300 }, (_, number) => row(`B${number}`, 'toit'))
    const items = await read(row('A1', '"menuiserie'), ...rows)
    expect(outcomes(items)).toEqual(['A1', ...rows.map((_, number) => `B${number}`)])
    expect(mended(items).filter(Boolean)).toHaveLength(1)
  })

  test('one in every row, in the amount, before a cell that is rightly quoted, on the last line', async () => {
    const items = await read(
      row('A1', '"12 pouces'),
      row('A2', '"13 pouces'),
      row('A3', 'porte', '"10'),
      row('A4', '"à 2 battants" et plus', '"10"'),
      row('A5', '"dernier'),
    )
    expect(outcomes(items)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
    expect(mended(items)).toEqual([true, true, true, true, true])
    expect(items[3]!.record!.values.amount).toBe(1000)
  })

  test('what has not the cells of the header once the quote is taken as it stands is rejected with its line', async () => {
    const items = await read('A1;"menuiserie;10', row('A2', 'toit'), row('A3', '"sol"'))
    expect(outcomes(items)).toEqual(['UNREADABLE', 'A2', 'A3'])
    expect(items[0]).toMatchObject({ line: 2, offset: header.length + 1, text: 'A1;"menuiserie;10' })
  })
})

describe('cells that rightly run over lines stay whole', () => {
  test.each([
    ['"Toiture\nlot 2"', 'Toiture\nlot 2'],
    ['"Toiture ; lot 2\n\n- ""bac"" acier ;\n- zinc"', 'Toiture ; lot 2\n\n- "bac" acier ;\n- zinc'],
    ['"Le\n""mur"", 3; 4"', 'Le\n"mur", 3; 4'],
  ])('%j', async (quoted, object) => {
    const items = await read(row('A1', quoted), row('A2', 'toit'))
    expect(outcomes(items)).toEqual(['A1', 'A2'])
    expect(objects(items)).toEqual([object, 'toit'])
    expect(mended(items)).toEqual([false, false])
    expect(items[1]!.line).toBe(2 + quoted.split('\n').length)
  })
})

test('lines end as the first one does', async () => {
  const text = [header, row('A1', 'un\ndeux'), row('A2', '"trois\r\nquatre"'), ''].join('\r\n')
  expect(outcomes(await readText(text))).toEqual(['A1', 'A2'])
  expect(outcomes(await readText([header, row('A1', 'un'), row('A2', 'deux')].join('\r')))).toEqual(['A1', 'A2'])
})

test('a line too long is rejected alone', async () => {
  const items = await readText([header, row('A1', 'x'.repeat(5_000_000)), row('A2', 'toit')].join('\n'), 1 << 16)
  expect(outcomes(items)).toEqual(['UNREADABLE', 'A2'])
  expect(items[1]!.line).toBe(3)
})

describe('a table of one row for each holder, without publication days', () => {
  const columns = 'id,acheteur_id,codeCPV,titulaire_id,montant,dateNotification,dureeMois'
  const rows = [
    'T-1,21590350100017,45261000,55204599900869,1200,2025-01-12,8',
    'T-1,21590350100017,45261000,20009320100016,1200,2025-01-12,8',
    'T-1,21590350100017,45261000,55204599900869,1,2024-09-02,8',
    'T-1,21590350100017,45261000,20009320100016,1,2024-09-02,8',
    'T-1,21590350100017,45261000,55204599900869,1000,2024-03-11,6',
    'T-1,21590350100017,45261000,20009320100016,1000,2024-03-11,6',
  ]
  const fold = async (lines: readonly string[]) =>
    foldRecords((await readText(lines.join('\n'))).map(({ record }) => record!))

  test('the first day is that of the notification, what later ones say are modifications', async () => {
    const state = await fold([columns, ...rows])
    expect(state.values).toMatchObject({ notifiedOn: '2024-03-11', amount: 100_000, durationMonths: 6 })
    expect(state.current).toMatchObject({ amount: 120_000, durationMonths: 8 })
    expect(state.modifications.map(({ notifiedOn, amount }) => [notifiedOn, amount])).toEqual([
      ['2024-09-02', null],
      ['2025-01-12', 120_000],
    ])
    expect(state.current.holders.map(({ siren }) => siren)).toEqual(['552045999', '200093201'])
    expect(state.conflicts).toEqual([])
    expect(await fold([columns, ...rows.toReversed()])).toMatchObject({ values: state.values })
  })

  test('two amounts of one day disagree; with publication days, so do two days', async () => {
    const other = rows.slice(4).map((line) => line.replace(',1000,', ',2000,'))
    expect((await fold([columns, ...rows.slice(4), ...other])).conflicts).toMatchObject([{ field: 'amount' }])
    const published = [columns, ...rows].map((line, at) => `${line},${at ? '2025-02-01' : 'datePublicationDonnees'}`)
    expect((await fold(published)).conflicts.map(({ field }) => field).sort()).toEqual([
      'amount',
      'durationMonths',
      'notifiedOn',
    ])
  })
})
