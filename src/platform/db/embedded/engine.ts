import { existsSync, mkdirSync } from 'node:fs'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { embeddedName } from '../database.ts'
import { DurableFS, type FlushCount } from './durable-fs.ts'

/** Executes one unit of the PostgreSQL wire protocol at a time: `Query`, or everything up to `Sync`. */
export interface Engine {
  execute(unit: Uint8Array): Promise<Uint8Array>
  flushes(): Promise<FlushCount>
  close(): Promise<void>
}

/** Small buffers: the data fits the system's file cache, and an idle server stays under 200 MB. */
const memory = ['-c', 'shared_buffers=16MB', '-c', 'work_mem=8MB', '-c', 'maintenance_work_mem=32MB']

/** By this name whoever is connected knows that one connection serves all: see `hasOneConnection`. */
const name = ['-c', `cluster_name=${embeddedName}`]

/** The engine's own defaults, with the disk flush put back for a database that lives in a folder. */
function startParameters({ durable }: { durable: boolean }): string[] {
  const parameters = PGlite.defaultStartParams.filter((parameter) => !(durable && parameter === '-F'))
  return [...parameters, ...memory, ...name, ...(durable ? ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'] : [])]
}

/** Opens the database in `folder`, made if missing. Nothing locks the folder here: see `lock.ts`. */
export async function openEngine({ folder }: { folder: string }): Promise<Engine> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const fs = new DurableFS(folder)
  return engineOf(await createEngine({ fs, durable: true }), fs)
}

interface MemoryEngine extends Engine {
  /** The whole database as one file, from which another one can be opened at once. */
  dump(): Promise<Blob>
}

/** Opens a database in memory, a copy of `template` where one is given. */
export async function openMemoryEngine(template?: Blob): Promise<MemoryEngine> {
  const database = await createEngine({ durable: false, ...(template ? { loadDataDir: template } : {}) })
  return { ...engineOf(database, undefined), dump: async () => database.dumpDataDir('none') }
}

function createEngine({ durable, ...options }: PGliteOptions & { durable: boolean }): Promise<PGlite> {
  return PGlite.create({ ...options, extensions: { unaccent }, startParams: startParameters({ durable }) })
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
