import { Worker } from 'node:worker_threads'
import { builtFile } from '../../../platform/root.ts'
import type { Window } from '../../contracts/codecs/json-split.ts'
import { packWindow, type RecordBatch, readPacked } from './record-batch.ts'

/** Below this size, starting threads costs more than it gains. */
const worthThreads = 24 * 1024 * 1024
const threads = 2
const ahead = 2

interface Waiting {
  readonly resolve: (batch: RecordBatch) => void
  readonly reject: (reason: Error) => void
}

/** A thread that answers windows in the order in which they come. */
class Reader {
  readonly #worker = new Worker(builtFile('src/features/indicators/read-worker.ts'), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  readonly #waiting: Waiting[] = []

  constructor() {
    this.#worker.on('message', (batch: RecordBatch) => this.#waiting.shift()?.resolve(batch))
    const fail = (reason: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(reason)
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', (code) => fail(new Error(`the reading thread ended with ${code}`)))
  }

  read(window: Window): Promise<RecordBatch> {
    const sent = packWindow(window)
    const answer = new Promise<RecordBatch>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    answer.catch(() => {})
    this.#worker.postMessage(sent, [sent.bytes.buffer, sent.bounds.buffer])
    return answer
  }

  close(): Promise<number> {
    return this.#worker.terminate()
  }
}

async function* inThreads(windows: AsyncIterable<Window>): AsyncGenerator<RecordBatch> {
  const readers = Array.from({ length: threads }, () => new Reader())
  const pending: Promise<RecordBatch>[] = []
  let turn = 0
  try {
    for await (const window of windows) {
      pending.push(readers[turn++ % threads]!.read(window))
      if (pending.length >= threads * ahead) yield await pending.shift()!
    }
    while (pending.length > 0) yield await pending.shift()!
  } finally {
    await Promise.all(readers.map((reader) => reader.close()))
  }
}

/** Reads the windows of a JSON file to fact rows, in the order of the file; a large one in threads of its own. */
export async function* readBatches(windows: AsyncIterable<Window>, size: number): AsyncGenerator<RecordBatch> {
  if (size >= worthThreads) yield* inThreads(windows)
  else for await (const window of windows) yield readPacked(packWindow(window))
}
