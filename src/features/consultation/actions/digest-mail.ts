import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { linkTo } from '../../../ui/link.ts'
import { stateWords } from '../../scheme/messages.ts'
import { positionWords } from '../answer-messages.ts'
import type { Follower } from '../queries/followers.ts'
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

/** As what somebody is told: as an author, as a partner, or both. */
type As = Pick<Follower, 'partner'>

interface Telling {
  readonly language: Language
  /** Where this instance is reached. */
  readonly site: string
  /** Where one says no. */
  readonly stop: string
  readonly as: readonly As[]
}

/** One mail of all that is to be told to somebody; to a partner it says why they may be written to. */
export function composeDigest(
  news: readonly Told[],
  { language, site, stop, as }: Telling,
): { readonly subject: string; readonly text: string } {
  const say = toldMessages[language]
  const kind = as.some(({ partner }) => partner === null) ? 'author' : 'partner'
  const whys = new Set(as.flatMap(({ partner }) => (partner === null ? [] : [partner.why(language)])))
  const parts = news.map((one) =>
    [...sentencesOf(one, language), `${site}${linkTo(language, addressOf(one))}`].join('\n'),
  )
  return {
    subject: say[`subject.${kind}`](news.length),
    text: [say.greeting, say[`intro.${kind}`], ...parts, ...whys, `${say.stop}\n${stop}`].join('\n\n'),
  }
}
