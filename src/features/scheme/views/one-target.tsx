import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { SheetLine } from '../../../ui/facts.tsx'
import { colon, formatDay, formatShare } from '../../../ui/format.ts'
import { Own } from '../../../ui/own.tsx'
import { Note } from '../../../ui/section.tsx'
import { messages } from '../messages.ts'
import type { Target } from '../queries/targets.ts'
import { LastValue, Track } from './objectives.tsx'
import { assumptionWords, goalWords, outcomeOf } from './readings.ts'
import { valueWords } from './values.ts'

function progressWords({ progress }: Target, language: Language): string {
  const say = messages[language]
  if (progress.share !== null) return formatShare(progress.share, language)
  const reasons = {
    'no-baseline': say.noBaseline,
    'no-target': say.noGoal,
    'no-value': say.noValueSince,
    'no-distance': say.noDistance,
  }
  return `${say.noProgress} (${reasons[progress.reason].toLowerCase()})`
}

function BaselineCell({ target, language }: { target: Target; language: Language }) {
  const say = messages[language]
  const { course, unit } = target
  if (course.baseline === null)
    return (
      <>
        {say.noBaseline}. <Own text={target.noBaseline!} language={language} />.
      </>
    )
  return (
    <>
      {say.baselineMark(valueWords(course.baseline, unit, language), String(target.baselineYear))}{' '}
      <span class="below">
        {say.source}
        {colon(language)}
        <Own text={target.baselineSource!} language={language} />
      </span>
    </>
  )
}

/** What a target asks: from where, to what, until when, and how much of the way is done. */
export function termLines(target: Target, language: Language): SheetLine[] {
  const say = messages[language]
  const goal = goalWords(target, language)
  return [
    { term: say.baseline, value: <BaselineCell target={target} language={language} /> },
    { term: say.goal, value: goal ?? <Own text={target.noValue!} language={language} /> },
    { term: say.due, value: formatDay(target.due, language) },
    { term: say.progress, value: progressWords(target, language) },
  ]
}

export interface StandingProps {
  readonly target: Target
  readonly language: Language
  readonly today: Day
  /** Whether the scheme is over. */
  readonly over: boolean
  /** Tells apart two tracks of one target on one page. */
  readonly place?: string
}

/** Where a target stands: its last value, the way from baseline to target, and the forecast with what it assumes. */
export function Standing({ target, language, today, over, place = 't' }: StandingProps) {
  const outcome = outcomeOf(target, language, over)
  const assumption = over ? null : assumptionWords(target, language)
  return (
    <>
      <div class={`outlook tone-${target.division?.colour ?? 'prune'}`}>
        <LastValue target={target} language={language} today={today} over={over} />
        <Track target={target} language={language} today={today} place={place} />
      </div>
      <Note
        title={over ? outcome.head : `${messages[language].forecast}${colon(language)}${outcome.head}`}
        alert={outcome.short}
      >
        <p>{outcome.words}</p>
        {assumption !== null && <p class="small muted">{assumption}</p>}
      </Note>
    </>
  )
}
