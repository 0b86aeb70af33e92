import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { ChainStep } from '../../../platform/chain.ts'
import { Facts } from '../../../ui/facts.tsx'
import { colon, formatNumber } from '../../../ui/format.ts'
import { linkTo, withQuery } from '../../../ui/link.ts'
import { Own } from '../../../ui/own.tsx'
import { Note, Section } from '../../../ui/section.tsx'
import { GroupedTable } from '../../../ui/table.tsx'
import { answerMessages, judgementWords, positionWords } from '../answer-messages.ts'
import type { Coverage, CoverageLine, CoveredTheme } from '../queries/coverage.ts'
import { byTheme, type CoverageOrder, coverageOrders, orderCoverage } from '../rules/coverage.ts'
import { ActionTags, AnswerBlock, IndicatorLink, Nothing } from './answer.tsx'
import { ConsultationHead, type HeadProps } from './head.tsx'

export interface CoverageProps {
  readonly head: HeadProps
  readonly coverage: Coverage
  readonly order: CoverageOrder
  readonly chain: readonly ChainStep[]
  readonly today: Day
}

interface Place {
  readonly language: Language
  /** The address of the consultation. */
  readonly base: string
}

/** The finding of the page: how many propositions, how many without an answer. */
export function coverageFinding({ totals }: Pick<Coverage, 'totals'>, language: Language): string {
  const { propositions, none } = totals
  const say = answerMessages[language]
  return say.finding(propositions, formatNumber(propositions, language), none, formatNumber(none, language))
}

function Totals({ coverage: { totals }, language }: { coverage: Coverage; language: Language }) {
  const say = answerMessages[language]
  const number = (count: number) => formatNumber(count, language)
  return (
    <Facts
      facts={[
        { label: judgementWords.none[language], value: number(totals.none) },
        { label: judgementWords['in-part'][language], value: number(totals['in-part']) },
        { label: judgementWords.answered[language], value: number(totals.answered) },
        { label: say.acted, value: number(totals.acted), note: say.measured(number(totals.measured)) },
      ]}
    />
  )
}

function Orders({ order, language, base }: Place & { order: CoverageOrder }) {
  const say = answerMessages[language]
  const address = (one: CoverageOrder) =>
    withQuery(`${base}/couverture`, one === 'document' ? { ordre: 'numeros' } : {})
  return (
    <nav class="choice" aria-label={say.order}>
      <ul>
        {coverageOrders.map((one) => (
          <li key={one}>
            <a href={linkTo(language, address(one))} aria-current={one === order ? 'true' : undefined}>
              {say[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PropositionCell({ line, language, base }: Place & { line: CoverageLine }) {
  return (
    <>
      <b>{line.number}.</b>{' '}
      <a href={linkTo(language, `${base}/propositions/${line.number}`)}>
        <Own text={line.text} language={language} />
      </a>
    </>
  )
}

function AnswerCell({ line, language, base }: Place & { line: CoverageLine }) {
  const { tied, judgement, number } = line
  if (!tied?.answer.position) return <span class="absent">{judgementWords[judgement][language]}</span>
  const { leftOut, position } = tied.answer
  return (
    <span>
      <a href={linkTo(language, `${base}/propositions/${number}#reponse`)}>{positionWords[position][language]}</a>
      {leftOut && (
        <span class="below">
          {answerMessages[language].leftOut}
          {colon(language)}
          <Own text={leftOut} language={language} />
        </span>
      )}
    </span>
  )
}

function MeasureCell({ line, language }: { line: CoverageLine; language: Language }) {
  if (line.indicators.length === 0) return <Nothing>{answerMessages[language].none}</Nothing>
  return (
    <span>
      {line.indicators.map((indicator, index) => (
        <span key={indicator.id}>
          {index > 0 && <br />}
          <IndicatorLink indicator={indicator} language={language} />
        </span>
      ))}
    </span>
  )
}

function GroupTitle({
  theme,
  answered,
  language,
}: {
  theme: CoveredTheme | null
  answered: boolean
  language: Language
}) {
  const say = answerMessages[language]
  if (theme === null) return <>{say.noTheme}</>
  return (
    <>
      <Own text={theme.title} language={language} />
      {answered && (
        <>
          {' '}
          <a class="small" href={`#theme-${theme.code}`}>
            {say.themeAnswer}
          </a>
        </>
      )}
    </>
  )
}

function Matrix({ coverage, order, ...place }: Place & Pick<CoverageProps, 'coverage' | 'order'>) {
  const { language } = place
  const say = answerMessages[language]
  return (
    <GroupedTable
      caption={coverageFinding(coverage, language)}
      groups={byTheme(orderCoverage(coverage.lines, order), coverage.themes).map(({ theme, lines }) => ({
        key: theme?.id ?? '',
        title: (
          <GroupTitle theme={theme} answered={theme !== null && coverage.ofThemes.has(theme.id)} language={language} />
        ),
        rows: lines,
      }))}
      isMissing={({ judgement }) => judgement === 'none'}
      columns={[
        { head: say.proposition, header: true, cell: (line) => <PropositionCell line={line} {...place} /> },
        { head: say.answer, cell: (line) => <AnswerCell line={line} {...place} /> },
        { head: say.actions, cell: ({ actions }) => <ActionTags actions={actions} language={language} /> },
        { head: say.measure, cell: (line) => <MeasureCell line={line} language={language} /> },
      ]}
    />
  )
}

function ThemeAnswers({ coverage, language, today }: { coverage: Coverage; language: Language; today: Day }) {
  const say = answerMessages[language]
  const answered = coverage.themes.flatMap((theme) => {
    const tied = coverage.ofThemes.get(theme.id)
    return tied ? [{ theme, tied }] : []
  })
  if (answered.length === 0) return null
  return (
    <Section id="themes" title={say.themeAnswers} note={say.themeAnswersNote}>
      {answered.map(({ theme, tied }) => (
        <div key={theme.id}>
          <h3 id={`theme-${theme.code}`}>
            <Own text={theme.title} language={language} />
          </h3>
          <AnswerBlock tied={tied} language={language} today={today} />
        </div>
      ))}
    </Section>
  )
}

function Ways({ language, base }: Place) {
  const say = answerMessages[language]
  return (
    <p class="actions">
      <span>{say.download} :</span>
      <a href={linkTo(language, `${base}/couverture.csv`)}>CSV</a>
      <a href={linkTo(language, `${base}/couverture.json`)}>JSON</a>
      <a href={linkTo(language, `${base}/reponses.atom`)}>{say.feed}</a>
    </p>
  )
}

/** What became of each proposition: answer, actions, measure; what is missing is shown as such. */
export function CoveragePage({ head, coverage, order, chain, today }: CoverageProps) {
  const { language, consultation } = head
  const say = answerMessages[language]
  const place = { language, base: `/concertations/${consultation.slug}` }
  const { none } = coverage.totals
  const read = coverage.lines.some(({ tied }) => tied?.answer.origin === 'read')
  return (
    <>
      <ConsultationHead
        {...head}
        title={coverage.lines.length === 0 ? say.coverage : coverageFinding(coverage, language)}
        lede={coverage.lines.length === 0 ? say.noPropositions : say.lede}
        chain={chain}
        chainNote={say.chainNote(none, formatNumber(none, language))}
      />
      {coverage.lines.length > 0 && (
        <div class="wrap">
          <Totals coverage={coverage} language={language} />
          <Section id="matrice" title={say.byProposition} note={say.counting} wide>
            {read && (
              <Note title={say.reading}>
                <p>{say.readingHelp}</p>
              </Note>
            )}
            <Orders order={order} {...place} />
            <Matrix coverage={coverage} order={order} {...place} />
            <Ways {...place} />
          </Section>
          <ThemeAnswers coverage={coverage} language={language} today={today} />
        </div>
      )}
    </>
  )
}
