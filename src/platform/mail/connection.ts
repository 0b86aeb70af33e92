import { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Outcome, outcomeOf } from './outcome.ts'

/** A message, ready to be handed over. */
export interface Parcel {
  /** Random: the server gives it back in the report when the message does not arrive. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly raw: Buffer
}

const timeouts = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000, dnsTimeout: 15_000 }

/** Whether the server is of this machine, to which a secret may travel without encryption. */
const isLocal = (host: string | undefined) => host === undefined || ['127.0.0.1', '::1', 'localhost'].includes(host)

/**
 * A connection to the server that sends mail. Opening it, or making sure that it still answers, is apart from handing a message over:
 * a server that cannot be reached leaves every message as it was.
 */
export class MailConnection {
  readonly #url: string
  #open: SMTPConnection | undefined

  constructor(url: string) {
    this.#url = url
  }

  /** Opens the connection, or makes sure that the server still answers on it. Throws where it does not. */
  async ready(): Promise<void> {
    if (this.#open && (await this.#answers(this.#open))) return
    this.close()
    this.#open = await this.#connect()
  }

  /** Hands a message over. Never throws: what became of it is the answer. */
  send({ id, from, to, raw }: Parcel): Promise<Outcome> {
    const connection = this.#open
    if (!connection) throw new Error('the connection is not open')
    let begun = false
    const stream = new Readable({
      read() {
        begun = true
        this.push(raw)
        this.push(null)
      },
    })
    const dsn = { ret: 'HDRS', envid: id, notify: ['FAILURE'], orcpt: `rfc822;${to}` }
    return new Promise((resolve) => {
      connection.send({ from, to: [to], size: raw.length, dsn }, stream, (error, info) => {
        if (!error) return resolve({ kind: 'sent', reply: info?.response ?? '' })
        resolve(outcomeOf(error, begun))
      })
    })
  }

  close(): void {
    this.#open?.quit()
    this.#open = undefined
  }

  #answers(connection: SMTPConnection): Promise<boolean> {
    return new Promise((resolve) => {
      if (connection.stage !== 'connected') return resolve(false)
      const gone = () => resolve(false)
      connection.once('end', gone)
      connection.reset((error) => {
        connection.off('end', gone)
        resolve(!error)
      })
    })
  }

  #connect(): Promise<SMTPConnection> {
    const { auth, ...server } = parseConnectionUrl(this.#url)
    const guarded = auth !== undefined && !isLocal(server.host)
    const connection = new SMTPConnection({ ...timeouts, requireTLS: guarded, ...server })
    return new Promise((resolve, reject) => {
      const fail = (error: Error) => {
        connection.close()
        reject(error)
      }
      connection.on('error', fail)
      connection.connect((error) => {
        if (error) return fail(error)
        if (!auth?.user) return resolve(connection)
        connection.login(auth, (refused) => (refused ? fail(refused) : resolve(connection)))
      })
    })
  }
}
