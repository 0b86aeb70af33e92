import type { Day } from './calendar.ts'

/** One state of a rule of law: the day from which it holds, its value, and the text that says so. */
export interface Dated<T> {
  readonly from: Day
  /** The last day on which it holds, where the text itself sets one. */
  readonly until?: Day
  readonly value: T
  readonly source: string
}

/** No text is known for that day: an obligation refuses to guess, a figure says « unknown ». */
export class NoTextInForce extends Error {
  override readonly name = 'NoTextInForce'
}

/** The state of a rule on a day, or `undefined` where no text is known. The history is in the order of its days. */
export function findInForce<T>(history: readonly Dated<T>[], on: Day): Dated<T> | undefined {
  const last = history.findLast((state) => state.from <= on)
  return last && (last.until === undefined || on <= last.until) ? last : undefined
}

/** The value of a rule on a day. Throws `NoTextInForce` before the first known text and after the last. */
export function inForce<T>(history: readonly Dated<T>[], on: Day): T {
  const found = findInForce(history, on)
  if (!found) throw new NoTextInForce(`no text known for ${on}`)
  return found.value
}
