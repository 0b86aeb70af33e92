import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { builtFile } from '../../root.ts'
import type { FlushCount } from './durable-fs.ts'
import type { Engine } from './engine.ts'

export type EngineRequest =
  | { readonly id: number; readonly kind: 'execute'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly kind: 'flushes' | 'close' }

/** The reply `0` says that the engine is open, or why it could not be. */
export interface EngineReply {
  readonly id: number
  readonly bytes?: Uint8Array
  readonly flushes?: FlushCount
  readonly error?: string
}

interface Waiting {
  resolve(reply: EngineReply): void
  reject(error: Error): void
}

/**
 * The engine in its own thread. `onDeath` is called when the thread ends without having been asked to. A database is first made in
 * a thread that ends at once: making one takes half a gigabyte, which only the end of its thread gives back.
 */
export async function openEngineThread(folder: string, onDeath: (reason: Error) => void): Promise<Engine> {
  if (!existsSync(join(folder, 'PG_VERSION'))) await (await openThread(folder, onDeath)).close()
  return openThread(folder, onDeath)
}

async function openThread(folder: string, onDeath: (reason: Error) => void): Promise<Engine> {
  const worker = new Worker(builtFile('src/platform/db/embedded/worker.ts'), {
    workerData: { folder },
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let closing = false

  const opened = new Promise<EngineReply>((resolve, reject) => waiting.set(0, { resolve, reject }))
  const fail = (error: Error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    if (!closing) onDeath(error)
  }
  worker.on('message', (reply: EngineReply) => {
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (reply.error === undefined) one?.resolve(reply)
    else one?.reject(new Error(reply.error))
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`the thread of the embedded database ended (${code})`)))

  type Ask = { kind: 'execute'; bytes: Uint8Array } | { kind: 'flushes' | 'close' }
  const ask = (request: Ask): Promise<EngineReply> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      worker.postMessage({ ...request, id })
    })

  try {
    await opened
  } catch (error) {
    closing = true
    await worker.terminate()
    throw error
  }
  return {
    execute: async (bytes) => (await ask({ kind: 'execute', bytes })).bytes!,
    flushes: async () => (await ask({ kind: 'flushes' })).flushes!,
    async close() {
      closing = true
      await ask({ kind: 'close' })
      await worker.terminate()
    },
  }
}
