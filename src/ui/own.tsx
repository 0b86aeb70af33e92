import { catalogue, type Language } from '../kernel/language.ts'
import { inLanguage, type OwnText } from '../kernel/own-text.ts'

const messages = catalogue({
  inFrench: { fr: 'en français', en: 'in French' },
})

/** A number stays with its unit and its thousands, however a text was typed. */
const together = (words: string) => words.replace(/(?<=\d) (?=[%€]|\d{3}(?!\d)|h(?![\p{L}]))/gu, '\u00a0')

/** A buyer's own text; where it is missing in the language of the page, the original, marked. */
export function Own({ text, language }: { text: OwnText; language: Language }) {
  const { words: typed, original } = inLanguage(text, language)
  const words = together(typed)
  if (!original) return <>{words}</>
  return (
    <>
      <span lang="fr">{words}</span> <span class="original">({messages[language].inFrench})</span>
    </>
  )
}

interface InFrenchProps {
  /** What is published in French alone; nothing where it is not known. */
  readonly text: string | null | undefined
  /** What is said, in the language of the page, where it is not known. */
  readonly otherwise: string
  readonly language: Language
}

/** Published words that nobody translated, marked where the page is in another language: who hears them hears French. */
export function InFrench({ text, otherwise, language }: InFrenchProps) {
  if (text === null || text === undefined) return otherwise
  return language === 'fr' ? text : <span lang="fr">{text}</span>
}
