import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecpRecord } from '../codecs/decp-record.ts'
import { officialContract } from '../fixtures/official.ts'
import { foldRecords } from './fold.ts'
import { orderModifications } from './modifications.ts'

type Change = Record<string, unknown>
const stateOf = (...modifications: Change[]) =>
  foldRecords([
    readDecpRecord(
      officialContract({
        montant: 100,
        dureeMois: 12,
        modifications: modifications.map((modification) => ({ modification })),
      }),
      'marche',
    ),
  ])
const on = (day: string, change: Change): Change => ({ dateNotificationModification: day, ...change })

test('modifications apply in the order in which they were notified, field by field', () => {
  const { current, values } = stateOf(
    on('2025-02-01', { montant: 300 }),
    on('2024-12-01', { montant: 200, dureeMois: 18 }),
  )
  expect([current.amount, current.durationMonths]).toEqual([30_000, 18])
  expect([values.amount, values.durationMonths]).toEqual([10_000, 12])
})

test('a day of signature or of publication stands in for the day of notification', () => {
  const { current } = stateOf(
    { dateSignatureModification: '2025-02-01', montant: 300 },
    { datePublicationDonneesModification: '2024-12-01', montant: 200 },
  )
  expect(current.amount).toBe(30_000)
})

test('without any day, they keep the place that they had', () => {
  expect(
    stateOf({ montant: 200, objetModification: 'a' }, { montant: 300, objetModification: 'b' }).current.amount,
  ).toBe(30_000)
})

test.each([0, 1, null, '', 'NC'])('an amount of %s changes nothing', (montant) => {
  expect(stateOf(on('2025-01-01', { montant, dureeMois: 24 })).current).toMatchObject({
    amount: 10_000,
    durationMonths: 24,
  })
})

test('one modification published twice is one', () => {
  const once = on('2025-01-01', { montant: 200, datePublicationDonneesModification: '2025-02-01' })
  expect(stateOf(once, { ...once, datePublicationDonneesModification: '2025-03-01' }).modifications).toHaveLength(1)
})

test('the holders after a change take the place of those before', () => {
  const titulaires = [{ titulaire: { typeIdentifiant: 'SIRET', id: '20009320100016' } }]
  const state = stateOf(on('2025-01-01', { titulaires }))
  expect(state.current.holders.map(({ siren }) => siren)).toEqual(['200093201'])
  expect(state.initialHolders).toHaveLength(2)
})

test('putting in order twice changes nothing, and loses no dated modification', () => {
  const days = fc.constantFrom('2024-01-01', '2024-02-01', '2024-03-01', undefined)
  const change = fc.record({ dateNotificationModification: days, montant: fc.integer({ min: 2, max: 9 }) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
      const ordered = stateOf(...changes).modifications
      expect(orderModifications(ordered)).toEqual(ordered)
      const dated = new Set(changes.filter((one) => one.dateNotificationModification).map((one) => JSON.stringify(one)))
      expect(ordered.filter(({ notifiedOn }) => notifiedOn !== null)).toHaveLength(dated.size)
    }),
  )
})
