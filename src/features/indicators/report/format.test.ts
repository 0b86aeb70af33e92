import { expect, test } from 'vitest'
import type { Figure } from '../rules/figure.ts'
import { formatsOf, fractionWords, shareWords, sirenWords } from './format.ts'

/** Every space becomes an ordinary one. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ')
}

test.each([
  [0, '0 €', '€0'],
  [99, '1 €', '€1'],
  [12_345, '123 €', '€123'],
  [99_949, '999 €', '€999'],
  [99_999, '1 k€', '€1k'],
  [45_000_00, '45 k€', '€45k'],
  [1_234_567_00, '1,2 M€', '€1.2M'],
  [999_960_00, '1 M€', '€1M'],
  [12_400_000_00, '12,4 M€', '€12.4M'],
  [3_200_000_000_00, '3,2 Md€', '€3.2bn'],
])('%i cents are %s', (cents, french, english) => {
  expect(plain(formatsOf('fr').amount(cents))).toBe(french)
  expect(plain(formatsOf('en').amount(cents))).toBe(english)
})

test.each([
  [0, '0,0 %'],
  [0.4123, '41,2 %'],
  [1, '100,0 %'],
  [0.0001, '< 0,1 %'],
  [0.99999, '> 99,9 %'],
])('a share of %d is %s', (share, words) => {
  expect(plain(formatsOf('fr').percent(share))).toBe(words)
})

const figure: Figure = {
  id: 'environmental',
  measure: 'count',
  numerator: 412,
  denominator: 1000,
  share: 0.412,
  unit: 'contracts',
  publishedCount: 1000,
  totalCount: 1234,
  excluded: {},
}

test('a figure is told with its numerator and denominator', () => {
  expect(plain(shareWords(figure, 'fr'))).toBe('41,2 %')
  expect(plain(fractionWords(figure, 'fr'))).toBe('412 / 1 000')
  const amount: Figure = {
    ...figure,
    measure: 'amount',
    unit: 'cents',
    numerator: 1_240_000_000,
    denominator: 3_260_000_000,
  }
  expect(plain(fractionWords(amount, 'fr'))).toBe('12,4 M€ / 32,6 M€')
  const mean: Figure = { ...figure, measure: 'mean', unit: 'offers', numerator: 120, denominator: 35, share: 120 / 35 }
  expect(plain(shareWords(mean, 'fr'))).toBe('3,4')
  expect(plain(fractionWords(mean, 'en'))).toBe('120 offers / 35')
})

test('what is not published is never 0 %', () => {
  const nothing = { ...figure, numerator: 0, denominator: 0, share: null, publishedCount: 0 }
  expect(shareWords(nothing, 'fr')).toBe('non publié')
  expect(shareWords(nothing, 'en')).toBe('not published')
  expect(shareWords({ ...nothing, publishedCount: 5, measure: 'amount' }, 'fr')).toBe('non calculable')
})

test('a SIREN is read in threes', () => {
  expect(plain(sirenWords('200093201'))).toBe('200 093 201')
})
