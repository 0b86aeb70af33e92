import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyAnswers, anyDefinition, everyKind } from '../../fixtures/questionnaire.ts'
import { definition, type QuestionOf } from '../../schema/questionnaire.ts'
import { checkAnswers } from '../questionnaire/fill.ts'
import { crossOf } from './cross.ts'
import { matrixOf, ranksOf, sharesOf, spreadOf } from './figures.ts'
import { Tallies, type Tally } from './tally.ts'
import { wilson } from './wilson.ts'

const one = [{ number: 1, definition: everyKind }]

function tallied(answers: readonly Record<string, unknown>[], versions = one): (name: string) => Tally {
  const tallies = new Tallies(versions)
  for (const given of answers) tallies.add({ version: 1, answers: checkAnswers(everyKind, given).answers })
  return (name) => tallies.list().find(({ question }) => question.name === name)!
}

describe('the interval of a share', () => {
  it('is the one of the books', () => {
    const { from, to } = wilson(10, 40)!
    expect(from).toBeCloseTo(0.1419, 4)
    expect(to).toBeCloseTo(0.4019, 4)
    expect(wilson(0, 10)!.from).toBe(0)
    expect(wilson(0, 10)!.to).toBeCloseTo(0.2775, 4)
    expect(wilson(0, 0)).toBeUndefined()
  })

  it('holds the share, and narrows with the base', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (base, raw) => {
        const count = raw % (base + 1)
        const { from, to } = wilson(count, base)!
        expect(from).toBeLessThanOrEqual(count / base + 1e-12)
        expect(to).toBeGreaterThanOrEqual(count / base - 1e-12)
        const ten = wilson(count * 10, base * 10)!
        expect(ten.to - ten.from).toBeLessThan(to - from)
      }),
    )
  })
})

describe('the results of a question', () => {
  const sent = [
    { status: 'firm', staff: 3, satisfied: 1 },
    { status: 'firm', staff: 50, themes: ['food', 'other'], 'themes-Comment': 'Jouets', satisfied: 5 },
    { status: 'person', themes: ['food'], priorities: ['b', 'a'], satisfied: 2, why: 'Trop cher', town: 'Bray' },
    { status: 'person', priorities: ['b'], opinions: { price: 'no', quality: 'yes' } },
  ]
  const of = tallied(sent)

  it('state to how many it was shown, and how many answered', () => {
    expect([of('staff').shown, of('staff').answered]).toEqual([2, 2])
    expect([of('themes').shown, of('themes').answered]).toEqual([3, 2])
    expect([of('why').shown, of('why').answered]).toEqual([1, 1])
    expect(of('satisfied').answered).toBe(2)
  })

  it('count each choice over who answered, other included', () => {
    const lines = sharesOf(of('themes')).map(({ value, count, share }) => [value, count, share])
    expect(lines).toEqual([
      ['building', 0, 0],
      ['food', 2, 1],
      ['cleaning', 0, 0],
      ['other', 1, 0.5],
    ])
    expect(of('themes').texts).toEqual(['Jouets'])
  })

  it('rank by Borda points, with the mean rank of who ranked', () => {
    expect(ranksOf(of('priorities'))).toEqual([
      { value: 'b', count: 2, meanRank: 1, borda: 4 },
      { value: 'a', count: 1, meanRank: 2, borda: 1 },
      { value: 'c', count: 0, meanRank: null, borda: 0 },
    ])
  })

  it('tell a scale from its first to its last point, and a number by its middle', () => {
    expect(sharesOf(of('satisfied')).map(({ count }) => count)).toEqual([0, 1, 0, 0, 1])
    expect(spreadOf(of('staff'))).toEqual({ mean: 26.5, median: 26.5, quarters: [14.75, 38.25] })
    expect(spreadOf(of('opinions'))).toBeUndefined()
  })

  it('give each row of a matrix its own base', () => {
    expect(matrixOf(of('opinions')).map(({ row, base }) => [row, base])).toEqual([
      ['price', 1],
      ['quality', 1],
    ])
  })

  it('unite the versions: the words of the last, the choices of all, and no unlike answers together', () => {
    const [page] = everyKind.pages
    const choices = ['town', 'firm'].map((value) => ({ value, label: { fr: `Nouveau ${value}` } }))
    const status = { ...page!.questions[1]!, choices }
    const satisfied = { kind: 'short-text', name: 'satisfied', title: { fr: 'Dites-nous' } }
    const two = definition.parse({ pages: [{ name: 'p', questions: [status, satisfied] }] })
    const tallies = new Tallies([...one, { number: 2, definition: two }])
    tallies.add({ version: 1, answers: { status: 'person', satisfied: 4 } })
    tallies.add({ version: 2, answers: { status: 'firm', satisfied: 'Oui' } })
    const list = tallies.list()
    expect(tallies.sent).toBe(2)
    expect(list[0]!.question).toMatchObject({ name: 'status' })
    expect(sharesOf(list[0]!).map(({ value, count }) => [value, count])).toEqual([
      ['town', 0],
      ['firm', 1],
      ['person', 1],
      ['other', 0],
    ])
    const kinds = list.filter(({ question }) => question.name === 'satisfied').map(({ question }) => question.kind)
    expect(kinds.sort()).toEqual(['scale', 'short-text'])
  })

  it('never have more answers than showings, nor more choices than answers', () => {
    const anyRun = anyDefinition.chain((whole) =>
      fc.tuple(fc.constant(whole), fc.array(anyAnswers(whole), { maxLength: 8 })),
    )
    fc.assert(
      fc.property(anyRun, ([whole, list]) => {
        const tallies = new Tallies([{ number: 1, definition: whole }])
        for (const given of list) tallies.add({ version: 1, answers: checkAnswers(whole, given).answers })
        expect(tallies.sent).toBe(list.length)
        for (const tally of tallies.list()) {
          expect(tally.answered).toBeLessThanOrEqual(tally.shown)
          expect(tally.shown).toBeLessThanOrEqual(list.length)
          for (const { count } of tally.question.kind === 'matrix' ? [] : sharesOf(tally))
            expect(count).toBeLessThanOrEqual(tally.answered)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('a cross-table', () => {
  const question = (name: string): QuestionOf<'single'> => ({
    kind: 'single',
    name,
    title: { fr: name },
    required: false,
    profile: true,
    choices: ['a', 'b'].map((value) => ({ value, label: { fr: value } })),
  })
  const pair = { row: question('x'), column: question('y') }
  const people = (counts: readonly number[]) =>
    counts.flatMap((count, index) =>
      Array.from({ length: count }, () => ({ x: index < 2 ? 'a' : 'b', y: index % 2 ? 'b' : 'a' })),
    )

  it('is shown where each of its cells counts enough people', () => {
    const cells = [
      [5, 6],
      [7, 8],
    ]
    expect(crossOf(pair, people([5, 6, 7, 8]), 5)).toEqual({ table: { rows: ['a', 'b'], columns: ['a', 'b'], cells } })
  })

  it('is withheld whole for one small cell, empty or not', () => {
    expect(crossOf(pair, people([5, 6, 7, 4]), 5)).toEqual({ withheld: 'small' })
    expect(crossOf(pair, people([50, 60, 70, 0]), 5)).toEqual({ withheld: 'small' })
  })
})
