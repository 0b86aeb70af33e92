import { yearOf } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import { findVersion } from '../../../platform/data-version.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { mayFreezeStatement } from '../policy.ts'
import { insertStatements } from '../queries/insert-history.ts'
import { listStatements } from '../queries/statements.ts'
import { listTargets } from '../queries/targets.ts'
import { isFreezable } from '../rules/freezable.ts'
import { figureOfYear } from '../rules/target.ts'
import { change, loadScheme, signatureOf } from './doing.ts'

/**
 * Freezes the figures of a year for good. The year before the scheme may be frozen too: it is where it starts from. Answers the
 * statement. Throws `Refused` for a year that is not over or is not of the scheme, `Conflict` where it is frozen already.
 */
export async function freezeStatement(
  doing: Doing,
  schemeId: string,
  { year, note }: { readonly year: number; readonly note: OwnText | null },
): Promise<string> {
  return change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayFreezeStatement(doing.actor, scheme))
    const today = todayOf(doing)
    if (!isFreezable(scheme, year, yearOf(today))) throw new Refused(refusals.outside(String(year)))
    if ((await listStatements(tx, schemeId)).some((one) => one.year === year))
      throw new Conflict(refusals.frozen(String(year)))
    const targets = await listTargets(tx, scheme, today)
    const { version } = await findVersion(tx, 'contracts')
    const statement = {
      year,
      figures: targets.map((target) => figureOfYear(target, target, year)),
      dataVersion: version,
      frozenAt: doing.now.toISOString(),
      signedBy: signatureOf(doing),
      ...(note ? { note: { ...note } } : {}),
    }
    const signer = doing.actor.kind === 'person' ? doing.actor.id : null
    const [id] = await insertStatements(tx, schemeId, [statement], signer)
    const subject = { kind: 'statement', id: id! }
    return { answer: id!, line: { action: 'scheme.freeze', subject, details: { year, version } } }
  })
}
