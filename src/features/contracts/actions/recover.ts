import { type Actor, system } from '../../../kernel/actor.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import type { Subscriptions } from '../../../platform/events.ts'
import { dropStaged, listUnfinished, updateImport } from '../queries/imports.ts'
import { applyImport, retractImport } from './apply.ts'
import type { Lease } from './lease.ts'

export interface Recovering {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly lease: Lease
}

/**
 * Takes up what a stop left unfinished: an import that was still reading is forgotten, one that was being applied or undone is
 * finished. Called by whoever holds the lease. Answers how many there were.
 */
export async function recoverImports({ db, subscriptions, lease }: Recovering): Promise<number> {
  const unfinished = await listUnfinished(db)
  const actor: Actor = system
  const applying = { db, subscriptions, actor, lease }
  for (const { id, state, counts } of unfinished) {
    if (state === 'applying') await applyImport(applying, id, counts)
    else if (state === 'undoing') await retractImport(applying, id)
    else
      await inTransaction(db, async (tx) => {
        await lease.fence(tx)
        await dropStaged(tx, id)
        await updateImport(tx, id, { state: 'interrupted' })
      })
  }
  return unfinished.length
}
