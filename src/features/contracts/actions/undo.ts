import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { type Database, type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { enqueue } from '../../../platform/jobs.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { messages } from '../messages.ts'
import { mayUndo } from '../policy.ts'
import { findImport, type ImportRow, updateImport } from '../queries/imports.ts'
import { retractImport } from './apply.ts'
import { holdingLease, type Lease } from './lease.ts'
import { recoverImports } from './recover.ts'
import { askToTakeUp } from './take-up.ts'

export interface UndoRequest {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  readonly language: Language
  /** Asks the work to stop between two batches: it is then taken up later. */
  readonly signal?: AbortSignal
}

/** The organisation to which an import belongs; one made at the command line, to the instance's own buyer. */
export async function findOwner(db: Database, { organisation_id }: ImportRow): Promise<string | undefined> {
  return organisation_id ?? (await listPerimeterIds(db))[0]
}

/**
 * Takes an import back: contracts are computed anew without its records, those of which nothing else speaks are withdrawn.
 * Answers how many were looked at. Throws `NotFound`, or `Refused` for an import that is not done.
 */
export async function undoImport(request: UndoRequest, id: number): Promise<number> {
  const { db, actor } = request
  demand(mayUndo(actor, await findOwner(db, await load(request, id))))
  const work = async (lease: Lease) => {
    await recoverImports({ ...request, lease })
    await inTransaction(db, async (tx) => {
      await lease.fence(tx)
      await askToTakeUp(tx)
      await beginUndoing(tx, request, id)
    })
    return retractImport({ ...request, lease }, id)
  }
  return holdingLease(db, work, request.signal)
}

async function load({ db, language }: UndoRequest, id: number): Promise<ImportRow> {
  const found = await findImport(db, id)
  if (!found) throw new NotFound(messages[language].noSuchImport(String(id)))
  return found
}

async function beginUndoing(tx: InTransaction, request: UndoRequest, id: number): Promise<void> {
  const { state } = await load({ ...request, db: tx }, id)
  if (state !== 'done') throw new Refused(messages[request.language].notDone(String(id), state))
  await updateImport(tx, id, { state: 'undoing' })
}

/** The job that takes an import back. */
export const undoJob = 'contracts.undo'

/** Asks to take an import back, and leaves the work to a job. Throws as `undoImport`. */
export async function askToUndo(request: UndoRequest, id: number): Promise<void> {
  const { db, actor, language } = request
  demand(mayUndo(actor, await findOwner(db, await load(request, id))))
  await inTransaction(db, async (tx) => {
    await beginUndoing(tx, request, id)
    await enqueue(tx, { name: undoJob, key: String(id), payload: { importId: id, actor, language } })
  })
}

/** Takes back an import that somebody asked to undo, unless it was taken back meanwhile. Throws `Conflict` beside another import. */
export async function finishUndoing(request: UndoRequest, id: number): Promise<void> {
  const { db } = request
  await holdingLease(db, async (lease) => {
    if ((await findImport(db, id))?.state === 'undoing') await retractImport({ ...request, lease }, id)
  })
}
