import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Channel } from './state.ts'

/** Longest text of a contribution. */
export const longestBody = 10_000

/** What the author of a contribution is. */
export const authorKinds = [
  'citizen',
  'firm',
  'association',
  'insertion-structure',
  'public-body',
  'other',
  'unknown',
] as const
export type AuthorKind = (typeof authorKinds)[number]

/** waiting: nobody looked at it yet. published: shown. hidden: not shown, by a decision with its reason. */
export const contributionStates = ['waiting', 'published', 'hidden'] as const
export type ContributionState = (typeof contributionStates)[number]

/** Where people met and something was said. */
export interface Origin {
  readonly id: string
  readonly title: OwnText
}

/** What somebody said, as everybody may read it: who is named agreed to be. */
export interface Contribution {
  readonly id: string
  readonly consultationId: string
  readonly number: number
  readonly title: string | null
  readonly body: string
  readonly language: string
  readonly authorKind: AuthorKind
  /** As it may be shown. */
  readonly authorName: string | null
  readonly authorOrganisation: string | null
  readonly channel: Channel
  readonly event: Origin | null
  readonly receivedOn: Day
  readonly state: ContributionState
  readonly supports: number | null
  /** The question of a questionnaire to which it answers, as it was asked. */
  readonly asked: OwnText | null
  readonly textHash: string
  readonly themeIds: readonly string[]
}

/** The same for those who work on it: with what is not shown. */
export interface FullContribution extends Contribution {
  readonly nameShown: boolean
  readonly mayBeWrittenTo: boolean
  readonly hasContact: boolean
  /** Who entered it; not its author. */
  readonly collector: string | null
  readonly reasons: readonly string[]
  readonly offered: number | null
  readonly imported: boolean
  readonly revision: number
}

/** Title and text together, as the tool reads them. */
export function textOf({ title, body }: Pick<Contribution, 'title' | 'body'>): string {
  return title === null ? body : `${title}\n${body}`
}

/** A contribution in a line: its title, otherwise its first words. */
export function headingOf({ title, body }: Pick<Contribution, 'title' | 'body'>): string {
  const line = (title ?? body).replace(/\s+/g, ' ').trim()
  return line.length <= 90 ? line : `${line.slice(0, 89).replace(/\s+\S*$/, '')}…`
}
