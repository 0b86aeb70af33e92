import { Worker } from 'node:worker_threads'
import { builtFile } from '../../../platform/root.ts'
import { JsonSplitter, type Window } from '../../contracts/codecs/json-split.ts'
import { type FoldedBatch, foldMet, JsonPlaces, type Met } from './read-again.ts'
import { readFileWindows, WindowMemory } from './read-windows.ts'
import { packWindow, type RecordBatch, readPacked, type SentBatch, type Task } from './record-batch.ts'

/** Below this size, or so many contracts to fold, starting threads costs more than it gains. */
const worthThreads = { bytes: 24 * 1024 * 1024, met: 2000 }
const threads = 2
const ahead = 3

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: Error) => void
}

/** A thread that answers tasks in the order in which they come. */
class Reader {
  readonly #worker = new Worker(builtFile('src/features/indicators/read-worker.ts'), {
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  })
  readonly #waiting: Waiting[] = []

  constructor() {
    this.#worker.on('message', (answer: unknown) => this.#waiting.shift()?.resolve(answer))
    const fail = (reason: Error) => {
      for (const { reject } of this.#waiting.splice(0)) reject(reason)
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', (code) => fail(new Error(`the reading thread ended with ${code}`)))
  }

  #ask<T>(task: Task, given: ArrayBuffer[] = []): Promise<T> {
    const answer = new Promise<T>((resolve, reject) =>
      this.#waiting.push({ resolve: (value) => resolve(value as T), reject }),
    )
    answer.catch(() => {})
    this.#worker.postMessage(task, given)
    return answer
  }

  read(window: Window): Promise<SentBatch> {
    const sent = packWindow(window)
    return this.#ask(sent, [sent.bytes.buffer, sent.bounds.buffer])
  }

  fold(met: readonly Met[], paths: readonly string[]): Promise<FoldedBatch> {
    return this.#ask({ met, paths })
  }

  close(): Promise<number> {
    return this.#worker.terminate()
  }
}

interface JsonFile {
  readonly path: string
  readonly size: number
  readonly rootIsRecord: boolean
}

/** Reads JSON files to fact rows, the large ones in threads, which start when the first is met. */
export class ReadPool {
  #readers: Reader[] = []

  #start(): readonly Reader[] {
    if (this.#readers.length === 0) this.#readers = Array.from({ length: threads }, () => new Reader())
    return this.#readers
  }

  /** The rows of a file, in its order. */
  async *readBatches({ path, size, rootIsRecord }: JsonFile): AsyncGenerator<RecordBatch> {
    const memory = new WindowMemory()
    const windows = readFileWindows(path, new JsonSplitter(rootIsRecord), memory)
    if (size >= worthThreads.bytes) yield* this.#inThreads(windows, memory)
    else
      for (const window of windows) {
        const sent = packWindow(window)
        yield readPacked(sent)
        memory.giveBack(sent.bytes.buffer)
      }
  }

  async *#inThreads(windows: Iterable<Window>, memory: WindowMemory): AsyncGenerator<RecordBatch> {
    const readers = this.#start()
    const pending: Promise<SentBatch>[] = []
    const next = async () => {
      const { batch, memory: spent } = await pending.shift()!
      memory.giveBack(spent)
      return batch
    }
    let turn = 0
    for (const window of windows) {
      pending.push(readers[turn++ % threads]!.read(window))
      if (pending.length >= threads * ahead) yield await next()
    }
    while (pending.length > 0) yield await next()
  }

  /** Folds contracts met several times in JSON files alone. */
  async fold(met: readonly Met[], paths: readonly string[]): Promise<FoldedBatch[]> {
    if (met.length >= worthThreads.met) {
      const share = Math.ceil(met.length / threads)
      return Promise.all(
        this.#start().map((reader, index) => reader.fold(met.slice(index * share, (index + 1) * share), paths)),
      )
    }
    const places = new JsonPlaces(paths)
    const folded = foldMet(met, (place) => places.read(place))
    places.close()
    return [folded]
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.close()))
  }
}
