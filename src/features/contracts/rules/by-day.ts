import type { Day } from '../../../kernel/calendar.ts'
import { euros } from '../../../kernel/money.ts'
import { given } from '../../../kernel/published.ts'
import type { ContractRecord, Modification } from './record.ts'

/** A day before the format existed is a slip of the keyboard, not the day on which anything began. */
const firstLikely = '2010-01-01'

function dayOf({ byDay, values }: ContractRecord): Day | null {
  const day = byDay ? given(values.notifiedOn) : null
  return day !== null && day >= firstLikely ? day : null
}

/** The terms from a later day on. The holders are those of the contract, since records of others are another contract. */
function changeOn(day: Day, { values }: ContractRecord): Modification {
  const amount = given(values.amount)
  return {
    number: null,
    notifiedOn: day,
    signedOn: null,
    publishedOn: null,
    object: null,
    amount: amount !== null && amount > euros(1) ? amount : null,
    durationMonths: given(values.durationMonths),
    holders: null,
  }
}

/**
 * Records of one contract that tell it day by day: the first day is that of its notification; what a later one says of the
 * amount and the duration is a modification notified on it, not another opinion on what was first agreed.
 */
export function splitByDay(records: readonly ContractRecord[]): readonly ContractRecord[] {
  const days = records.flatMap((record) => dayOf(record) ?? []).sort()
  const first = days[0]
  if (first === undefined || first === days.at(-1)) return records
  return records.map((record) => {
    const day = dayOf(record)
    if (day === null || day === first) return record
    const values = { ...record.values, notifiedOn: null, amount: null, durationMonths: null }
    return { ...record, values, modifications: [...record.modifications, changeOn(day, record)] }
  })
}
