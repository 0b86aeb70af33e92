import type { Day } from '../../../kernel/calendar.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { changeOf, type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { findAction, type SchemeAction } from '../queries/board.ts'
import { insertScheme, type NewScheme } from '../queries/insert.ts'
import { findSchemeById, lockScheme, type Scheme } from '../queries/schemes.ts'
import { dayFault } from '../rules/days.ts'
import type { Withdrawn } from '../schema/words.ts'

/** Writes in one transaction, with its line in the audit log, and makes published pages fresh. */
export const change = changeOf('scheme')

/** Whose name stands beside what is written. */
export function authorOf({ actor, name }: Doing): { author_id: string | null; author: string | null } {
  return { author_id: actor.kind === 'person' ? actor.id : null, author: name }
}

/** What is kept of something that is withdrawn now. */
export function withdrawnBy({ now, name }: Doing, reason: string): Withdrawn {
  return { at: now.toISOString(), by: name, reason }
}

/** The name under which something is signed. */
export function signatureOf({ name }: Doing): string {
  return name ?? 'Levier'
}

/** Asks that a day has come. Throws `Refused`, beside the field of its form. */
export function demandCome(doing: Doing, on: Day, field: string): void {
  const fault = dayFault(on, todayOf(doing))
  if (fault) throw new Refused(fault, field)
}

/** A scheme about to change: other changes of it wait. Throws `NotFound`. */
export async function loadScheme(tx: InTransaction, id: string): Promise<Scheme> {
  await lockScheme(tx, id)
  const scheme = await findSchemeById(tx, id)
  if (!scheme) throw new NotFound()
  return scheme
}

/** Adds a scheme. Throws `Conflict` where its address is taken. */
export async function enterScheme(tx: InTransaction, scheme: NewScheme): Promise<string> {
  const id = await insertScheme(tx, scheme)
  if (id === undefined) throw new Conflict(refusals.slugTaken(scheme.slug))
  return id
}

export interface LoadedAction {
  readonly action: SchemeAction
  readonly scheme: Scheme
  /** What the policy looks at. */
  readonly stake: {
    readonly scheme: Scheme
    readonly ownerPersonId: string | null
    readonly state: SchemeAction['state']
  }
}

/** An action with its scheme. Throws `NotFound`. */
export async function loadAction(tx: InTransaction, id: string): Promise<LoadedAction> {
  const action = await findAction(tx, { id })
  if (!action) throw new NotFound()
  const scheme = await loadScheme(tx, action.schemeId)
  return { action, scheme, stake: { scheme, ownerPersonId: action.ownerPersonId, state: action.state } }
}
