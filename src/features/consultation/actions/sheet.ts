import { demand } from '../../../kernel/decision.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { updateAnnounced, updateSheet } from '../queries/write.ts'
import { brokenPromises, changedFields, lacksOf, type Sheet } from '../rules/sheet.ts'
import { change, loadConsultation } from './doing.ts'

/** What may not be written any more once people take part. Throws `Refused`, beside the first field. */
function demandKept(consultation: Consultation, sheet: Sheet): void {
  if (consultation.state === 'preparing') return
  const [broken] = brokenPromises(consultation, sheet)
  if (broken) throw new Refused(refusals.promised, broken)
  const lack = lacksOf(sheet).find((field) => !lacksOf(consultation).includes(field))
  if (lack) throw new Refused(refusals.stillComplete, lack)
}

export interface SheetEdit {
  readonly consultationId: string
  /** The revision that was read. */
  readonly revision: number
  readonly sheet: Sheet
}

/** Writes the sheet of a consultation. Throws `Conflict` where somebody else was faster. */
export async function editSheet(doing: Doing, { consultationId, revision, sheet }: SheetEdit): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayRunConsultation(doing.actor, consultation))
    demandKept(consultation, sheet)
    if (!(await updateSheet(tx, consultationId, revision, sheet))) throw new Conflict(refusals.changed)
    const subject = { kind: 'consultation', id: consultationId }
    return {
      answer: undefined,
      line: { action: 'consultation.edit', subject, fields: changedFields(consultation, sheet) },
    }
  })
}

/** Makes the page of a consultation public while it is being prepared. */
export async function announceConsultation(doing: Doing, id: string): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayRunConsultation(doing.actor, consultation))
    if (consultation.state !== 'preparing' || consultation.announcedOn !== null) throw new Refused(refusals.announced)
    if (consultation.purpose === null || consultation.contact === null) throw new Refused(refusals.noPurpose)
    await updateAnnounced(tx, id, todayOf(doing))
    const subject = { kind: 'consultation', id }
    return { answer: undefined, line: { action: 'consultation.announce', subject, fields: ['announcedOn'] } }
  })
}
