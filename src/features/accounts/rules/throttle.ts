/** How many attempts are let through, and in how long. */
export interface Pace {
  readonly most: number
  readonly minutes: number
}

/** What is slowed down: guesses at one account, guesses from one place, codes of a second factor, messages asked for. */
export const paces = {
  account: { most: 10, minutes: 15 },
  visitor: { most: 40, minutes: 15 },
  code: { most: 5, minutes: 15 },
  reset: { most: 3, minutes: 60 },
} as const satisfies Readonly<Record<string, Pace>>

export type Throttled = keyof typeof paces

/** Attempts older than that are of no use to any pace. */
export const keptHours = 24

export type Throttle = { readonly mayTry: true } | { readonly mayTry: false; readonly until: Date }

/** Whether one more attempt may be made now, after those that were; otherwise when the next one may. */
export function throttle(attempts: readonly Date[], now: Date, { most, minutes }: Pace): Throttle {
  const since = now.getTime() - minutes * 60_000
  const recent = attempts
    .map((at) => at.getTime())
    .filter((at) => at > since)
    .sort((a, b) => a - b)
  if (recent.length < most) return { mayTry: true }
  return { mayTry: false, until: new Date(recent[recent.length - most]! + minutes * 60_000) }
}
