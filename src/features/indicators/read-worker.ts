import { parentPort } from 'node:worker_threads'
import { buffersOf, readPacked, type SentWindow } from './commands/record-batch.ts'

/** The thread that turns windows of a JSON file into fact rows. */
parentPort!.on('message', (sent: SentWindow) => {
  const batch = readPacked(sent)
  parentPort!.postMessage(batch, buffersOf(batch))
})
