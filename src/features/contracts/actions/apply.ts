import type { Actor } from '../../../kernel/actor.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { emit, type Subscriptions } from '../../../platform/events.ts'
import { type ImportProgress, listMetKeys, updateImport } from '../queries/imports.ts'
import { recompute } from '../queries/recompute.ts'
import { countApplied } from '../rules/summary.ts'
import { fitBatch } from './batch.ts'
import { type Lease, writeBehind } from './lease.ts'

/** Where an import is written, and who does it. */
export interface Applying {
  readonly db: Database
  readonly subscriptions: Subscriptions
  readonly actor: Actor
  /** A database that is read as if it held what is known already: for a dry run. */
  readonly base?: Database
  readonly lease: Lease
  /** Contracts a transaction; left out, what suits the database. */
  readonly batch?: number
  /** Called after each batch, with how many contracts are done. */
  onBatch?(done: number): void
}

/**
 * Computes the contracts of which an import speaks, some in each transaction together with the place reached: after a stop it
 * goes on where it was. Then the import is done, audited and announced.
 */
export async function applyImport(applying: Applying, importId: number, counts: ImportProgress): Promise<void> {
  const { db, base, lease, batch: limit = await fitBatch(db) } = applying
  let done = 0
  for (;;) {
    const page = { after: counts.cursor ?? '', limit, run: counts.run }
    const keys = await listMetKeys(db, importId, page)
    if (keys.length === 0) break
    await inTransaction(db, async (tx) => {
      await writeBehind(tx)
      await lease.fence(tx)
      const names = keys.map(({ match_key }) => match_key)
      const outcomes = await recompute(tx, names, base)
      for (const { match_key, rows, met_before } of keys) {
        const { outcome, conflicts } = outcomes.get(match_key)!
        if (outcome !== 'withdrawn') countApplied(counts, { outcome, rows, metBefore: met_before, conflicts })
      }
      counts.cursor = names.at(-1)!
      await updateImport(tx, importId, { counts })
    })
    done += keys.length
    applying.onBatch?.(done)
    await lease.keep()
  }
  await finish(applying, importId, counts)
}

async function finish(
  { db, subscriptions, actor, lease }: Applying,
  importId: number,
  counts: ImportProgress,
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await lease.fence(tx)
    delete counts.cursor
    await updateImport(tx, importId, { state: 'done', counts })
    const { run, anomalies, ...details } = counts
    await recordAudit(tx, { actor, action: 'contracts.import', subject: { kind: 'import', id: importId }, details })
    if (counts.inserted + counts.updated === 0) return
    await bumpVersion(tx, 'contracts')
    await emit(tx, subscriptions, { name: 'contracts.changed', key: 'contracts', payload: { importId } })
  })
}

/** Computes the contracts of an import that is being undone, without it. Answers how many. */
export async function retractImport(applying: Applying, importId: number): Promise<number> {
  const { db, subscriptions, actor, lease, batch: limit = await fitBatch(db) } = applying
  let after = ''
  let done = 0
  for (;;) {
    const keys = await listMetKeys(db, importId, { after, limit, run: [] })
    if (keys.length === 0) break
    const names = keys.map(({ match_key }) => match_key)
    await inTransaction(db, async (tx) => {
      await lease.fence(tx)
      await recompute(tx, names)
    })
    after = names.at(-1)!
    done += names.length
    await lease.keep()
  }
  await inTransaction(db, async (tx) => {
    await lease.fence(tx)
    await updateImport(tx, importId, { state: 'undone' })
    await recordAudit(tx, {
      actor,
      action: 'contracts.undo',
      subject: { kind: 'import', id: importId },
      details: { contracts: done },
    })
    await bumpVersion(tx, 'contracts')
    await emit(tx, subscriptions, { name: 'contracts.changed', key: 'contracts', payload: { importId } })
  })
  return done
}
