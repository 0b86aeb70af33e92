import {
  type Consultation,
  findConsultationById,
  listConsultations,
} from './features/consultation/queries/consultations.ts'
import { listTookPartByMail, openMailedLink } from './features/consultation/queries/mailed-links.ts'
import type { ConsultationMail, InvitingConsultation } from './features/mailing/consultation-mail.ts'

/** A consultation as one to which people are invited: while it is open. */
function invitingOf(consultation: Consultation | undefined): InvitingConsultation[] {
  if (consultation?.state !== 'open' || consultation.readOnly) return []
  const { id, organisationId, title, closesOn, mode } = consultation
  return [{ id, organisationId, title, closesOn, personal: mode === 'link' }]
}

/** What mailings ask of consultations. Where everybody has the same address, there is nobody to remind. */
export const consultationMail: ConsultationMail = {
  async listInviting(db, organisationId) {
    const inviting = (await listConsultations(db)).flatMap(invitingOf)
    return inviting.filter((one) => one.organisationId === organisationId)
  },
  async findInviting(db, consultationId) {
    return invitingOf(await findConsultationById(db, consultationId))[0]
  },
  async makeLink(tx, { consultationId, person, day }) {
    const consultation = await findConsultationById(tx, consultationId)
    if (!consultation) return '/concertations'
    const page = `/concertations/${consultation.slug}`
    const code = consultation.mode === 'link' && (await openMailedLink(tx, { consultationId, person, day }))
    return code ? `${page}/invitation/${code}` : page
  },
  listTookPart: listTookPartByMail,
}
