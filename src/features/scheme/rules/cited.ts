import type { OwnText } from '../../../kernel/own-text.ts'
import type { Period, Reading } from './series.ts'
import type { OwnUnit } from './unit.ts'

const samePeriod = (a: Period, b: Period) => a.from === b.from && a.to === b.to

interface Measured {
  readonly indicator: { readonly title: OwnText; readonly unit: OwnUnit }
  readonly values: { readonly last: Reading | null; readonly readings: readonly Reading[] }
  readonly measures: readonly (Period & { readonly source: OwnText })[]
}

/** The last value of something measured by hand: one that can be compared over the years, otherwise the last recorded. */
export function lastOf({ values }: Pick<Measured, 'values'>): Reading | undefined {
  return values.last ?? values.readings.at(-1)
}

/** That value with its sources, as it is cited; `undefined` where nothing was measured. */
export function citedOf(measured: Measured) {
  const reading = lastOf(measured)
  if (!reading) return undefined
  const { title, unit } = measured.indicator
  const sources = measured.measures.filter(({ from, to }) => samePeriod(reading.period, { from, to }))
  const { period, value, numerator, denominator, obtained } = reading
  return {
    title,
    unit,
    reading: { period, value, numerator, denominator, obtained },
    sources: sources.map(({ source }) => source),
  }
}
