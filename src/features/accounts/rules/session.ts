const minute = 60_000
const hour = 60 * minute

/** How long a session lasts: unused, in all, between the password and the code; and how finely its use is written. */
export const sessionLimits = {
  idleMs: 12 * hour,
  wholeMs: 30 * 24 * hour,
  codeMs: 10 * minute,
  seenMs: 5 * minute,
}

/** How long a link opens: an invitation, a password to choose anew. */
export const linkLimits = { invitation: 7 * 24 * hour, reset: hour } as const
export type LinkPurpose = keyof typeof linkLimits

export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

/** Whether a session is still open: it ends unused, or old. */
export function isOpen({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean {
  return now < expiresAt && now.getTime() - lastSeenAt.getTime() < sessionLimits.idleMs
}

/** Whether its use should be written again. */
export function isSeenLongAgo({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= sessionLimits.seenMs
}
