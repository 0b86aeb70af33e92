import type { Day } from '../../../kernel/calendar.ts'
import { yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { TargetTrack } from '../../../ui/chart/target-track.tsx'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import { DivisionMark } from './parts.tsx'
import { fractionOf, goalWords, outcomeOf, periodWords } from './readings.ts'
import { figureParts, valueWords } from './values.ts'

export interface ObjectivesProps {
  readonly language: Language
  readonly targets: readonly Target[]
  readonly today: Day
  /** The page of the targets. */
  readonly href: string
  /** A closed scheme has a last known value, and no today. */
  readonly over: boolean
}

interface OneProps {
  readonly target: Target
  readonly language: Language
  readonly today: Day
  readonly over?: boolean
}

/** The last value of a target, large, with its period and how it was obtained. */
export function LastValue({ target, language, today, over = false }: OneProps) {
  const { last, unit } = target
  const say = messages[language]
  if (!last)
    return (
      <span>
        <b>{over ? say.noValueOver : say.noMeasure}</b>
      </span>
    )
  const { number, sign } = figureParts(last.value, unit, language)
  const fraction = fractionOf(last, language)
  return (
    <span>
      <span class="figure">
        {number}
        {sign !== '' && <span class="unit"> {sign}</span>}
      </span>
      <span class="small muted">
        {periodWords(last.period, language, today)}
        {fraction !== null && ` (${fraction})`}, {say[last.obtained]}
      </span>
    </span>
  )
}

function sentenceOf({ target, language }: OneProps): string {
  const say = messages[language]
  const { last, unit, course, forecast } = target
  const words = (value: number) => valueWords(value, unit, language)
  const goal = goalWords(target, language)
  const parts = [
    course.baseline === null ? say.noBaseline : say.trackBaseline(words(course.baseline)),
    last ? say.trackToday(words(last.value)) : say.trackNoValue,
    forecast.value !== null && say.trackForecast(outcomeOf(target, language).head),
    goal === null ? say.noGoal : say.goalMark(goal),
  ]
  return say.trackSentence(parts.filter((part) => part !== false).join(', '))
}

/** From the baseline of a target to its value. `place` tells apart two tracks of one target on one page. */
export function Track(props: OneProps & { place?: string }) {
  const { target, language, place = 't' } = props
  const { course, baselineYear, unit, last, forecast } = target
  const say = messages[language]
  const goal = goalWords(target, language)
  const baseline =
    course.baseline === null
      ? null
      : {
          at: course.baseline,
          label: say.baselineMark(valueWords(course.baseline, unit, language), String(baselineYear)),
        }
  return (
    <TargetTrack
      id={`${place}-${target.code}`}
      sentence={sentenceOf(props)}
      baseline={baseline}
      target={course.target === null ? null : { at: course.target, label: say.goalMark(goal!) }}
      today={last?.value ?? null}
      forecast={forecast.value}
      missing={course.target === null ? say.noGoal : course.baseline === null ? say.noBaseline : null}
    />
  )
}

/** The forecast of a target in a cell. */
export function OutcomeCell({ target, language, over = false }: Omit<OneProps, 'today'>) {
  const { head, words, short } = outcomeOf(target, language, over)
  return (
    <span>
      <b class="outcome">{head}</b>
      <span class={short ? 'small short' : 'small muted'}>{words}</span>
    </span>
  )
}

function headOf(targets: readonly Target[], word: (year?: string) => string): string {
  const years = new Set(targets.map(({ due }) => yearOf(due)))
  return word(years.size === 1 ? String([...years][0]) : undefined)
}

function Title({ target, href, language }: { target: Target; href: string; language: Language }) {
  return (
    <>
      {target.division && <DivisionMark division={target.division} language={language} />}
      <a href={linkTo(language, `${href}#${target.code}`)}>
        <Own text={target.title} language={language} />
      </a>
    </>
  )
}

/** Every target: its last value, the way from baseline to target, and the forecast. */
export function Objectives({ language, targets, today, href, over }: ObjectivesProps) {
  const say = messages[language]
  const dated = (word: string) => headOf(targets, (year) => (year === undefined ? word : `${word}, ${say.endOf(year)}`))
  const common = { language, today, over }
  return (
    <div class="objectives">
      <Table
        caption={say.targets}
        narrow="stack"
        rows={targets}
        columns={[
          {
            head: say.target,
            header: true,
            cell: (target) => <Title target={target} href={href} language={language} />,
          },
          { head: over ? say.lastKnown : say.today, cell: (target) => <LastValue {...common} target={target} /> },
          {
            head: dated(say.way),
            cell: (target) => (
              <div class={`tone-${target.division?.colour ?? 'prune'}`}>
                <Track {...common} target={target} />
              </div>
            ),
          },
          {
            head: dated(over ? say.result : say.forecast),
            cell: (target) => <OutcomeCell {...common} target={target} />,
          },
        ]}
      />
    </div>
  )
}
