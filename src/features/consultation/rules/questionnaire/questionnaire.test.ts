import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anyAnswers, anyDefinition, everyKind } from '../../fixtures/questionnaire.ts'
import { type Definition, definition } from '../../schema/questionnaire.ts'
import type { Answers } from './answer.ts'
import { isAsked } from './faults.ts'
import { checkAnswers, type Fields, fieldsOf, fillPage, questionsOpened, shownField } from './fill.ts'
import { pageAfter, pageBefore, settle } from './path.ts'

const anyRun = anyDefinition.chain((whole) => fc.tuple(fc.constant(whole), anyAnswers(whole)))

/** The pages that somebody with these answers goes through, from the first to the end. */
function walk(whole: Definition, answers: Answers): number[] {
  const pages: number[] = []
  for (let page = pageAfter(whole, answers, -1); page !== undefined; page = pageAfter(whole, answers, page))
    pages.push(page)
  return pages
}

describe('branching', () => {
  it('leads every path to the end, forth and back alike', () => {
    fc.assert(
      fc.property(anyRun, ([whole, given]) => {
        const { answers } = checkAnswers(whole, given)
        const forth = walk(whole, answers)
        expect(forth).toEqual([...forth].sort((a, b) => a - b))
        expect(new Set(forth).size).toBe(forth.length)
        const back: number[] = []
        for (let page = pageBefore(whole, answers, 99); page !== undefined; page = pageBefore(whole, answers, page))
          back.unshift(page)
        expect(back).toEqual(forth)
      }),
    )
  })

  it('drops what hidden questions were answered, once and for all', () => {
    fc.assert(
      fc.property(anyRun, ([whole, given]) => {
        const { answers } = checkAnswers(whole, given)
        const settled = settle(whole, answers)
        for (const name of Object.keys(answers)) expect(settled.shown.has(name.split('-')[0]!)).toBe(true)
        expect(settle(whole, settled.answers)).toEqual(settled)
        expect(checkAnswers(whole, answers).answers).toEqual(answers)
      }),
    )
  })

  it('asks nothing that is hidden, and keeps nothing that is not asked', () => {
    fc.assert(
      fc.property(anyRun, ([whole, given]) => {
        const { answers, faults } = checkAnswers(whole, given)
        const { shown } = settle(whole, answers)
        for (const name of Object.keys(faults)) expect(shown.has(name.split('-')[0]!)).toBe(true)
        expect(Object.keys(answers)).not.toContain('stranger')
      }),
    )
  })

  it('page by page gives what all at once gives', () => {
    fc.assert(
      fc.property(anyRun, ([whole, given]) => {
        const wanted = checkAnswers(whole, given)
        let answers: Answers = {}
        for (let page = pageAfter(whole, answers, -1); page !== undefined; page = pageAfter(whole, answers, page))
          answers = fillWhole(whole, page, { given: wanted.answers, answers })
        expect(answers).toEqual(wanted.answers)
      }),
    )
  })
})

/** All the answers as the fields of forms. */
const fieldsOfAll = ({ pages }: Definition, answers: Answers): Fields =>
  Object.assign({}, ...pages.flatMap(({ questions }) => questions.filter(isAsked).map((one) => fieldsOf(one, answers))))

/** Sends a page again as long as it opens questions, as a browser would. */
function fillWhole(whole: Definition, page: number, { given, answers }: { given: Answers; answers: Answers }): Answers {
  let filled = answers
  let opened = questionsOpened(whole, page, { fields: {}, answers })
  const shown = new Set<string>()
  while (opened.length > 0) {
    for (const { name } of opened) shown.add(name)
    const fields = { ...fieldsOfAll(whole, given), [shownField]: [...shown].join(',') }
    filled = fillPage(whole, page, { fields, answers: filled }).answers
    opened = questionsOpened(whole, page, { fields, answers: filled })
  }
  return filled
}

describe('a filled page', () => {
  const fill = (page: number, fields: Fields, answers: Answers = {}) => {
    const shown = everyKind.pages[page]!.questions.map(({ name }) => name).join(',')
    return fillPage(everyKind, page, { fields: { ...fields, [shownField]: shown }, answers })
  }

  it('reads numbers and texts as people write them', () => {
    const fields = { status: 'firm', staff: ' 1 250 ', since: '2020-02-29' }
    expect(fill(0, fields)).toEqual({ answers: { status: 'firm', staff: 1250, since: '2020-02-29' }, faults: {} })
  })

  it('keeps the words beside « other » only with it', () => {
    const other = { status: 'other', 'status-Comment': 'Une coopérative' }
    expect(fill(0, other).answers).toEqual(other)
    expect(fill(0, { ...other, status: 'person' }).answers).toEqual({ status: 'person' })
  })

  test.each([
    [0, {}, 'status', 'attend une réponse'],
    [0, { status: 'king' }, 'status', 'parmi ce qui est proposé'],
    [0, { status: 'firm', staff: 'beaucoup' }, 'staff', 'Écrivez un nombre'],
    [0, { status: 'firm', staff: '1,5' }, 'staff', 'entier'],
    [0, { status: 'firm', staff: '0' }, 'staff', 'Pas moins de 1'],
    [0, { status: 'firm', since: '2026-02-30' }, 'since', 'qui existe'],
    [0, { status: 'firm', since: '1899-01-01' }, 'since', 'Pas avant'],
    [1, { themes: ['building', 'food', 'cleaning'] }, 'themes', 'vous en avez choisi 3'],
    [1, { priorities: 'a', 'priorities-2': 'a' }, 'priorities', 'deux rangs'],
    [1, { 'priorities-2': 'a' }, 'priorities', 'vide'],
    [1, { satisfied: '6' }, 'satisfied', 'parmi'],
    [1, { satisfied: '1', why: ' ' }, 'why', 'attend une réponse'],
    [2, { opinions: 'maybe' }, 'opinions', 'parmi'],
    [2, { town: 'x'.repeat(81) }, 'town', '80 caractères au plus ; ce texte en a 81'],
  ])('page %i with %j says what is wrong with %s', (page, fields, name, says) => {
    expect(fill(page, fields).faults[name]?.fr).toContain(says)
  })

  it('opens a question of the same page, which is then asked', () => {
    const fields = { status: 'firm', [shownField]: 'welcome,status,since' }
    const { answers } = fillPage(everyKind, 0, { fields, answers: {} })
    expect(questionsOpened(everyKind, 0, { fields, answers }).map(({ name }) => name)).toEqual(['staff'])
  })

  it('skips a page whose condition does not hold', () => {
    expect(pageAfter(everyKind, { status: 'firm', staff: 3 }, 0)).toBe(2)
    expect(pageAfter(everyKind, { status: 'firm', staff: 30 }, 0)).toBe(1)
    expect(pageAfter(everyKind, { status: 'person' }, 0)).toBe(1)
  })
})

describe('a questionnaire', () => {
  const says = (whole: unknown) => {
    const read = definition.safeParse(whole)
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  const [first, second, third] = everyKind.pages as [object, object, object]
  const single = (extra: object) => ({
    pages: [{ name: 'p', questions: [{ kind: 'single', name: 'a', title: { fr: 'A' }, choices: [], ...extra }] }],
  })

  it('may only look back', () => {
    expect(says({ pages: [second, first, third] })).toContainEqual(expect.stringContaining('no question asked above'))
    expect(says({ pages: [first, second, third] })).toEqual([])
  })

  test.each([
    [{ name: '1a', choices: ['x', 'y'] }, 'name'],
    [{ choices: ['x'] }, 'choices'],
    [{ choices: ['x', 'x'] }, 'given twice'],
    [{ choices: ['x', 'other'], other: { fr: 'Autre' } }, 'given twice'],
    [{ choices: ['x', 'y'], visible: '{a} notempty' }, 'no question asked above'],
    [{ choices: ['x', 'y'], visible: '{a' }, 'not closed'],
    [{ choices: ['x', 'y'], colour: 'red' }, 'colour'],
  ])('with %j is refused', (extra, expected) => {
    const choices = extra.choices.map((value) => ({ value, label: { fr: value } }))
    expect(says(single({ ...extra, choices })).join()).toContain(expected)
  })

  it('compares an answer only with what it can be', () => {
    const [{ questions }] = [first as Definition['pages'][number]]
    const with1 = (visible: string) => [
      { name: 'p1', questions },
      { name: 'p2', visible, questions: [{ kind: 'separator', name: 'z' }] },
    ]
    expect(says({ pages: with1("{status} = 'king'") }).join()).toContain('is no choice')
    expect(says({ pages: with1("{staff} = 'many'") }).join()).toContain('does not fit')
    expect(says({ pages: with1('{status} > 3') }).join()).toContain('does not fit')
    expect(says({ pages: with1("{status} = 'other'") })).toEqual([])
  })
})
