import { Conflict } from '../../../kernel/refusal.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { enqueue, type JobHandler } from '../../../platform/jobs.ts'
import type { World } from '../../../platform/world.ts'
import { listUnfinished } from '../queries/imports.ts'
import { holdingLease } from './lease.ts'
import { recoverImports } from './recover.ts'

/** The job that looks whether an import was left unfinished. */
export const takeUpJob = 'contracts.recover'
const lookAgainMs = 60_000

/** Asks for that look, in the transaction that begins an import or an undoing: whoever serves will do it. */
export async function askToTakeUp(tx: InTransaction | Database, runAt?: Date): Promise<void> {
  await enqueue(tx, { name: takeUpJob, key: 'imports', payload: {}, ...(runAt ? { runAt } : {}) })
}

/** Takes up what a stop left unfinished, unless somebody is at it. Answers whether nothing is left. */
export async function takeUpImports({ db, subscriptions }: Pick<World, 'db' | 'subscriptions'>): Promise<boolean> {
  if ((await listUnfinished(db)).length === 0) return true
  try {
    await holdingLease(db, (lease) => recoverImports({ db, subscriptions, lease }))
    return true
  } catch (error) {
    if (error instanceof Conflict) return false
    throw error
  }
}

/** Handles the job: while somebody is at an import, looks again a minute later. */
export function takeUpHandler(world: Pick<World, 'db' | 'subscriptions' | 'clock'>): JobHandler {
  return async () => {
    if (await takeUpImports(world)) return
    await askToTakeUp(world.db, new Date(world.clock().getTime() + lookAgainMs))
  }
}
