import type { Choice } from '../../schema/questionnaire.ts'
import { otherValue } from '../questionnaire/faults.ts'
import { cellOf, type Tally } from './tally.ts'
import { type Interval, wilson } from './wilson.ts'

/** One line of the results of a question. */
export interface ShareLine {
  readonly value: string
  readonly count: number
  readonly share: number | null
  readonly interval: Interval | undefined
}

function line(value: string, count: number, base: number): ShareLine {
  return { value, count, share: base === 0 ? null : count / base, interval: wilson(count, base) }
}

function valuesIn({ question, counts }: Tally): string[] {
  if (question.kind === 'scale')
    return Array.from({ length: question.to - question.from + 1 }, (_, index) => String(question.from + index))
  if (!('choices' in question)) return [...counts.keys()].sort()
  const other = 'other' in question && (question.other || counts.has(otherValue)) ? [otherValue] : []
  return [...question.choices.map(({ value }) => value), ...other]
}

/** How many chose each value, in the order in which it is offered. The base is who answered: several choices may add up to more. */
export function sharesOf(tally: Tally): ShareLine[] {
  return valuesIn(tally).map((value) => line(value, tally.counts.get(value) ?? 0, tally.answered))
}

/** A choice as it was ranked. */
export interface RankLine {
  readonly value: string
  /** How many gave it a rank. */
  readonly count: number
  /** Over those who ranked it; 1 is the first. `null` where nobody did. */
  readonly meanRank: number | null
  readonly borda: number
}

/** The choices of a ranking, the most Borda points first. */
export function ranksOf({ question, counts, sums, borda }: Tally): RankLine[] {
  const choices: readonly Choice[] = 'choices' in question ? question.choices : []
  const lines = choices.map(({ value }) => {
    const count = counts.get(value) ?? 0
    return { value, count, meanRank: count === 0 ? null : sums.get(value)! / count, borda: borda.get(value) ?? 0 }
  })
  return lines.sort((a, b) => b.borda - a.borda)
}

/** One row of a matrix: its own base, since a row may be left out. */
export interface MatrixLine {
  readonly row: string
  readonly base: number
  readonly cells: readonly ShareLine[]
}

export function matrixOf({ question, counts }: Tally): MatrixLine[] {
  if (question.kind !== 'matrix') return []
  return question.rows.map(({ value: row }) => {
    const of = (column: string) => counts.get(cellOf(row, column)) ?? 0
    const base = question.columns.reduce((sum, { value }) => sum + of(value), 0)
    return { row, base, cells: question.columns.map(({ value }) => line(value, of(value), base)) }
  })
}

/** The middle of some numbers, and between what the middle half of them lies. */
export interface Spread {
  readonly mean: number
  readonly median: number
  readonly quarters: readonly [number, number]
}

/** The value below which that share of the sorted numbers lies, between two of them where it falls there. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

export function spreadOf({ numbers, sums }: Tally): Spread | undefined {
  if (numbers.length === 0) return undefined
  const sorted = [...numbers].sort((a, b) => a - b)
  return {
    mean: (sums.get('') ?? 0) / numbers.length,
    median: quantile(sorted, 0.5),
    quarters: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
  }
}
