import { addDays, type Day, day, yearOf } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { isAmount, type Unit } from './unit.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** How a value was obtained. A figure of several buyers is as weak as the weakest of its parts. */
export const obtainings = ['declared', 'verified', 'computed'] as const
export type Obtained = (typeof obtainings)[number]

/** A value of one buyer, or of all together, over a period. */
export interface Reading {
  readonly period: Period
  readonly value: number
  readonly numerator: number | null
  readonly denominator: number | null
  readonly obtained: Obtained
  /** Where a recorded value comes from, and what proves it. */
  readonly source?: OwnText
  readonly evidence?: string | null
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The year that a period tells of, where it ends: 2025 for the whole of 2025, 2025.75 for the twelve months to September 2026. */
export function placeOf({ to }: Period): number {
  const next = addDays(to, 1)
  const year = yearOf(next)
  const start = `${String(year).padStart(4, '0')}-01-01`
  const length = daysBetween(start, `${String(year + 1).padStart(4, '0')}-01-01`)
  return year - 1 + daysBetween(start, next) / length
}

export function yearPeriod(year: number): Period {
  return { from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
}

/** Whether the period is a year long, wherever it begins. */
export function isYearLong({ from, to }: Period): boolean {
  const days = daysBetween(from, to) + 1
  return days === 365 || days === 366
}

/** The whole year that a period is, or `null`. */
export function wholeYear({ from, to }: Period): number | null {
  const year = yearOf(from)
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null
}

/** Whether a value of that period can stand beside a yearly target. */
export function isComparable(unit: Unit, period: Period): boolean {
  return !isAmount(unit) || isYearLong(period)
}

/** Readings that can stand beside a yearly target, by where their period ends. */
export function seriesOf(unit: Unit, readings: readonly Reading[]): Reading[] {
  return readings
    .filter(({ period }) => isComparable(unit, period))
    .sort((a, b) => placeOf(a.period) - placeOf(b.period) || (a.period.from < b.period.from ? -1 : 1))
}

function weakest(readings: readonly Reading[]): Obtained {
  return obtainings.find((one) => readings.some(({ obtained }) => obtained === one))!
}

function together(unit: Unit, readings: readonly Reading[]): Reading | undefined {
  const [first] = readings
  if (!first || readings.length === 1) return first
  const sum = (part: (one: Reading) => number | null) => readings.reduce((total, one) => total + (part(one) ?? 0), 0)
  const common = { period: first.period, obtained: weakest(readings) }
  if (isAmount(unit)) return { ...common, value: sum(({ value }) => value), numerator: null, denominator: null }
  if (readings.some(({ numerator, denominator }) => numerator === null || denominator === null)) return undefined
  const [numerator, denominator] = [sum((one) => one.numerator), sum((one) => one.denominator)]
  return { ...common, value: numerator / denominator, numerator, denominator }
}

/**
 * The readings of several buyers put together, one for each period that all of them have: amounts and counts are added, shares
 * are numerators over denominators. A share that was given without both makes none.
 */
export function joined(unit: Unit, byBuyer: readonly (readonly Reading[])[]): Reading[] {
  const [first = [], ...others] = byBuyer
  return first.flatMap((reading) => {
    const same = others.map((list) =>
      list.find(({ period }) => period.from === reading.period.from && period.to === reading.period.to),
    )
    if (same.some((one) => one === undefined)) return []
    return together(unit, [reading, ...(same as Reading[])]) ?? []
  })
}
