/** What was asked to be written, and who waits for it. */
interface Waiting<Row, Written> {
  readonly row: Row
  readonly done: (written: Written) => void
  readonly failed: (error: unknown) => void
}

export interface Gathering<Row, Written> {
  /** Writes the rows together, durably, and answers for each in its order. */
  write(rows: readonly Row[]): Promise<readonly Written[]>
  /** Two rows of the same key are never written together. */
  keyOf(row: Row): string | undefined
  /** How many rows go together at most. */
  readonly most: number
  /** How many writes may be under way at once. */
  readonly atOnce: number
}

/**
 * Writes what many ask for at the same time with one statement: while one write is under way, the next ones gather. Nobody is
 * answered before their own row is on the disk. Where a write fails, its rows are tried alone, so that a bad one costs only itself.
 */
export class Gatherer<Row, Written> {
  readonly #gathering: Gathering<Row, Written>
  #waiting: Waiting<Row, Written>[] = []
  #underWay = 0

  constructor(gathering: Gathering<Row, Written>) {
    this.#gathering = gathering
  }

  add(row: Row): Promise<Written> {
    return new Promise((done, failed) => {
      this.#waiting.push({ row, done, failed })
      this.#start()
    })
  }

  /** The first rows that may go together; the others keep their place. */
  #next(): Waiting<Row, Written>[] {
    const keys = new Set<string>()
    const taken: Waiting<Row, Written>[] = []
    this.#waiting = this.#waiting.filter((one) => {
      const key = this.#gathering.keyOf(one.row)
      if (taken.length >= this.#gathering.most || (key !== undefined && keys.has(key))) return true
      if (key !== undefined) keys.add(key)
      taken.push(one)
      return false
    })
    return taken
  }

  #start(): void {
    if (this.#waiting.length === 0 || this.#underWay >= this.#gathering.atOnce) return
    this.#underWay++
    void this.#write(this.#next()).finally(() => {
      this.#underWay--
      this.#start()
    })
  }

  async #write(batch: readonly Waiting<Row, Written>[]): Promise<void> {
    try {
      const written = await this.#gathering.write(batch.map(({ row }) => row))
      for (const [index, { done }] of batch.entries()) done(written[index]!)
    } catch (error) {
      if (batch.length === 1) batch[0]!.failed(error)
      else for (const one of batch) await this.#write([one])
    }
  }
}
