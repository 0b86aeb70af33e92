import { sql } from 'kysely'
import type { Day } from '../../kernel/calendar.ts'
import { dayInParis } from '../../kernel/calendar.ts'
import { type Database, type InTransaction, inTransaction } from '../db/database.ts'
import type { ClaimedMessage } from './claim.ts'
import { isDeadAddress, type Outcome, retryMinutes, shortReply } from './outcome.ts'
import { suppressHash } from './suppression.ts'

/** How long a process may be at one message. Well above the time limits of the connection. */
const claimMinutes = 15

interface Settled {
  readonly state: string
  readonly settled_on: Day | null
  readonly send_after?: Date
  readonly text?: null
}

function settledAs(outcome: Outcome, attempts: number, now: Date): Settled {
  const today = dayInParis(now)
  if (outcome.kind === 'sent') return { state: 'sent', settled_on: today, text: null }
  if (outcome.kind === 'refused') return { state: 'failed', settled_on: today }
  if (outcome.kind === 'doubtful') return { state: 'doubtful', settled_on: today }
  const minutes = retryMinutes[attempts - 1]
  if (minutes === undefined) return { state: 'failed', settled_on: today }
  return { state: 'waiting', settled_on: null, send_after: new Date(now.getTime() + minutes * 60_000) }
}

/** Writes down what became of a message which this process took. */
export async function settleMessage(
  db: Database,
  { id, attempts, recipient }: ClaimedMessage,
  { outcome, now }: { outcome: Outcome; now: Date },
): Promise<void> {
  const status = outcome.kind === 'later' || outcome.kind === 'refused' ? outcome.status : null
  await inTransaction(db, async (tx) => {
    const settled = await tx
      .updateTable('message')
      .set({ ...settledAs(outcome, attempts, now), status, reply: shortReply(outcome.reply, recipient) })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', 'in', ['sending', 'doubtful'])
      .returning('address_hash')
      .executeTakeFirst()
    if (settled && outcome.kind === 'refused' && isDeadAddress(status))
      await suppressHash(tx, { hash: settled.address_hash, topic: '', reason: 'bounced', since: dayInParis(now) })
  })
}

async function doubt(db: Database, now: Date, claimedBefore: Date | null): Promise<number> {
  const { rows } = await sql`
    update message set state = 'doubtful', settled_on = ${dayInParis(now)}
    where state = 'sending' and (${claimedBefore}::timestamptz is null or claimed_at < ${claimedBefore}::timestamptz)
    returning id`.execute(db)
  return rows.length
}

/** What a process took long ago and never settled: it died at it, and nobody knows whether the message left. Answers how many. */
export function doubtAbandoned(db: Database, now: Date): Promise<number> {
  return doubt(db, now, new Date(now.getTime() - claimMinutes * 60_000))
}

/** The same, for whoever has just opened a database that nobody else can hold: all who were at a message are dead. */
export function doubtAll(db: Database, now: Date): Promise<number> {
  return doubt(db, now, null)
}

/** A person says what became of a doubtful or failed message: it is sent again, or taken as it is. `false` where it is neither. */
export async function decideMessage(
  tx: InTransaction,
  id: string,
  { again, now }: { again: boolean; now: Date },
): Promise<boolean> {
  const decided = await tx
    .updateTable('message')
    .set(
      again
        ? { state: 'waiting', attempts: 0, send_after: now, settled_on: null, status: null, reply: null }
        : { state: 'sent', settled_on: dayInParis(now), text: null },
    )
    .where('id', '=', id)
    .where('state', 'in', again ? ['doubtful', 'failed'] : ['doubtful'])
    .where('text', 'is not', null)
    .where('recipient', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return decided !== undefined
}
