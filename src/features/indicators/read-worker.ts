import { parentPort } from 'node:worker_threads'
import { foldMet, JsonPlaces } from './commands/read-again.ts'
import { buffersOf, readPacked, type SentBatch, type Task } from './commands/record-batch.ts'

const port = parentPort!

/** The thread that turns windows of a JSON file into fact rows, and folds contracts met several times. */
port.on('message', (task: Task) => {
  if ('met' in task) {
    const places = new JsonPlaces(task.paths)
    const folded = foldMet(task.met, (place) => places.read(place))
    places.close()
    port.postMessage(folded, [...buffersOf(folded.facts), folded.rows.buffer])
    return
  }
  const batch = readPacked(task)
  const memory = task.bytes.buffer
  port.postMessage({ batch, memory } satisfies SentBatch, [...buffersOf(batch.facts, batch.places), memory])
})
