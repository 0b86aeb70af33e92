import type { Day } from '../../../kernel/calendar.ts'

/** Where an action stands, in the order of its journey. */
export const actionStates = ['to-launch', 'under-way', 'done', 'abandoned'] as const
export type ActionState = (typeof actionStates)[number]

/**
 * Where it stands on screen, in the order of the key. Late is read from its milestones, nobody declares it; unstated is an action of
 * a document that does not say how far it got.
 */
export const shownStates = ['done', 'under-way', 'late', 'to-launch', 'abandoned', 'unstated'] as const
export type ShownState = (typeof shownStates)[number]

export interface Step {
  readonly due: string
  readonly doneOn: string | null
}

/** Whether a milestone is due before that day and not reached. */
export function isLate(step: Step, today: Day): boolean {
  return step.doneOn === null && step.due < today
}

/** The state on screen: an action that goes on and has a late milestone is late. */
export function shownState(state: ActionState, steps: readonly Step[], today: Day): ShownState {
  const open = state === 'to-launch' || state === 'under-way'
  return open && steps.some((step) => isLate(step, today)) ? 'late' : state
}

export type StateCounts = Readonly<Record<ShownState, number>>

/** How many there are of each state. */
export function countStates(states: readonly ShownState[]): StateCounts {
  const counts = { done: 0, 'under-way': 0, late: 0, 'to-launch': 0, abandoned: 0, unstated: 0 }
  for (const state of states) counts[state]++
  return counts
}
