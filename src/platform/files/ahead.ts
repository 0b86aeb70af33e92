/** A value, and how to have the next one got in the background. */
export interface Step<T> {
  readonly value: T
  readOn(): void
}

/**
 * The same values. Whoever uses one says when the next may be got: best while it waits for something else, since getting one
 * keeps this process busy.
 */
export async function* ahead<T>(values: AsyncIterable<T>): AsyncGenerator<Step<T>> {
  const iterator = values[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<T>> | undefined
  const get = () => {
    next ??= iterator.next()
    next.catch(() => {}) // It is thrown where it is awaited.
    return next
  }
  try {
    for (;;) {
      const { value, done } = await get()
      next = undefined
      if (done) return
      yield { value, readOn: get }
    }
  } finally {
    await iterator.return?.()
  }
}

/** How much a batch holds: so many values, fewer where they are heavy. */
export interface BatchSize<T> {
  readonly size: number
  readonly most: number
  weigh(one: T): number
}

/** The values of many lists, in batches. */
export async function* inBatches<T>(
  lists: AsyncIterable<readonly T[]>,
  { size, most, weigh }: BatchSize<T>,
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let weight = 0
  for await (const list of lists)
    for (const one of list) {
      batch.push(one)
      weight += weigh(one)
      if (batch.length < size && weight < most) continue
      yield batch
      batch = []
      weight = 0
    }
  if (batch.length > 0) yield batch
}
