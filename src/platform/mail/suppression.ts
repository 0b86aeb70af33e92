import type { Day } from '../../kernel/calendar.ts'
import type { Database, InTransaction } from '../db/database.ts'
import { hashOfAddress } from './queue.ts'

export type SuppressionReason = 'unsubscribed' | 'objection' | 'complaint' | 'bounced' | 'by-hand'

/** What one unsubscribes from: one purpose of one organisation. */
export function topicOf(organisationId: string, purpose: string): string {
  return `${organisationId}:${purpose}`
}

export interface Suppression {
  readonly hash: string
  /** What is wanted no more; empty: everything but the links to an account. */
  readonly topic: string
  readonly reason: SuppressionReason
  readonly since: Day
}

/** Nothing of that topic is sent to the address any more. What was there stays. */
export async function suppressHash(tx: InTransaction, { hash, ...rest }: Suppression): Promise<void> {
  await tx
    .insertInto('mail_suppression')
    .values({ address_hash: hash, ...rest })
    .onConflict((same) => same.columns(['address_hash', 'topic']).doNothing())
    .execute()
}

/** The same, by the address. */
export function suppress(tx: InTransaction, address: string, suppression: Omit<Suppression, 'hash'>): Promise<void> {
  return suppressHash(tx, { hash: hashOfAddress(address), ...suppression })
}

/** Mail of that topic leaves again to the address. Answers whether it was stopped. */
export async function unsuppress(tx: InTransaction, hash: string, topic: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('mail_suppression')
    .where('address_hash', '=', hash)
    .where('topic', '=', topic)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What is stopped to these addresses, by their hash. */
export async function listSuppressions(db: Database, hashes: readonly string[]): Promise<Suppression[]> {
  if (hashes.length === 0) return []
  const rows = await db
    .selectFrom('mail_suppression')
    .select(['address_hash as hash', 'topic', 'reason', 'since'])
    .where('address_hash', '=', (is) => is.fn.any(is.val([...hashes])))
    .execute()
  return rows as unknown as Suppression[]
}
