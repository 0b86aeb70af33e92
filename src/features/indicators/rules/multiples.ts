import type { Figure } from './figure.ts'

interface Row {
  readonly value: string | null
  readonly figure: Figure
}

interface Part extends Row {
  readonly byYear: readonly Row[]
}

/** A group and its figure in each year that is shown; `undefined` where it has no contract. */
export interface Multiple {
  readonly value: string | null
  readonly figures: readonly (Figure | undefined)[]
}

/** What small charts of the same scale show, and the groups for which there is no room. */
export interface Multiples {
  /** Every year from the first known one to the last, those that hold nothing as well. */
  readonly years: readonly number[]
  readonly shown: readonly Multiple[]
  readonly left: readonly (string | null)[]
}

/** So many charts can still be compared, and so many years fit in each. */
const most = { groups: 12, years: 10 }

function yearsOf(parts: readonly Part[]): number[] {
  const known = parts.flatMap(({ byYear }) => byYear.flatMap(({ value }) => (value === null ? [] : [Number(value)])))
  if (known.length === 0) return []
  const last = known.reduce((one, other) => Math.max(one, other))
  const first = known.reduce((one, other) => Math.min(one, other))
  const count = Math.min(most.years, last - first + 1)
  return Array.from({ length: count }, (_, index) => last - count + 1 + index)
}

/** The group with most contracts first, the unknown one last. */
function bySize(one: Part, other: Part): number {
  if (one.value === null || other.value === null) return one.value === null ? 1 : -1
  return other.figure.totalCount - one.figure.totalCount || (one.value < other.value ? -1 : 1)
}

/** Lays the groups of a dimension out over the years they share. */
export function multiplesOf(parts: readonly Part[]): Multiples {
  const years = yearsOf(parts)
  const ordered = [...parts].sort(bySize)
  return {
    years,
    shown: ordered.slice(0, most.groups).map(({ value, byYear }) => {
      const figures = new Map(byYear.map((row) => [row.value, row.figure]))
      return { value, figures: years.map((year) => figures.get(String(year))) }
    }),
    left: ordered.slice(most.groups).map(({ value }) => value),
  }
}
