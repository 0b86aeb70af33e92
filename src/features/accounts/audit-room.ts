import type { Wording } from '../../kernel/language.ts'
import type { AuditSubject, NamedSubject } from '../../platform/audit.ts'
import type { Database } from '../../platform/db/database.ts'

/** What the audit log shows of the features above this one. Composed by the application. */
export interface AuditRoom {
  /** What each act is called, by its name in the log. */
  readonly words: Readonly<Record<string, Wording>>
  findSubject(db: Database, subject: AuditSubject): Promise<NamedSubject | undefined>
}
