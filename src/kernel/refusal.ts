import type { Language, Wording } from './language.ts'

/** An error that we expect. It is said in the language of whoever asked; the message of the error itself is in French. */
abstract class Spoken extends Error {
  readonly said: Wording

  /** One text where whoever throws it knows the language; both where only whoever shows it does. */
  constructor(said: Wording | string = '') {
    super(typeof said === 'string' ? said : said.fr)
    this.said = typeof said === 'string' ? { fr: said, en: said } : said
  }

  in(language: Language): string {
    return this.said[language]
  }
}

/** The request is understood and turned down. The message is shown as it is, beside the field of the form where it names one. */
export class Refused extends Spoken {
  override readonly name = 'Refused'
  readonly field: string

  constructor(said: Wording | string, field = '') {
    super(said)
    this.field = field
  }
}

/** There is nothing at that address or under that identifier. */
export class NotFound extends Spoken {
  override readonly name = 'NotFound'
}

/** Somebody else changed or holds the thing meanwhile. */
export class Conflict extends Spoken {
  override readonly name = 'Conflict'
}

/** The three expected errors. Anything else is a fault of ours, logged whole and shown as one polite sentence. */
export type Expected = Refused | NotFound | Conflict

export function isExpected(error: unknown): error is Expected {
  return error instanceof Refused || error instanceof NotFound || error instanceof Conflict
}
