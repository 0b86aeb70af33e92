import { describe, expect, test } from 'vitest'
import { readDecpRecord } from '../codecs/decp-record.ts'
import { officialConcession, officialContract } from '../fixtures/official.ts'
import { type ContractFact, factColumnNames, factOf } from './fact.ts'
import { foldRecords } from './fold.ts'

const fact = (change: Record<string, unknown> = {}) =>
  factOf(
    foldRecords([
      readDecpRecord(
        officialContract({ modifications: [], techniques: undefined, idAccordCadre: undefined, ...change }),
        'marche',
      ),
    ]),
  )

test('a complete contract has a value or a reason in each column', () => {
  const row = fact()
  expect(Object.keys(row)).toEqual(factColumnNames)
  for (const name of factColumnNames.filter((column) => column.endsWith('_fault')))
    if (name !== 'sme_fault') expect(row[name], name).toBeNull()
  expect(row).toMatchObject({
    buyer_siren: '215903501',
    notified_year: 2024,
    purchase_kind: 'works',
    cpv_division: '45',
    amount: 18_432_075,
    threshold: 'below',
    social_clause: true,
    social_criterion: true,
    social_reserved: false,
    environmental_clause: true,
    offers: 3,
    sme_fault: 'NOT_PUBLISHED',
  } satisfies Partial<Record<keyof ContractFact, unknown>>)
})

const fields: readonly (readonly [string, keyof ContractFact, (value: unknown) => unknown])[] = [
  ['offresRecues', 'offers_fault', (value) => value],
  ['marcheInnovant', 'innovative_fault', (value) => value],
  ['attributionAvance', 'advance_fault', (value) => value],
  ['sousTraitanceDeclaree', 'subcontracting_fault', (value) => value],
  ['codeCPV', 'cpv_fault', (value) => value],
  ['considerationsSociales', 'social_fault', (value) => ({ considerationSociale: [value] })],
  ['considerationsEnvironnementales', 'environmental_fault', (value) => ({ considerationEnvironnementale: [value] })],
]

describe.each(fields)('%s', (field, column, wrap) => {
  test.each([
    ['NC', 'NOT_COMMUNICATED'],
    ['CDL', 'NOT_COMMUNICATED'],
    ['INX 12', 'NOT_COMMUNICATED'],
    [null, 'NOT_PUBLISHED'],
    ['', 'NOT_PUBLISHED'],
  ])('%s: %s, never a zero', (value, fault) => {
    const row = fact({ [field]: wrap(value) })
    expect(row[column]).toBe(fault)
    const values = column.replace(/_fault$/, '')
    for (const name of factColumnNames)
      if (name !== column && name.startsWith(values) && name !== 'cpv_division') expect(row[name], name).toBeNull()
  })
})

test('left out altogether, a field is not published', () => {
  const row = fact(Object.fromEntries(fields.map(([field]) => [field, undefined])))
  for (const [, column] of fields) expect(row[column], column).toBe('NOT_PUBLISHED')
})

test('« no consideration » is published, and is none; beside another one it contradicts itself', () => {
  const social = (...words: string[]) => fact({ considerationsSociales: { considerationSociale: words } })
  expect(social('Pas de considération sociale')).toMatchObject({
    social_fault: null,
    social_clause: false,
    social_reserved: false,
  })
  expect(social('Pas de considération sociale', 'Clause sociale')).toMatchObject({
    social_fault: 'CONTRADICTORY',
    social_clause: null,
  })
})

test.each([
  [{ montant: 0 }, 'AMOUNT_BELOW_ONE'],
  [{ montant: 999_999_999 }, 'AMOUNT_PLACEHOLDER'],
  [{ montant: 1e17 }, 'AMOUNT_UNREADABLE'],
  [{ montant: 'douze mille' }, 'AMOUNT_UNREADABLE'],
  [{ montant: 'NC' }, 'AMOUNT_NOT_COMMUNICATED'],
  [{ montant: null }, 'AMOUNT_NOT_PUBLISHED'],
  [{ idAccordCadre: 'AC-1' }, 'SUBSEQUENT_CONTRACT'],
])('%o is left out of sums: %s', (change, fault) => {
  expect(fact(change).amount_fault).toBe(fault)
})

test('a subsequent contract still stands above or below the threshold by its own amount', () => {
  expect(fact({ idAccordCadre: 'AC-1', montant: 6_000_000 })).toMatchObject({ subsequent: true, threshold: 'above' })
})

test('the amount is that of today, its modifications applied', () => {
  expect(
    fact({ modifications: [{ modification: { dateNotificationModification: '2025-01-01', montant: 200_000 } }] })
      .amount,
  ).toBe(20_000_000)
})

test('a contract of a former buyer belongs to its successor', () => {
  expect(fact({ acheteur: { id: '24590041000011' } }).buyer_siren).toBe('200093201')
})

test('a concession says so, so that indicators leave it out', () => {
  const row = factOf(foldRecords([readDecpRecord(officialConcession(), 'contrat-concession')]))
  expect(row).toMatchObject({ concession: true, notified_on: '2024-02-01', cpv_fault: 'NOT_PUBLISHED' })
})
