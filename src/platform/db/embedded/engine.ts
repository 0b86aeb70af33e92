import { existsSync, mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { DurableFS, type FlushCount } from './durable-fs.ts'

/** Executes one unit of the PostgreSQL wire protocol at a time: `Query`, or everything up to `Sync`. */
export interface Engine {
  execute(unit: Uint8Array): Promise<Uint8Array>
  flushes(): Promise<FlushCount>
  close(): Promise<void>
}

/** Small buffers: the data fits the system's file cache, and an idle server stays under 200 MB. */
const memory = ['-c', 'shared_buffers=16MB', '-c', 'work_mem=8MB', '-c', 'maintenance_work_mem=32MB']

/** The engine's own defaults, with the disk flush put back for a database that lives in a folder. */
function startParameters({ durable }: { durable: boolean }): string[] {
  const parameters = PGlite.defaultStartParams.filter((parameter) => !(durable && parameter === '-F'))
  return [...parameters, ...memory, ...(durable ? ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'] : [])]
}

/** Opens the database in `folder`, made if missing; in memory without a folder. Nothing locks the folder here: see `lock.ts`. */
export async function openEngine(options: { folder?: string; template?: Blob } = {}): Promise<Engine> {
  const { folder, template } = options
  if (folder && !existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fs = folder ? new DurableFS(folder) : undefined
  const database = await PGlite.create({
    ...(fs ? { fs } : {}),
    ...(template ? { loadDataDir: template } : {}),
    extensions: { unaccent },
    startParams: startParameters({ durable: fs !== undefined }),
  })
  return engineOf(database, fs)
}

function engineOf(database: PGlite, fs: DurableFS | undefined): Engine {
  return {
    async execute(unit) {
      const parts: Uint8Array[] = []
      await database.execProtocolRawStream(unit, { onRawData: (bytes) => parts.push(bytes.slice()) })
      return join(parts)
    },
    flushes: async () => ({ ...(fs?.flushes ?? { asked: 0, done: 0 }) }),
    close: () => database.close(),
  }
}

function join(parts: Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
