/** What became of handing a message to the server. */
export type Outcome =
  | { readonly kind: 'sent'; readonly reply: string }
  /** Not taken now: it may be later. */
  | { readonly kind: 'later'; readonly status: string | null; readonly reply: string }
  /** Refused for good. */
  | { readonly kind: 'refused'; readonly status: string | null; readonly reply: string }
  /** Nobody can say whether the server took it. */
  | { readonly kind: 'doubtful'; readonly reply: string }

/** An error of the connection, as far as we read it. */
export interface SendFault {
  readonly message: string
  /** The number with which the server refused, where it answered at all. */
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
  readonly command?: string | undefined
}

/** How long to wait before the next attempt, in minutes; after the last, a message that was never taken has failed. */
export const retryMinutes = [5, 15, 60, 240, 720] as const

const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/

/** The enhanced status code (RFC 3463) in what the server said. */
export function statusOf(reply: string): string | null {
  return enhanced.exec(reply)?.[1] ?? null
}

/**
 * What a failed sending means. Only an answer of the server decides: without one, the message is as it was if its text had not begun
 * to leave, and doubtful otherwise. A refused sender is a fault of our settings, not of the recipient: it is tried again.
 */
export function outcomeOf(fault: SendFault, begun: boolean): Outcome {
  const reply = fault.response ?? fault.message
  const status = statusOf(reply)
  const code = fault.responseCode ?? 0
  if (code >= 500 && fault.command !== 'MAIL FROM') return { kind: 'refused', status, reply }
  if (code >= 400 || !begun) return { kind: 'later', status, reply }
  return { kind: 'doubtful', reply }
}

/** Whether a status says that the address does not exist or is closed, so that writing to it again makes no sense. */
export function isDeadAddress(status: string | null): boolean {
  return status !== null && /^5\.(1\.[0-36]|1\.10|2\.1)$/.test(status)
}

/** What the server said, cut short and without the address. */
export function shortReply(reply: string, address: string): string {
  const hidden = reply.replace(/\s+/g, ' ').split(address).join('…')
  return hidden.replace(/[^\s<>"'():]+@[^\s<>"'():]+/g, '…').slice(0, 300)
}
