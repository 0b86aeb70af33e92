import type { Wording } from '../../kernel/language.ts'
import type { Database } from '../../platform/db/database.ts'

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

/** What the audit log shows of the features above this one. Composed by the application. */
export interface AuditRoom {
  /** What each act is called, by its name in the log. */
  readonly words: Readonly<Record<string, Wording>>
  findSubject(db: Database, subject: AuditSubject): Promise<NamedSubject | undefined>
}
