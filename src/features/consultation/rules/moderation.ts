import type { ContributionState } from './contribution.ts'

/** For what a contribution is not shown: each is said in the rules of moderation. */
export const moderationRules = ['insult', 'discrimination', 'person', 'advertising', 'unlawful', 'off-topic'] as const
export type ModerationRule = (typeof moderationRules)[number]

/** published or hidden: by a moderator. appealed: its author asks for another look. appeal-refused: it stays hidden. */
export type Outcome = 'published' | 'hidden' | 'appealed' | 'appeal-refused'

/** What a moderator may decide now, `last` being what happened last. */
export function outcomesFor(state: ContributionState, last: Outcome | null): Exclude<Outcome, 'appealed'>[] {
  if (state === 'waiting') return ['published', 'hidden']
  if (state === 'published') return ['hidden']
  return last === 'appealed' ? ['published', 'appeal-refused'] : ['published']
}

/** Whether its author may ask for another look: once, of what was hidden. */
export function isAppealable(state: ContributionState, outcomes: readonly Outcome[]): boolean {
  return state === 'hidden' && outcomes.at(-1) === 'hidden' && !outcomes.includes('appealed')
}

/** The state after a decision. */
export function stateAfterDecision(outcome: Outcome): Exclude<ContributionState, 'waiting'> {
  return outcome === 'published' ? 'published' : 'hidden'
}
