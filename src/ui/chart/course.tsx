/** A value beside those of a curve, with its words in the label and in the table: `cible`, `180 000 h`. */
export interface CurveMark {
  readonly year: number
  readonly value: number
  /** What it is, in lower case. */
  readonly name: string
  readonly words: string
}

/** Where a curve starts from, where it is to go, and what its trend gives. */
export interface CurveCourse {
  readonly baseline: CurveMark | null
  readonly target: CurveMark | null
  readonly forecast: CurveMark | null
}

/** A curve of which nothing is asked. */
export const noCourse: CurveCourse = { baseline: null, target: null, forecast: null }

export interface Place {
  readonly x: number
  readonly y: number
}

export interface CourseLinesProps {
  readonly course: CurveCourse
  readonly placeOf: (mark: Pick<CurveMark, 'year' | 'value'>) => Place
  readonly left: number
  readonly right: number
  /** The first dot, and the last, from which the forecast goes on. */
  readonly first: Place | null
  readonly last: Place | null
}

interface LevelProps {
  readonly mark: CurveMark
  readonly kind: 'baseline' | 'target'
  readonly ends: Pick<CourseLinesProps, 'left' | 'right'>
  readonly y: number
  readonly under?: boolean
}

/** A level with its label: that of the baseline at its end, that of the target where it begins, so that they never meet. */
function Level({ mark, kind, ends: { left, right }, y, under = false }: LevelProps) {
  const atEnd = kind === 'baseline'
  return (
    <>
      <line class={kind} x1={left} x2={right} y1={y} y2={y} />
      <text class="value" x={atEnd ? right : left + 2} y={under ? y + 20 : y - 7} text-anchor={atEnd ? 'end' : 'start'}>
        {mark.name} {mark.words}
      </text>
    </>
  )
}

/** The thin line of the baseline, the thick one of the target, each with its label, and the dashes to the forecast. */
export function CourseLines({ course, placeOf, left, right, first, last }: CourseLinesProps) {
  const { baseline, target, forecast } = course
  const start = baseline && placeOf(baseline)
  const goal = target && placeOf(target)
  const end = forecast && placeOf(forecast)
  const beside = end ?? last
  const ends = { left, right }
  return (
    <>
      {baseline && start && (
        <Level mark={baseline} kind="baseline" ends={ends} y={start.y} under={beside !== null && beside.y < start.y} />
      )}
      {target && goal && (
        <Level mark={target} kind="target" ends={ends} y={goal.y} under={first !== null && first.y < goal.y} />
      )}
      {end && last && <line class="trend" x1={last.x} y1={last.y} x2={end.x} y2={end.y} />}
      {end && <circle class="open" cx={end.x} cy={end.y} r="6" />}
    </>
  )
}
