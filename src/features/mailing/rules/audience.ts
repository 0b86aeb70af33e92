import type { ContactKind } from './contact.ts'

/** By what a segment chooses; an empty list lets everybody in. */
export interface Criteria {
  readonly tags: readonly string[]
  readonly kinds: readonly ContactKind[]
  readonly languages: readonly ('fr' | 'en')[]
  readonly communes: readonly string[]
}

export const everyContact: Criteria = { tags: [], kinds: [], languages: [], communes: [] }

/** Why somebody of the segment does not receive a mailing. */
export const leftOutReasons = ['no-basis', 'objected', 'unsubscribed', 'bounced', 'not-invited', 'took-part'] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** What decides whether a contact of the segment is written to. */
export interface Candidate {
  /** Whether there is a legal basis for the purpose. */
  readonly hasBasis: boolean
  readonly objected: boolean
  /** What the suppression list says of the address, for this purpose or for everything. */
  readonly suppressed: string | null
  /** A reminder goes to those who were invited. */
  readonly notInvited: boolean
  readonly tookPart: boolean
}

/** Why the contact is left out; nothing where it is written to. */
export function leftOutBecause({
  hasBasis,
  objected,
  suppressed,
  notInvited,
  tookPart,
}: Candidate): LeftOutReason | undefined {
  if (!hasBasis) return 'no-basis'
  if (objected) return 'objected'
  if (suppressed !== null) return suppressed === 'bounced' ? 'bounced' : 'unsubscribed'
  if (notInvited) return 'not-invited'
  return tookPart ? 'took-part' : undefined
}

/** How many contacts are left out, by reason. */
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>

export function countReasons(reasons: readonly (LeftOutReason | undefined)[]): LeftOut {
  const counts: Partial<Record<LeftOutReason, number>> = {}
  for (const reason of reasons) if (reason) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}
