import type { OwnText } from '../../../kernel/own-text.ts'
import type { Position } from '../rules/coverage.ts'
import type { Channel, EventKind } from '../rules/state.ts'

/** Something of the timeline, with each day that a source gives it. */
interface StatedEvent {
  readonly kind: EventKind
  readonly dates: readonly {
    readonly on: string
    /** `before`: no later than that day, which is all that one can say. */
    readonly precision: 'day' | 'month' | 'before'
    readonly source: OwnText
  }[]
  readonly title: OwnText
  readonly body?: OwnText
  /** The number of the act of the scheme; `adoption`: the one that adopts it. */
  readonly act?: string
}

/** How many took part by one channel, as the document says; `null` where it does not say how many. */
export interface StatedFigure {
  readonly channel: Channel
  readonly label: OwnText
  readonly count: number | null
  readonly source: OwnText
}

interface StatedAnswer {
  readonly position: Position | null
  readonly reason: OwnText
  readonly leftOut?: OwnText | null
  readonly origin: 'given' | 'read'
  readonly author: string
  /** Codes of the actions, numbers of the acts, codes of the indicators of the scheme. */
  readonly actions: readonly string[]
  readonly acts: readonly string[]
  readonly indicators: readonly string[]
}

/** A consultation told again from a published document: facts, and what is read of them. It holds no contribution. */
export interface StatedConsultation {
  readonly slug: string
  readonly siren: string
  /** The address of its scheme. */
  readonly scheme: string
  readonly title: OwnText
  readonly purpose: OwnText
  readonly asked: OwnText
  readonly stakes: OwnText
  readonly useOfAnswers: OwnText
  readonly publicity: OwnText
  readonly opensOn: string
  readonly closesOn: string
  /** The day on which it was told here. */
  readonly toldOn: string
  readonly events: readonly StatedEvent[]
  readonly participation: readonly StatedFigure[]
  readonly themes: readonly { readonly code: string; readonly title: OwnText; readonly definition: OwnText }[]
  /** In the order of the document, which numbers them from 1. */
  readonly propositions: readonly { readonly theme: string; readonly text: OwnText }[]
  /** Each to a theme, by its code, or to a proposition, by its number. */
  readonly answers: readonly (StatedAnswer & ({ readonly theme: string } | { readonly proposition: number }))[]
}
