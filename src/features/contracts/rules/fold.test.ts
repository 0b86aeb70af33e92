import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOT_COMMUNICATED } from '../../../kernel/published.ts'
import { readDecpRecord } from '../codecs/decp-record.ts'
import { officialContract } from '../fixtures/official.ts'
import { foldRecords } from './fold.ts'
import type { ContractRecord } from './record.ts'

const record = (change: Record<string, unknown>) =>
  readDecpRecord(officialContract({ modifications: [], ...change }), 'marche')
const on = (datePublicationDonnees: string, change: Record<string, unknown> = {}) =>
  record({ datePublicationDonnees, ...change })

test('the value published last wins, whatever the order in which records come', () => {
  const [early, late] = [on('2024-01-01', { montant: 1000 }), on('2024-06-01', { montant: 2000 })]
  for (const records of [
    [early, late],
    [late, early],
  ]) {
    const state = foldRecords(records)
    expect(state.values.amount).toBe(200_000)
    expect(state.conflicts).toEqual([{ field: 'amount', values: [100_000, 200_000] }])
    expect(state.publishedOn).toBe('2024-01-01')
  }
})

test('published on one day, the record that came last wins', () => {
  const [first, second] = [on('2024-01-01', { montant: 1000 }), on('2024-01-01', { montant: 2000 })]
  expect(foldRecords([first, second]).values.amount).toBe(200_000)
  expect(foldRecords([second, first]).values.amount).toBe(100_000)
})

describe('a value that a later record does not give', () => {
  test.each([
    [undefined as string | undefined, 'left out'],
    ['NC', 'not communicated'],
    ['illisible', 'that cannot be read'],
  ])('%s, %s, does not erase the earlier one, and is no disagreement', (offresRecues) => {
    const state = foldRecords([on('2024-01-01', { offresRecues: 3 }), on('2024-06-01', { offresRecues })])
    expect(state.values.offers).toBe(3)
    expect(state.conflicts).toEqual([])
  })
})

test('not communicated stays so where nobody gives the value; absent stays absent', () => {
  const state = foldRecords([
    on('2024-01-01', { offresRecues: 'NC', ccag: undefined }),
    on('2024-06-01', { offresRecues: undefined, ccag: undefined }),
  ])
  expect(state.values.offers).toBe(NOT_COMMUNICATED)
  expect(state.values.generalTerms).toBeNull()
})

test('a list in another order and a name of a place are no disagreement', () => {
  const places = [
    { code: '59350', typeCode: 'Code commune' },
    { code: '59350', typeCode: 'Code commune', nom: 'Lille' },
  ]
  const lists = [
    ['Clause sociale', 'Critère social'],
    ['Critère social', 'Clause sociale'],
  ]
  const records = [0, 1].map((n) =>
    on(`2024-0${n + 1}-01`, { lieuExecution: places[n], considerationsSociales: { considerationSociale: lists[n] } }),
  )
  expect(foldRecords(records).conflicts).toEqual([])
})

test('names that the later edition leaves out are kept from the earlier one', () => {
  const named = {
    acheteur: { id: '21590350100017', nom: 'Lille' },
    titulaires: [{ typeIdentifiant: 'SIRET', id: '55204599900869', denominationSociale: 'Thalès' }],
  }
  const bare = { titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '55204599900869' } }] }
  const state = foldRecords([on('2024-01-01', named), on('2024-06-01', bare)])
  expect([state.buyer!.name, state.current.holders[0]!.name]).toEqual(['Lille', 'Thalès'])
})

test('the same publication twice says nothing more', () => {
  const once = readDecpRecord(officialContract(), 'marche')
  expect(foldRecords([once, once])).toEqual(foldRecords([once]))
})

test('folding gives the same state whatever the order of records published on different days', () => {
  const change = fc.record({
    montant: fc.integer({ min: 1, max: 5 }),
    offresRecues: fc.constantFrom(1, 2, 'NC', null),
    dureeMois: fc.integer({ min: 1, max: 3 }),
  })
  const records = fc
    .array(change, { minLength: 1, maxLength: 5 })
    .map((list) => list.map((one, index): ContractRecord => on(`2024-01-0${index + 1}`, one)))
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat(1000)), (list, chance) => {
      const shuffled = list
        .map((one) => ({ one, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(foldRecords(shuffled)).toEqual(foldRecords(list))
    }),
  )
})
