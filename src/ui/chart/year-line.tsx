import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/** One year of a curve; `null` leaves a hole. */
export interface YearPoint {
  readonly year: number
  readonly value: number | null
}

export interface YearLineProps {
  readonly title: string
  readonly note: string
  /** The chart in a sentence, for who does not see it. */
  readonly sentence: string
  readonly points: readonly YearPoint[]
  readonly format: (value: number) => string
  /** What stands where a year is not known. */
  readonly unknown: string
  readonly tone?: string
}

const size = { width: 500, height: 260 }
const margin = { top: 24, right: 28, bottom: 28, left: 52 }

/** Real values apart from holes: the first, the lowest and the last are written beside their dot. */
function labelled(points: readonly YearPoint[]): ReadonlySet<number> {
  const known = points.filter((point) => point.value !== null)
  if (known.length === 0) return new Set()
  const lowest = known.reduce((low, point) => (point.value! < low.value! ? point : low))
  return new Set([known[0]!.year, lowest.year, known.at(-1)!.year])
}

/** Values by year, from zero, with dots on real values only and no line across an unknown year. */
export function YearLine({ title, note, sentence, points, format, unknown, tone = 'prune' }: YearLineProps) {
  const highest = Math.max(...points.map(({ value }) => value ?? 0))
  const y = scaleLinear([0, highest || 1], [size.height - margin.bottom, margin.top]).nice(4)
  const [first, last] = [points[0]!.year, points.at(-1)!.year]
  const x = scaleLinear([first, Math.max(last, first + 1)], [margin.left + 28, size.width - margin.right])
  const curve = line<YearPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value!),
  ).defined(({ value }) => value !== null)
  const named = labelled(points)
  return (
    <figure class={`chart tone-${tone}`}>
      <figcaption>
        <b>{title}</b>
        <span class="muted">{note}</span>
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={sentence}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line class="grid" x1={margin.left} x2={size.width - margin.right + 12} y1={y(tick)} y2={y(tick)} />
            <text x={margin.left - 8} y={y(tick) + 4} text-anchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        <path class="curve" d={curve(points) ?? ''} />
        {points.map(({ year, value }) => (
          <g key={year}>
            <text x={x(year)} y={size.height - 8} text-anchor="middle">
              {year}
            </text>
            {value === null ? (
              <>
                <line class="gap" x1={x(year)} x2={x(year)} y1={y(0)} y2={margin.top + 24} />
                <text x={x(year)} y={margin.top + 14} text-anchor="middle">
                  {unknown}
                </text>
              </>
            ) : (
              <circle class="dot" cx={x(year)} cy={y(value)} r="5" />
            )}
          </g>
        ))}
        {points.map(
          ({ year, value }) =>
            value !== null &&
            named.has(year) && (
              <text key={year} class="value" x={x(year)} y={y(value) - 12} text-anchor="middle">
                {format(value)}
              </text>
            ),
        )}
      </svg>
    </figure>
  )
}
