import type { Day } from '../../../kernel/calendar.ts'
import type { Cents } from '../../../kernel/money.ts'
import type { Modification, Party } from './record.ts'

/** The day by which modifications are ordered: notified, else signed, else published. */
export function effectiveDay(modification: Modification): Day | null {
  return modification.notifiedOn ?? modification.signedOn ?? modification.publishedOn
}

/** Two publications of one modification: same day, same values. Their publication day may differ. */
function sameness(modification: Modification): string {
  const { notifiedOn, signedOn, amount, durationMonths, holders, object } = modification
  const parties = holders?.map((holder) => holder.siren ?? holder.id).sort()
  return JSON.stringify([
    notifiedOn ?? signedOn,
    amount,
    durationMonths,
    parties,
    (notifiedOn ?? signedOn) ? null : object,
  ])
}

/**
 * The modifications of one contract in the order in which they took effect, each once. Undated ones keep the place they had in
 * the record, after the dated ones that stood before them.
 */
export function orderModifications(published: readonly Modification[]): Modification[] {
  if (published.length < 2) return [...published]
  const kept: { modification: Modification; day: string; position: number }[] = []
  const met = new Set<string>()
  let lastDay = ''
  published.forEach((modification, position) => {
    const key = sameness(modification)
    if (met.has(key)) return
    met.add(key)
    lastDay = effectiveDay(modification) ?? lastDay
    kept.push({ modification, day: lastDay, position })
  })
  kept.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.position - b.position))
  return kept.map(({ modification }) => modification)
}

/** What a contract is now. */
export interface CurrentTerms {
  readonly amount: Cents | null
  readonly durationMonths: number | null
  readonly holders: readonly Party[]
}

/** The initial terms with each modification applied in turn: the last value given wins, field by field. */
export function applyModifications(initial: CurrentTerms, ordered: readonly Modification[]): CurrentTerms {
  let { amount, durationMonths, holders } = initial
  for (const modification of ordered) {
    amount = modification.amount ?? amount
    durationMonths = modification.durationMonths ?? durationMonths
    holders = modification.holders ?? holders
  }
  return { amount, durationMonths, holders }
}
