import { type Day, yearOf } from '../../../kernel/calendar.ts'

/** Whether the figures of a year may be frozen: a year that is over, of the scheme or the one before it, where it starts from. */
export function isFreezable(
  { from, to }: { readonly from: Day; readonly to: Day },
  year: number,
  thisYear: number,
): boolean {
  return year >= yearOf(from) - 1 && year <= yearOf(to) && year < thisYear
}

/** The years that may be frozen and are not, the last first. */
export function listFreezable(
  scheme: { readonly from: Day; readonly to: Day },
  frozen: readonly number[],
  thisYear: number,
): number[] {
  const first = yearOf(scheme.from) - 1
  const all = Array.from({ length: yearOf(scheme.to) - first + 1 }, (_, index) => first + index)
  return all.filter((year) => isFreezable(scheme, year, thisYear) && !frozen.includes(year)).reverse()
}
