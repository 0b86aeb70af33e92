import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDecpRecord } from '../codecs/decp-record.ts'
import { officialConcession, officialContract } from '../fixtures/official.ts'
import { isPlaceholderId, matchKey, numberKey, probableReason } from './identity.ts'

const keyOf = (change: Record<string, unknown>) => matchKey(readDecpRecord(officialContract(change), 'marche'))
const same = keyOf({})
const holders = (...ids: string[]) => ({
  titulaires: ids.map((id) => ({ titulaire: { typeIdentifiant: 'SIRET', id } })),
})

test.each(['', '0', '0000000000000000', '00-00', ' . ', 'NC', 'nc', 'N/A', 'néant', 'sans', 'xxxx', null])(
  '« %s » names nothing',
  (id) => {
    expect(isPlaceholderId(id)).toBe(true)
  },
)

test.each(['1', '2024-01', 'A0', '0001', 'NCA-1'])('« %s » is a number', (id) => {
  expect(isPlaceholderId(id)).toBe(false)
})

describe('two records speak of one contract', () => {
  test.each([
    ['another amount', { montant: 1 }],
    ['another day of notification', { dateNotification: '2025-01-01' }],
    ['another CPV code', { codeCPV: '71000000' }],
    ['another publication', { datePublicationDonnees: '2026-01-01' }],
    ['another establishment of the buyer', { acheteur: { id: '21590350100025' } }],
    ['the number in small letters, with outer spaces', { id: ' 2024-015_l1 ' }],
    [
      'the object in capitals without accents',
      { objet: 'REFECTION DE LA TOITURE DE L ECOLE JEAN MACE LOT 1 COUVERTURE ZINGUERIE PENTE 40' },
    ],
    ['the holders in another order', { titulaires: (officialContract().titulaires as unknown[]).toReversed() }],
  ])('%s', (_, change) => {
    expect(keyOf(change)).toBe(same)
  })
})

describe('two records speak of two contracts', () => {
  test.each([
    ['another number', { id: '2024-015_L2' }],
    ['another buyer', { acheteur: { id: '20009320100016' } }],
    ['another object', { objet: 'Lot 2' }],
    ['another holder', holders('20009320100016')],
    ['one holder more', holders('55204599900869', '20009320100016')],
  ])('%s', (_, change) => {
    expect(keyOf(change)).not.toBe(same)
  })
})

test('where there is no object, the CPV code tells contracts apart', () => {
  const bare = { objet: null }
  expect(keyOf({ ...bare, montant: 1 })).toBe(keyOf(bare))
  expect(keyOf({ ...bare, codeCPV: '71000000' })).not.toBe(keyOf(bare))
})

test('a contract and a concession are never one', () => {
  const shared = { id: 'DSP-1', objet: 'Chauffage' }
  expect(numberKey(readDecpRecord(officialContract(shared)))).not.toBe(
    numberKey(readDecpRecord(officialConcession(shared))),
  )
})

test('a filler number has no weak key, and its records are one only where all else is the same', () => {
  const filler = { id: '0000' }
  expect(numberKey(readDecpRecord(officialContract(filler)))).toBeNull()
  expect(keyOf(filler)).toBe(keyOf({ id: '00' }))
  for (const change of [{ montant: 1 }, { dateNotification: '2025-01-01' }, { codeCPV: '71000000' }, { dureeMois: 2 }])
    expect(keyOf({ ...filler, ...change })).not.toBe(keyOf(filler))
})

test.each([
  [['a', 'h'], ['a', 'h'], undefined],
  [['a', 'h'], ['a', 'i'], 'object'],
  [['a', 'h'], ['b', 'h'], 'holders'],
  [['a', 'h'], ['b', 'i'], undefined],
  [['', 'h'], ['', 'i'], undefined],
  [['a', ''], ['b', ''], undefined],
] as const)('same number, %o and %o: probably one by %s', (a, b, reason) => {
  const side = ([object, holder]: readonly [string, string]) => ({ object, holders: holder })
  expect(probableReason(side(a), side(b))).toBe(reason)
  expect(probableReason(side(b), side(a))).toBe(reason)
})

test('the key does not depend on what two publications of one contract may change', () => {
  const attributes = fc.record({
    montant: fc.integer({ min: 1, max: 1_000_000 }),
    dureeMois: fc.integer({ min: 1, max: 48 }),
    offresRecues: fc.integer({ min: 1, max: 9 }),
    dateNotification: fc.constantFrom('2024-01-01', '2024-02-02', null),
    codeCPV: fc.constantFrom('45000000', '71000000', 'NC'),
  })
  fc.assert(fc.property(attributes, (change) => keyOf(change) === same))
})
