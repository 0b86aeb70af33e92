import type { Day } from '../../kernel/calendar.ts'
import type { Language } from '../../kernel/language.ts'
import type { OwnText } from '../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../platform/db/database.ts'

/** A consultation to which people may be invited. */
export interface InvitingConsultation {
  readonly id: string
  readonly title: OwnText
  /** Whether it takes part in by personal links, so that one knows who did and a reminder makes sense. */
  readonly personal: boolean
}

/** A link for one person. */
export interface PersonalLink {
  /** Address within the site, without language. */
  readonly path: string
  /** By which the consultation knows the link again; `null` where everybody's is the same. */
  readonly reference: string | null
}

/** What mailings need of consultations, which they do not know. The application ties the two. */
export interface ConsultationMail {
  listInviting(db: Database, organisationId: string): Promise<readonly InvitingConsultation[]>
  /** A link for one more person; the one that they had before opens nothing any more. */
  makeLink(
    tx: InTransaction,
    link: { consultationId: string; before: string | null; on: Day; language: Language },
  ): Promise<PersonalLink>
  /** Which of these have taken part. */
  listTookPart(db: Database, consultationId: string, references: readonly string[]): Promise<ReadonlySet<string>>
}
