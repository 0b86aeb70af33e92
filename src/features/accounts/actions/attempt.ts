import { Refused } from '../../../kernel/refusal.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { deleteOldAttempts, insertAttempts, listAttempts, lockAttempts } from '../queries/attempts.ts'
import { hashOf } from '../rules/secret.ts'
import { keptHours, paces, type Throttled, throttle } from '../rules/throttle.ts'
import type { Doing } from './doing.ts'

/** What is counted: guesses at that account, from that place. */
export interface Counted {
  readonly pace: Throttled
  readonly of: string
}

/** The name under which attempts are counted: nobody reads an address from it. */
export function attemptKey({ pace, of }: Counted): string {
  return `${pace}:${hashOf(of)}`
}

/**
 * Counts an attempt before it is made, so that many at once are counted as many, by however many processes. Throws `Refused`, and
 * counts nothing, where one must wait.
 */
export async function countAttempt(
  { world: { db, clock }, language }: Pick<Doing, 'world' | 'language'>,
  counted: readonly Counted[],
): Promise<void> {
  const now = clock()
  const oldest = new Date(now.getTime() - keptHours * 3_600_000)
  const sorted = counted.map((one) => ({ ...one, key: attemptKey(one) })).sort((a, b) => (a.key < b.key ? -1 : 1))
  await inTransaction(db, async (tx) => {
    for (const { key, pace } of sorted) {
      await lockAttempts(tx, key)
      const decided = throttle(await listAttempts(tx, key, oldest), now, paces[pace])
      if (decided.mayTry) continue
      const minutes = Math.max(1, Math.ceil((decided.until.getTime() - now.getTime()) / 60_000))
      throw new Refused(messages[language].wait(String(minutes)))
    }
    await deleteOldAttempts(tx, oldest)
    await insertAttempts(
      tx,
      sorted.map(({ key }) => key),
      now,
    )
  })
}
