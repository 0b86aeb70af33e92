import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A message as the server took it. */
export interface Received {
  readonly from: string
  readonly to: string
  readonly envid: string | undefined
  /** The whole of it, as it travelled. */
  readonly raw: string
}

export interface TestMailServer {
  readonly url: string
  readonly received: Received[]
  /** Breaks every connection off, as a server that dies does. */
  breakOff(): void
  /** The Message-IDs in the order in which they came. */
  messageIds(): string[]
  close(): Promise<void>
}

/** A refusal with a number, as the server answers it. */
export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}

/** Text of which bytes are written `=C3`. */
function unquoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The header of a message, unfolded and decoded; empty where it has none. */
export function headerOf({ raw }: Received, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const value = new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? ''
  const joined = value.replace(/\?= =\?UTF-8\?Q\?/g, '')
  return joined.replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, word: string) => unquoted(word.replaceAll('_', ' ')))
}

/** The text of a plain message, decoded from quoted-printable. */
export function textOfMail({ raw }: Received): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  return unquoted(body.replace(/=\r\n/g, '')).replace(/\r\n/g, '\n')
}

/** A real server on this machine, which takes what the options let in. */
export async function openMailServer(
  options: SMTPServerOptions & { readonly taken?: (mail: Received) => Error | null } = {},
): Promise<TestMailServer> {
  const received: Received[] = []
  const { taken, ...rest } = options
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    hideDSN: false,
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const { mailFrom, rcptTo, dsn } = session.envelope
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo[0]?.address ?? '',
          envid: dsn?.envid ?? undefined,
          raw: Buffer.concat(parts).toString('utf8'),
        }
        const error = taken?.(mail) ?? null
        if (!error) received.push(mail)
        done(error)
      })
    },
    ...rest,
  })
  // Who is killed in the middle breaks the connection off: that is no fault of this server's.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    breakOff() {
      for (const connection of server.connections) connection._socket.destroy()
    },
    messageIds: () => received.map((mail) => headerOf(mail, 'Message-ID')),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
