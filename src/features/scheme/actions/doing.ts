import type { Actor } from '../../../kernel/actor.ts'
import { type Day, dayInParis } from '../../../kernel/calendar.ts'
import { Conflict, NotFound } from '../../../kernel/refusal.ts'
import { type AuditLine, recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { refusals } from '../action-messages.ts'
import { findAction, type SchemeAction } from '../queries/board.ts'
import { insertScheme, type NewScheme } from '../queries/insert.ts'
import { findSchemeById, lockScheme, type Scheme } from '../queries/schemes.ts'

/** Who does something to a scheme, and when. */
export interface Doing {
  readonly db: Database
  readonly actor: Actor
  readonly now: Date
  /** What the workspace calls the person; `null` for the machine. */
  readonly name: string | null
}

/** The name under which the published data of schemes are counted. */
export const versionName = 'scheme'

export function todayOf({ now }: Doing): Day {
  return dayInParis(now)
}

/** Whose name stands beside what is written. */
export function authorOf({ actor, name }: Doing): { author_id: string | null; author: string | null } {
  return { author_id: actor.kind === 'person' ? actor.id : null, author: name }
}

/** The name under which something is signed. */
export function signatureOf({ name }: Doing): string {
  return name ?? 'Levier'
}

export interface Done<T> {
  readonly answer: T
  readonly line: Omit<AuditLine, 'actor'>
}

/** Writes in one transaction, with its line in the audit log, and makes published pages fresh. */
export function change<T>({ db, actor }: Doing, work: (tx: InTransaction) => Promise<Done<T>>): Promise<T> {
  return inTransaction(db, async (tx) => {
    const { answer, line } = await work(tx)
    await recordAudit(tx, { ...line, actor })
    await bumpVersion(tx, versionName)
    return answer
  })
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
