export const directions = ['at-least', 'at-most'] as const
export type Direction = (typeof directions)[number]

/** What a target says, in the unit of its indicator; `null` where it is not known. */
export interface Course {
  readonly direction: Direction
  readonly baseline: number | null
  readonly target: number | null
}

export type ProgressGap = 'no-baseline' | 'no-target' | 'no-value' | 'no-distance'
export type Progress = { readonly share: number } | { readonly share: null; readonly reason: ProgressGap }

/** Whether a value is where the target wants it. */
export function isReached({ direction, target }: Course, value: number): boolean | null {
  if (target === null) return null
  return direction === 'at-least' ? value >= target : value <= target
}

/**
 * How far the way from the baseline to the target is done, 0…1: a value behind the baseline is 0, one beyond the target 1.
 *
 *     (value − baseline) ÷ (target − baseline)
 *
 * `null` with the reason where one of the three is missing, or where the baseline is on the target already.
 */
export function progressOf(course: Course, value: number | null): Progress {
  const { baseline, target } = course
  if (target === null) return { share: null, reason: 'no-target' }
  if (value === null) return { share: null, reason: 'no-value' }
  if (baseline === null) return { share: null, reason: 'no-baseline' }
  if (isReached(course, baseline)) return { share: null, reason: 'no-distance' }
  return { share: Math.min(1, Math.max(0, (value - baseline) / (target - baseline))) }
}
