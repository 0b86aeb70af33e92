import { catalogue, type Language } from '../kernel/language.ts'
import { inLanguage, type OwnText } from '../kernel/own-text.ts'

const messages = catalogue({
  inFrench: { fr: 'en français', en: 'in French' },
})

/** A buyer's own text; where it is missing in the language of the page, the original, marked. */
export function Own({ text, language }: { text: OwnText; language: Language }) {
  const { words, original } = inLanguage(text, language)
  if (!original) return <>{words}</>
  return (
    <>
      <span lang="fr">{words}</span> <span class="original">({messages[language].inFrench})</span>
    </>
  )
}
