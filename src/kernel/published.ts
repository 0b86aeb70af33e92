/**
 * What a publisher can say of a value: it gives it, it writes that it does not communicate it, or it leaves it out.
 * The three are never confused: « not published » is not zero, and « not communicated » is not « left out ».
 */
export const NOT_COMMUNICATED = Symbol('not communicated')
/** Something is written there that nobody can take for a value: that is the publisher's slip, not its silence. */
export const UNREADABLE = Symbol('unreadable')
export type NotCommunicated = typeof NOT_COMMUNICATED
export type Unreadable = typeof UNREADABLE
/** Written, and no value. */
export type Withheld = NotCommunicated | Unreadable

/** `null` is absent, `NOT_COMMUNICATED` is the publisher's own « NC », `UNREADABLE` is no value, anything else is given. */
export type Published<T> = T | Withheld | null

export type PublishedState = 'given' | 'not-communicated' | 'unreadable' | 'absent'

export function isWithheld(value: unknown): value is Withheld {
  return value === NOT_COMMUNICATED || value === UNREADABLE
}

export function stateOf(value: Published<unknown>): PublishedState {
  if (value === null) return 'absent'
  if (value === NOT_COMMUNICATED) return 'not-communicated'
  return value === UNREADABLE ? 'unreadable' : 'given'
}

/** The value where one is given, otherwise `null`. */
export function given<T>(value: Published<T>): T | null {
  return isWithheld(value) ? null : value
}
