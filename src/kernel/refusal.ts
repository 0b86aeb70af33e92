/** The request is understood and turned down. The message is shown as it is, beside the field of the form where it names one. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly field: string

  constructor(message: string, field = '') {
    super(message)
    this.field = field
  }
}

/** There is nothing at that address or under that identifier. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** Somebody else changed or holds the thing meanwhile. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** The three expected errors. Anything else is a fault of ours, logged whole and shown as one polite sentence. */
export type Expected = Refused | NotFound | Conflict

export function isExpected(error: unknown): error is Expected {
  return error instanceof Refused || error instanceof NotFound || error instanceof Conflict
}
