import type { Language } from '../../../kernel/language.ts'
import { inLanguage } from '../../../kernel/own-text.ts'
import { Sheet } from '../../../ui/facts.tsx'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { linkTo } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Note, PageHead, Section } from '../../../ui/section.tsx'
import { type ComparedLine, ThenAndNow } from '../../../ui/then-and-now.tsx'
import { citationMessages } from '../../indicators/citation-messages.ts'
import { messages } from '../messages.ts'
import { ownMessages } from '../own-messages.ts'
import type { CitedMeasure, MeasureCitation } from '../queries/measure-citations.ts'
import type { Scheme } from '../queries/schemes.ts'
import { ownAddress } from '../rules/address.ts'
import { differenceOf } from '../rules/difference.ts'
import { fractionOf, periodWords } from './readings.ts'
import { valueWords } from './values.ts'

export interface MeasureCitationProps {
  readonly language: Language
  readonly scheme: Scheme
  readonly citation: MeasureCitation
  /** The last value of today, where there still is one. */
  readonly live: CitedMeasure | undefined
  /** Its own address, whole where the site knows it. */
  readonly address: string
}

function isSame({ citation: { figure }, live }: MeasureCitationProps): boolean {
  if (!live) return false
  const { from, to } = live.reading.period
  const samePeriod = from === figure.reading.period.from && to === figure.reading.period.to
  return (
    samePeriod &&
    live.reading.obtained === figure.reading.obtained &&
    differenceOf(figure.reading.value, live.reading.value).kind === 'same'
  )
}

function Comparison({ language, citation, live }: MeasureCitationProps) {
  const say = citationMessages[language]
  const words = messages[language]
  const lines: ComparedLine<CitedMeasure>[] = [
    { what: say.figure, show: ({ reading, unit }) => valueWords(reading.value, unit, language) },
    { what: words.period, show: ({ reading }) => periodWords(reading.period, language) },
    { what: say.fraction, show: ({ reading }) => fractionOf(reading, language) ?? '–' },
    { what: words.obtained, show: ({ reading }) => words[reading.obtained] },
  ]
  return (
    <ThenAndNow
      heads={{ caption: say.both, what: say.what, kept: say.cited, now: say.today }}
      lines={lines}
      kept={citation.figure}
      now={live}
      gone={words.noMeasure}
    />
  )
}

function About({ language, scheme, citation: { figure, version, citedOn } }: MeasureCitationProps) {
  const say = citationMessages[language]
  return (
    <Sheet
      lines={[
        { term: messages[language].scheme, value: <Own text={scheme.title} language={language} /> },
        { term: say.perimeter, value: scheme.organisation },
        {
          term: ownMessages[language].source,
          value: figure.sources.map((source) => (
            <span key={source.fr} class="below">
              <Own text={source} language={language} />
            </span>
          )),
        },
        { term: say.version, value: say.versionOf(formatNumber(version, language), formatDay(citedOn, language)) },
      ]}
    />
  )
}

function HowTo({ language, scheme, citation, address }: MeasureCitationProps) {
  const { title, reading, unit } = citation.figure
  const invented = scheme.demonstration === 'invented' ? ` (${citationMessages[language].invented})` : ''
  const sentence = ownMessages[language].citedAs(
    inLanguage(title, language).words,
    `${valueWords(reading.value, unit, language)} (${messages[language][reading.obtained]})`,
    periodWords(reading.period, language),
    `${scheme.organisation}${invented}`,
    formatDay(citation.citedOn, language),
  )
  return (
    <p>
      {sentence} <code>{address}</code>
    </p>
  )
}

/** A value measured by hand as it was when it was cited, beside that of today. */
export function MeasureCitationPage(props: MeasureCitationProps) {
  const { language, scheme, citation } = props
  const say = citationMessages[language]
  const { title, reading, unit } = citation.figure
  const value = valueWords(reading.value, unit, language)
  return (
    <>
      <PageHead
        title={say.title(inLanguage(title, language).words)}
        lede={ownMessages[language].citedLede(value, formatDay(citation.citedOn, language))}
      />
      <div class="wrap">
        <Section id="alors" title={say.both}>
          {isSame(props) ? <p>{say.same}</p> : <Note title={say.differs} alert />}
          <Comparison {...props} />
        </Section>
        <Section id="objet" title={say.where}>
          <About {...props} />
        </Section>
        <Section id="citer" title={say.howTo}>
          <HowTo {...props} />
          <p>
            <a href={linkTo(language, ownAddress(scheme, citation.indicator))}>{say.live}</a>
          </p>
        </Section>
      </div>
    </>
  )
}
