import type { ComponentChildren } from 'preact'
import type { Language } from '../../../../kernel/language.ts'
import { Sheet } from '../../../../ui/facts.tsx'
import { formatNumber } from '../../../../ui/format.ts'
import { Duo, Formula, Note, Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { ReportSet } from '../../commands/report.ts'
import { messages } from '../../messages.ts'
import { reportMessages } from '../../report-messages.ts'
import { dimensionNames, dimensionValueWords } from '../../rules/dimensions.ts'
import type { Dimension, Figure } from '../../rules/figure.ts'
import { formulaOf, type Indicator } from '../../rules/indicator.ts'
import { buyerWords, exclusionWords, fractionWords, measureWords, publishedWords, shareWords } from '../words.ts'
import { BreakdownChart, type ChartRow } from './chart.tsx'

/** The colour of an indicator: that of the part of the scheme to which it belongs. */
export function toneOf(id: string): string {
  if (id === 'environmental-and-social') return 'transversal'
  if (id.startsWith('environmental')) return 'ecologie'
  return id.startsWith('social') || id === 'reserved' ? 'insertion' : 'prune'
}

export interface IndicatorProps {
  readonly language: Language
  readonly indicator: Indicator
  readonly set: ReportSet
  /** The anchor of the section. */
  readonly anchor: string
  /** The buyer, where the page has several. */
  readonly aside?: ComponentChildren
}

function rowsOf({ groups }: ReportSet, { id, measure }: Figure): ChartRow[] {
  return (groups ?? []).map(({ value, figures }) => ({
    value,
    figure: figures.find((figure) => figure.id === id && figure.measure === measure)!,
  }))
}

interface BreakdownProps {
  readonly language: Language
  readonly tone: string
  readonly by: Dimension
  readonly rows: readonly ChartRow[]
  /** What the table is about. */
  readonly label: string
}

function Breakdown({ language, tone, by, rows, label }: BreakdownProps) {
  const say = messages[language]
  return (
    <Duo>
      <BreakdownChart language={language} by={by} tone={tone} rows={rows} />
      <Table
        caption={`${reportMessages[language].sameFigures} – ${label}`}
        rows={rows}
        columns={[
          {
            head: dimensionNames[by][language],
            header: true,
            cell: ({ value }) => dimensionValueWords(by, value, language),
          },
          { head: say.share, number: true, cell: ({ figure }) => shareWords(figure, language) },
          { head: say.fraction, number: true, cell: ({ figure }) => fractionWords(figure, language) },
          { head: say.published, number: true, cell: ({ figure }) => publishedWords(figure, language) },
        ]}
      />
    </Duo>
  )
}

function Figures({ language, figures, tone }: { language: Language; figures: readonly Figure[]; tone: string }) {
  return (
    <dl class={`facts tone-${tone}`}>
      {figures.map((figure) => (
        <div key={figure.measure}>
          <dt>{measureWords(figure.measure, language)}</dt>
          <dd>
            <span class="figure">{shareWords(figure, language)}</span>
            {figure.share !== null && <span class="small muted">{fractionWords(figure, language)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Explanation({
  language,
  indicator,
  figures,
}: Pick<IndicatorProps, 'language' | 'indicator'> & { figures: readonly Figure[] }) {
  const say = reportMessages[language]
  const { basis, fields } = indicator
  const excluded = figures.map((figure) => ({
    term: say.leftOut(measureWords(figure.measure, language)),
    value: exclusionWords(figure, language) || say.nothingLeftOut,
  }))
  return (
    <>
      {figures.map((figure) => (
        <Formula
          key={figure.measure}
          words={formulaOf(indicator, figure.measure)[language]}
          numbers={`${fractionWords(figure, language)} = ${shareWords(figure, language)}`}
        />
      ))}
      <Sheet
        lines={[
          { term: messages[language].published, value: publishedWords(figures[0]!, language) },
          ...excluded,
          { term: say.basis, value: `${basis.text[language]} ${basis.source}.` },
          { term: say.fields, value: fields.length === 0 ? say.noField : <code>{fields.join(', ')}</code> },
        ]}
      />
      <Note title={messages[language].cautions}>
        <p>{indicator.caution[language]}</p>
      </Note>
    </>
  )
}

/** Everything about one indicator of one buyer. */
export function IndicatorSection({ language, indicator, set, anchor, aside }: IndicatorProps) {
  const figures = set.figures.filter(({ id }) => id === indicator.id)
  const tone = toneOf(indicator.id)
  const published = figures.some(({ publishedCount }) => publishedCount > 0)
  const contracts = messages[language].contracts(formatNumber(set.contracts, language))
  return (
    <Section
      id={anchor}
      title={
        <>
          {indicator.label[language]}
          {aside}
        </>
      }
      wide
    >
      {published ? (
        <>
          <Figures language={language} figures={figures} tone={tone} />
          {figures.map((figure) => (
            <Breakdown
              key={figure.measure}
              language={language}
              tone={tone}
              by={set.by!}
              rows={rowsOf(set, figure)}
              label={`${buyerWords(set.buyer, language)}, ${indicator.label[language]}, ${measureWords(figure.measure, language)}`}
            />
          ))}
        </>
      ) : (
        <p>{reportMessages[language].nobody(contracts)}</p>
      )}
      <Explanation language={language} indicator={indicator} figures={figures} />
    </Section>
  )
}
