import { catalogue, type Language } from '../../../kernel/language.ts'
import { markdownToText } from '../../../kernel/markdown-text.ts'
import { inLanguage, type OwnText } from '../../../kernel/own-text.ts'
import type { Basis } from './contact.ts'

/** Where the writer says that the link to the consultation stands. */
export const linkMark = /\{\{\s*(lien|link)\s*\}\}/g

export interface Letter {
  readonly subject: OwnText
  readonly body: OwnText
  readonly organisation: string
  /** Where the recipient takes part; `null` where the letter leads to no consultation. */
  readonly link: string | null
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

/** The text with the link where it was wanted, or at its end. */
function withLink(body: string, link: string | null, language: Language): string {
  if (link === null) return body
  const placed = body.replace(linkMark, () => link)
  return placed === body ? `${body}\n\n${say[language].takePart(link)}` : placed
}

/** The message for one person, as plain text: the letter, then why they receive it and how it ends (GDPR art. 13 and 14). */
export function writeLetter(letter: Letter, reader: Reader): { subject: string; text: string; language: Language } {
  const body = inLanguage(letter.body, reader.language)
  const language = body.original ? 'fr' : reader.language
  const words = say[language]
  const foot = [
    words.why(letter.organisation, words[reader.basis], reader.source),
    words.rights,
    words.unsubscribe(reader.unsubscribe),
  ]
  return {
    subject: inLanguage(letter.subject, language).words,
    text: `${markdownToText(withLink(body.words, letter.link, language))}\n\n-- \n${foot.join('\n')}\n`,
    language,
  }
}
