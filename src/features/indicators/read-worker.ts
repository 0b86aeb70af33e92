import { parentPort } from 'node:worker_threads'
import { buffersOf, readPacked, type SentBatch, type SentWindow } from './commands/record-batch.ts'

/** The thread that turns windows of a JSON file into fact rows, and gives their memory back. */
parentPort!.on('message', (sent: SentWindow) => {
  const batch = readPacked(sent)
  const memory = sent.bytes.buffer
  parentPort!.postMessage({ batch, memory } satisfies SentBatch, [...buffersOf(batch), memory])
})
