import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayRunScheme, mayUpdateAction } from '../policy.ts'
import { listUpdates } from '../queries/board.ts'
import { updateAction } from '../queries/update.ts'
import { withdrawRow } from '../queries/withdrawn.ts'
import { change, loadAction, withdrawnBy } from './doing.ts'

export interface Withdrawal {
  readonly actionId: string
  readonly id: string
  readonly reason: string
}

/** Takes a step out of an action: it shows no more, and is kept with the reason. */
export async function withdrawMilestone(doing: Doing, { actionId, id, reason }: Withdrawal): Promise<void> {
  await change(doing, async (tx) => {
    const { action, stake } = await loadAction(tx, actionId)
    demand(mayUpdateAction(doing.actor, stake))
    if (!action.milestones.some((one) => one.id === id)) throw new NotFound()
    await updateAction(tx, action, {})
    await withdrawRow(tx, { table: 'milestone', id }, withdrawnBy(doing, reason))
    const subject = { kind: 'action', id: actionId }
    return { answer: undefined, line: { action: 'scheme.withdraw-milestone', subject, details: { reason } } }
  })
}

/**
 * Takes a line out of the journal of an action: it shows no more, and is kept with the reason. Where it told of the last change of
 * state, the action takes the state before it again; that is for who runs the scheme.
 */
export async function withdrawUpdate(doing: Doing, { actionId, id, reason }: Withdrawal): Promise<void> {
  await change(doing, async (tx) => {
    const { action, scheme, stake } = await loadAction(tx, actionId)
    demand(mayUpdateAction(doing.actor, stake))
    const updates = await listUpdates(tx, [actionId])
    const update = updates.find((one) => one.id === id)
    if (!update) throw new NotFound()
    if (update.to !== null) demand(mayRunScheme(doing.actor, scheme))
    const lastMove = updates.find(({ to }) => to !== null)
    if (update.to !== null && (lastMove !== update || action.state !== update.to)) throw new Refused(refusals.lastMove)
    await updateAction(tx, action, update.from === null ? {} : { state: update.from })
    await withdrawRow(tx, { table: 'action_update', id }, withdrawnBy(doing, reason))
    const subject = { kind: 'action', id: actionId }
    const details = { reason, ...(update.from === null ? {} : { from: action.state, to: update.from }) }
    return { answer: undefined, line: { action: 'scheme.withdraw-update', subject, details } }
  })
}
