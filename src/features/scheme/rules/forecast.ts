/** A value and the year of which it tells: 2025 for the whole of 2025, 2025.75 for twelve months to the end of September 2026. */
export interface Point {
  readonly at: number
  readonly value: number
}

export const fewestPoints = 3

export type Forecast =
  | { readonly value: number; readonly points: number; readonly from: number; readonly to: number }
  | { readonly value: null; readonly reason: 'too-few-points'; readonly points: number }

/** Least and greatest value that the unit allows. */
export interface Bounds {
  readonly least: number
  readonly greatest: number
}

/** The line of least squares through the points: value = height + slope × at. */
function lineThrough(points: readonly Point[]): { slope: number; mean: Point } {
  const mean = {
    at: points.reduce((sum, { at }) => sum + at, 0) / points.length,
    value: points.reduce((sum, { value }) => sum + value, 0) / points.length,
  }
  const spread = points.reduce((sum, { at }) => sum + (at - mean.at) ** 2, 0)
  const common = points.reduce((sum, { at, value }) => sum + (at - mean.at) * (value - mean.value), 0)
  return { slope: spread === 0 ? 0 : common / spread, mean }
}

/**
 * What the trend gives at a date: the least-squares line through every point, followed up to that date and held within the bounds.
 * It assumes that nothing but time acts. Fewer than three points at different dates make no trend.
 */
export function forecastOf(points: readonly Point[], due: number, { least, greatest }: Bounds): Forecast {
  const dates = new Set(points.map(({ at }) => at))
  if (dates.size < fewestPoints) return { value: null, reason: 'too-few-points', points: points.length }
  const { slope, mean } = lineThrough(points)
  const followed = mean.value + slope * (due - mean.at)
  return {
    value: Math.min(greatest, Math.max(least, followed)),
    points: points.length,
    from: Math.min(...dates),
    to: Math.max(...dates),
  }
}
