import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Database } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { refusals } from '../action-messages.ts'
import { mayRecordMeasure, mayVerifyMeasure } from '../policy.ts'
import { insertMeasures } from '../queries/insert-history.ts'
import { findMeasure } from '../queries/measures.ts'
import { listBuyers, type Scheme, type SchemeBuyer } from '../queries/schemes.ts'
import { listOwnIndicators, type OwnIndicator } from '../queries/targets.ts'
import { verifyMeasureRow } from '../queries/update.ts'
import { withdrawReplaced, withdrawRow } from '../queries/withdrawn.ts'
import { periodFault } from '../rules/days.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { authorOf, change, loadScheme, withdrawnBy } from './doing.ts'

/** The reason where nobody gives another. */
const replaced = 'Remplacée par une nouvelle saisie'

/** A value as somebody records it. */
export type MeasureGiven = Omit<SchemeDocument['measures'][number], 'state' | 'author' | 'verifier' | 'withdrawn'>

/** What the measures of a scheme may speak of. */
export interface MeasureGround {
  readonly own: readonly OwnIndicator[]
  readonly buyers: readonly SchemeBuyer[]
}

export async function findMeasureGround(db: Database, scheme: Scheme): Promise<MeasureGround> {
  return { own: await listOwnIndicators(db, scheme.id), buyers: await listBuyers(db, scheme) }
}

/** Asks that a measure can be recorded. Throws `Refused`, beside the field of its form. */
export function demandMeasurable(given: MeasureGiven, { own, buyers }: MeasureGround, today: Day): void {
  const { indicator, siren } = given
  if (findIndicator(indicator)) throw new Refused(refusals.computed(indicator), 'indicator')
  if (!own.some(({ code }) => code === indicator)) throw new Refused(refusals.unknownIndicator(indicator), 'indicator')
  if (!buyers.some((buyer) => buyer.siren === siren)) throw new Refused(refusals.unknownBuyer(siren), 'siren')
  const period = periodFault(given, today)
  if (period) throw new Refused(period, 'from')
}

/** What the audit log keeps: which indicators, and the value where it is one. */
function detailsOf(measures: readonly MeasureGiven[]) {
  const [one] = measures
  const indicators = [...new Set(measures.map(({ indicator }) => indicator))]
  if (!one || measures.length > 1) return { measures: measures.length, indicators }
  const { from, to, value, numerator, denominator } = one
  return { indicators, from, to, value: value ?? `${numerator} / ${denominator}` }
}

/**
 * Records values that nothing here computes, as declared. One of the same indicator, buyer and period is withdrawn, for a reason.
 * All of them, or none: throws `Refused` with the first that cannot be recorded. Answers how many.
 */
export async function recordMeasures(
  doing: Doing,
  schemeId: string,
  measures: readonly MeasureGiven[],
  reason = replaced,
): Promise<number> {
  return change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayRecordMeasure(doing.actor, scheme))
    const ground = await findMeasureGround(tx, scheme)
    const { author_id, author } = authorOf(doing)
    const rows = measures.map((given) => {
      demandMeasurable(given, ground, todayOf(doing))
      const { siren, ...rest } = given
      const organisationId = ground.buyers.find((buyer) => buyer.siren === siren)!.id
      return { ...rest, organisationId, authorId: author_id, author, state: 'declared' as const, verifier: null }
    })
    const withdrawn = withdrawnBy(doing, reason)
    await withdrawReplaced(tx, { schemeId, keys: rows }, withdrawn)
    const ids = await insertMeasures(tx, schemeId, rows)
    const subject = ids.length === 1 ? { kind: 'measure', id: ids[0]! } : { kind: 'scheme', id: schemeId }
    return { answer: ids.length, line: { action: 'scheme.measure', subject, details: detailsOf(measures) } }
  })
}

export function recordMeasure(
  doing: Doing,
  schemeId: string,
  measure: MeasureGiven,
  reason = replaced,
): Promise<number> {
  return recordMeasures(doing, schemeId, [measure], reason)
}

/** Takes a measure out of every figure; frozen statements keep it, and so does the record. Answers its scheme. */
export async function withdrawMeasure(doing: Doing, measureId: string, reason: string): Promise<Scheme> {
  return change(doing, async (tx) => {
    const measure = await findMeasure(tx, measureId)
    if (!measure) throw new NotFound()
    const scheme = await loadScheme(tx, measure.schemeId)
    demand(mayRecordMeasure(doing.actor, scheme))
    const done = await withdrawRow(tx, { table: 'measure', id: measureId }, withdrawnBy(doing, reason))
    if (!done) throw new Refused(refusals.withdrawn)
    const details = { indicators: [measure.indicator], from: measure.from, to: measure.to, reason }
    return {
      answer: scheme,
      line: { action: 'scheme.withdraw-measure', subject: { kind: 'measure', id: measureId }, details },
    }
  })
}

/** Says that the evidence of a measure was looked at by somebody else than its author. Answers its scheme. */
export async function verifyMeasure(doing: Doing, measureId: string): Promise<Scheme> {
  return change(doing, async (tx) => {
    const measure = await findMeasure(tx, measureId)
    if (!measure) throw new NotFound()
    const scheme = await loadScheme(tx, measure.schemeId)
    demand(mayVerifyMeasure(doing.actor, scheme, measure.authorId))
    if (measure.withdrawn) throw new Refused(refusals.withdrawn)
    await verifyMeasureRow(tx, measureId, authorOf(doing))
    const details = { indicators: [measure.indicator], from: measure.from, to: measure.to }
    const line = { action: 'scheme.verify', subject: { kind: 'measure', id: measureId }, fields: ['state'], details }
    return { answer: scheme, line }
  })
}
