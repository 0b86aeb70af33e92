import { type Agreement, agreementOf } from './text/agreement.ts'

/** What was counted of the reading of contributions. */
export interface ReadingCounts {
  readonly contributions: number
  /** Texts that differ. */
  readonly distinct: number
  readonly coded: number
  /** People who coded. */
  readonly readers: number
  /** Coded contributions for which the tool had proposed something. */
  readonly offered: number
  /** Among them, those that got the first theme proposed, and one of the three. */
  readonly firstTaken: number
  readonly anyTaken: number
  /** Themes given by the platform from which contributions came. */
  readonly codedElsewhere: number
  readonly propositions: number
  /** Contributions from which a proposition was made. */
  readonly sources: number
  /** Shown propositions in whose place others stand, by how it came. */
  readonly split: number
  readonly merged: number
  readonly reworded: number
}

/** The themes that two people gave to one contribution, apart from one another. */
export interface DoubleReading {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** How the contributions were read, in figures: the note of method is made of them alone. */
export interface Method extends ReadingCounts {
  readonly agreement: Agreement
}

const label = (themes: readonly string[]) => [...themes].sort().join(' ')

/** Two readings agree where they gave the same themes. */
export function methodOf(counts: ReadingCounts, readings: readonly DoubleReading[]): Method {
  const pairs = readings.map(({ first, second }) => [label(first), label(second)] as const)
  return { ...counts, agreement: agreementOf(pairs) }
}

/** How κ is usually read. */
export function strengthOf(kappa: number): 'weak' | 'fair' | 'good' | 'very-good' {
  if (kappa < 0.4) return 'weak'
  if (kappa < 0.6) return 'fair'
  return kappa < 0.8 ? 'good' : 'very-good'
}

/** How many contributions a second person reads: a fifth, and at least ten. */
export function sampleSize(coded: number): number {
  return Math.min(coded, Math.max(10, Math.ceil(coded / 5)))
}
