import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Channel } from '../../consultation/rules/state.ts'
import type { Unit } from '../../scheme/rules/unit.ts'
import type { GivenDay } from './facts.ts'

/** What does not hold together, or is missing, in what a report is made from. */
export type Finding =
  | { readonly code: 'unanswered'; readonly number: number; readonly text: OwnText }
  | { readonly code: 'no-action'; readonly number: number; readonly text: OwnText }
  | { readonly code: 'theme-without-action'; readonly title: OwnText }
  | {
      readonly code: 'several-days'
      readonly title: OwnText
      readonly act: string | null
      readonly dates: readonly GivenDay[]
    }
  | { readonly code: 'adopted-before-close'; readonly on: Day; readonly closesOn: Day }
  | {
      readonly code: 'met-after'
      readonly title: OwnText
      readonly on: Day
      readonly adoptedOn: Day
      readonly inForce: Day | null
    }
  | {
      readonly code: 'no-such-multiple'
      readonly title: OwnText
      readonly says: OwnText
      readonly times: number
      readonly goal: number | null
      readonly unit: Unit
      readonly bases: readonly { readonly year: number; readonly value: number }[]
    }
  | { readonly code: 'no-baseline'; readonly title: OwnText }
  | {
      readonly code: 'count-differs'
      readonly label: OwnText
      readonly channel: Channel
      readonly stated: number
      readonly counted: number
    }
  | {
      readonly code: 'not-all-answered'
      readonly says: OwnText
      readonly unanswered: number
      readonly numbers: readonly number[]
    }
  | { readonly code: 'acronym'; readonly forms: readonly string[] }
  | {
      readonly code: 'other-theme'
      readonly number: number
      readonly text: OwnText
      readonly theme: OwnText | null
      readonly others: readonly OwnText[]
    }
  | { readonly code: 'remark'; readonly title: OwnText; readonly body: OwnText }

export type FindingCode = Finding['code']

/** What is missing comes first, then what disagrees, then what somebody noted by hand. */
export const findingGroups = {
  missing: ['unanswered', 'no-action', 'theme-without-action', 'no-baseline'],
  disagreeing: [
    'not-all-answered',
    'several-days',
    'adopted-before-close',
    'met-after',
    'no-such-multiple',
    'count-differs',
    'other-theme',
    'acronym',
  ],
  noted: ['remark'],
} as const satisfies Readonly<Record<string, readonly FindingCode[]>>
export type FindingGroup = keyof typeof findingGroups

/** The findings of a group, in its order. */
export function ofGroup(findings: readonly Finding[], group: FindingGroup): Finding[] {
  const order: readonly FindingCode[] = findingGroups[group]
  return findings
    .filter(({ code }) => order.includes(code))
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}
