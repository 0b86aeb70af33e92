import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** Somebody who is told what becomes of the consultations of an organisation, whether they contributed or not. */
export interface Partner {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly language: Language
  /** Why they may be written to, and their rights, in the words of a message (GDPR art. 13 and 14). */
  why(language: Language): string
}

/** What following needs of mailings, which consultations do not know. The application ties the two. */
export interface Partners {
  /** Those who may be told of the consultations of an organisation, and did not refuse. */
  list(db: Database, organisationId: string): Promise<readonly Partner[]>
  /** Notes that they were written to. */
  noteTold(tx: InTransaction, ids: readonly string[], on: Day): Promise<void>
}
