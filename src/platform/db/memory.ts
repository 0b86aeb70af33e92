import pg from 'pg'
import { type Database, databaseOn, valueTypes } from './database.ts'
import { openMemoryEngine } from './embedded/engine.ts'
import { EngineSharing } from './embedded/sharing.ts'
import { EngineStream } from './embedded/stream.ts'

export interface MemoryDatabase {
  readonly db: Database
  readonly pool: pg.Pool
  /** The whole database as one file. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/** An embedded database that lives and dies in the memory of this thread: for tests, and for tools that need a schema. */
export async function openMemoryDatabase(template?: Blob): Promise<MemoryDatabase> {
  const engine = await openMemoryEngine(template)
  const sharing = new EngineSharing(engine)
  const pool = new pg.Pool({ stream: () => new EngineStream(sharing), types: valueTypes, max: 4 } as pg.PoolConfig)
  return {
    db: databaseOn(pool),
    pool,
    dump: () => engine.dump(),
    async close() {
      await pool.end()
      await sharing.close()
    },
  }
}
