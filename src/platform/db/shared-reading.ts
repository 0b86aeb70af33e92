/**
 * One reading for many who ask at the same time. Who comes while a reading is under way shares the next one, so that no answer
 * rests on a reading older than its question.
 */
export class SharedReading<T> {
  readonly #make: () => Promise<T>
  #running: Promise<T> | undefined
  #next: Promise<T> | undefined

  constructor(make: () => Promise<T>) {
    this.#make = make
  }

  read(): Promise<T> {
    if (!this.#running) return this.#start()
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined
        return this.#start()
      })
    return this.#next
  }

  #start(): Promise<T> {
    const reading = this.#make().finally(() => {
      if (this.#running === reading) this.#running = undefined
    })
    this.#running = reading
    return reading
  }
}

/** Readings that are shared among those who ask for the same key. */
export class SharedReadings<T> {
  readonly #make: (key: string) => Promise<T>
  readonly #readings = new Map<string, SharedReading<T>>()
  readonly #most = 500

  constructor(make: (key: string) => Promise<T>) {
    this.#make = make
  }

  read(key: string): Promise<T> {
    const known = this.#readings.get(key) ?? new SharedReading(() => this.#make(key))
    if (this.#readings.size >= this.#most) this.#readings.clear()
    this.#readings.set(key, known)
    return known.read()
  }
}
