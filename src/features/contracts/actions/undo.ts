import type { Actor } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { Language } from '../../../kernel/language.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { messages } from '../messages.ts'
import { mayImport } from '../policy.ts'
import { findImport, updateImport } from '../queries/imports.ts'
import { retractImport } from './apply.ts'
import { holdingLease } from './lease.ts'
import { recoverImports } from './recover.ts'
import { askToTakeUp } from './take-up.ts'

export interface UndoRequest {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  readonly language: Language
}

/**
 * Takes an import back: contracts are computed anew without its records, those of which nothing else speaks are withdrawn.
 * Answers how many were looked at. Throws `NotFound`, or `Refused` for an import that is not done.
 */
export async function undoImport(request: UndoRequest, id: number): Promise<number> {
  const { db, actor, language } = request
  demand(mayImport(actor))
  return holdingLease(db, async (keep) => {
    await recoverImports({ ...request, keep })
    const found = await findImport(db, id)
    if (!found) throw new NotFound(messages[language].noSuchImport(String(id)))
    if (found.state !== 'done') throw new Refused(messages[language].notDone(String(id), found.state))
    await inTransaction(db, async (tx) => {
      await askToTakeUp(tx)
      await updateImport(tx, id, { state: 'undoing' })
    })
    return retractImport({ ...request, onBatch: keep }, id)
  })
}
