import type { Decision } from '../../../../kernel/decision.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Sheet } from '../../../../ui/facts.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { Line, Lines, stateFor } from '../../../../ui/kept-field.tsx'
import { linkTo } from '../../../../ui/link.ts'
import { Own } from '../../../../ui/own.tsx'
import { type FormState, PostForm } from '../../../../ui/post-form.tsx'
import { Rows } from '../../../../ui/rows.tsx'
import { Note, Section } from '../../../../ui/section.tsx'
import { messages } from '../../messages.ts'
import { type RecordedMeasure, readingOf } from '../../queries/measures.ts'
import type { Scheme } from '../../queries/schemes.ts'
import type { OwnIndicator } from '../../queries/targets.ts'
import { writeValue } from '../../rules/value.ts'
import type { Withdrawn } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { sayWithdrawal } from '../../withdraw-messages.ts'
import { Source } from '../evidence.tsx'
import { fractionOf, periodWords } from '../readings.ts'
import { valueWords } from '../values.ts'
import { SpaceHead } from './fields.tsx'

export interface OneMeasureProps {
  readonly state: FormState
  readonly wrong: 'verify' | 'correct' | 'withdraw' | null
  readonly scheme: Scheme
  readonly measure: RecordedMeasure
  readonly indicator: OwnIndicator | null
  /** What was recorded for the same indicator, buyer and period and counts no more. */
  readonly before: readonly RecordedMeasure[]
  readonly mayRecord: Decision
  readonly mayVerify: Decision
}

const at = ({ measure }: OneMeasureProps, path: string) => `/espace/schema/mesures/${measure.id}${path}`
const unitOf = ({ indicator }: OneMeasureProps) => indicator?.unit ?? 'count'

/** When, by whom and why something was withdrawn. */
export function withdrawnWords({ at: when, by, reason }: Withdrawn, language: 'fr' | 'en'): string {
  const say = sayWithdrawal(language)
  const day = formatDay(when.slice(0, 10), language)
  return by === null ? say.withdrawnOn(day, reason) : say.withdrawnOnBy(day, by, reason)
}

function Facts(props: OneMeasureProps) {
  const { state, measure } = props
  const { language } = state
  const say = sayWithdrawal(language)
  const reading = readingOf(measure)
  const fraction = fractionOf(reading, language)
  return (
    <Section id="mesure" title={say.measure}>
      {measure.withdrawn && <Note title={withdrawnWords(measure.withdrawn, language)} alert />}
      <Sheet
        lines={[
          { term: say.buyer, value: measure.organisation },
          { term: say.period, value: periodWords(measure, language) },
          {
            term: say.value,
            value: `${valueWords(reading.value, unitOf(props), language)}${fraction === null ? '' : ` (${fraction})`}`,
          },
          {
            term: say.source,
            value: <Source source={measure.source} evidence={measure.evidence} language={language} everything />,
          },
          { term: say.author, value: measure.author ?? '–' },
          {
            term: say.state,
            value: `${messages[language][measure.state]}${measure.verifier ? `, ${measure.verifier}` : ''}`,
          },
        ]}
      />
    </Section>
  )
}

function Verify(props: OneMeasureProps) {
  const state = stateFor(props.state, props.wrong, 'verify')
  const { language } = state
  const say = sayWithdrawal(language)
  return (
    <Section id="verifier" title={say.verify} note={say.verifyNote}>
      {props.mayVerify.allowed ? (
        <PostForm state={state} action={at(props, '/verifier')} button={say.verify} />
      ) : (
        <p>{props.mayVerify.reason[language]}</p>
      )}
    </Section>
  )
}

function Correct(props: OneMeasureProps) {
  const { measure } = props
  const state = stateFor(props.state, props.wrong, 'correct')
  const say = sayWithdrawal(state.language)
  const number = (value: number | null, unit = unitOf(props)) => (value === null ? '' : writeValue(value, unit))
  const labels = {
    value: say.value,
    numerator: say.numerator,
    denominator: say.denominator,
    source: say.source,
    reason: say.reason,
  }
  return (
    <Section id="corriger" title={say.correctMeasure} note={say.correctNote}>
      <PostForm state={state} action={at(props, '/corriger')} button={say.correctMeasure} labels={labels}>
        <Line
          state={state}
          name="value"
          label={say.value}
          hint={say.valueHint}
          most={40}
          value={number(measure.value)}
        />
        {unitOf(props) === 'share' && (
          <>
            <Line
              state={state}
              name="numerator"
              label={say.numerator}
              most={40}
              value={number(measure.numerator, 'count')}
            />
            <Line
              state={state}
              name="denominator"
              label={say.denominator}
              most={40}
              value={number(measure.denominator, 'count')}
            />
          </>
        )}
        <Line state={state} name="source" label={say.source} most={400} value={measure.source.fr} />
        <Line
          state={state}
          name="evidence"
          label={say.evidence}
          hint={say.evidenceHint}
          most={400}
          value={measure.evidence}
        />
        <Lines state={state} name="reason" label={say.reason} most={1000} />
      </PostForm>
    </Section>
  )
}

function Withdraw(props: OneMeasureProps) {
  const state = stateFor(props.state, props.wrong, 'withdraw')
  const say = sayWithdrawal(state.language)
  return (
    <Section id="retirer" title={say.withdrawMeasure} note={say.withdrawNote}>
      <PostForm
        state={state}
        action={at(props, '/retirer')}
        button={say.withdrawMeasure}
        labels={{ withdrawReason: say.reason }}
        second
      >
        <Lines state={state} name="withdrawReason" label={say.reason} most={1000} />
      </PostForm>
    </Section>
  )
}

function Before(props: OneMeasureProps) {
  const { language } = props.state
  const say = sayWithdrawal(language)
  if (props.before.length === 0) return null
  return (
    <Section id="avant" title={say.before} note={say.beforeNote}>
      <Rows
        rows={props.before.map((one) => ({
          key: one.id,
          when: (
            <a href={linkTo(language, `/espace/schema/mesures/${one.id}`)}>
              {valueWords(readingOf(one).value, unitOf(props), language)}
            </a>
          ),
          what: <Own text={one.source} language={language} />,
          below: withdrawnWords(one.withdrawn!, language),
        }))}
      />
    </Section>
  )
}

/** A measure in the workspace: what it says and what proves it, then what may be done with it. */
export function OneMeasure(props: OneMeasureProps) {
  const { state, scheme, measure, indicator, mayRecord } = props
  const { language } = state
  const title = indicator ? wordsOf(indicator.title, language) : measure.indicator
  const counts = measure.withdrawn === null
  return (
    <>
      <SpaceHead state={state} scheme={scheme} title={`${title}, ${periodWords(measure, language)}`} />
      <div class="wrap">
        <p>
          <a href={linkTo(language, `/espace/schema/${scheme.slug}/mesures`)}>{spaceMessages[language].measures}</a>
        </p>
        <Facts {...props} />
        {counts && measure.state === 'declared' && <Verify {...props} />}
        {counts && mayRecord.allowed && (
          <>
            <Correct {...props} />
            <Withdraw {...props} />
          </>
        )}
        <Before {...props} />
      </div>
    </>
  )
}
