import { expect, test } from 'vitest'
import { given, NOT_COMMUNICATED, stateOf, UNREADABLE } from './published.ts'

test.each([
  [0, 'given'],
  [false, 'given'],
  ['', 'given'],
  [[], 'given'],
  [NOT_COMMUNICATED, 'not-communicated'],
  [UNREADABLE, 'unreadable'],
  [null, 'absent'],
] as const)('%s is %s', (value, state) => {
  expect(stateOf(value)).toBe(state)
})

test('only what is given has a value', () => {
  expect(given(0)).toBe(0)
  expect(given(false)).toBe(false)
  expect(given(NOT_COMMUNICATED)).toBeNull()
  expect(given(UNREADABLE)).toBeNull()
  expect(given(null)).toBeNull()
})
