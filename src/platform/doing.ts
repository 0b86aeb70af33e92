import type { Actor } from '../kernel/actor.ts'
import { type Day, dayInParis } from '../kernel/calendar.ts'
import { type AuditLine, recordAudit } from './audit.ts'
import { bumpVersion } from './data-version.ts'
import { type Database, type InTransaction, inTransaction } from './db/database.ts'
import type { Subscriptions } from './events.ts'

/** Who does something, and when. */
export interface Doing {
  readonly db: Database
  readonly actor: Actor
  readonly now: Date
  /** What the workspace calls the person; `null` for the machine. */
  readonly name: string | null
  /** Who is told of what happens; nobody where it is left out. */
  readonly subscriptions?: Subscriptions
}

/** The day on which it is done. */
export function todayOf({ now }: Pick<Doing, 'now'>): Day {
  return dayInParis(now)
}

/** What an action answers, and its line in the audit log. */
export interface Done<T> {
  readonly answer: T
  readonly line: Omit<AuditLine, 'actor'>
}

/**
 * Writes in one transaction, with its line in the audit log; `version` names the published data that change, so that pages are
 * made anew.
 */
export function changeOf(version: string) {
  return <T>({ db, actor }: Doing, work: (tx: InTransaction) => Promise<Done<T>>): Promise<T> =>
    inTransaction(db, async (tx) => {
      const { answer, line } = await work(tx)
      await recordAudit(tx, { ...line, actor })
      await bumpVersion(tx, version)
      return answer
    })
}
