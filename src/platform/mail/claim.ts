import { sql } from 'kysely'
import { type Database, type InTransaction, inTransaction } from '../db/database.ts'

/** A message that this process took for sending: nobody else takes it any more. */
export interface ClaimedMessage {
  readonly id: string
  readonly recipient: string
  readonly recipient_name: string | null
  readonly subject: string
  readonly text: string
  readonly language: string
  readonly unsubscribe: string | null
  readonly attempts: number
}

export type Claim =
  | { readonly kind: 'message'; readonly message: ClaimedMessage }
  /** The pace of all processes together lets none leave before. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** One was left out, its address being on the suppression list. */
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'none' }

/** Whether a message is due at that instant. */
export async function isMailDue(db: Database, now: Date): Promise<boolean> {
  const due = await db
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'waiting')
    .where('send_after', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return due !== undefined
}

/** Links to an account leave even to who wants no other mail, unless the address does not exist. */
async function isSuppressed(tx: InTransaction, id: string): Promise<boolean> {
  const { rows } = await sql`
    select from message m join mail_suppression s on s.address_hash = m.address_hash and s.topic in ('', m.topic)
    where m.id = ${id} and (m.purpose <> 'account' or s.reason = 'bounced') limit 1`.execute(tx)
  return rows.length > 0
}

/** Made by the first message: a migration writes no row, so that a new database is an empty one. */
async function lockPace(tx: InTransaction): Promise<Date> {
  await tx
    .insertInto('mail_pace')
    .values({ next_at: new Date(0) })
    .onConflict((same) => same.column('id').doNothing())
    .execute()
  const { next_at } = await tx.selectFrom('mail_pace').select('next_at').forUpdate().executeTakeFirstOrThrow()
  return next_at
}

/**
 * Takes the next message for sending, and is committed before it is sent. Mailings come after everything else. `rate` is the number of
 * messages per minute of all processes together, 0 for no limit.
 */
export function claimMessage(db: Database, { now, rate }: { now: Date; rate: number }): Promise<Claim> {
  return inTransaction(db, async (tx): Promise<Claim> => {
    if (rate > 0) {
      const next = await lockPace(tx)
      if (next > now) return { kind: 'wait', until: next }
    }
    const { rows } = await sql<ClaimedMessage>`
      update message set state = 'sending', attempts = attempts + 1, claimed_at = ${now}
      where id = (
        select id from message where state = 'waiting' and send_after <= ${now}
        order by (purpose = 'campaign'), send_after, id limit 1 for update skip locked
      )
      returning id, recipient, recipient_name, subject, text, language, unsubscribe, attempts`.execute(tx)
    const message = rows[0]
    if (!message) return { kind: 'none' }
    if (await isSuppressed(tx, message.id)) {
      await tx
        .updateTable('message')
        .set({ state: 'suppressed', settled_on: sql<string>`${now}::date`, text: null, attempts: 0 })
        .where('id', '=', message.id)
        .execute()
      return { kind: 'suppressed' }
    }
    if (rate > 0)
      await tx
        .updateTable('mail_pace')
        .set({ next_at: new Date(now.getTime() + 60_000 / rate) })
        .execute()
    return { kind: 'message', message }
  })
}
