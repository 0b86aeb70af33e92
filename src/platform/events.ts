import type { InTransaction } from './db/database.ts'
import { enqueue } from './jobs.ts'

/** For each event, the jobs that it starts. Listed in `subscriptions.ts`, so that no feature knows who listens to it. */
export type Subscriptions = ReadonlyMap<string, readonly string[]>

export interface EventNotice {
  /** Feature and past participle: `contracts.changed`. */
  readonly name: string
  /** Identifiers of what it is about: events of the same key, not yet handled, are handled once. */
  readonly key: string
  readonly payload: unknown
}

/** Tells that something happened, in the transaction in which it did: both are kept, or neither. */
export async function emit(
  tx: InTransaction,
  subscriptions: Subscriptions,
  { name, key, payload }: EventNotice,
): Promise<void> {
  await tx
    .insertInto('event')
    .values({ name, payload: JSON.stringify(payload) })
    .execute()
  for (const job of subscriptions.get(name) ?? []) await enqueue(tx, { name: job, key, payload })
}
