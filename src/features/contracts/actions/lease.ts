import { randomUUID } from 'node:crypto'
import { Conflict } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { releaseLease, takeLease } from '../../../platform/jobs.ts'
import { messages } from '../messages.ts'

const name = 'contracts.import'
/** Far longer than one batch takes: past it, whoever held the lease is dead. */
const leaseSeconds = 60

/** Runs work that only one process may do at a time. `keep` is called now and then, and throws when the lease is lost. */
export async function holdingLease<T>(db: Database, work: (keep: () => Promise<void>) => Promise<T>): Promise<T> {
  const holder = randomUUID()
  const keep = async () => {
    if (!(await takeLease(db, name, holder, leaseSeconds))) throw new Conflict(messages.fr.anotherImport)
  }
  await keep()
  try {
    return await work(keep)
  } finally {
    await releaseLease(db, name, holder)
  }
}
