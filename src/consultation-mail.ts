import { findConsultationById, listConsultations } from './features/consultation/queries/consultations.ts'
import type { ConsultationMail } from './features/mailing/consultation-mail.ts'

/** What mailings ask of consultations. Those in which everybody has the same address have nobody to remind. */
export const consultationMail: ConsultationMail = {
  async listInviting(db, organisationId) {
    const all = await listConsultations(db)
    return all
      .filter((one) => one.organisationId === organisationId && one.state === 'open' && !one.readOnly)
      .map(({ id, title }) => ({ id, title, personal: false }))
  },
  async makeLink(tx, { consultationId }) {
    const consultation = await findConsultationById(tx, consultationId)
    return { path: consultation ? `/concertations/${consultation.slug}` : '/concertations', reference: null }
  },
  listTookPart: async () => new Set(),
}
