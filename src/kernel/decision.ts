import type { Wording } from './language.ts'
import { Refused } from './refusal.ts'

/** What a policy answers: yes, or no with the reason that the screen shows, in its language. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly reason: Wording }

export const yes: Decision = { allowed: true }

export const no = (reason: Wording): Decision => ({ allowed: false, reason })

/** Goes on only after a yes. Throws `Refused` with the reason of a no. */
export function demand(decision: Decision): void {
  if (!decision.allowed) throw new Refused(decision.reason)
}
