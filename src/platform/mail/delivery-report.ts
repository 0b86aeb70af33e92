import { idInMessageId } from './compose.ts'

/** What a report about one of our messages says (RFC 3464). */
export interface DeliveryReport {
  /** The identifier of the message. */
  readonly id: string
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded'
  readonly status: string | null
  readonly diagnostic: string
}

interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** The headers of a part, unfolded, by their name in lower case. */
function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

function readPart(text: string): Part {
  const end = /\n[ \t]*\n/.exec(text)
  const at = text.startsWith('\n') ? 0 : (end?.index ?? text.length)
  const headers = readHeaders(text.slice(0, at))
  const body = text.slice(at).replace(/^\n?[ \t]*\n/, '')
  return { headers, body: decoded(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase()) }
}

const typeOf = ({ headers }: Part) => (headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()

function partsOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(part.headers.get('content-type') ?? '')?.[1]
  if (boundary === undefined) return []
  const pieces = `\n${part.body}`.split(`\n--${boundary}`)
  return pieces.slice(1).flatMap((piece) => (piece.startsWith('--') ? [] : [readPart(piece.replace(/^[^\n]*\n/, ''))]))
}

const deepest = 5

/** The part and all within it, in their order. */
function flatten(part: Part, depth = 0): Part[] {
  return [part, ...(depth < deepest ? partsOf(part).flatMap((inner) => flatten(inner, depth + 1)) : [])]
}

const withoutType = (value: string | undefined) => (value ?? '').replace(/^[^;]*;\s*/, '')
const actions: ReadonlySet<string> = new Set(['failed', 'delayed', 'delivered', 'relayed', 'expanded'])

/** Which of our messages the report is about: its Message-ID in what was sent back, or the envelope's identifier. */
function findId(parts: readonly Part[], status: ReadonlyMap<string, string>): string | undefined {
  const returned = parts.filter((part) => /^(message\/rfc822|text\/rfc822-headers|message\/global)/.test(typeOf(part)))
  const ids = returned.map(({ body }) => readHeaders(body.split(/\n[ \t]*\n/)[0]!).get('message-id') ?? '')
  return [...ids, `${status.get('original-envelope-id') ?? ''}@`].map(idInMessageId).find((id) => id !== undefined)
}

/** Reads a report about one of our messages; `undefined` for any other mail. */
export function readDeliveryReport(message: string): DeliveryReport | undefined {
  const parts = flatten(readPart(message.replace(/\r\n?/g, '\n')))
  const found = parts.find((part) => /^message\/(global-)?delivery-status$/.test(typeOf(part)))
  if (!found) return undefined
  const status = readHeaders(found.body.replace(/\n[ \t]*\n/g, '\n'))
  const id = findId(parts, status)
  const action = (status.get('action') ?? '').toLowerCase()
  if (id === undefined || !actions.has(action)) return undefined
  return {
    id,
    action: action as DeliveryReport['action'],
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(status.get('status') ?? '')?.[0] ?? null,
    diagnostic: withoutType(status.get('diagnostic-code')),
  }
}

/** The messages of a file: one, or the many of a mailbox in which each begins with a line « From ». */
export function splitMailbox(text: string): string[] {
  if (!/^From \S/.test(text)) return [text]
  return text
    .split(/^From \S.*\r?\n/m)
    .filter((message) => message.trim() !== '')
    .map((message) => message.replace(/^>(>*From )/gm, '$1'))
}
