import { catalogue, type Language, languages } from '../../../kernel/language.ts'
import { markdownToText } from '../../../kernel/markdown-text.ts'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import type { Basis } from './contact.ts'

/** Where the writer says that the link to the consultation stands. */
export const linkMark = /\{\{\s*(lien|link)\s*\}\}/g

export interface Letter {
  readonly subject: OwnText
  readonly body: OwnText
  readonly organisation: string
  /** Where the recipient takes part, in a language; `null` where the letter leads to no consultation. */
  readonly link: ((language: Language) => string) | null
}

export interface Reader {
  readonly language: Language
  readonly basis: Basis
  readonly source: string
  readonly unsubscribe: string
}

const say = catalogue({
  takePart: { fr: (link: string) => `Pour participer : ${link}`, en: (link: string) => `To take part: ${link}` },
  why: {
    fr: (organisation: string, basis: string, source: string) =>
      `${organisation} vous écrit ${basis}. Origine de votre adresse : ${source}.`,
    en: (organisation: string, basis: string, source: string) =>
      `${organisation} writes to you ${basis}. Where your address comes from: ${source}.`,
  },
  rights: {
    fr: 'Vous pouvez demander ce qui est gardé de vous, le corriger ou le faire effacer en répondant à ce message.',
    en: 'You may ask what is kept of you, have it corrected or erased, by answering this message.',
  },
  unsubscribe: {
    fr: (address: string) => `Ne plus recevoir ces messages : ${address}`,
    en: (address: string) => `To receive these messages no more: ${address}`,
  },
  consent: { fr: 'avec votre accord', en: 'with your consent' },
  'public-task': { fr: 'au titre de sa mission d’intérêt public', en: 'within its public task' },
  professional: { fr: 'à votre adresse professionnelle', en: 'at your professional address' },
})

/** The text in a language, with the link where it was wanted, or at its end. */
function bodyIn(language: Language, { body, link }: Letter): string {
  const words = wordsOf(body, language)
  if (link === null) return markdownToText(words)
  const placed = words.replace(linkMark, () => link(language))
  return markdownToText(placed === words ? `${words}\n\n${say[language].takePart(link(language))}` : placed)
}

/**
 * In which languages a letter is written: in the reader's. An invitation comes in both, the reader's first: addresses come in lists,
 * and nobody knows which language is read at each.
 */
function languagesOf({ body, link }: Letter, reader: Language): readonly [Language, ...Language[]] {
  if (body.en === undefined) return ['fr']
  if (link === null) return [reader]
  return reader === 'fr' ? ['fr', 'en'] : ['en', 'fr']
}

/** For readers of which languages a letter differs. */
export function readersOf({ body, kind }: { readonly body: OwnText; readonly kind: string }): readonly Language[] {
  return body.en === undefined || kind !== 'news' ? ['fr'] : languages
}

/** Why somebody is written to, and their rights (GDPR art. 13 and 14). */
export function whyWritten(
  language: Language,
  organisation: string,
  { basis, source }: Pick<Reader, 'basis' | 'source'>,
): string {
  const words = say[language]
  return `${words.why(organisation, words[basis], source)}\n${words.rights}`
}

/** Why it is received and how it ends. */
function footIn(language: Language, { organisation }: Letter, reader: Reader): string {
  return `${whyWritten(language, organisation, reader)}\n${say[language].unsubscribe(reader.unsubscribe)}`
}

/** The message for one person, as plain text. */
export function writeLetter(letter: Letter, reader: Reader): { subject: string; text: string; language: Language } {
  const written = languagesOf(letter, reader.language)
  const bodies = written.map((language) => bodyIn(language, letter))
  const feet = written.map((language) => footIn(language, letter, reader))
  return {
    subject: [...new Set(written.map((language) => wordsOf(letter.subject, language)))].join(' / '),
    text: `${bodies.join('\n\n* * *\n\n')}\n\n-- \n${feet.join('\n\n')}\n`,
    language: written[0],
  }
}
