import { demand } from '../../../kernel/decision.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayCreateConsultation } from '../policy.ts'
import { type Erased, erasePersonalData } from '../queries/erase.ts'
import { isErasureDue } from '../rules/retention.ts'
import { change, loadConsultation } from './doing.ts'

/** Erases the personal data of a consultation at the end of their retention, and never before; what is counted still is. */
export function eraseConsultation(doing: Doing, id: string): Promise<Erased> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayCreateConsultation(doing.actor, consultation.organisationId))
    const today = todayOf(doing)
    if (!isErasureDue(consultation, today)) throw new Refused(refusals.notDue)
    const erased = await erasePersonalData(tx, id, today)
    const subject = { kind: 'consultation', id }
    return {
      answer: erased,
      line: { action: 'consultation.erase', subject, fields: ['erasedOn'], details: { ...erased } },
    }
  })
}
