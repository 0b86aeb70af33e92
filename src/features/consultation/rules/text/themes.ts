import { type Token, tokensOf } from './tokens.ts'
import { cosine, countOf, unit, type Vector, Weighing } from './vector.ts'

/** A text of which somebody said to which theme it belongs. */
export interface Example {
  readonly theme: string
  readonly text: string
}

/** A theme that the tool proposes for a text, and the words of the text for which it does. */
export interface Suggestion {
  readonly theme: string
  /** Cosine with the centre of the theme, 0…1. */
  readonly score: number
  readonly words: readonly string[]
}

/** Below it the nearest theme is not near: nothing is proposed. */
export const nearestFloor = 0.05
const mostThemes = 3
const mostWords = 4
/** How much a theme that was given often is put before one that was given seldom, where both are about as near. */
const habit = 0.01

interface Centre {
  readonly theme: string
  readonly vector: Vector
  readonly habit: number
}

function centreOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>()
  for (const vector of vectors) for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return unit(sum)
}

/** The words of a text that weigh most in its nearness to a centre, as they are written there. */
function sharedWords(tokens: readonly Token[], vector: Vector, centre: Vector): string[] {
  const shared = [...vector].flatMap(([stem, weight]) => {
    const both = weight * (centre.get(stem) ?? 0)
    return both > 0 ? [{ stem, both }] : []
  })
  shared.sort((a, b) => b.both - a.both)
  return shared.slice(0, mostWords).map(({ stem }) => tokens.find((token) => token.stem === stem)!.word)
}

/** Proposes themes by the nearest centre of what people coded: it only ever says which words speak for it. */
export class ThemeReader {
  readonly #weighing: Weighing
  readonly #centres: readonly Centre[]

  constructor(examples: readonly Example[]) {
    const read = examples.map(({ theme, text }) => ({ theme, stems: tokensOf(text).map(({ stem }) => stem) }))
    this.#weighing = new Weighing(read.map(({ stems }) => stems))
    const counts = countOf(read.map(({ theme }) => theme))
    this.#centres = [...counts].map(([theme, count]) => ({
      theme,
      vector: centreOf(read.filter((one) => one.theme === theme).map(({ stems }) => this.#weighing.vectorOf(stems))),
      habit: habit * Math.log(count / read.length),
    }))
  }

  /** Every theme, nearest first; between themes that are equally far, the one given most often. */
  rank(text: string): Suggestion[] {
    const tokens = tokensOf(text)
    const vector = this.#weighing.vectorOf(tokens.map(({ stem }) => stem))
    const ranked = this.#centres.map((centre) => {
      const score = cosine(vector, centre.vector)
      return { centre, score, order: score + centre.habit }
    })
    return ranked
      .sort((a, b) => b.order - a.order)
      .map(({ centre, score }) => ({ theme: centre.theme, score, words: sharedWords(tokens, vector, centre.vector) }))
  }

  /** The three nearest themes that share a word with the text; none where even the nearest is far. */
  suggest(text: string): Suggestion[] {
    const near = this.rank(text).filter(({ score }) => score > 0)
    return near.some(({ score }) => score >= nearestFloor) ? near.slice(0, mostThemes) : []
  }
}
