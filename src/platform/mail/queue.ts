import { createHash } from 'node:crypto'
import type { Day } from '../../kernel/calendar.ts'
import { domainOf, foldEmail, isEmail } from '../../kernel/email.ts'
import type { Language } from '../../kernel/language.ts'
import type { InTransaction } from '../db/database.ts'

/** A message to one person. */
export interface Mail {
  /** What it is and for whom: the same key is never sent twice. */
  readonly key: string
  readonly to: string
  readonly toName?: string
  readonly subject: string
  /** Plain text, wrapped or not: the reader's program wraps it. */
  readonly text: string
  readonly purpose: 'account' | 'consultation' | 'campaign' | 'follow'
  readonly language: Language
  /** What one unsubscribes from, where it is only a part of the mail of this site. */
  readonly topic?: string
  /** Whole address by which one click unsubscribes (RFC 8058): it answers POST without signing in, and GET with a page. */
  readonly unsubscribe?: string
  readonly sendAfter?: Date
}

/** What is kept of an address where it must be found again and not be read. */
export function hashOfAddress(address: string): string {
  return createHash('sha256').update(foldEmail(address)).digest('hex')
}

/** A line of a header: no line break can end it early. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** Any instant before now: it leaves as soon as it can. */
const atOnce = new Date(0)

/**
 * Asks for a message to be sent, in the caller's transaction: it leaves if and only if the transaction is kept. A key that was asked
 * for before asks for nothing.
 */
export async function queueMail(tx: InTransaction, mail: Mail): Promise<void> {
  if (!isEmail(mail.to)) throw new RangeError('not an address to write to')
  await tx
    .insertInto('message')
    .values({
      key: mail.key,
      purpose: mail.purpose,
      topic: mail.topic ?? '',
      language: mail.language,
      recipient: mail.to,
      recipient_name: mail.toName === undefined ? null : oneLine(mail.toName),
      address_hash: hashOfAddress(mail.to),
      domain: domainOf(mail.to),
      subject: oneLine(mail.subject),
      text: mail.text,
      unsubscribe: mail.unsubscribe ?? null,
      send_after: mail.sendAfter ?? atOnce,
    })
    .onConflict((same) => same.column('key').doNothing())
    .execute()
}

/** Takes back what has not left yet, by its keys. Answers how many. */
export async function cancelMail(tx: InTransaction, keys: readonly string[], on: Day): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ state: 'cancelled', settled_on: on, text: null })
    .where('state', '=', 'waiting')
    .where('key', '=', ({ fn, val }) => fn.any(val([...keys])))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Forgets to whom messages went, by their keys; those that have not left do not leave. Their domain stays, for the figures. */
export async function eraseMail(tx: InTransaction, keys: readonly string[], on: Day): Promise<void> {
  await cancelMail(tx, keys, on)
  await tx
    .updateTable('message')
    .set(({ eb }) => ({
      recipient: null,
      recipient_name: null,
      text: null,
      reply: null,
      state: eb.case().when('state', '=', 'doubtful').then('cancelled').else(eb.ref('state')).end(),
    }))
    .where('state', '<>', 'sending')
    .where('key', '=', ({ fn, val }) => fn.any(val([...keys])))
    .execute()
}

/** Forgets to whom went what was settled before a day: its domain stays, and the print by which a bounce or a refusal finds it. */
export async function forgetSettled(tx: InTransaction, before: Day): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('message')
    .set({ recipient: null, recipient_name: null, text: null, reply: null })
    .where('recipient', 'is not', null)
    .where('settled_on', '<', before)
    .where('state', 'not in', ['waiting', 'sending', 'doubtful'])
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
