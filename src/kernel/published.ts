/**
 * What a publisher can say of a value: it gives it, it writes that it does not communicate it, or it leaves it out.
 * The three are never confused: « not published » is not zero, and « not communicated » is not « left out ».
 */
export const NOT_COMMUNICATED = Symbol('not communicated')
export type NotCommunicated = typeof NOT_COMMUNICATED

/** `null` is absent, `NOT_COMMUNICATED` is the publisher's own « NC », anything else is given. */
export type Published<T> = T | NotCommunicated | null

export type PublishedState = 'given' | 'not-communicated' | 'absent'

export function stateOf(value: Published<unknown>): PublishedState {
  if (value === null) return 'absent'
  return value === NOT_COMMUNICATED ? 'not-communicated' : 'given'
}

/** The value where one is given, otherwise `null`. */
export function given<T>(value: Published<T>): T | null {
  return value === NOT_COMMUNICATED ? null : value
}
