import { findConsultationById, listConsultations } from './features/consultation/queries/consultations.ts'
import { listTookPartByMail, openMailedLink } from './features/consultation/queries/mailed-links.ts'
import type { ConsultationMail } from './features/mailing/consultation-mail.ts'

/** What mailings ask of consultations. Where everybody has the same address, there is nobody to remind. */
export const consultationMail: ConsultationMail = {
  async listInviting(db, organisationId) {
    const open = (await listConsultations(db)).filter(({ state, readOnly }) => state === 'open' && !readOnly)
    return open
      .filter((one) => one.organisationId === organisationId)
      .map(({ id, title, mode }) => ({ id, title, personal: mode === 'link' }))
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
