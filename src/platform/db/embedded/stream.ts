import { Duplex } from 'node:stream'
import type { EngineSharing, Session } from './sharing.ts'

/** What the PostgreSQL client takes for its network socket: it leads to the shared engine of this process. */
export class EngineStream extends Duplex {
  readonly #sharing: EngineSharing
  #session: Session | undefined

  constructor(sharing: EngineSharing) {
    super()
    this.#sharing = sharing
  }

  connect(): this {
    this.#session = this.#sharing.open(
      (bytes) => this.push(bytes),
      () => this.push(null),
    )
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#session?.receive(chunk)
    done()
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    this.#session?.receive(Buffer.concat(chunks.map(({ chunk }) => chunk)))
    done()
  }

  override _final(done: () => void): void {
    this.#session?.close()
    this.push(null)
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#session?.close()
    done(error)
  }
}
