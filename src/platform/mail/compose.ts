import MailComposer from 'nodemailer/lib/mail-composer'
import { domainOf } from '../../kernel/email.ts'
import type { MailConfig } from '../config.ts'
import type { ClaimedMessage } from './claim.ts'

/** The Message-ID of a message: the same at each attempt, so that a server which has it already may know it. */
export function messageIdOf(id: string, sender: string): string {
  return `<${id}@${domainOf(sender)}>`
}

/** The identifier in one of our Message-IDs; `undefined` in anybody else's. */
export function idInMessageId(messageId: string): string | undefined {
  return /<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/i.exec(messageId)?.[1]?.toLowerCase()
}

/** One click unsubscribes: both headers of RFC 8058, or none. */
function unsubscribeHeaders(address: string | null): Record<string, string> {
  if (address === null) return {}
  return { 'List-Unsubscribe': `<${address}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** The message as it travels. */
export function composeMessage(message: ClaimedMessage, from: MailConfig['from'], now: Date): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: message.recipient_name ?? '', address: message.recipient },
    subject: message.subject,
    text: message.text,
    messageId: messageIdOf(message.id, from.address),
    date: now,
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': message.language,
      'Auto-Submitted': 'auto-generated',
      ...unsubscribeHeaders(message.unsubscribe),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
