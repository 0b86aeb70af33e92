import type { AuditRoom } from './features/accounts/audit-room.ts'
import { accountsAuditWords } from './features/accounts/audit-words.ts'
import { consultationAuditWords } from './features/consultation/audit-words.ts'
import { findConsultationSubject } from './features/consultation/queries/audit-subject.ts'
import { contractsAuditWords } from './features/contracts/audit-words.ts'
import { indicatorsAuditWords } from './features/indicators/audit-words.ts'
import { mailingAuditWords } from './features/mailing/audit-words.ts'
import { referenceAuditWords } from './features/reference/audit-words.ts'
import { reportsAuditWords } from './features/reports/audit-words.ts'
import { findSchemeSubject } from './features/scheme/audit-subject.ts'
import { schemeAuditWords } from './features/scheme/audit-words.ts'

/** What the audit log shows of every feature: words for what was done, and what it was done to. */
export const auditRoom: AuditRoom = {
  words: {
    ...accountsAuditWords,
    ...consultationAuditWords,
    ...contractsAuditWords,
    ...indicatorsAuditWords,
    ...mailingAuditWords,
    ...referenceAuditWords,
    ...reportsAuditWords,
    ...schemeAuditWords,
  },
  findSubject: async (db, subject) =>
    (await findSchemeSubject(db, subject)) ?? (await findConsultationSubject(db, subject)),
}
