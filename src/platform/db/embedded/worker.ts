// The embedded engine in a thread of its own: a long query then holds no request back from being read or answered.
import { parentPort, workerData } from 'node:worker_threads'
import { openEngine } from './engine.ts'
import type { EngineReply, EngineRequest } from './thread.ts'

const port = parentPort!
const reply = (message: EngineReply, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer)

try {
  const engine = await openEngine(workerData)
  port.on('message', async (request: EngineRequest) => {
    try {
      if (request.kind === 'execute') {
        const bytes = await engine.execute(request.bytes)
        reply({ id: request.id, bytes }, [bytes.buffer as ArrayBuffer])
      } else if (request.kind === 'flushes') {
        reply({ id: request.id, flushes: await engine.flushes() })
      } else {
        await engine.close()
        reply({ id: request.id })
        port.close()
      }
    } catch (error) {
      reply({ id: request.id, error: String((error as Error)?.stack ?? error) })
    }
  })
  reply({ id: 0 })
} catch (error) {
  reply({ id: 0, error: String((error as Error)?.stack ?? error) })
  port.close()
}
