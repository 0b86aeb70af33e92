import type { Forecast } from './forecast.ts'
import { type Course, isReached } from './progress.ts'

export type Outlook =
  | { readonly kind: 'kept' }
  /** The trend ends short of the target by so much, in the unit of the indicator, always positive. */
  | { readonly kind: 'missed'; readonly by: number }
  | { readonly kind: 'unknown'; readonly reason: 'no-target' | 'too-few-points' }

/** What the forecast says of the target. */
export function outlookOf(course: Course, forecast: Forecast): Outlook {
  if (course.target === null) return { kind: 'unknown', reason: 'no-target' }
  if (forecast.value === null) return { kind: 'unknown', reason: 'too-few-points' }
  return isReached(course, forecast.value)
    ? { kind: 'kept' }
    : { kind: 'missed', by: Math.abs(course.target - forecast.value) }
}

/** How many of the targets the trend keeps, of how many of which it says something. */
export interface Tally {
  readonly all: number
  readonly known: number
  readonly kept: number
}

export function tallyOf(outlooks: readonly Outlook[]): Tally {
  const known = outlooks.filter(({ kind }) => kind !== 'unknown')
  return { all: outlooks.length, known: known.length, kept: known.filter(({ kind }) => kind === 'kept').length }
}
