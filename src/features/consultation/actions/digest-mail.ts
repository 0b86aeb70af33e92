import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { linkTo } from '../../../ui/link.ts'
import { stateWords } from '../../scheme/messages.ts'
import { positionWords } from '../answer-messages.ts'
import type { Told } from '../queries/news.ts'
import { toldMessages } from '../told-messages.ts'

/** The page on which a piece of news is read. */
function addressOf({ slug, number, themeCode }: Told): string {
  const base = `/concertations/${slug}`
  return number === null ? `${base}/couverture#theme-${themeCode}` : `${base}/propositions/${number}#reponse`
}

function sentencesOf({ action, number, subject, position }: Told, language: Language): string[] {
  const say = toldMessages[language]
  const words = wordsOf(subject, language)
  if (action) {
    const state = stateWords[action.state][language].toLowerCase()
    return [say.moved(action.number, wordsOf(action.title, language), state), say.movedFor(words)]
  }
  if (number === null) return [say.themeAnswered(words)]
  return [say.answered(number, words, positionWords[position!][language].toLowerCase())]
}

/** One mail of all that is to be told to somebody. `site` is where this instance is reached, `stop` where one says no. */
export function composeDigest(
  news: readonly Told[],
  { language, site, stop }: { readonly language: Language; readonly site: string; readonly stop: string },
): { readonly subject: string; readonly text: string } {
  const say = toldMessages[language]
  const parts = news.map((one) =>
    [...sentencesOf(one, language), `${site}${linkTo(language, addressOf(one))}`].join('\n'),
  )
  return {
    subject: say.subject(news.length),
    text: [say.greeting, say.intro, ...parts, `${say.stop}\n${stop}`].join('\n\n'),
  }
}
