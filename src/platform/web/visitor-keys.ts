import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from '../db/database.ts'

/** The secret of that day: the same for every process of the instance. Those of days before are forgotten. */
async function findSecret(db: Database, day: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const make = db.insertInto('visitor_secret').values({ day, secret })
  await make.onConflict((same) => same.column('day').doNothing()).execute()
  await db.deleteFrom('visitor_secret').where('day', '<', day).execute()
  const found = db.selectFrom('visitor_secret').select('secret').where('day', '=', day)
  return (await found.executeTakeFirstOrThrow()).secret
}

/** Makes the keys under which the attempts of visitors are counted: the same at every process of the instance, others the next day. */
export class VisitorKeys {
  readonly #db: Database
  #of = ''
  #secret: Promise<string> | undefined

  constructor(db: Database) {
    this.#db = db
  }

  /** A hash of a network address that nobody can turn back once the day is over. */
  async keyOf(address: string, day: string): Promise<string> {
    return createHmac('sha256', await this.#secretOf(day))
      .update(address)
      .digest('base64url')
      .slice(0, 22)
  }

  #secretOf(day: string): Promise<string> {
    if (this.#secret !== undefined && this.#of === day) return this.#secret
    const secret = findSecret(this.#db, day)
    this.#of = day
    this.#secret = secret
    secret.catch(() => {
      if (this.#secret === secret) this.#secret = undefined
    })
    return secret
  }
}
