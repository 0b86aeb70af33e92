/** The same values, each asked for while the one before is being used: reading goes on while somebody waits for the database. */
export async function* ahead<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]()
  let next = iterator.next()
  try {
    for (;;) {
      const { value, done } = await next
      if (done) return
      next = iterator.next()
      next.catch(() => {}) // It is thrown where it is awaited.
      yield value
    }
  } finally {
    await iterator.return?.()
  }
}
