import type { Language } from './language.ts'

/** A text that a buyer wrote: in French, and in English where somebody translated it. */
export interface OwnText {
  readonly fr: string
  readonly en?: string | undefined
}

/** The text as a page of that language shows it; where it is missing, the original, and that it is. */
export function inLanguage(text: OwnText, language: Language): { readonly words: string; readonly original: boolean } {
  if (language === 'fr' || text.en === undefined) return { words: text.fr, original: language !== 'fr' }
  return { words: text.en, original: false }
}

/** The words alone, for a title or a cell. */
export function wordsOf(text: OwnText, language: Language): string {
  return inLanguage(text, language).words
}
