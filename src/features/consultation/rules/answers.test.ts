import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerStep, afterStep, answerStates, answerSteps } from './answer-journey.ts'
import { byTheme, countCoverage, type Judgement, judge, judgements, orderCoverage, positions } from './coverage.ts'

describe('the judgement of a proposition', () => {
  it('asks for an answer of its own, whatever that answer decides', () => {
    expect(judge(null)).toBe('none')
    expect(positions.map((position) => [position, judge(position)])).toEqual([
      ['retained', 'answered'],
      ['retained-in-part', 'in-part'],
      ['already-done', 'answered'],
      ['not-retained', 'answered'],
      ['outside-remit', 'answered'],
    ])
  })
})

const line = fc.record({
  number: fc.integer({ min: 1, max: 500 }),
  judgement: fc.constantFrom<Judgement>(...judgements),
  actions: fc.array(fc.integer(), { maxLength: 2 }),
  indicators: fc.array(fc.integer(), { maxLength: 2 }),
})

describe('the coverage', () => {
  it('counts every proposition once among answered, in part and none', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const totals = countCoverage(lines)
        expect(totals.none + totals['in-part'] + totals.answered).toBe(lines.length)
        expect(totals.propositions).toBe(lines.length)
        expect(totals.acted).toBeLessThanOrEqual(lines.length)
      }),
    )
  })

  it('keeps each line, what nobody answered first, or by number', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const first = orderCoverage(lines, 'unanswered')
        const ranks = first.map(({ judgement }) => judgements.indexOf(judgement))
        expect(ranks).toEqual([...ranks].sort())
        const numbers = orderCoverage(lines, 'document').map(({ number }) => number)
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
        expect(new Set(first)).toEqual(new Set(lines))
      }),
    )
  })

  it('gathers lines under their themes, those without one last, and leaves empty themes out', () => {
    const themes = [{ id: 'a' }, { id: 'b' }]
    const lines = [{ themeId: null }, { themeId: 'b' }]
    expect(byTheme(lines, themes)).toEqual([
      { theme: { id: 'b' }, lines: [{ themeId: 'b' }] },
      { theme: null, lines: [{ themeId: null }] },
    ])
  })
})

describe('the journey of an answer', () => {
  const reached = (steps: readonly AnswerStep[]) =>
    steps.reduce<(typeof answerStates)[number]>((state, step) => afterStep(state, step) ?? state, 'draft')

  it('reaches the public only through an approval', () => {
    expect(reached(['publish'])).toBe('draft')
    expect(reached(['approve', 'publish'])).toBe('published')
    expect(reached(['approve', 'edit', 'publish'])).toBe('draft')
    expect(afterStep('published', 'edit')).toBeUndefined()
    expect(reached(['approve', 'publish', 'take-back'])).toBe('draft')
  })

  it('ends in a state that it knows, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...answerSteps)), (steps) => {
        expect(answerStates).toContain(reached(steps))
      }),
    )
  })
})
