import { type Day, yearOf } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Behind, type BehindProps } from '../../../ui/behind.tsx'
import { Chain } from '../../../ui/chain.tsx'
import { Sheet, type SheetLine } from '../../../ui/facts.tsx'
import { FormToken } from '../../../ui/form.tsx'
import { formatDay } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { citationMessages } from '../../indicators/citation-messages.ts'
import { messages } from '../messages.ts'
import { ownMessages } from '../own-messages.ts'
import type { Followed, OwnFollowed } from '../queries/followed.ts'
import type { RecordedMeasure } from '../queries/measures.ts'
import type { Scheme } from '../queries/schemes.ts'
import { ownAddress, type SchemeAddress } from '../rules/address.ts'
import { lastOf } from '../rules/cited.ts'
import { isReached } from '../rules/progress.ts'
import { unitWords } from '../unit-messages.ts'
import { ByBuyer } from './by-buyer.tsx'
import { Source } from './evidence.tsx'
import { FollowedSections } from './followed.tsx'
import { Records } from './own-records.tsx'
import { DivisionMark } from './parts.tsx'
import { fractionOf, goalWords, periodWords, resultOf } from './readings.ts'
import { Series } from './series.tsx'
import { distanceWords, figureParts } from './values.ts'

export interface OwnIndicatorProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly address: SchemeAddress
  readonly today: Day
  readonly own: OwnFollowed
  readonly followed: Followed
  readonly buyers: readonly string[]
  readonly steps: readonly ChainStep[]
  readonly behind: BehindProps
  /** The day on which the data of schemes last changed. */
  readonly updatedOn: string | null
  readonly token: string
}

const toneOf = ({ values }: OwnFollowed) => values.division?.colour ?? 'prune'

/** What lies between the last value and the target, in a sentence; nothing where one of them is missing. */
function Gap({ own: { values }, language, scheme }: OwnIndicatorProps) {
  const { last, course, unit, due } = values
  const goal = goalWords(values, language)
  if (!last || course.target === null || goal === null) return null
  // What a scheme that is over lacks cannot be told from a value of before its end.
  if (scheme.state === 'closed' && !resultOf(values)) return null
  const say = ownMessages[language]
  const end = messages[language].endOf(String(yearOf(due)))
  if (isReached(course, last.value)) return <>{say.reached(goal, end)}</>
  const by = distanceWords(Math.abs(course.target - last.value), unit, language)
  return <b>{course.direction === 'at-least' ? say.missing(by, goal, end) : say.above(by, goal, end)}</b>
}

/** What was recorded for the period of the headline, buyer by buyer. */
function lastMeasures(own: OwnFollowed): readonly RecordedMeasure[] {
  const last = lastOf(own)
  return own.measures.filter(({ from, to }) => last && from === last.period.from && to === last.period.to)
}

function aboutLast({ language, own }: OwnIndicatorProps): SheetLine[] {
  const say = ownMessages[language]
  const last = lastOf(own)
  const measures = lastMeasures(own)
  if (!last) return []
  return [
    { term: say.state, value: last.obtained === 'verified' ? say.verified : say.declared },
    {
      term: say.source,
      value: measures.map(({ id, source, evidence }) => (
        <span key={id} class="below">
          <Source source={source} evidence={evidence} language={language} />
        </span>
      )),
    },
    { term: say.recordedBy, value: [...new Set(measures.map(({ organisation }) => organisation))].join(', ') },
  ]
}

function filesLine({ language, own, scheme }: OwnIndicatorProps): SheetLine {
  const say = ownMessages[language]
  return {
    term: say.files,
    value: (
      <>
        <a href={`${ownAddress(scheme, own.indicator.code)}/valeurs.csv`}>CSV</a>,{' '}
        <a href={`${ownAddress(scheme, own.indicator.code)}/valeurs.json`}>JSON</a>
      </>
    ),
  }
}

function Figure({ language, own, today }: OwnIndicatorProps) {
  const last = lastOf(own)
  if (!last)
    return (
      <Note title={messages[language].noMeasure}>
        <p>{messages[language].noMeasureHelp}</p>
      </Note>
    )
  const { number, sign } = figureParts(last.value, own.indicator.unit, language)
  const fraction = fractionOf(last, language)
  return (
    <p class="figure large">
      {number}
      {sign !== '' && <span class="unit">&nbsp;{sign}</span>}
      <span class="hidden"> {periodWords(last.period, language, today)}</span>
      {fraction !== null && <span class="unit"> ({fraction})</span>}
    </p>
  )
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function Head(props: OwnIndicatorProps) {
  const { language, scheme, address, own, today } = props
  const last = lastOf(own)
  const { division } = own.values
  return (
    <PageHead
      eyebrow={
        <>
          {division && <DivisionMark division={division} language={language} />}
          <span>{ownMessages[language].kind}</span>
          <a href={linkTo(language, address.scheme)}>
            <Own text={scheme.title} language={language} />
          </a>
        </>
      }
      title={<Own text={own.indicator.title} language={language} />}
    >
      <div class={`duo tone-${toneOf(own)}`}>
        <div>
          <Figure {...props} />
          {last && (
            <p>
              {sentence(periodWords(last.period, language, today))} <Gap {...props} />
            </p>
          )}
        </div>
        <Sheet lines={[...aboutLast(props), filesLine(props)]} />
      </div>
    </PageHead>
  )
}

function How({ language, own, buyers, updatedOn }: OwnIndicatorProps) {
  const say = ownMessages[language]
  const { definition, unit } = own.indicator
  return (
    <Section id="calcul" title={say.how} note={say.byHandNote}>
      <Sheet
        lines={[
          {
            term: say.definition,
            value: definition ? <Own text={definition} language={language} /> : say.noDefinition,
          },
          { term: say.unit, value: unitWords[unit][language] },
          { term: say.perimeter, value: buyers.join(', ') },
          { term: say.updated, value: updatedOn === null ? '–' : formatDay(updatedOn, language) },
        ]}
      />
    </Section>
  )
}

function Cite({ language, scheme, own, token }: OwnIndicatorProps) {
  const say = ownMessages[language]
  if (!lastOf(own))
    return (
      <Section id="citer" title={say.cite}>
        <p>{say.nothingToCite}</p>
      </Section>
    )
  return (
    <Section id="citer" title={say.cite} note={citationMessages[language].citeHelp}>
      <form method="post" action={linkTo(language, `${ownAddress(scheme, own.indicator.code)}/citer`)}>
        <FormToken value={token} />
        <p class="actions">
          <button class="button second" type="submit">
            {say.cite}
          </button>
        </p>
      </form>
    </Section>
  )
}

/** A figure that somebody measured, and everything that explains it. */
export function OwnIndicatorPage(props: OwnIndicatorProps) {
  const { language, scheme, own, today, steps, behind, followed } = props
  const say = ownMessages[language]
  return (
    <>
      <Head {...props} />
      <Chain language={language} steps={steps} note={say.chainNote} />
      <div class={`wrap tone-${toneOf(own)}`}>
        <Section id="annees" title={say.values} wide note={say.valuesNote}>
          <Series target={own.values} language={language} today={today} over={scheme.state === 'closed'} />
          <ByBuyer target={own.values} language={language} today={today} />
        </Section>
        <Behind language={language} {...behind} />
        <FollowedSections language={language} today={today} followed={followed} />
        <How {...props} />
        <Records language={language} today={today} own={own} />
        <Cite {...props} />
      </div>
    </>
  )
}
