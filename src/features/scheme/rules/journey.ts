import type { Actor } from '../../../kernel/actor.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type ActionAtStake, mayRunScheme, mayUpdateAction } from '../policy.ts'
import type { ActionState } from './state.ts'

interface Move {
  readonly from: ActionState
  readonly to: ActionState
  /** The owner of the action may do it; otherwise only whoever runs the scheme. */
  readonly byOwner: boolean
}

const journey: readonly Move[] = [
  { from: 'to-launch', to: 'under-way', byOwner: true },
  { from: 'under-way', to: 'done', byOwner: true },
  { from: 'to-launch', to: 'abandoned', byOwner: false },
  { from: 'under-way', to: 'abandoned', byOwner: false },
  { from: 'done', to: 'under-way', byOwner: false },
  { from: 'abandoned', to: 'under-way', byOwner: false },
]

const noWay = {
  fr: 'Une action ne passe pas directement d’un de ces états à l’autre.',
  en: 'An action does not go straight from one of these states to the other.',
}

/** Whether the actor may take the action from its state to another: the whole rule. */
export function mayMove(
  actor: Actor,
  action: ActionAtStake & { readonly state: ActionState },
  to: ActionState,
): Decision {
  const move = journey.find((one) => one.from === action.state && one.to === to)
  const decision = move?.byOwner ? mayUpdateAction(actor, action) : mayRunScheme(actor, action.scheme)
  if (!decision.allowed) return decision
  return move ? yes : no(noWay)
}
