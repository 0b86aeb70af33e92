import { demand } from '../../../kernel/decision.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { bumpVersion } from '../../../platform/data-version.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayHaveOwnData } from '../policy.ts'
import { eraseOwnData, type OwnErased } from '../queries/own-data.ts'
import { hashOfCode, readCode } from '../rules/answering/code.ts'
import { change } from './doing.ts'

/** The hash of a code that somebody typed. Throws `Refused`, beside its field, for what is none. */
export function hashOfTyped(typed: string): string {
  const code = readCode(typed)
  if (code === undefined) throw new Refused(refusals.noCode, 'code')
  return hashOfCode(code)
}

/** Erases what was sent under the code of a receipt. Nobody knows whose it is, and the audit log does not say when. */
export async function eraseByReceipt({ db, now }: Pick<Doing, 'db' | 'now'>, typed: string): Promise<OwnErased> {
  const receiptHash = hashOfTyped(typed)
  return inTransaction(db, async (tx) => {
    const erased = await eraseOwnData(tx, { receiptHash }, todayOf({ now }))
    if (erased.submissions + erased.contributions === 0) throw new Refused(refusals.noCode, 'code')
    await bumpVersion(tx, 'consultation')
    return erased
  })
}

/** Erases what an account sent to consultations. */
export function eraseOfAccount(doing: Doing, personId: string): Promise<OwnErased> {
  return change(doing, async (tx) => {
    demand(mayHaveOwnData(doing.actor, personId))
    const erased = await eraseOwnData(tx, { personId }, todayOf(doing))
    const subject = { kind: 'person', id: personId }
    return { answer: erased, line: { action: 'consultation.erase-own', subject, details: { ...erased } } }
  })
}
