import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Conflict } from '../../../kernel/refusal.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { releaseLease, takeLease } from '../../../platform/jobs.ts'
import { messages } from '../messages.ts'

const name = 'contracts.import'
/** Far longer than one batch takes: past it, whoever held the lease is dead. */
const leaseSeconds = 60
/** Held longer at most so often: each time is a write. */
const keepSeconds = 10

/** What its holder may do, and nobody else meanwhile. */
export interface Lease {
  /** Called now and then: holds it longer. Throws `Conflict` when it is lost, and the reason when the work is to stop. */
  keep(): Promise<void>
  /** Called in each transaction that writes: it is kept only by the holder. Throws `Conflict` when the lease is lost. */
  fence(tx: InTransaction): Promise<void>
}

const lost = () => new Conflict({ fr: messages.fr.anotherImport, en: messages.en.anotherImport })

/** Runs work that only one process may do at a time, until it ends or `signal` asks it to stop. */
export async function holdingLease<T>(
  db: Database,
  work: (lease: Lease) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const holder = randomUUID()
  let keptAt = Number.NEGATIVE_INFINITY
  const lease: Lease = {
    async keep() {
      signal?.throwIfAborted()
      if (performance.now() - keptAt < keepSeconds * 1000) return
      if (!(await takeLease(db, name, holder, leaseSeconds))) throw lost()
      keptAt = performance.now()
    },
    async fence(tx) {
      const mine = tx.selectFrom('lease').select('holder').where('name', '=', name).where('holder', '=', holder)
      if (!(await mine.forShare().executeTakeFirst())) throw lost()
    },
  }
  await lease.keep()
  try {
    return await work(lease)
  } finally {
    await releaseLease(db, name, holder)
  }
}

/**
 * A batch need not wait for the disk: until the import's last write, which waits and brings all before it there, nobody was told
 * that it is kept, and after a stop it is taken up where it stands.
 */
export async function writeBehind(tx: InTransaction): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx)
}
