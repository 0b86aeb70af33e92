// The few messages of the PostgreSQL protocol (version 3) that the sharing of one engine has to know.

const text = new TextEncoder()

export const startupCode = 196608
export const sslRequest = 80877103
export const gssRequest = 80877104
export const cancelRequest = 80877102

function message(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(5 + body.length)
  bytes[0] = type.charCodeAt(0)
  new DataView(bytes.buffer).setInt32(1, 4 + body.length)
  bytes.set(body, 5)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}

/** `I` outside a transaction, `T` inside one, `E` inside one that has failed. */
export type TransactionStatus = 'I' | 'T' | 'E'

export function readyForQuery(status: TransactionStatus): Uint8Array {
  return message('Z', text.encode(status))
}

/** What a server says once a client is let in. */
export function greeting(): Uint8Array {
  const parameters = {
    server_version: '15.0 (Levier)',
    server_encoding: 'UTF8',
    client_encoding: 'UTF8',
    DateStyle: 'ISO, MDY',
    TimeZone: 'UTC',
    integer_datetimes: 'on',
    standard_conforming_strings: 'on',
  }
  const statuses = Object.entries(parameters).map(([name, value]) => message('S', text.encode(`${name}\0${value}\0`)))
  return joined([message('R', new Uint8Array(4)), ...statuses, message('K', new Uint8Array(8)), readyForQuery('I')])
}

export function query(sql: string): Uint8Array {
  return message('Q', text.encode(`${sql}\0`))
}

/** An error as a server reports it, followed by its readiness for the next query. */
export function refusal(code: string, reason: string): Uint8Array {
  const fields = `SERROR\0VERROR\0C${code}\0M${reason}\0\0`
  return joined([message('E', text.encode(fields)), readyForQuery('I')])
}

/** The status after a unit: the last message of every complete answer is `ReadyForQuery`. */
export function statusAfter(answer: Uint8Array): TransactionStatus {
  const last = answer.length >= 6 && answer[answer.length - 6] === 90 ? String.fromCharCode(answer.at(-1)!) : 'I'
  return last as TransactionStatus
}
