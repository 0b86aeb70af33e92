import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { change, loadConsultation } from '../../consultation/actions/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayMakeReport } from '../policy.ts'
import { deleteClaim, insertClaim } from '../queries/claims.ts'
import { type Claim, claimNeeds } from '../rules/claim.ts'

/** Notes something that texts around the consultation affirm, for the check. Throws `Refused` beside what is missing. */
export function noteClaim(doing: Doing, consultationId: string, claim: Claim): Promise<string> {
  return change(doing, async (tx) => {
    demand(mayMakeReport(doing.actor, await loadConsultation(tx, consultationId)))
    const missing = claimNeeds[claim.kind].find((need) => claim[need] === null)
    if (missing) throw new Refused(refusals.claimNeeds, missing)
    const id = await insertClaim(tx, consultationId, claim)
    return {
      answer: id,
      line: { action: 'reports.claim', subject: { kind: 'report-claim', id }, fields: [claim.kind] },
    }
  })
}

/** Takes a note away. */
export function dropClaim(doing: Doing, consultationId: string, id: string): Promise<void> {
  return change(doing, async (tx) => {
    demand(mayMakeReport(doing.actor, await loadConsultation(tx, consultationId)))
    if (!(await deleteClaim(tx, consultationId, id))) throw new NotFound()
    return { answer: undefined, line: { action: 'reports.drop-claim', subject: { kind: 'report-claim', id } } }
  })
}
