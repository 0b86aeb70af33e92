import type { OwnText } from '../../../kernel/own-text.ts'
import type { Channel } from '../../consultation/rules/state.ts'

/**
 * What texts around a consultation affirm, as far as records can be held against it. all-answered: that everything said was taken
 * into account. multiple: that a target is so many times a value of before. count: how many took part by a channel.
 * answered-under: that a proposition is answered under the theme of another.
 */
export const claimKinds = ['all-answered', 'multiple', 'count', 'answered-under'] as const
export type ClaimKind = (typeof claimKinds)[number]

export interface Claim {
  readonly kind: ClaimKind
  /** What is affirmed, in a few words. */
  readonly says: OwnText
  /** multiple: how many times. count: how many. */
  readonly value: number | null
  /** multiple: the indicator of the target. */
  readonly indicator: string | null
  /** count: the channel. */
  readonly channel: Channel | null
  /** answered-under: the number of the proposition, and the code of the theme under which its answer stands. */
  readonly proposition: number | null
  readonly theme: string | null
}

/** What each kind needs besides its words. */
export const claimNeeds: Readonly<
  Record<ClaimKind, readonly ('value' | 'indicator' | 'channel' | 'proposition' | 'theme')[]>
> = {
  'all-answered': [],
  multiple: ['value', 'indicator'],
  count: ['value', 'channel'],
  'answered-under': ['proposition', 'theme'],
}
