import type { Engine } from './engine.ts'
import * as wire from './wire.ts'

const QUERY = 81
const SYNC = 83
const TERMINATE = 88

interface Unit {
  readonly session: Session
  readonly bytes: Uint8Array
  readonly timer: NodeJS.Timeout | undefined
  readonly since: number
}

/** A page asks several things in a row: so many milliseconds after its last one, another may come at once. */
const pauseBetweenStatements = 4
/** What can wait is held back by pages at most so long. */
const mostHeldBack = 100

/**
 * Shares the one connection of the embedded engine between sessions that each speak the PostgreSQL protocol: the clients of
 * this process and, through the local socket, the command line. A session that opens a transaction keeps the engine until
 * the transaction ends; the others wait their turn, and are told so after `patience` milliseconds. The command line lets the
 * pages of the site go first: a page that asks five things waits for one batch of an import, not for five.
 */
export class EngineSharing {
  readonly #engine: Engine
  readonly #patience: number
  readonly #queue: Unit[] = []
  #holder: Session | undefined
  #busy = false
  #idle: (() => void) | undefined
  #lastPage = Number.NEGATIVE_INFINITY

  constructor(engine: Engine, patience = 15_000) {
    this.#engine = engine
    this.#patience = patience
  }

  /** A new session. `send` receives what goes to the client, `end` is called when the client said goodbye. */
  open(send: (bytes: Uint8Array) => void, end: () => void, { yields = false } = {}): Session {
    return new Session(this, { send, end, yields })
  }

  submit(session: Session, bytes: Uint8Array): void {
    const mine = this.#holder === session
    const timer = mine ? undefined : setTimeout(() => this.#giveUp(unit), this.#patience).unref()
    const unit: Unit = { session, bytes, timer, since: performance.now() }
    this.#queue.push(unit)
    void this.#work()
  }

  /** The client has gone: what it still asked is dropped, and a transaction that it left open is rolled back. */
  leave(session: Session): void {
    for (let i = this.#queue.length - 1; i >= 0; i--) if (this.#queue[i]!.session === session) this.#drop(i)
    if (this.#holder !== session) return
    this.#queue.push({ session, bytes: wire.query('rollback'), timer: undefined, since: 0 })
    void this.#work()
  }

  /** Waits until nothing is running or waiting, then closes the engine. */
  async close(): Promise<void> {
    if (this.#busy || this.#queue.length > 0) await new Promise<void>((resolve) => (this.#idle = resolve))
    await this.#engine.close()
  }

  #drop(index: number): Unit {
    const [unit] = this.#queue.splice(index, 1)
    clearTimeout(unit!.timer)
    return unit!
  }

  #giveUp(unit: Unit): void {
    const index = this.#queue.indexOf(unit)
    if (index < 0) return
    this.#drop(index)
    const seconds = Math.round(this.#patience / 1000)
    unit.session.send(wire.refusal('55P03', `the embedded database was held by another transaction for ${seconds} s`))
  }

  async #work(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    for (let unit = this.#next(); unit; unit = this.#next()) await this.#run(unit)
    this.#busy = false
    if (this.#queue.length === 0) this.#idle?.()
  }

  #next(): Unit | undefined {
    const index = this.#holder
      ? this.#queue.findIndex(({ session }) => this.#holder === session)
      : this.#queue.findIndex(({ session }) => !session.yields)
    if (index >= 0) return this.#drop(index)
    const [first] = this.#queue
    if (this.#holder || !first || this.#isHeldBack(first)) return undefined
    return this.#drop(0)
  }

  /** Whether what can wait had better wait a moment, since a page has just asked something; it is looked at again then. */
  #isHeldBack({ since }: Unit): boolean {
    const now = performance.now()
    const held = now - this.#lastPage < pauseBetweenStatements && now - since < mostHeldBack
    if (held) setTimeout(() => void this.#work(), pauseBetweenStatements)
    return held
  }

  async #run({ session, bytes }: Unit): Promise<void> {
    try {
      const answer = await this.#engine.execute(bytes)
      this.#holder = wire.statusAfter(answer) === 'I' ? undefined : session
      session.send(answer)
      if (!session.yields) this.#lastPage = performance.now()
    } catch (error) {
      this.#holder = undefined
      session.send(wire.refusal('XX000', `the embedded database failed: ${(error as Error).message}`))
    }
  }
}

interface SessionClient {
  send(bytes: Uint8Array): void
  end(): void
  readonly yields: boolean
}

/** One client: cuts what it sends into units and hands them over. */
export class Session {
  readonly #sharing: EngineSharing
  readonly #send: (bytes: Uint8Array) => void
  readonly #end: () => void
  /** Whether it lets others go first. */
  readonly yields: boolean
  #started = false
  #closed = false
  #received: Buffer = Buffer.alloc(0)
  #unitLength = 0

  constructor(sharing: EngineSharing, { send, end, yields }: SessionClient) {
    this.#sharing = sharing
    this.#send = send
    this.#end = end
    this.yields = yields
  }

  send(bytes: Uint8Array): void {
    if (!this.#closed) this.#send(bytes)
  }

  receive(bytes: Uint8Array): void {
    this.#received = this.#received.length === 0 ? Buffer.from(bytes) : Buffer.concat([this.#received, bytes])
    while (!this.#closed && (this.#started ? this.#takeMessage() : this.#takeStartup()));
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#sharing.leave(this)
  }

  #takeStartup(): boolean {
    if (this.#received.length < 8) return false
    const length = this.#received.readInt32BE(0)
    if (this.#received.length < length) return false
    const code = this.#received.readInt32BE(4)
    this.#received = this.#received.subarray(length)
    if (code === wire.sslRequest || code === wire.gssRequest) this.send(Buffer.from('N'))
    else if (code === wire.startupCode) {
      this.#started = true
      this.send(wire.greeting())
    } else this.#goodbye()
    return true
  }

  /** Moves over one whole message; hands the unit over when that message ends one. */
  #takeMessage(): boolean {
    const at = this.#unitLength
    if (this.#received.length < at + 5) return false
    const end = at + 1 + this.#received.readInt32BE(at + 1)
    if (this.#received.length < end) return false
    const type = this.#received[at]
    this.#unitLength = end
    if (type === QUERY || type === SYNC) {
      this.#sharing.submit(this, new Uint8Array(this.#received.subarray(0, end)))
      this.#received = this.#received.subarray(end)
      this.#unitLength = 0
    } else if (type === TERMINATE) this.#goodbye()
    return true
  }

  #goodbye(): void {
    this.close()
    this.#end()
  }
}
