export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly by: number }
  /** There was no value then, there is one now. */
  | { readonly kind: 'appeared' }
  /** There was a value then, there is none now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'none' }

/** Relative to the larger of the two: what arithmetic alone may do to a number. */
const dust = 1e-9

/** What became of a frozen value: `by` is live minus frozen, in the unit of the indicator. */
export function differenceOf(frozen: number | null, live: number | null): Difference {
  if (frozen === null) return live === null ? { kind: 'none' } : { kind: 'appeared' }
  if (live === null) return { kind: 'gone' }
  const by = live - frozen
  return Math.abs(by) <= dust * Math.max(Math.abs(frozen), Math.abs(live)) ? { kind: 'same' } : { kind: 'changed', by }
}
