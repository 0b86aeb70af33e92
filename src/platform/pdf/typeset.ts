import { Worker } from 'node:worker_threads'
import { builtFile } from '../root.ts'
import type { TypesetPdf } from './typst.ts'

/** A template of ours, and what it reads as JSON from `/data.json`: never a word of anybody within the template. */
export interface TypesetRequest {
  readonly template: string
  readonly data: string
}

export type TypesetReply = TypesetPdf | { readonly error: string }

export interface TypesetLimits {
  /** How long one document may take. */
  readonly documentMs: number
  /** How long the thread waits for another one before it gives its memory back. */
  readonly idleMs: number
}

const usualLimits: TypesetLimits = { documentMs: 60_000, idleMs: 20_000 }

/** Makes PDFs one after the other, in a thread that starts when it is needed and ends when it is not. */
export class Typesetter {
  readonly #limits: TypesetLimits
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | undefined

  constructor(limits: Partial<TypesetLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits }
  }

  /** Whether the thread is there, with the memory that it holds. */
  get running(): boolean {
    return this.#worker !== undefined
  }

  /** Throws with the compiler's message, or where it took too long. */
  typeset(request: TypesetRequest): Promise<TypesetPdf> {
    const made = this.#last.then(() => this.#run(request))
    this.#last = made.catch(() => {})
    return made
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #run(request: TypesetRequest): Promise<TypesetPdf> {
    clearTimeout(this.#idle)
    const worker = this.#start()
    try {
      const reply = await this.#ask(worker, request)
      if ('error' in reply) throw new Error(`typst: ${reply.error}`)
      return reply
    } finally {
      worker.unref()
      this.#idle = setTimeout(() => void this.close(), this.#limits.idleMs).unref()
    }
  }

  #start(): Worker {
    this.#worker ??= new Worker(builtFile('src/platform/pdf/worker.ts'))
    this.#worker.ref()
    return this.#worker
  }

  #ask(worker: Worker, request: TypesetRequest): Promise<TypesetReply> {
    return new Promise<TypesetReply>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer)
        worker.off('message', answer).off('error', fail).off('exit', leave)
      }
      const answer = (reply: TypesetReply) => {
        end()
        resolve(reply)
      }
      const fail = (error: Error) => {
        end()
        this.#worker = undefined
        void worker.terminate()
        reject(error)
      }
      const leave = (code: number) => fail(new Error(`typst: the thread ended with ${code}`))
      const { documentMs } = this.#limits
      const timer = setTimeout(() => fail(new Error(`typst: longer than ${documentMs} ms`)), documentMs)
      worker.on('message', answer).on('error', fail).on('exit', leave)
      worker.postMessage(request)
    })
  }
}

const shared = new Typesetter()

/** Makes a PDF. Throws with the compiler's message, or where it took too long. */
export function typesetPdf(request: TypesetRequest): Promise<TypesetPdf> {
  return shared.typeset(request)
}
