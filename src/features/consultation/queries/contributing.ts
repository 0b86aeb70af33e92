import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** The secret of a consultation while it is open, under which networks and links are hashed. */
export async function findSalt(db: Database, consultationId: string): Promise<Buffer | null> {
  const found = await db
    .selectFrom('consultation')
    .select('visitor_salt as salt')
    .where('id', '=', consultationId)
    .executeTakeFirst()
  return found?.salt ?? null
}

/** Whether a personal link to the consultation has that code. */
export async function isInvited(db: Database, consultationId: string, tokenHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('invitation')
    .select('token_hash')
    .where('token_hash', '=', tokenHash)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return found !== undefined
}

/** Counts one more sending from a network on a day. Answers how many there are: nothing ties one to what was sent. */
export async function useBudget(
  tx: InTransaction,
  { consultationId, day, networkKey }: { consultationId: string; day: Day; networkKey: string },
): Promise<number> {
  const { used } = await tx
    .insertInto('network_budget')
    .values({ consultation_id: consultationId, used_on: day, network_key: networkKey, used: 1 })
    .onConflict((same) =>
      same
        .columns(['consultation_id', 'used_on', 'network_key'])
        .doUpdateSet({ used: sql<number>`network_budget.used + 1` }),
    )
    .returning('used')
    .executeTakeFirstOrThrow()
  return used
}

/** The address of a contribution is checked: it no longer waits for that, and is forgotten where its author wants no news. */
export async function clearCheck(
  tx: InTransaction,
  contributionId: string,
  { reasons, state }: { readonly reasons: readonly string[]; readonly state: string },
): Promise<void> {
  await tx
    .updateTable('contribution')
    .set({
      reasons: [...reasons],
      state,
      author_contact: sql<string | null>`case when may_be_written_to then author_contact end`,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', contributionId)
    .execute()
}
