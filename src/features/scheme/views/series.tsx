import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { YearLine } from '../../../ui/chart/year-line.tsx'
import { colon, formatDay } from '../../../ui/format.ts'
import { Duo } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { courseMessages } from '../course-messages.ts'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import { isComparable, type Reading } from '../rules/series.ts'
import { courseOf, curveOf, forecastValue } from './course.ts'
import { Source } from './evidence.tsx'
import { fractionOf, goalWords, periodWords } from './readings.ts'
import { scaleOf } from './scale.ts'
import { shortWords, valueWords } from './values.ts'

export interface SeriesProps {
  readonly target: Target
  readonly language: Language
  readonly today: Day
  /** Whether the scheme is over: nothing is forecast any more. */
  readonly over: boolean
}

/** A line of the table: something measured, or what stands beside it on the chart. */
interface Line {
  readonly when: string
  readonly value: string
  readonly fraction: string | null
  readonly how: string
  readonly reading?: Reading
}

function readingLines({ target, language, today }: SeriesProps): Line[] {
  const say = messages[language]
  return target.readings.map((reading) => ({
    reading,
    when: periodWords(reading.period, language, today),
    value: valueWords(reading.value, target.unit, language),
    fraction: fractionOf(reading, language),
    how: isComparable(target.unit, reading.period)
      ? say[reading.obtained]
      : `${say[reading.obtained]}, ${say.tooShort}`,
  }))
}

function linesOf(props: SeriesProps): Line[] {
  const { target, language, over } = props
  const { course, unit, baselineYear, due } = target
  const say = courseMessages[language]
  const goal = goalWords(target, language)
  const forecast = forecastValue(target, over)
  const day = due.endsWith('-12-31') ? messages[language].endOf(due.slice(0, 4)) : formatDay(due, language)
  const beside = (when: string, value: string, how: string): Line => ({ when, value, fraction: null, how })
  return [
    ...(course.baseline === null
      ? []
      : [beside(say.baselineRow(String(baselineYear)), valueWords(course.baseline, unit, language), say.chosen)]),
    ...readingLines(props),
    ...(forecast === null ? [] : [beside(say.forecastRow(day), shortWords(forecast, unit, language), say.byTrend)]),
    ...(goal === null ? [] : [beside(say.targetRow(day), goal, say.chosen)]),
  ]
}

function Values(props: SeriesProps) {
  const { target, language } = props
  const say = messages[language]
  const lines = linesOf(props)
  const divided = lines.some(({ fraction }) => fraction !== null)
  return (
    <Table
      caption={`${say.series}${colon(language)}${wordsOf(target.title, language)}`}
      rows={lines}
      columns={[
        { head: say.period, header: true, cell: ({ when }) => when },
        { head: say.value, number: true, cell: ({ value }) => value },
        ...(divided ? [{ head: say.fraction, number: true, cell: ({ fraction }: Line) => fraction ?? '–' }] : []),
        {
          head: say.obtained,
          cell: ({ how, reading }) => (
            <span>
              {how}
              {reading?.source && (
                <span class="below">
                  <Source source={reading.source} evidence={reading.evidence} language={language} />
                </span>
              )}
            </span>
          ),
        },
      ]}
    />
  )
}

/** Every value of a target: a curve with its baseline, target and forecast, and the same in a table. */
export function Series(props: SeriesProps) {
  const { target, language, today, over } = props
  const say = messages[language]
  if (target.readings.length === 0) return <p>{say.noMeasureHelp}</p>
  const { points, note } = curveOf(target.series, language, today)
  const values = <Values {...props} />
  if (points.length === 0 || (points.length === 1 && target.course.target === null)) return values
  const course = courseOf(target, language, over)
  const format = (value: number) => valueWords(value, target.unit, language)
  const marks = [course.baseline, course.forecast, course.target].filter((mark) => mark !== null)
  const spoken = [
    ...points.map(({ year, value }) => `${year}${colon(language)}${value === null ? say.unmeasured : format(value)}`),
    ...marks.map(({ name, year, words }) => `${name} ${year}${colon(language)}${words}`),
  ]
  const greatest = Math.max(...points.map(({ value }) => value ?? 0), ...marks.map(({ value }) => value))
  const scale = scaleOf(target.unit, greatest, language)
  return (
    <Duo>
      <YearLine
        title={wordsOf(target.measured.title, language)}
        note={`${scale.says} ${note}`.trim()}
        sentence={`${wordsOf(target.measured.title, language)}. ${spoken.join(', ')}.`}
        points={points}
        format={format}
        tick={scale.tick}
        unknown={say.unmeasured}
        tone={target.division?.colour ?? 'prune'}
        course={course}
      />
      {values}
    </Duo>
  )
}
