import { demand } from '../../../kernel/decision.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import type { LineFault } from '../../../platform/files/table.ts'
import { suppress, topicOf } from '../../../platform/mail/suppression.ts'
import { readContactTable } from '../codecs/contact-table.ts'
import { mayKeepContacts } from '../policy.ts'
import { insertContactLines } from '../queries/import.ts'
import { change } from './doing.ts'

export type Imported = { readonly added: number; readonly lines: number } | { readonly faults: readonly LineFault[] }

/** Brings in a table of contacts: all of it, or nothing where a line is wrong. Throws `Refused`. */
export async function importContacts(doing: Doing, organisationId: string, table: string): Promise<Imported> {
  demand(mayKeepContacts(doing.actor, organisationId))
  const read = readContactTable(table)
  if ('faults' in read) return read
  const { lines } = read
  return change(doing, async (tx) => {
    const added = await insertContactLines(tx, { organisationId, lines, today: todayOf(doing) })
    for (const { email, purpose, objectedOn } of lines)
      if (objectedOn !== null)
        await suppress(tx, email, { topic: topicOf(organisationId, purpose), reason: 'objection', since: objectedOn })
    const details = { added, lines: lines.length }
    const subject = { kind: 'organisation', id: organisationId }
    return { answer: details, line: { action: 'mailing.import-contacts', subject, details } }
  })
}
