import { expect, test } from 'vitest'
import type { Figure } from '../rules/figure.ts'
import { buyerWords, exclusionWords, fractionWords, periodWords, publishedWords, shareWords } from './words.ts'

/** Every space becomes an ordinary one. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ')
}

const figure: Figure = {
  id: 'environmental',
  measure: 'count',
  numerator: 412,
  denominator: 1000,
  share: 0.412,
  unit: 'contracts',
  publishedCount: 1000,
  totalCount: 1234,
  excluded: { CONTRADICTORY: 4, NOT_PUBLISHED: 230 },
}

test('a figure is told with its numerator, its denominator and what it leaves out', () => {
  expect(plain(shareWords(figure, 'fr'))).toBe('41,2 %')
  expect(plain(shareWords(figure, 'en'))).toBe('41.2%')
  expect(plain(fractionWords(figure, 'fr'))).toBe('412 / 1 000')
  expect(plain(publishedWords(figure, 'fr'))).toBe('1 000 sur 1 234')
  expect(plain(exclusionWords(figure, 'fr'))).toBe('230 : champ non publié · 4 : champ qui se contredit')
})

test('amounts are in euros, shortened', () => {
  const amount: Figure = {
    ...figure,
    measure: 'amount',
    unit: 'cents',
    numerator: 1_240_000_000,
    denominator: 3_260_000_000,
  }
  expect(plain(fractionWords(amount, 'fr'))).toBe('12,4 M€ / 32,6 M€')
  expect(plain(fractionWords(amount, 'en'))).toBe('€12.4M / €32.6M')
})

test('a mean is a number of offers for a contract', () => {
  const mean: Figure = { ...figure, measure: 'mean', unit: 'offers', numerator: 120, denominator: 35, share: 120 / 35 }
  expect(plain(shareWords(mean, 'fr'))).toBe('3,4')
  expect(plain(fractionWords(mean, 'fr'))).toBe('120 offres / 35 contrats')
})

test('what is not published is never 0 %', () => {
  const nothing: Figure = { ...figure, numerator: 0, denominator: 0, share: null, publishedCount: 0 }
  expect(shareWords(nothing, 'fr')).toBe('non publié')
  expect(shareWords(nothing, 'en')).toBe('not published')
  expect(shareWords({ ...nothing, publishedCount: 5, measure: 'amount' }, 'fr')).toBe('non calculable')
})

test('buyers and periods', () => {
  expect(plain(buyerWords('200093201', 'fr'))).toBe('Acheteur 200 093 201')
  expect(buyerWords(null, 'fr')).toBe('Acheteur non identifié')
  expect(periodWords('2022-2024', 'fr')).toBe('notifiés de 2022 à 2024')
  expect(periodWords('2024', 'en')).toBe('notified in 2024')
  expect(periodWords(null, 'en')).toBe('all years')
})
