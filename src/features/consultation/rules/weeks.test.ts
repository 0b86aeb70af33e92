import { expect, test } from 'vitest'
import { day } from '../../../kernel/calendar.ts'
import { mostWeeks, weeksOf } from './weeks.ts'

const on = (text: string, submissions: number, contributions = 0) => ({ day: day(text), submissions, contributions })

test('weeks begin on a Monday, hold what came by every channel, and those without anything are there', () => {
  const days = [on('2026-03-01', 2, 1), on('2026-03-02', 3), on('2026-03-02', 1, 4), on('2026-03-18', 5)]
  expect(weeksOf(days)).toEqual([
    { monday: '2026-02-23', submissions: 2, contributions: 1 },
    { monday: '2026-03-02', submissions: 4, contributions: 4 },
    { monday: '2026-03-09', submissions: 0, contributions: 0 },
    { monday: '2026-03-16', submissions: 5, contributions: 0 },
  ])
  expect(weeksOf([...days].reverse())).toEqual(weeksOf(days))
})

test('nothing makes no week, and many years end with the last weeks', () => {
  expect(weeksOf([])).toEqual([])
  const weeks = weeksOf([on('2020-01-01', 1), on('2026-03-18', 5)])
  expect(weeks.length).toBe(mostWeeks)
  expect(weeks.at(-1)).toEqual({ monday: '2026-03-16', submissions: 5, contributions: 0 })
})
