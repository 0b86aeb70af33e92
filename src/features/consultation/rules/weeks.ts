import { addDays, type Day, mondayOf } from '../../../kernel/calendar.ts'

/** What came in during seven days from a Monday on. */
export interface Week {
  readonly monday: Day
  readonly submissions: number
  readonly contributions: number
}

/** So many weeks are told at most, the last ones. */
export const mostWeeks = 60

type Counted = Pick<Week, 'submissions' | 'contributions'> & { readonly day: Day }

/** What came in week by week, from the first week to the last, those without anything included. */
export function weeksOf(days: readonly Counted[]): Week[] {
  const found = new Map<Day, Week>()
  for (const { day, submissions, contributions } of days) {
    const monday = mondayOf(day)
    const week = found.get(monday)
    found.set(monday, {
      monday,
      submissions: submissions + (week?.submissions ?? 0),
      contributions: contributions + (week?.contributions ?? 0),
    })
  }
  const mondays = [...found.keys()].toSorted()
  const last = mondays.at(-1)
  if (last === undefined) return []
  const weeks: Week[] = []
  for (let monday = last; monday >= mondays[0]! && weeks.length < mostWeeks; monday = addDays(monday, -7))
    weeks.unshift(found.get(monday) ?? { monday, submissions: 0, contributions: 0 })
  return weeks
}
