import { tokensOf } from './tokens.ts'
import { type Vector, Weighing } from './vector.ts'

export interface Text {
  readonly id: string
  readonly text: string
}

/** How near two texts are: saying the same in about the same words, or speaking of the same. */
export type Nearness = 'identical' | 'similar'

export interface Near {
  readonly id: string
  /** Cosine, 0…1. */
  readonly score: number
  readonly nearness: Nearness
}

export const identicalFrom = 0.9
export const similarFrom = 0.35
/** A text of fewer stems is never taken for identical to another: “Suppression.” says too little. */
export const fewestStems = 5

interface Entry {
  readonly id: string
  readonly vector: Vector
  readonly stems: number
}

/** Finds the texts of a corpus that are near to one another, by an inverted index: only those that share a stem are looked at. */
export class SimilarTexts {
  readonly #entries: readonly Entry[]
  readonly #places: ReadonlyMap<string, number>
  /** For each stem, the places and weights of the texts that hold it, one after the other. */
  readonly #index = new Map<string, number[]>()

  constructor(texts: readonly Text[]) {
    const stems = texts.map(({ text }) => tokensOf(text).map(({ stem }) => stem))
    const weighing = new Weighing(stems)
    this.#entries = texts.map(({ id }, place) => ({
      id,
      vector: weighing.vectorOf(stems[place]!),
      stems: new Set(stems[place]).size,
    }))
    this.#places = new Map(texts.map(({ id }, place) => [id, place]))
    for (const [place, { vector }] of this.#entries.entries())
      for (const [stem, weight] of vector) {
        const list = this.#index.get(stem)
        if (list) list.push(place, weight)
        else this.#index.set(stem, [place, weight])
      }
  }

  /** The texts near to one of the corpus, nearest first. */
  near(id: string): Near[] {
    const place = this.#places.get(id)
    if (place === undefined) return []
    const scores = new Map<number, number>()
    const self = this.#entries[place]!
    for (const [stem, weight] of self.vector) this.#addScores(scores, stem, weight)
    const found = [...scores].flatMap(([other, score]) =>
      other === place || score < similarFrom ? [] : [this.#nearOf(self, this.#entries[other]!, score)],
    )
    return found.sort((a, b) => b.score - a.score)
  }

  /** Every pair of texts that are at least so near, once. */
  pairs(from: number): { readonly one: string; readonly other: string; readonly score: number }[] {
    return this.#entries.flatMap(({ id: one }, place) =>
      this.near(one)
        .filter(({ id, score }) => score >= from && this.#places.get(id)! > place)
        .map(({ id: other, score }) => ({ one, other, score })),
    )
  }

  #addScores(scores: Map<number, number>, stem: string, weight: number): void {
    const list = this.#index.get(stem)!
    for (let at = 0; at < list.length; at += 2)
      scores.set(list[at]!, (scores.get(list[at]!) ?? 0) + weight * list[at + 1]!)
  }

  #nearOf(one: Entry, other: Entry, score: number): Near {
    const enough = Math.min(one.stems, other.stems) >= fewestStems
    return { id: other.id, score, nearness: score >= identicalFrom && enough ? 'identical' : 'similar' }
  }
}
