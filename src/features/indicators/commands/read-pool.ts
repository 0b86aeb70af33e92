import { Worker } from 'node:worker_threads'
import { builtFile } from '../../../platform/root.ts'
import { JsonSplitter, type Window } from '../../contracts/codecs/json-split.ts'
import { readFileWindows, WindowMemory } from './read-windows.ts'
import { packWindow, type RecordBatch, readPacked, type SentBatch } from './record-batch.ts'

/** Below this size, starting threads costs more than it gains. */
const worthThreads = 24 * 1024 * 1024
const threads = 2
const ahead = 2

interface Waiting {
  readonly resolve: (sent: SentBatch) => void
  readonly reject: (reason: Error) => void
}

/** A thread that answers windows in the order in which they come. */
class Reader {
  readonly #worker = new Worker(builtFile('src/features/indicators/read-worker.ts'), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  readonly #waiting: Waiting[] = []

  constructor() {
    this.#worker.on('message', (sent: SentBatch) => this.#waiting.shift()?.resolve(sent))
    const fail = (reason: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(reason)
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', (code) => fail(new Error(`the reading thread ended with ${code}`)))
  }

  read(window: Window): Promise<SentBatch> {
    const sent = packWindow(window)
    const answer = new Promise<SentBatch>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    answer.catch(() => {})
    this.#worker.postMessage(sent, [sent.bytes.buffer, sent.bounds.buffer])
    return answer
  }

  close(): Promise<number> {
    return this.#worker.terminate()
  }
}

async function* inThreads(windows: Iterable<Window>, memory: WindowMemory): AsyncGenerator<RecordBatch> {
  const readers = Array.from({ length: threads }, () => new Reader())
  const pending: Promise<SentBatch>[] = []
  const next = async () => {
    const { batch, memory: spent } = await pending.shift()!
    memory.giveBack(spent)
    return batch
  }
  let turn = 0
  try {
    for (const window of windows) {
      pending.push(readers[turn++ % threads]!.read(window))
      if (pending.length >= threads * ahead) yield await next()
    }
    while (pending.length > 0) yield await next()
  } finally {
    await Promise.all(readers.map((reader) => reader.close()))
  }
}

interface JsonFile {
  readonly path: string
  readonly size: number
  readonly rootIsRecord: boolean
}

/** Reads a JSON file to fact rows, in the order of the file; a large one in threads of its own. */
export async function* readBatches({ path, size, rootIsRecord }: JsonFile): AsyncGenerator<RecordBatch> {
  const memory = new WindowMemory()
  const windows = readFileWindows(path, new JsonSplitter(rootIsRecord), memory)
  if (size >= worthThreads) yield* inThreads(windows, memory)
  else
    for (const window of windows) {
      const sent = packWindow(window)
      yield readPacked(sent)
      memory.giveBack(sent.bytes.buffer)
    }
}
