import type { Actor } from '../kernel/actor.ts'
import type { Wording } from '../kernel/language.ts'
import type { InTransaction } from './db/database.ts'

export interface AuditLine {
  readonly actor: Actor
  /** Feature and verb: `contracts.import`. */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id?: string | number }
  readonly fields?: readonly string[]
  /** Counts and other values that are nobody's personal data. */
  readonly details?: Readonly<Record<string, unknown>>
}

/** Writes one line in the audit log, in the transaction of the action it tells of. */
export async function recordAudit(
  tx: InTransaction,
  { actor, action, subject, fields, details }: AuditLine,
): Promise<void> {
  await tx
    .insertInto('audit_log')
    .values({
      actor_kind: actor.kind,
      actor_id: actor.kind === 'person' ? actor.id : null,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id === undefined ? null : String(subject.id),
      fields: [...(fields ?? [])],
      details: JSON.stringify(details ?? {}),
    })
    .execute()
}

/** What was acted upon, as the audit log holds it. */
export interface AuditSubject {
  readonly kind: string
  readonly id: string
}

/** The same in words, with the address of its page where it has one. */
export interface NamedSubject {
  readonly name: Wording
  readonly href: string | null
}
