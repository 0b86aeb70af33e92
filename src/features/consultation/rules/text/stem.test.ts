import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { realFile } from '../../fixtures/real.ts'
import { stem } from './stem.ts'

const real = realFile('snowball-french/voc-output.tsv')

/** One word for each rule of the algorithm. */
const pairs = [
  ['continuellement', 'continuel'],
  ['d’achat'.replace('’', "'"), 'achat'],
  ["qu'il", 'il'],
  ["d'", "d'"],
  ['aiguës', 'aigu'],
  ['ambiguïtés', 'ambigu'],
  ['caïman', 'caïman'],
  ['hollandaises', 'holland'],
  ['mauvaise', 'mauvais'],
  ['malaise', 'malais'],
  ['marchés', 'march'],
  ['adjudicatrices', 'adjud'],
  ['technologies', 'technolog'],
  ['solutions', 'solut'],
  ['fréquences', 'fréquenc'],
  ['lumineusement', 'lumin'],
  ['premièrement', 'premi'],
  ['responsabilités', 'respons'],
  ['éducatif', 'éduc'],
  ['journaux', 'journal'],
  ['réseaux', 'réseau'],
  ['cailloux', 'caillou'],
  ['affaiblissement', 'affaibl'],
  ['constamment', 'const'],
  ['fréquemment', 'fréquent'],
  ['choisissaient', 'chois'],
  ['mangeait', 'mang'],
  ['payer', 'pai'],
  ['français', 'franc'],
  ['bouteille', 'bouteil'],
  ['insertion', 'insert'],
  ['première', 'premi'],
] as const

describe('the French stemmer', () => {
  it.each(pairs)('makes of « %s » « %s »', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })

  it('answers something for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => typeof stem(word) === 'string'))
  })

  test.runIf(real)('makes the published stem of every published word', () => {
    const published = readFileSync(real!, 'utf8').split('\n').filter(Boolean)
    expect(published.length).toBeGreaterThan(10_000)
    const wrong = published.filter((line) => {
      const [word, expected] = line.split('\t')
      return stem(word!) !== expected
    })
    expect(wrong).toEqual([])
  })
})
