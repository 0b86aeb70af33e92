import { NotFound } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { changeOf } from '../../../platform/doing.ts'
import { type Consultation, findConsultationById, lockConsultation } from '../queries/consultations.ts'

/** Writes in one transaction, with its line in the audit log, and makes published pages fresh. Never for what is anonymous. */
export const change = changeOf('consultation')

/** A consultation about to change: other changes of it wait. Throws `NotFound`. */
export async function loadConsultation(tx: InTransaction, id: string): Promise<Consultation> {
  await lockConsultation(tx, id)
  const consultation = await findConsultationById(tx, id)
  if (!consultation) throw new NotFound()
  return consultation
}
