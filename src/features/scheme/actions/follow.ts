import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Doing } from '../../../platform/doing.ts'
import { emit } from '../../../platform/events.ts'
import { mayUpdateAction } from '../policy.ts'
import { completeMilestoneRow, insertMilestone, insertUpdate, updateAction } from '../queries/update.ts'
import { actionMoved } from '../rules/events.ts'
import { mayMove } from '../rules/journey.ts'
import type { ActionState } from '../rules/state.ts'
import { authorOf, change, demandCome, loadAction } from './doing.ts'

const subject = (id: string) => ({ kind: 'action', id })

/** Tells whoever listens that an action got somewhere. */
export function tellMoved(tx: InTransaction, { subscriptions = new Map() }: Doing, actionId: string): Promise<void> {
  return emit(tx, subscriptions, { name: actionMoved, key: actionId, payload: { actionId } })
}

/** Takes an action to another state, and says so in its journal. Throws `Refused`, `NotFound`, `Conflict`. */
export async function moveAction(
  doing: Doing,
  move: { readonly actionId: string; readonly to: ActionState; readonly on: Day; readonly body: OwnText },
): Promise<void> {
  const { actionId, to, on, body } = move
  await change(doing, async (tx) => {
    const { action, stake } = await loadAction(tx, actionId)
    demand(mayMove(doing.actor, stake, to))
    demandCome(doing, on, 'moveOn')
    await updateAction(tx, action, { state: to })
    await insertUpdate(tx, { actionId, on, body, from: action.state, to, author: authorOf(doing) })
    await tellMoved(tx, doing, actionId)
    const details = { from: action.state, to }
    return {
      answer: undefined,
      line: { action: 'scheme.move', subject: subject(actionId), fields: ['state'], details },
    }
  })
}

/** Adds a line to the journal of an action. */
export async function addUpdate(
  doing: Doing,
  update: { readonly actionId: string; readonly on: Day; readonly body: OwnText },
): Promise<void> {
  await change(doing, async (tx) => {
    const { action, stake } = await loadAction(tx, update.actionId)
    demand(mayUpdateAction(doing.actor, stake))
    demandCome(doing, update.on, 'updateOn')
    await updateAction(tx, action, {})
    await insertUpdate(tx, { ...update, author: authorOf(doing) })
    await tellMoved(tx, doing, update.actionId)
    return { answer: undefined, line: { action: 'scheme.update', subject: subject(update.actionId) } }
  })
}

/** Adds a step to an action. */
export async function addMilestone(
  doing: Doing,
  milestone: { readonly actionId: string; readonly title: OwnText; readonly due: Day },
): Promise<void> {
  await change(doing, async (tx) => {
    const { action, stake } = await loadAction(tx, milestone.actionId)
    demand(mayUpdateAction(doing.actor, stake))
    await updateAction(tx, action, {})
    await insertMilestone(tx, milestone)
    const line = { action: 'scheme.milestone', subject: subject(milestone.actionId), fields: ['milestones'] }
    return { answer: undefined, line }
  })
}

/** Says on which day a step of an action was reached; `null` takes it back. */
export async function completeMilestone(
  doing: Doing,
  completed: { readonly actionId: string; readonly milestoneId: string; readonly doneOn: Day | null },
): Promise<void> {
  const { actionId, milestoneId, doneOn } = completed
  await change(doing, async (tx) => {
    const { action, stake } = await loadAction(tx, actionId)
    demand(mayUpdateAction(doing.actor, stake))
    if (!action.milestones.some(({ id }) => id === milestoneId)) throw new NotFound()
    if (doneOn !== null) demandCome(doing, doneOn, 'doneOn')
    await updateAction(tx, action, {})
    await completeMilestoneRow(tx, milestoneId, doneOn)
    if (doneOn !== null) await tellMoved(tx, doing, actionId)
    const line = { action: 'scheme.complete', subject: { kind: 'milestone', id: milestoneId }, fields: ['doneOn'] }
    return { answer: undefined, line }
  })
}
