import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { afterEach, beforeAll, beforeEach } from 'vitest'
import { type Connection, openServerDatabase } from '../platform/db/connect.ts'
import { type Database, databaseOn } from '../platform/db/database.ts'
import { openMemoryDatabase } from '../platform/db/memory.ts'

/** A database of its own, with the migrations applied and nothing in it. */
export type FreshDatabase = Pick<Connection, 'db' | 'pool' | 'close'>

let made = 0

/** Opens a copy of the migrated template: on the PostgreSQL server of `TEST_DATABASE_URL`, otherwise embedded, in memory. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_DATABASE_URL
  const template = process.env.TEST_TEMPLATE!
  if (!server) return openMemoryDatabase(new Blob([readFileSync(template)]))
  const admin = openServerDatabase(server)
  const name = `levier_${process.pid}_${++made}`
  await admin.pool.query(`drop database if exists ${name}`)
  await admin.pool.query(`create database ${name} template ${template}`)
  const target = new URL(server)
  target.pathname = `/${name}`
  const { db, pool, close } = openServerDatabase(target.href)
  return {
    db,
    pool,
    async close() {
      await close()
      await admin.pool.query(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}

/** The one database of a worker, on one connection, kept from one file to the next. */
const shared = globalThis as { levierTestClient?: Promise<pg.PoolClient> }

function workerClient(): Promise<pg.PoolClient> {
  shared.levierTestClient ??= freshDatabase().then(({ pool }) => pool.connect())
  return shared.levierTestClient
}

/** The client with its transactions turned into savepoints of the test's own, which is rolled back. */
class NestedClient {
  readonly #client: () => pg.PoolClient
  readonly #stack: string[]

  constructor(client: () => pg.PoolClient, stack: string[]) {
    this.#client = client
    this.#stack = stack
  }

  query(text: string | { text: string }, values?: unknown[]): Promise<pg.QueryResult> {
    const sql = typeof text === 'string' ? text : text.text
    const nested = this.#nested(sql)
    return nested ? this.#client().query(nested) : this.#client().query(text as string, values)
  }

  release(): void {}

  #nested(sql: string): string | undefined {
    if (/^begin\b|^start transaction\b/i.test(sql)) {
      const name = `nested_${this.#stack.length}`
      this.#stack.push(name)
      return `savepoint ${name}`
    }
    if (/^commit\b/i.test(sql)) return `release savepoint ${this.#stack.pop()}`
    if (!/^rollback\b/i.test(sql)) return undefined
    const name = this.#stack.pop()
    return `rollback to savepoint ${name}; release savepoint ${name}`
  }
}

/**
 * The database of the tests of a file. Each test runs in a transaction which is rolled back: it sees what it wrote, and nobody
 * else does. For tests of concurrency take `freshDatabase`.
 */
export function testDatabase(): Database {
  let client: pg.PoolClient
  const stack: string[] = []
  beforeAll(async () => {
    client = await workerClient()
  })
  beforeEach(async () => {
    stack.length = 0
    await client.query('begin')
  })
  afterEach(async () => {
    await client.query('rollback')
  })
  const nested = new NestedClient(() => client, stack)
  const pool = { connect: async () => nested, end: async () => {} }
  return databaseOn(pool as unknown as pg.Pool)
}
