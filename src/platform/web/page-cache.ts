import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { SharedReading } from '../db/shared-reading.ts'

/** Tells the state of the whole database: equal stamps, no write in between. */
export class DatabaseStamp extends SharedReading<string> {
  constructor(db: Database) {
    super(async () => {
      const { rows } = await sql<{ stamp: string }>`select pg_current_snapshot()::text as stamp`.execute(db)
      return rows[0]!.stamp
    })
  }
}

/** The text of a page; `undefined` where what stands there is not one to keep. */
export interface Made {
  readonly page: string | undefined
}

const mostCharacters = 16_000_000

/**
 * Pages of the public site, kept as long as nothing at all was written to the database and the day is the same. Only pages that
 * are the same for everybody may be asked of it.
 */
export class PageCache {
  readonly #stamp: DatabaseStamp
  readonly #pages = new Map<string, Promise<Made>>()
  #state = ''
  #characters = 0

  constructor(db: Database) {
    this.#stamp = new DatabaseStamp(db)
  }

  /** The page of that address on that day, made at most once for each state of the database. */
  async get(address: string, day: string, make: () => Promise<Made>): Promise<Made> {
    const state = `${await this.#stamp.read()} ${day}`
    if (state !== this.#state || this.#characters > mostCharacters) this.#forget(state)
    const known = this.#pages.get(address)
    if (known) return known
    const making = make()
    this.#pages.set(address, making)
    const drop = () => {
      if (this.#pages.get(address) === making) this.#pages.delete(address)
    }
    making.then(({ page }) => {
      if (page === undefined) drop()
      else this.#characters += page.length
    }, drop)
    return making
  }

  #forget(state: string): void {
    this.#state = state
    this.#characters = 0
    this.#pages.clear()
  }
}
