import { system } from '../../../kernel/actor.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { findVersion } from '../../../platform/data-version.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { addressOfCited } from '../../indicators/rules/citation.ts'
import { findOwnFollowed } from '../queries/followed.ts'
import { insertMeasureCitation } from '../queries/measure-citations.ts'
import { findSchemeById } from '../queries/schemes.ts'
import { citedOf } from '../rules/cited.ts'

/**
 * Keeps the last value of something measured by hand, under an address that will always show it. The same value of the same data
 * keeps its address. Throws `NotFound` where nothing was measured.
 */
export async function citeMeasure(doing: Doing, schemeId: string, indicator: string): Promise<string> {
  const { db, actor } = doing
  const scheme = await findSchemeById(db, schemeId)
  const own = scheme && (await findOwnFollowed(db, scheme, indicator, todayOf(doing)))
  const figure = own && citedOf(own)
  if (!figure) throw new NotFound()
  const { version } = await findVersion(db, 'scheme')
  const id = addressOfCited([schemeId, indicator, figure, version])
  await inTransaction(db, async (tx) => {
    const citedOn = todayOf(doing)
    if (!(await insertMeasureCitation(tx, { id, schemeId, indicator, figure, version, citedOn }))) return
    await recordAudit(tx, {
      actor: actor.kind === 'visitor' ? system : actor,
      action: 'scheme.cite',
      subject: { kind: 'measure_citation', id },
      details: { indicator, version },
    })
  })
  return id
}
