import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { ChainObject } from '../../../platform/chain.ts'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { messages } from '../messages.ts'
import type { Scheme } from '../queries/schemes.ts'
import type { Statement } from '../queries/statements.ts'
import type { OtherValue, Target } from '../queries/targets.ts'
import type { SchemeAddress } from '../rules/address.ts'
import { ByBuyer } from './by-buyer.tsx'
import { findingOf } from './finding.ts'
import { Standing, termLines } from './one-target.tsx'
import { OtherValues } from './other-values.tsx'
import { DivisionMark } from './parts.tsx'
import { Statements } from './scheme.tsx'
import { Series } from './series.tsx'

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
    ...termLines(target, language),
    { term: say.measured, value: <MeasuredCell target={target} language={language} /> },
    ...(propositions.length > 0
      ? [{ term: say.propositions, value: <Propositions propositions={propositions} language={language} /> }]
      : []),
    ...(remark ? [{ term: say.remarks, value: <Own text={remark} language={language} /> }] : []),
  ]
}

function One(props: OneProps) {
  const { target, language, today, over } = props
  return (
    <Section
      id={target.code}
      title={<Own text={target.title} language={language} />}
      note={target.division ? <DivisionMark division={target.division} language={language} /> : undefined}
    >
      <Standing target={target} language={language} today={today} over={over} />
      <Sheet lines={linesOf(props)} />
      <Series target={target} language={language} today={today} over={over} />
      <ByBuyer target={target} language={language} today={today} />
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
