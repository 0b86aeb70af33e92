import { sql } from 'kysely'
import type { InTransaction } from '../../../platform/db/database.ts'

/** Lets one transaction at a time count the attempts under a key, until it ends. */
export async function lockAttempts(tx: InTransaction, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${key}`}, 0))`.execute(tx)
}

/** When there were attempts under a key, the latest first. */
export async function listAttempts(tx: InTransaction, key: string, since: Date): Promise<Date[]> {
  const rows = await tx
    .selectFrom('sign_in_attempt')
    .select('at')
    .where('key', '=', key)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ at }) => at)
}

export async function insertAttempts(tx: InTransaction, keys: readonly string[], at: Date): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values(keys.map((key) => ({ key, at })))
    .execute()
}

/** Forgets the attempts under a key: the person proved who they are. */
export async function deleteAttempts(tx: InTransaction, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('key', '=', key).execute()
}

/** Forgets what is too old to count. */
export async function deleteOldAttempts(tx: InTransaction, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('at', '<', before).execute()
}
