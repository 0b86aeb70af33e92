/** A line of a file, without what ends it. */
export interface Line {
  /** From 1. */
  readonly number: number
  /** Bytes before it in the file. */
  readonly offset: number
  /** `undefined` for a line that is longer than allowed: its bytes were not kept. */
  readonly text: string | undefined
}

const NEWLINE = 10
const RETURN = 13

/** Puts one line together from the pieces in which it comes. */
class Pending {
  #pieces: Buffer[] = []
  #length = 0
  readonly #longest: number

  constructor(longest: number) {
    this.#longest = longest
  }

  get length(): number {
    return this.#length
  }

  add(piece: Buffer): void {
    this.#length += piece.length
    if (this.#length <= this.#longest) this.#pieces.push(piece)
    else this.#pieces = []
  }

  take(): string | undefined {
    const kept = this.#length <= this.#longest
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    this.#pieces = []
    this.#length = 0
    if (!kept) return undefined
    return bytes.toString('utf8', 0, bytes.at(-1) === RETURN ? bytes.length - 1 : bytes.length)
  }
}

/** The lines of a file in UTF-8, in their order; an empty last one is left out. Memory is that of the longest line allowed. */
export async function* readLines(chunks: AsyncIterable<Buffer>, longest: number): AsyncGenerator<Line> {
  const pending = new Pending(longest)
  let [number, offset] = [1, 0]
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      pending.add(chunk.subarray(start, end))
      const length = pending.length + 1
      yield { number, offset, text: pending.take() }
      number++
      offset += length
      start = end + 1
    }
    if (start < chunk.length) pending.add(chunk.subarray(start))
  }
  if (pending.length > 0) yield { number, offset, text: pending.take() }
}
