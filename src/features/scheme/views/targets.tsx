import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { ChainObject } from '../../../platform/chain.ts'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import { colon, formatDay, formatShare } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { messages } from '../messages.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Statement } from '../queries/statements.ts'
import type { OtherValue, Target } from '../queries/targets.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { findingOf } from './finding.ts'
import { LastValue, Track } from './objectives.tsx'
import { OtherValues } from './other-values.tsx'
import { DivisionMark } from './parts.tsx'
import { assumptionWords, goalWords, outcomeOf, periodWords } from './readings.ts'
import { Statements } from './scheme.tsx'
import { Series } from './series.tsx'
import { valueWords } from './values.ts'

export interface TargetsProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly today: Day
  readonly targets: readonly Target[]
  readonly statements: readonly Statement[]
  readonly otherValues: readonly OtherValue[]
  /** The propositions behind each target, by its code. */
  readonly behind: ReadonlyMap<string, readonly ChainObject[]>
}

interface OneProps {
  readonly language: Language
  readonly today: Day
  readonly target: Target
  readonly over: boolean
  readonly propositions: readonly ChainObject[]
}

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

function BaselineCell({ target, language }: Pick<OneProps, 'target' | 'language'>) {
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

function MeasuredCell({ target: { measured }, language }: Pick<OneProps, 'target' | 'language'>) {
  const title = <Own text={measured.title} language={language} />
  return (
    <>
      {measured.href ? <a href={linkTo(language, measured.href)}>{title}</a> : title}
      {measured.definition && (
        <span class="below">
          <Own text={measured.definition} language={language} />
        </span>
      )}
    </>
  )
}

function Propositions({ propositions, language }: Pick<OneProps, 'propositions' | 'language'>) {
  return (
    <ul>
      {propositions.map(({ id, title, href }) => (
        <li key={id}>
          <a href={linkTo(language, href)}>{typeof title === 'string' ? title : title[language]}</a>
        </li>
      ))}
    </ul>
  )
}

function linesOf({ target, language, propositions }: OneProps): SheetLine[] {
  const say = messages[language]
  const { remark } = target
  return [
    { term: say.baseline, value: <BaselineCell target={target} language={language} /> },
    { term: say.goal, value: goalWords(target, language) ?? <Own text={target.noValue!} language={language} /> },
    { term: say.due, value: formatDay(target.due, language) },
    { term: say.progress, value: progressWords(target, language) },
    { term: say.measured, value: <MeasuredCell target={target} language={language} /> },
    ...(propositions.length > 0
      ? [{ term: say.propositions, value: <Propositions propositions={propositions} language={language} /> }]
      : []),
    ...(remark ? [{ term: say.remarks, value: <Own text={remark} language={language} /> }] : []),
  ]
}

function ByBuyer({ target, language, today }: OneProps) {
  const say = messages[language]
  if (target.members.length === 0) return null
  return (
    <Table
      caption={`${say.byBuyer} : ${wordsOf(target.title, language)}`}
      rows={target.members.map(({ name, series }) => ({ name, last: series.at(-1) }))}
      columns={[
        { head: say.buyer, header: true, cell: ({ name }) => name },
        {
          head: say.value,
          number: true,
          cell: ({ last }) => (last ? valueWords(last.value, target.unit, language) : say.noMeasure),
        },
        { head: say.period, cell: ({ last }) => (last ? periodWords(last.period, language, today) : '–') },
      ]}
    />
  )
}

function One(props: OneProps) {
  const { target, language, today, over } = props
  const say = messages[language]
  const outcome = outcomeOf(target, language, over)
  const assumption = over ? null : assumptionWords(target, language)
  return (
    <Section
      id={target.code}
      title={<Own text={target.title} language={language} />}
      note={target.division ? <DivisionMark division={target.division} language={language} /> : undefined}
    >
      <div class={`outlook tone-${target.division?.colour ?? 'prune'}`}>
        <LastValue target={target} language={language} today={today} over={over} />
        <Track target={target} language={language} today={today} />
      </div>
      <Note title={over ? outcome.head : `${say.forecast}${colon(language)}${outcome.head}`} alert={outcome.short}>
        <p>{outcome.words}</p>
        {assumption !== null && <p class="small muted">{assumption}</p>}
      </Note>
      <Sheet lines={linesOf(props)} />
      <Series target={target} language={language} today={today} over={over} />
      <ByBuyer {...props} />
    </Section>
  )
}

/** Each target of a scheme, from its baseline to what the trend gives, with every value behind it. */
export function TargetsPage(props: TargetsProps) {
  const { language, scheme, address, targets, today } = props
  const say = messages[language]
  return (
    <>
      <PageHead
        eyebrow={
          <>
            <span>{scheme.organisation}</span>
            <a href={linkTo(language, address.scheme)}>
              <Own text={scheme.title} language={language} />
            </a>
          </>
        }
        title={findingOf(scheme, targets, language)}
        lede={say.trackKey}
      />
      <div class="wrap">
        {targets.map((target) => (
          <One
            key={target.id}
            target={target}
            language={language}
            today={today}
            over={scheme.state === 'closed'}
            propositions={props.behind.get(target.code) ?? []}
          />
        ))}
        <OtherValues language={language} values={props.otherValues} />
        <Statements {...props} />
      </div>
    </>
  )
}
