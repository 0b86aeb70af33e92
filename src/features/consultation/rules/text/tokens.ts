import { stem } from './stem.ts'

/** Words that say nothing of what a French text is about. */
const stopWords = new Set(
  `a afin ai an ans année années aie aient ainsi ait alors après as assez au aucun aucune aujourd aura aurait aussi autre autres aux avait avant avec avez
  avoir avons ayant beaucoup bien bon bonne bonjour c ça car ce ceci cela celle celles celui cependant certain certaine certaines certains ces
  cet cette ceux chacun chacune chaque chez ci combien comme comment d dans de dès déjà depuis des desquels deux devant devoir devrait
  devraient doit doivent donc dont du durant elle elles en encore enfin entre es est et étaient était étant etc été être eu eux fait faire
  faisant faite fait faites faits faut faudrait fois font fut grâce h hors i ici il ils j je jusqu jusque l la là laquelle le lequel les
  lesquels lesquelles leur leurs lors lorsqu lorsque lui m ma mais malgré me même mêmes merci mes mettre mieux moi moins mon n ne ni non
  nos notamment notre nôtre nous on ont or ou où oui par parce parfois parmi pas pendant peu peut peuvent plus plusieurs plutôt pour
  pourquoi pourrait pourraient pouvoir près presque puis puisque puisqu qu quand que quel quelle quelles quelque quelques quels qui quoi quoique
  rien s sa sans se selon sera serait seraient seront ses seul seule si sinon soi soient soit sommes son sont sous souvent suis sur
  surtout t ta tant te tel telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un une vers via voici voilà
  voir vos votre vôtre vous vraiment vu y`.split(/\s+/),
)

const elision = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/

/** The words of a text that say something, in order, in lower case. */
export function wordsOfText(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
  const words = plain.match(/\p{L}+(?:'\p{L}+)*/gu) ?? []
  return words.map((word) => word.replace(elision, '')).filter((word) => word.length > 1 && !stopWords.has(word))
}

/** One word of a text with its stem. */
export interface Token {
  readonly word: string
  readonly stem: string
}

const known = new Map<string, string>()

/** The stem, remembered: texts use few words many times. */
function stemOnce(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size > 100_000) known.clear()
  const made = stem(word)
  known.set(word, made)
  return made
}

/** The words of a text that say something, with their stems. */
export function tokensOf(text: string): Token[] {
  return wordsOfText(text).map((word) => ({ word, stem: stemOnce(word) }))
}
