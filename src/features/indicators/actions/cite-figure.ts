import { type Actor, system } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { findVersion } from '../../../platform/data-version.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { insertCitation } from '../queries/citations.ts'
import { recallFigureSet } from '../queries/recall.ts'
import { type Cited, citationId } from '../rules/citation.ts'

export type FigureAsked = Pick<Cited, 'indicator' | 'measure' | 'scope'>

/**
 * Keeps a figure as it is now, under an address that will always show it. The same figure of the same data keeps its address.
 * Throws `NotFound` where there is nothing to compute it from.
 */
export async function citeFigure(
  { db, clock, actor }: { db: Database; clock: () => Date; actor: Actor },
  { indicator, measure, scope }: FigureAsked,
): Promise<string> {
  const { version, changedAt } = await findVersion(db, 'contracts')
  const { figures } = await recallFigureSet(db, scope)
  const figure = figures.find((one) => one.id === indicator && one.measure === measure)
  if (!figure || figure.totalCount === 0) throw new NotFound()
  const cited: Cited = { indicator, measure, scope, figure, version }
  const id = citationId(cited)
  const citedOn = dayInParis(clock())
  const changedOn = changedAt === undefined ? null : dayInParis(changedAt)
  await inTransaction(db, async (tx) => {
    if (!(await insertCitation(tx, { ...cited, id, citedOn, changedOn }))) return
    await recordAudit(tx, {
      actor: actor.kind === 'visitor' ? system : actor,
      action: 'indicators.cite',
      subject: { kind: 'citation', id },
      details: { indicator, measure, version },
    })
  })
  return id
}
