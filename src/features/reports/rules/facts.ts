import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Judgement, Position } from '../../consultation/rules/coverage.ts'
import type { Channel, EventKind } from '../../consultation/rules/state.ts'
import type { Unit } from '../../scheme/rules/unit.ts'
import type { Claim } from './claim.ts'

/** A day that a source gives; `before`: no later than that day, which is all that one can say. */
export interface GivenDay {
  readonly on: Day
  readonly precision: 'day' | 'month' | 'before'
  readonly source?: OwnText | undefined
}

export interface DatedThing {
  readonly title: OwnText
  /** The number of an act, as the assembly gives it. */
  readonly act: string | null
  readonly dates: readonly GivenDay[]
}

export interface FactEvent extends DatedThing {
  readonly kind: EventKind
  /** Whether the scheme was adopted by it. */
  readonly adopts: boolean
}

export interface FactProposition {
  readonly number: number
  readonly theme: string | null
  readonly text: OwnText
  readonly judgement: Judgement
  readonly position: Position | null
  /** The codes of the actions that its answer names. */
  readonly actions: readonly string[]
}

export interface FactTheme {
  readonly code: string
  readonly title: OwnText
  /** Of the answer that is given to the theme, or `null` where there is none. */
  readonly actions: readonly string[] | null
}

export interface FactTarget {
  readonly title: OwnText
  readonly indicator: string
  readonly unit: Unit
  readonly goal: number | null
  readonly baseline: number | null
}

export interface FactScheme {
  readonly from: Day
  readonly remarks: readonly { readonly title: OwnText; readonly body: OwnText }[]
  readonly targets: readonly FactTarget[]
  readonly measures: readonly { readonly indicator: string; readonly year: number; readonly value: number }[]
}

export interface StatedCount {
  readonly channel: Channel
  readonly label: OwnText
  readonly count: number | null
}

/** What the check of a report looks at. */
export interface ReportFacts {
  readonly closesOn: Day | null
  readonly events: readonly FactEvent[]
  readonly acts: readonly DatedThing[]
  readonly themes: readonly FactTheme[]
  readonly propositions: readonly FactProposition[]
  readonly stated: readonly StatedCount[]
  /** How many sendings the records hold by channel. */
  readonly counted: Readonly<Record<Channel, number>>
  readonly scheme: FactScheme | null
  readonly claims: readonly Claim[]
  /** Everything that somebody wrote and that the report may quote. */
  readonly texts: readonly string[]
}
