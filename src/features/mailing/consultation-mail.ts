import type { Day } from '../../kernel/calendar.ts'
import type { OwnText } from '../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../platform/db/database.ts'

/** A consultation to which people may be invited. */
export interface InvitingConsultation {
  readonly id: string
  readonly organisationId: string
  readonly title: OwnText
  readonly closesOn: Day | null
  /** Whether it takes part in by personal links, so that one knows who did and a reminder makes sense. */
  readonly personal: boolean
}

/** What mailings need of consultations, which they do not know. The application ties the two. */
export interface ConsultationMail {
  listInviting(db: Database, organisationId: string): Promise<readonly InvitingConsultation[]>
  findInviting(db: Database, consultationId: string): Promise<InvitingConsultation | undefined>
  /** Where one person takes part: an address within the site, without language. Asked again for the same person, the same. */
  makeLink(
    tx: InTransaction,
    link: { readonly consultationId: string; readonly person: string; readonly day: Day },
  ): Promise<string>
  /** Which of these people have taken part. */
  listTookPart(db: Database, consultationId: string, people: readonly string[]): Promise<ReadonlySet<string>>
}
