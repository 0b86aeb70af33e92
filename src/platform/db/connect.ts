import { existsSync } from 'node:fs'
import { Socket } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { type Database, databaseOn, valueTypes } from './database.ts'
import type { FlushCount } from './embedded/durable-fs.ts'
import type { Engine } from './embedded/engine.ts'
import { isHeld, socketPath, takeLock } from './embedded/lock.ts'
import { EngineSharing } from './embedded/sharing.ts'
import { EngineStream } from './embedded/stream.ts'
import { openEngineThread } from './embedded/thread.ts'

export interface Connection {
  readonly db: Database
  readonly pool: pg.Pool
  /** `postgresql` is a server; `embedded` the engine in this process; `shared` the engine of another process of this machine. */
  readonly engine: 'postgresql' | 'embedded' | 'shared'
  /** How often the embedded engine has asked for a flush to the disk, and got it. `undefined` where the engine is elsewhere. */
  flushes(): Promise<FlushCount | undefined>
  close(): Promise<void>
}

export interface ConnectionChoice {
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  /** Called when the embedded engine dies under us: nothing more can be promised. */
  readonly onDeath: (reason: Error) => void
}

/** The embedded database is held by another process, which was not expected here. */
export class DatabaseHeld extends Error {
  override readonly name = 'DatabaseHeld'
}

function connectionOn(pool: pg.Pool, engine: Connection['engine'], closeEngine: () => Promise<void>): Connection {
  return {
    db: databaseOn(pool),
    pool,
    engine,
    flushes: async () => undefined,
    async close() {
      await pool.end()
      await closeEngine()
    },
  }
}

function poolOf(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ types: valueTypes, connectionTimeoutMillis: 15_000, ...settings })
  pool.on('error', () => {}) // An idle connection that breaks is replaced by the pool; the next query says what is wrong.
  return pool
}

/** A database of a PostgreSQL server. */
export function openServerDatabase(databaseUrl: string): Connection {
  const pool = poolOf({ connectionString: databaseUrl, max: 10, options: '-c TimeZone=UTC -c search_path=public' })
  return connectionOn(pool, 'postgresql', async () => {})
}

/** Where the embedded database keeps its files, inside the data folder. */
export function embeddedFolder(dataDir: string): string {
  return join(dataDir, 'database')
}

async function openEmbedded({ dataDir, onDeath }: ConnectionChoice): Promise<Connection> {
  const path = socketPath(dataDir)
  let sharing: EngineSharing | undefined
  const lock = await takeLock(path, (socket) => {
    if (!sharing) return socket.destroy()
    const session = sharing.open(
      (bytes) => socket.write(bytes),
      () => socket.end(),
      { yields: true },
    )
    socket.on('data', (bytes) => session.receive(bytes))
    socket.on('close', () => session.close())
    socket.on('error', () => session.close())
  })
  if (!lock) throw new DatabaseHeld(dataDir)
  let engine: Engine
  try {
    engine = await openEngineThread(embeddedFolder(dataDir), onDeath)
  } catch (error) {
    lock.close()
    throw error
  }
  const shared = new EngineSharing(engine)
  sharing = shared
  const pool = poolOf({ stream: () => new EngineStream(shared), max: 8 } as pg.PoolConfig)
  const connection = connectionOn(pool, 'embedded', async () => {
    const released = new Promise((resolve) => lock.close(resolve))
    await shared.close()
    await released
  })
  return { ...connection, flushes: () => engine.flushes() }
}

/** A network socket that always leads to the local socket of the data folder, wherever the client thinks it connects. */
class LocalSocket extends Socket {
  readonly #path: string

  constructor(path: string) {
    super()
    this.#path = path
  }

  override connect(): this {
    return super.connect({ path: this.#path })
  }
}

/** The embedded database through the process that holds it. */
function openShared(dataDir: string): Connection {
  const path = socketPath(dataDir)
  const pool = poolOf({ stream: () => new LocalSocket(path), max: 2 } as pg.PoolConfig)
  return connectionOn(pool, 'shared', async () => {})
}

/** Opens the database for a server: the embedded one must be free. Throws `DatabaseHeld` when it is not. */
export async function connectAsServer(choice: ConnectionChoice): Promise<Connection> {
  return choice.databaseUrl ? openServerDatabase(choice.databaseUrl) : openEmbedded(choice)
}

/** Opens the database for a command: the embedded one through the server that holds it, where there is one. */
export async function connectAsCommand(choice: ConnectionChoice): Promise<Connection> {
  if (choice.databaseUrl) return openServerDatabase(choice.databaseUrl)
  if (await isHeld(socketPath(choice.dataDir))) return openShared(choice.dataDir)
  return openEmbedded(choice)
}

/** Whether there is a database to read at all. */
export function databaseExists(choice: ConnectionChoice): boolean {
  return choice.databaseUrl !== undefined || existsSync(join(embeddedFolder(choice.dataDir), 'PG_VERSION'))
}
