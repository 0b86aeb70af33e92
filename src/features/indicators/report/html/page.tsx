import { renderToString } from 'preact-render-to-string'
import type { Language } from '../../../../kernel/language.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Report, ReportSet } from '../../commands/report.ts'
import { messages } from '../../messages.ts'
import { reportMessages } from '../../report-messages.ts'
import { dimensionCautions } from '../../rules/dimensions.ts'
import type { Figure, Measure } from '../../rules/figure.ts'
import type { Indicator } from '../../rules/indicator.ts'
import { indicators } from '../../rules/indicators.ts'
import { buyersShown, outsideSentences } from '../terminal.ts'
import { buyerWords, periodWords, publishedWords, shareWords } from '../words.ts'
import { IndicatorSection } from './indicator.tsx'
import { inlineStyle } from './style.ts'

function shareOf({ figures }: ReportSet, id: string): Figure {
  return figures.find((figure) => figure.id === id && figure.measure === 'count')!
}

/** What the figures say first, in a sentence. */
export function findingOf(set: ReportSet, language: Language): string {
  const say = reportMessages[language]
  if (set.contracts === 0) return messages[language].noContracts
  const [environmental, social] = [shareOf(set, 'environmental'), shareOf(set, 'social')]
  if (environmental.share === null && social.share === null) return say.findingNeither
  if (social.share === null) return say.findingEnvironmental(shareWords(environmental, language))
  if (environmental.share === null) return say.findingSocial(shareWords(social, language))
  return say.findingBoth(shareWords(environmental, language), shareWords(social, language))
}

interface SetProps {
  readonly language: Language
  readonly set: ReportSet
  /** What tells the anchors of one buyer from those of another. */
  readonly prefix: string
  /** Whether the page has no other buyer. */
  readonly only: boolean
}

const anchorOf = (prefix: string, { id }: Indicator) => `${prefix}-${id.replaceAll('.', '-')}`

/** The buyer after a title that others have too, for who jumps from title to title. */
function Whose({ language, set, only }: SetProps) {
  return only ? null : <span class="hidden"> – {buyerWords(set.buyer, language)}</span>
}

/** The share of an indicator by one of some measures; a dash where it has none of them. */
function overviewShare({ language, set }: SetProps, id: string, measures: readonly Measure[]): string {
  const figure = set.figures.find((one) => one.id === id && measures.includes(one.measure))
  return figure ? shareWords(figure, language) : '–'
}

function Overview(props: SetProps) {
  const { language, set, prefix } = props
  const say = messages[language]
  return (
    <Section
      id={`${prefix}-all`}
      title={
        <>
          {reportMessages[language].all}
          <Whose {...props} />
        </>
      }
      note={reportMessages[language].allNote}
    >
      <Table
        caption={buyerWords(set.buyer, language)}
        rows={indicators}
        columns={[
          {
            head: say.indicator,
            header: true,
            cell: (indicator) => <a href={`#${anchorOf(prefix, indicator)}`}>{indicator.label[language]}</a>,
          },
          {
            head: say.count,
            number: true,
            cell: ({ id }) => overviewShare(props, id, ['count', 'mean']),
          },
          { head: say.amount, number: true, cell: ({ id }) => overviewShare(props, id, ['amount']) },
          {
            head: say.published,
            number: true,
            cell: ({ id }) => publishedWords(set.figures.find((figure) => figure.id === id)!, language),
          },
        ]}
      />
    </Section>
  )
}

function BuyerPart(props: SetProps) {
  const { language, set, prefix, only } = props
  const contracts = messages[language].contracts(formatNumber(set.contracts, language))
  const eyebrow = `${buyerWords(set.buyer, language)} · ${periodWords(set.period, language)}`
  const finding = findingOf(set, language)
  return (
    <article class={only ? 'wrap' : 'wrap buyer'}>
      <header class="head">
        <p class="eyebrow">{eyebrow}</p>
        {only ? <h1>{finding}</h1> : <h2 class="buyer-name">{finding}</h2>}
        <p class="lede">{reportMessages[language].lede(contracts)}</p>
      </header>
      <Overview {...props} />
      {indicators.map((indicator) => (
        <IndicatorSection
          key={indicator.id}
          language={language}
          indicator={indicator}
          set={set}
          anchor={anchorOf(prefix, indicator)}
          aside={<Whose {...props} />}
        />
      ))}
    </article>
  )
}

/** The lever on its fulcrum. */
function Mark() {
  return (
    <svg viewBox="0 0 34 30" width="34" height="30" aria-hidden="true" focusable="false">
      <path d="M2 21 32 6" stroke="currentColor" stroke-width="4" fill="none" />
      <path d="m12 17-7 12h14z" fill="currentColor" />
      <circle cx="29" cy="4" r="3.5" fill="currentColor" />
    </svg>
  )
}

function Masthead({ title }: { title: string }) {
  return (
    <header class="mast">
      <div class="wrap">
        <p class="brand">
          <Mark />
          Levier
        </p>
        <p class="owner">{title}</p>
      </div>
    </header>
  )
}

function Outside({ report, language }: { report: Report; language: Language }) {
  const by = report.sets[0]?.by
  const caution = by === undefined ? undefined : dimensionCautions[by]?.[language]
  const sentences = [...(caution === undefined ? [] : [caution]), ...outsideSentences(report, language)]
  if (sentences.length === 0) return null
  return (
    <div class="wrap">
      <Section id="outside" title={reportMessages[language].outside}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Section>
    </div>
  )
}

function Document({ report, language }: { report: Report; language: Language }) {
  const say = reportMessages[language]
  const shown = report.sets.filter(({ contracts }) => contracts > 0).slice(0, buyersShown)
  const only = shown.length === 1
  const title = only ? `${say.title} – ${buyerWords(shown[0]!.buyer, language)}` : say.title
  const heading =
    shown.length === 0 ? messages[language].noContracts : say.ofBuyers(formatNumber(shown.length, language))
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: inlineStyle() }} />
      </head>
      <body>
        <Masthead title={say.title} />
        <main>
          {!only && (
            <div class="wrap head">
              <h1>{heading}</h1>
            </div>
          )}
          {shown.map((set, index) => (
            <BuyerPart key={set.buyer} language={language} set={set} prefix={`b${index + 1}`} only={only} />
          ))}
          <Outside report={report} language={language} />
        </main>
        <footer class="foot">
          <p class="wrap">{say.foot}</p>
        </footer>
      </body>
    </html>
  )
}

/** One page that holds everything: no script, and nothing loaded from elsewhere. */
export function htmlReport(report: Report, { language }: { language: Language }): string {
  return `<!doctype html>\n${renderToString(<Document report={report} language={language} />)}\n`
}
