import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../kernel/calendar.ts'
import { type LineFault, readTable, writeTable } from '../../../platform/files/table.ts'
import { readActionTable, writeActionTable } from './action-table.ts'
import { emptyMeasureTable, readMeasureTable } from './measure-table.ts'

const columns = { one: ['un', 'one'], two: ['deux', 'two'] }
const faultsOf = (read: object) => ('faults' in read ? (read.faults as LineFault[]) : [])

describe('a table', () => {
  it('is read with its lines as a spreadsheet counts them, in either language, by any separator', () => {
    for (const text of ['un;deux\na;b\n\nc;d\n', '\ufeffOne,Two\r\na,b\r\n\r\nc,d', 'UN\tDEUX\na\tb\n\nc\td'])
      expect(readTable(text, columns, ['one'])).toEqual({
        lines: [
          { number: 2, cells: { one: 'a', two: 'b' } },
          { number: 4, cells: { one: 'c', two: 'd' } },
        ],
      })
  })

  it.each([
    ['', 0, /vide/],
    ['un;deux\n', 0, /vide/],
    ['deux\nb\n', 1, /« un » manque/],
    ['un;trois\na;b\n', 1, /« trois »/],
    ['un;un\na;b\n', 1, /deux fois/],
    ['un;deux\n"a;b\n', 2, /guillemets/],
    ['un;deux\na;b\nc"d;e\n', 3, /guillemets/],
    ['\x89PNG\r\n\ufffd\0;;', 0, /CSV UTF-8/],
  ])('%j is refused', (text, line, message) => {
    const [fault] = faultsOf(readTable(text, columns, ['one']))
    expect(fault!.line).toBe(line)
    expect(fault!.message.fr).toMatch(message)
  })

  it('comes back as it was written, formulas made harmless', () => {
    const cell = fc
      .string()
      .map((text) => text.trim())
      .filter((text) => !/^'|[\r\0]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.record({ one: cell, two: cell }), { minLength: 1, maxLength: 5 }), (rows) => {
        const kept = rows.filter(({ one, two }) => one !== '' || two !== '')
        if (kept.length === 0) return
        const written = writeTable(columns, kept)
        expect(written).not.toMatch(/^[=+@]/m)
        const read = readTable(written, columns, ['one'])
        expect('lines' in read && read.lines.map(({ cells }) => cells)).toEqual(kept)
      }),
    )
  })
})

const today = day('2026-11-24')

describe('the table of actions', () => {
  const action = { code: 'P1-1', title: { fr: 'Titre' }, state: 'under-way', owner: '=SOMME(A1)' } as const

  it('goes out and comes back', () => {
    const read = readActionTable(writeActionTable([action]), today)
    expect(read).toEqual({
      lines: [{ line: 2, code: 'P1-1', state: 'under-way', owner: '=SOMME(A1)', on: null, body: null }],
      faults: [],
    })
  })

  it('reads states in words or as codes, and days as people write them', () => {
    const read = readActionTable(
      'code;état;date;suivi\nA;réalisée;15/03/2026;Fait.\nB;to launch;2026-03-15;\nC;Done;;x',
      today,
    )
    expect(read.lines.map(({ state, on }) => [state, on])).toEqual([
      ['done', '2026-03-15'],
      ['to-launch', '2026-03-15'],
      ['done', null],
    ])
  })

  it('says line by line what is wrong', () => {
    const { faults } = readActionTable('code;état;date\nA;perdue;\n;;\nB;;30/02/2026\nA;;\nC;;05/05/2031', today)
    expect(faults.map(({ line }) => line)).toEqual([2, 4, 5, 6])
    expect(faults.map(({ message }) => message.fr).join()).toMatch(
      /« perdue ».*« 30\/02\/2026 ».*deux fois.*2031-05-05 n’est pas encore venu/,
    )
  })
})

describe('the table of measures', () => {
  const units = new Map([
    ['hours', 'hours'],
    ['part', 'share'],
    ['euros', 'cents'],
  ] as const)
  const ground = { units, sirens: new Set(['213105554']), today }
  const head = 'indicateur;siren;du;au;valeur;numérateur;dénominateur;source;justificatif\n'
  const read = (line: string) => readMeasureTable(`${head}${line}\n`, ground)

  it.each([
    ['hours;213105554;2025;;1 200;;;Relevé;', { value: 1200, from: '2025-01-01', to: '2025-12-31' }],
    ['part;213105554;2025-01-01;2025-06-30;41,2 %;;;Relevé;PV', { value: 0.412, evidence: 'PV' }],
    ['part;213105554;2025;;;24;95;Relevé;', { value: null, numerator: 24, denominator: 95 }],
    ['euros;213105554;2025;;455 300 €;;;Relevé;', { value: 45_530_000 }],
  ])('%s', (line, measure) => {
    const table = read(line)
    expect('lines' in table && table.lines[0]).toMatchObject({ siren: '213105554', ...measure })
  })

  it.each([
    ['rien;213105554;2025;;1;;;Relevé;', /« rien »/],
    ['hours;213105555;2025;;1;;;Relevé;', /SIREN/],
    ['hours;200093201;2025;;1;;;Relevé;', /acheteur de ce schéma/],
    ['hours;213105554;25;;1;;;Relevé;', /période/],
    ['hours;213105554;2031;;1;;;Relevé;', /pas encore commencé/],
    ['hours;213105554;2026-01-01;2027-01-31;1;;;Relevé;', /31 décembre 2026/],
    ['hours;213105554;1025;;1;;;Relevé;', /1990/],
    ['hours;213105554;2025;;;;;Relevé;', /pas les deux/],
    ['hours;213105554;2025;;douze;;;Relevé;', /« douze »/],
    ['hours;213105554;2025;;;1;2;Relevé;', /Seule une part/],
    ['part;213105554;2025;;141;;;Relevé;', /100 %/],
    ['part;213105554;2025;;;9;0;Relevé;', /plus grand que zéro/],
    ['part;213105554;2025;;;9;3;Relevé;', /100 %/],
    ['part;213105554;2025;;5;1;2;Relevé;', /pas les deux/],
    ['hours;213105554;2025;;1;;;;', /d’où vient/],
  ])('%s is refused', (line, message) => {
    const [fault] = faultsOf(read(line))
    expect(fault!.line).toBe(2)
    expect(fault!.message.fr).toMatch(message)
  })

  it('says everything that is wrong at once, line by line', () => {
    const lines = ['rien;200093201;2031;;x;;;;', 'hours;213105554;2025;;1;;;a;', 'hours;213105554;2025;;2;;;a;']
    expect(faultsOf(read(lines.join('\n'))).map(({ line }) => line)).toEqual([2, 2, 2, 2, 2, 4])
  })

  it('refuses the same value twice, and a form that was not filled', () => {
    const twice = faultsOf(read('hours;213105554;2025;;1;;;a;\nhours;213105554;2025-01-01;2025-12-31;2;;;a;'))
    expect(twice.map(({ line }) => line)).toEqual([3])
    expect(faultsOf(readMeasureTable(emptyMeasureTable(['hours'], '213105554'), ground)).length).toBeGreaterThan(2)
  })
})
