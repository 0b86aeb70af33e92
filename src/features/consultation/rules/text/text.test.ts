import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { realFile, rowsOfFile } from '../../fixtures/real.ts'
import { agreementOf } from './agreement.ts'
import { groupSame, hashOfText } from './same-text.ts'
import { identicalFrom, SimilarTexts } from './similar.ts'
import { ThemeReader } from './themes.ts'
import { tokensOf, wordsOfText } from './tokens.ts'
import { cosine, Weighing } from './vector.ts'

const examples = [
  { theme: 'insertion', text: 'Plus d’heures d’insertion dans les marchés de travaux' },
  { theme: 'insertion', text: 'Des clauses d’insertion pour les personnes éloignées de l’emploi' },
  { theme: 'ecologie', text: 'Acheter des fournitures recyclées, sans plastique' },
  { theme: 'ecologie', text: 'Des véhicules propres et du papier recyclé' },
  { theme: 'acces', text: 'Simplifier les dossiers pour les petites entreprises' },
]

describe('the words of a text', () => {
  it('are in lower case, without elisions and without words that say nothing', () => {
    expect(wordsOfText('Qu’il y ait DAVANTAGE d’insertion, lorsqu’un marché s’y prête !')).toEqual([
      'davantage',
      'insertion',
      'marché',
      'prête',
    ])
    expect(tokensOf('aujourd’hui')).toEqual([{ word: "aujourd'hui", stem: "aujourd'hui" }])
  })
})

describe('the suggestion of themes', () => {
  const reader = new ThemeReader(examples)

  it('gives the nearest first, with the words of the text that speak for it', () => {
    const [first, ...others] = reader.suggest('Réserver des marchés à l’insertion')
    expect(first).toMatchObject({ theme: 'insertion', words: ['marchés', 'insertion'] })
    expect(others.every(({ score }) => score < first!.score)).toBe(true)
  })

  it('gives none where nothing is near', () => {
    expect(reader.suggest('Bonjour et merci')).toEqual([])
    expect(reader.suggest('La cantine')).toEqual([])
    expect(new ThemeReader([]).suggest('Des heures d’insertion')).toEqual([])
  })

  it('gives at most three, whatever the texts', () => {
    const text = fc.string({ unit: 'grapheme' })
    const example = fc.record({ theme: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text })
    fc.assert(
      fc.property(fc.array(example), text, (some, asked) => {
        const found = new ThemeReader(some).suggest(asked)
        expect(found.length).toBeLessThanOrEqual(3)
        for (const { score, words } of found) {
          expect(score).toBeLessThanOrEqual(1.000001)
          expect(words.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('similar texts', () => {
  const letters = [
    { id: 'a', text: 'Nous demandons davantage de clauses sociales dans les marchés de nettoyage des écoles' },
    { id: 'b', text: 'Davantage de clauses sociales dans les marchés de nettoyage des écoles, nous le demandons' },
    { id: 'c', text: 'Des clauses sociales dans le nettoyage' },
    { id: 'd', text: 'Moins de papier' },
    { id: 'e', text: 'Suppression.' },
    { id: 'f', text: 'Suppression de l’article.' },
    { id: 'g', text: 'suppression' },
  ]
  const similar = new SimilarTexts(letters)

  it('are identical where they say the same in about the same words, similar where they speak of the same', () => {
    expect(similar.near('a').map(({ id, nearness }) => [id, nearness])).toEqual([
      ['b', 'identical'],
      ['c', 'similar'],
    ])
    expect(similar.near('d')).toEqual([])
    expect(similar.near('nobody')).toEqual([])
  })

  it('of too few words are never taken for identical', () => {
    expect(similar.near('e').map(({ nearness }) => nearness)).toEqual(['similar', 'similar'])
  })

  it('are found by the index as by comparing each with each', () => {
    const words = fc.array(fc.constantFrom('achat', 'bois', 'clause', 'durée', 'école', 'fleur', 'gaz'), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 12 }), (lists) => {
        const texts = lists.map((list, index) => ({ id: String(index), text: list.join(' ') }))
        const stems = texts.map(({ text }) => tokensOf(text).map(({ stem }) => stem))
        const weighing = new Weighing(stems)
        const all = texts.flatMap((one, index) =>
          texts.slice(index + 1).flatMap((other, further) => {
            const score = cosine(weighing.vectorOf(stems[index]!), weighing.vectorOf(stems[index + 1 + further]!))
            return score >= 0.5 + 1e-9 ? [`${one.id} ${other.id}`] : []
          }),
        )
        const found = new SimilarTexts(texts).pairs(0.5 - 1e-9).map(({ one, other }) => `${one} ${other}`)
        expect(found).toEqual(expect.arrayContaining(all))
      }),
    )
  })
})

describe('the same text', () => {
  it('is the same whatever its case, accents and punctuation', () => {
    expect(hashOfText(' À rédiger !')).toBe(hashOfText('a rediger'))
    expect(hashOfText('À rédiger')).not.toBe(hashOfText('À relire'))
  })

  it('is shown once, with how often it came', () => {
    const list = ['a', 'b', 'a', 'a'].map((textHash, number) => ({ textHash, number }))
    const groups = groupSame(list).map(({ first, others }) => [first.number, others.length])
    expect(groups).toEqual([
      [0, 2],
      [1, 0],
    ])
  })
})

describe('the agreement of two readers', () => {
  it('is Cohen’s κ', () => {
    const many = (count: number, pair: [string, string]) => Array.from({ length: count }, () => pair)
    const readings = [...many(20, ['a', 'a']), ...many(5, ['a', 'b']), ...many(10, ['b', 'a']), ...many(15, ['b', 'b'])]
    const { both, agreed, kappa } = agreementOf(readings)
    expect([both, agreed]).toEqual([50, 35])
    expect(kappa).toBeCloseTo(0.4, 10)
  })

  it('cannot be told where nobody read twice, or where all is one theme', () => {
    expect(agreementOf([]).kappa).toBeNull()
    expect(agreementOf([['a', 'a']]).kappa).toBeNull()
  })
})

const digital = realFile('republique-numerique/opinions.csv')

test.runIf(digital)(
  'finds the pairs of a real consultation that say the same, and does not merge « Suppression. »',
  () => {
    const texts = rowsOfFile(digital!, ',').map(({ id, title, body }) => ({ id: id!, text: `${title} ${body}` }))
    const similar = new SimilarTexts(texts)
    const byId = new Map(texts.map(({ id, text }) => [id, text]))
    const vectors = new Weighing(texts.map(({ text }) => tokensOf(text).map(({ stem }) => stem)))
    const found = similar.pairs(identicalFrom)
    expect(found.length).toBeGreaterThan(0)
    for (const { one, other, score } of found) {
      const [first, second] = [one, other].map((id) =>
        vectors.vectorOf(tokensOf(byId.get(id)!).map(({ stem }) => stem)),
      )
      expect(cosine(first!, second!)).toBeCloseTo(score, 8)
    }
    const short = [...texts, { id: 'x', text: 'Suppression.' }, { id: 'y', text: 'Suppression de l’article 3.' }]
    expect(new SimilarTexts(short).near('x').filter(({ nearness }) => nearness === 'identical')).toEqual([])
  },
)
