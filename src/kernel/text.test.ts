import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt, fold, foldWords, wordKey } from './text.ts'

test.each([
  ['Considération', 'consideration'],
  ['  L’Œuvre   d‘ART ', "l'oeuvre d'art"],
  ['Élagage\n\tDES arbres', 'elagage des arbres'],
  ['ÇÀ ET LÀ', 'ca et la'],
])('« %s » is folded to « %s »', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

test('the two apostrophes of the official lists are one', () => {
  expect(fold('Techniques de l’information')).toBe(fold("Techniques de l'information"))
})

test('words only: everything else is one space', () => {
  expect(foldWords('Marché n° 12/2024 — « lot 3 »')).toBe('marche n 12 2024 lot 3')
  expect(foldWords('…')).toBe('')
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
      expect(foldWords(foldWords(text))).toBe(foldWords(text))
    }),
  )
})

test('the fast key of words is the same as the plain one, on any text', () => {
  const european = fc.string({ unit: fc.constantFrom(...'aAzZ09 éÈœŒæçßøłıİ’‘«»–—…€\u00a0\u202f\u0301\ufffd\n-_/.') })
  fc.assert(fc.property(european, (text) => wordKey(text) === foldWords(text)))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => wordKey(text) === foldWords(text)))
})

test('an excerpt is never longer than asked, and says where it was cut', () => {
  expect(excerpt('abc', 3)).toBe('abc')
  expect(excerpt('abc def', 5)).toBe('abc…')
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 50 }), (text, length) => excerpt(text, length).length <= length),
  )
})
