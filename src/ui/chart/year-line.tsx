import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { CourseLines, type CurveCourse, noCourse, type Place } from './course.tsx'

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
  /** Short words for the scale; a unit that they leave out is in the note. */
  readonly tick?: (value: number) => string
  /** What stands where a year is not known. */
  readonly unknown: string
  readonly tone?: string
  readonly course?: CurveCourse
}

const size = { width: 500, height: 280 }
const margin = { top: 34, right: 16, bottom: 30 }
/** The widest that a digit gets: the letters of a narrow screen. */
const digit = 10
/** So many years have their number under the axis on a narrow screen; of more, every second one. */
const mostNumbers = 8

/** Years from the first that is known to the last, with those between them that hold nothing. */
export function everyYear(known: ReadonlyMap<number, number | null>): YearPoint[] {
  if (known.size === 0) return []
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())]
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    value: known.get(first + index) ?? null,
  }))
}

interface Frame {
  readonly x: (year: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  readonly left: number
  readonly years: readonly number[]
}

type Drawn = Pick<YearLineProps, 'points' | 'tick' | 'format'> & { readonly course: CurveCourse }

/** The scales, over every year and every value that is drawn. */
function frameOf({ points, course, tick, format }: Drawn): Frame {
  const marks = Object.values(course).filter((mark) => mark !== null)
  const highest = Math.max(...points.map(({ value }) => value ?? 0), ...marks.map(({ value }) => value))
  const y = scaleLinear([0, highest || 1], [size.height - margin.bottom, margin.top]).nice(4)
  const ticks = y.ticks(4)
  const written = Math.max(...ticks.map((one) => (tick ?? format)(one).length))
  const left = written * digit + 12
  const drawn = [...points.map(({ year }) => year), ...marks.map(({ year }) => year)]
  const [first, last] = [Math.min(...drawn), Math.max(...drawn)]
  const x = scaleLinear([first, Math.max(last, first + 1)], [left + 22, size.width - margin.right - 20])
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { x, y, ticks, left, years }
}

function Scale({ frame, tick }: { frame: Frame; tick: (value: number) => string }) {
  const { ticks, left, y, x, years } = frame
  return (
    <>
      {ticks.map((one) => (
        <g key={one}>
          <line class="grid" x1={left} x2={size.width - margin.right} y1={y(one)} y2={y(one)} />
          <text x={left - 8} y={y(one) + 5} text-anchor="end">
            {tick(one)}
          </text>
        </g>
      ))}
      {years.map(
        (year, index) =>
          (years.length <= mostNumbers || (years.length - 1 - index) % 2 === 0) && (
            <text key={year} x={x(year)} y={size.height - 6} text-anchor="middle">
              {year}
            </text>
          ),
      )}
    </>
  )
}

/** Years without a value: a dashed line each, and the word once for those that follow one another. */
function Holes({ frame: { x, y }, points, unknown }: { frame: Frame; points: readonly YearPoint[]; unknown: string }) {
  return (
    <>
      {points.map(
        ({ year, value }, index) =>
          value === null && (
            <g key={year}>
              <line class="gap" x1={x(year)} x2={x(year)} y1={y(0)} y2={margin.top + 24} />
              {points[index - 1]?.value !== null && (
                <text x={x(year)} y={margin.top + 14} text-anchor="middle">
                  {unknown}
                </text>
              )}
            </g>
          ),
      )}
    </>
  )
}

interface Label extends Place {
  readonly key: string
  readonly words: string
  readonly anchor: 'start' | 'middle' | 'end'
}

/** The first, the lowest and the last value, and the forecast, each where the edges of the chart leave it whole. */
function labelsOf({ points, course, format }: Drawn, { x, y }: Frame): Label[] {
  const known = points.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return []
  const lowest = known.reduce((low, point) => (point.value < low.value ? point : low))
  const label = (
    key: string,
    { year, value }: typeof first,
    side: Pick<Label, 'anchor'> & { under?: boolean },
  ): Label => ({
    key,
    words: format(value),
    anchor: side.anchor,
    x: x(year) + { start: -8, middle: 0, end: 8 }[side.anchor],
    y: y(value) + (side.under ? 26 : -13),
  })
  const rises = (from: number, to: number) => (known[to]?.value ?? 0) > (known[from]?.value ?? 0)
  const labels = [label('first', first, { anchor: 'start', under: rises(0, 1) })]
  if (last !== first)
    labels.push(label('last', last, { anchor: 'end', under: !rises(known.length - 2, known.length - 1) }))
  if (lowest !== first && lowest !== last) labels.push(label('lowest', lowest, { anchor: 'middle', under: true }))
  const { forecast } = course
  if (forecast) {
    const under = forecast.value < last.value
    labels.push({ ...label('forecast', forecast, { anchor: 'end', under }), words: forecast.words })
  }
  return labels
}

/** Values by year, from zero, with dots on real values only and no line across an unknown year; beside them, what is asked of them. */
export function YearLine(props: YearLineProps) {
  const { title, note, sentence, points, format, unknown, tone = 'prune', tick = format, course = noCourse } = props
  const frame = frameOf({ points, course, tick, format })
  const { x, y } = frame
  const curve = line<YearPoint>(
    ({ year }) => x(year),
    ({ value }) => y(value!),
  ).defined(({ value }) => value !== null)
  const placeOf = ({ year, value }: YearPoint) => ({ x: x(year), y: y(value ?? 0) })
  const dots = points.filter(({ value }) => value !== null).map(placeOf)
  return (
    <figure class={`chart tone-${tone}`}>
      <figcaption>
        <b>{title}</b>
        <span class="muted">{note}</span>
      </figcaption>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={sentence}>
        <Scale frame={frame} tick={tick} />
        <path class="curve" d={curve(points) ?? ''} />
        <Holes frame={frame} points={points} unknown={unknown} />
        <CourseLines
          course={course}
          placeOf={placeOf}
          left={frame.left}
          right={size.width - margin.right}
          first={dots[0] ?? null}
          last={dots.at(-1) ?? null}
        />
        {dots.map((dot) => (
          <circle key={dot.x} class="dot" cx={dot.x} cy={dot.y} r="5" />
        ))}
        {labelsOf({ points, course, format }, frame).map(({ key, words, anchor, x: at, y: height }) => (
          <text key={key} class="value" x={at} y={height} text-anchor={anchor}>
            {words}
          </text>
        ))}
      </svg>
    </figure>
  )
}
