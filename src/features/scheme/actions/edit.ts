import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { refusals } from '../action-messages.ts'
import { mayRunScheme } from '../policy.ts'
import { listActions, listDivisions } from '../queries/board.ts'
import {
  insertActions,
  insertDivisions,
  insertOwnIndicators,
  insertTargets,
  type NewOwnIndicator,
  type NewTarget,
  targetColumns,
} from '../queries/insert.ts'
import { listOwners } from '../queries/people.ts'
import { listOwnIndicators, listTargetRows } from '../queries/targets.ts'
import { findLastPosition, replaceIndicators, updateAction, updateTargetRow } from '../queries/update.ts'
import { baselineFault } from '../rules/days.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { change, loadAction, loadScheme } from './doing.ts'

/** Throws `Refused` for an indicator that is neither computed here nor measured by the scheme itself. */
export async function demandIndicators(db: Database, schemeId: string, indicators: readonly string[]): Promise<void> {
  const own = await listOwnIndicators(db, schemeId)
  const unknown = indicators.find((one) => !findIndicator(one) && !own.some(({ code }) => code === one))
  if (unknown !== undefined) throw new Refused(refusals.unknownIndicator(unknown))
}

export interface ActionTexts {
  readonly actionId: string
  /** What the form was filled from. */
  readonly revision: number
  readonly title: OwnText
  readonly description: OwnText | null
  readonly owner: string | null
  readonly ownerPersonId: string | null
  readonly indicators: readonly string[]
}

/** Changes what an action says. Throws `Refused`, `NotFound`, and `Conflict` where it changed since. */
export async function editAction(doing: Doing, edited: ActionTexts): Promise<void> {
  const { actionId, revision, indicators, ...texts } = edited
  await change(doing, async (tx) => {
    const { scheme } = await loadAction(tx, actionId)
    demand(mayRunScheme(doing.actor, scheme))
    await demandIndicators(tx, scheme.id, indicators)
    if (texts.ownerPersonId !== null) {
      const owners = await listOwners(tx, scheme.organisationId)
      if (!owners.some(({ id }) => id === texts.ownerPersonId)) throw new Refused(refusals.notPerson)
    }
    await updateAction(tx, { id: actionId, revision }, texts)
    await replaceIndicators(tx, actionId, indicators)
    const fields = ['title', 'description', 'owner', 'ownerPersonId', 'indicators']
    return { answer: undefined, line: { action: 'scheme.edit', subject: { kind: 'action', id: actionId }, fields } }
  })
}

type NewAction = Pick<SchemeDocument['actions'][number], 'code' | 'number' | 'division' | 'title'>

/** Adds an action that has not begun. Answers its identifier. */
export async function addAction(doing: Doing, schemeId: string, added: NewAction): Promise<string> {
  return change(doing, async (tx) => {
    demand(mayRunScheme(doing.actor, await loadScheme(tx, schemeId)))
    const divisions = new Map((await listDivisions(tx, schemeId)).map(({ id, code }) => [code, id]))
    if (!divisions.has(added.division)) throw new Refused(refusals.unknownDivision(added.division))
    const actions = await listActions(tx, { schemeId })
    if (actions.some(({ code }) => code === added.code)) throw new Refused(refusals.codeTaken(added.code))
    if (actions.some(({ number }) => number === added.number))
      throw new Refused(refusals.numberTaken(String(added.number)))
    const fresh = { ...added, owner: null, state: 'to-launch' as const, indicators: [], milestones: [], updates: [] }
    const ids = await insertActions(tx, { schemeId, divisions }, [fresh])
    const id = ids.get(added.code)!
    return { answer: id, line: { action: 'scheme.add-action', subject: { kind: 'action', id } } }
  })
}

/** Adds an axis or a pillar behind the others. */
export async function addDivision(
  doing: Doing,
  schemeId: string,
  added: SchemeDocument['divisions'][number],
): Promise<void> {
  await change(doing, async (tx) => {
    demand(mayRunScheme(doing.actor, await loadScheme(tx, schemeId)))
    const present = await listDivisions(tx, schemeId)
    if (present.some(({ code }) => code === added.code)) throw new Refused(refusals.codeTaken(added.code))
    const ids = await insertDivisions(tx, schemeId, [added], await findLastPosition(tx, 'division', schemeId))
    const id = ids.get(added.code)!
    return { answer: undefined, line: { action: 'scheme.add-division', subject: { kind: 'division', id } } }
  })
}

/** Adds something that the scheme measures by itself. */
export async function addOwnIndicator(doing: Doing, schemeId: string, added: NewOwnIndicator): Promise<void> {
  await change(doing, async (tx) => {
    demand(mayRunScheme(doing.actor, await loadScheme(tx, schemeId)))
    const present = await listOwnIndicators(tx, schemeId)
    if (findIndicator(added.code) || present.some(({ code }) => code === added.code))
      throw new Refused(refusals.codeTaken(added.code))
    await insertOwnIndicators(tx, schemeId, [added])
    const line = { action: 'scheme.add-indicator', subject: { kind: 'scheme', id: schemeId }, fields: ['indicators'] }
    return { answer: undefined, line }
  })
}

/**
 * Sets a target: changes the one of that code, or adds it behind the others. `own` is what the scheme measures by itself for it, and
 * comes in with it.
 */
export async function setTarget(
  doing: Doing,
  schemeId: string,
  target: NewTarget,
  own?: NewOwnIndicator,
): Promise<void> {
  await change(doing, async (tx) => {
    demand(mayRunScheme(doing.actor, await loadScheme(tx, schemeId)))
    if (own) await insertOwnIndicators(tx, schemeId, [own])
    await demandIndicators(tx, schemeId, [target.indicator])
    const wrong = 'year' in target.baseline && baselineFault(target.baseline.year, todayOf(doing))
    if (wrong) throw new Refused(wrong, 'baselineYear')
    const divisions = new Map((await listDivisions(tx, schemeId)).map(({ id, code }) => [code, id]))
    if (target.division !== null && !divisions.has(target.division))
      throw new Refused(refusals.unknownDivision(target.division))
    const { code } = target
    const changed = await updateTargetRow(tx, { schemeId, code }, targetColumns(target, divisions))
    if (!changed) {
      const last = await findLastPosition(tx, 'target', schemeId)
      await insertTargets(tx, { schemeId, divisions }, [target], last)
    }
    const { id } = (await listTargetRows(tx, schemeId)).find((row) => row.code === code)!
    const details = { code, added: !changed }
    return { answer: undefined, line: { action: 'scheme.target', subject: { kind: 'target', id }, details } }
  })
}
