import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Condition } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { parseCondition, writeCondition } from './parse.ts'

function read(text: string): Condition {
  const parsed = parseCondition(text)
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.says.en}`)
  return parsed.condition
}

const holds = (text: string, answers: Record<string, unknown>) => evaluate(read(text), answers)

describe('a condition', () => {
  test.each([
    ["{a} = 'x'", { a: 'x' }, true],
    ["{a} = 'x'", {}, false],
    ["{a} <> 'x'", {}, true],
    ['{a} = 3', { a: 3 }, true],
    ['{a} = 3', { a: 4 }, false],
    ['{a} < 3', { a: 2 }, true],
    ['{a} >= 3', { a: 3 }, true],
    ['{a} >= 3', {}, false],
    ['{a} notempty', { a: [] }, false],
    ['{a} notempty', { a: 0 }, true],
    ['{a} empty', { a: '' }, true],
    ["{a} contains 'x'", { a: ['y', 'x'] }, true],
    ["{a} contains 'ECOLE'", { a: 'une école' }, true],
    ["{a} contains 'x'", { a: 3 }, false],
    ["{d} > '2026-03-01'", { d: '2026-11-24' }, true],
    ['{b} = true', { b: 'true' }, true],
    ["not {a} = 'x' and {b} = 1", { a: 'y', b: 1 }, true],
    ["!({a} = 'x' or {b} = 1)", { a: 'y', b: 1 }, false],
    ["{a} = 'x' or {b} = 1 and {c} = 1", { a: 'x' }, true],
    ['{__proto__x} notempty', { a: 1 }, false],
  ])('%s over %j is %s', (text, answers, expected) => {
    if (text.includes('__proto__')) expect('fault' in parseCondition(text)).toBe(true)
    else expect(holds(text, answers)).toBe(expected)
  })

  it('sees no property that is not an answer', () => {
    expect(holds('{constructor} notempty', {})).toBe(false)
  })

  test.each([
    ['', 0, 'a question is expected'],
    ['{a}', 3, 'expected after the question'],
    ["{a} = 'x", 6, 'not closed'],
    ['{a} = ', 6, 'a value is expected'],
    ["({a} = 'x'", 10, 'parenthesis'],
    ["{a} = 'x' {b}", 10, 'no meaning here'],
    ['{a} matches 1', 4, 'expected after'],
    ["{a} anyof ['x']", 10, 'no meaning'],
    ['iif({a} > 1)', 0, 'a question is expected'],
    [`${'('.repeat(40)}{a} = 1${')'.repeat(40)}`, 12, 'too long'],
    [`{a} = '${'x'.repeat(600)}'`, 500, 'too long'],
  ])('%s is refused, and it says where', (text, at, says) => {
    const parsed = parseCondition(text)
    if (!('fault' in parsed)) throw new Error('it was read')
    expect(parsed.fault.at).toBe(at)
    expect(parsed.fault.says.en).toContain(says)
  })

  it('written and read again is the same tree', () => {
    const literal = fc.oneof(fc.integer({ min: -99, max: 99 }), fc.stringMatching(/^[a-z' ]{0,9}$/))
    const leaf = fc.oneof(
      fc.record({ is: fc.constant('answered' as const), question: fc.constantFrom('a', 'b') }),
      fc.record({
        is: fc.constantFrom('=' as const, '<>' as const, '<' as const, '>' as const, 'contains' as const),
        question: fc.constantFrom('a', 'b'),
        value: literal,
      }),
    )
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.record({ is: fc.constant('not' as const), part: leaf }),
        fc.record({
          is: fc.constantFrom('and' as const, 'or' as const),
          parts: fc.array(tie('tree'), { minLength: 2, maxLength: 3 }),
        }),
      ),
    }))
    fc.assert(
      fc.property(tree, (condition) => {
        const text = writeCondition(condition)
        if (text.length <= 500) expect(read(text)).toEqual(condition)
      }),
    )
  })

  it('of any text is read or refused, never a fault of ours', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const parsed = parseCondition(text)
        expect('condition' in parsed || parsed.fault.at >= 0).toBe(true)
      }),
    )
  })
})
