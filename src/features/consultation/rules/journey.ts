import type { Actor } from '../../../kernel/actor.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type ConsultationAtStake, mayRunConsultation } from '../policy.ts'
import type { ConsultationState } from './state.ts'

/** What comes after each state. What is closed does not open again: its salt is gone, and people were told that it was over. */
const next: Readonly<Record<ConsultationState, ConsultationState | null>> = {
  preparing: 'open',
  open: 'closed',
  closed: 'answered',
  answered: null,
}

const noWay = {
  fr: 'Une concertation se prépare, s’ouvre, se clôt, puis reçoit ses réponses : elle ne saute pas d’étape et ne revient pas en arrière.',
  en: 'A consultation is prepared, opens, closes, then is answered: it skips no step and does not go back.',
}

/** Whether the actor may take the consultation from its state to another. */
export function mayMoveConsultation(actor: Actor, consultation: ConsultationAtStake, to: ConsultationState): Decision {
  const run = mayRunConsultation(actor, consultation)
  if (!run.allowed) return run
  return next[consultation.state] === to ? yes : no(noWay)
}

/** The state that comes next, or `null` at the end. */
export function stateAfter(state: ConsultationState): ConsultationState | null {
  return next[state]
}
