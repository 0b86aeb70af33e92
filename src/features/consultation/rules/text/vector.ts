/** How much each stem weighs in a text; of length 1, or empty. */
export type Vector = ReadonlyMap<string, number>

export function countOf(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}

/** The same direction, of length 1. */
export function unit(vector: Vector): Vector {
  let square = 0
  for (const weight of vector.values()) square += weight * weight
  if (square === 0) return new Map()
  const length = Math.sqrt(square)
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]))
}

/** Both being of length 1: the cosine of their angle. */
export function cosine(one: Vector, other: Vector): number {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of short) sum += weight * (long.get(stem) ?? 0)
  return sum
}

/**
 * What stems weigh in a corpus: (1 + ln tf) · ln((1 + N) / (1 + df)); those of more than half the texts weigh nothing there, as soon
 * as there are enough texts to tell.
 */
export class Weighing {
  readonly #frequencies: Map<string, number>
  readonly #size: number

  constructor(corpus: readonly (readonly string[])[]) {
    this.#frequencies = countOf(corpus.flatMap((stems) => [...new Set(stems)]))
    this.#size = corpus.length
  }

  vectorOf(stems: readonly string[]): Vector {
    const weights = new Map<string, number>()
    for (const [stem, count] of countOf(stems)) {
      const frequency = this.#frequencies.get(stem) ?? 0
      if (this.#size >= 10 && frequency > this.#size / 2) continue
      const weight = (1 + Math.log(count)) * Math.log((1 + this.#size) / (1 + frequency))
      if (weight > 0) weights.set(stem, weight)
    }
    return unit(weights)
  }
}
