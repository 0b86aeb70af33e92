import { everyYear, YearLine } from '../../../ui/chart/year-line.tsx'
import { formatDecimal, formatShare } from '../../../ui/format.ts'
import { Duo, Section } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import { pageMessages } from '../page-messages.ts'
import type { BreakdownRow } from '../queries/figures.ts'
import { fractionWords, publishedWords, shareWords } from '../report/words.ts'
import { type IndicatorPageProps, toneOf } from './indicator.tsx'

const fewest = 2

/** Years of notification that are known, with those between them that hold nothing. */
function pointsOf(rows: readonly BreakdownRow[]) {
  return everyYear(new Map(rows.map(({ value, figure }) => [Number(value), figure.share])))
}

/** Only so many years fit on a chart: the last ones. */
const mostYears = 10

/** The figure by year of notification: a line with holes, and the same figures in a table. */
export function ByYear({ language, indicator, measure, byYear, query }: IndicatorPageProps) {
  const say = pageMessages[language]
  const rows = byYear.filter(({ value }) => value !== null).slice(-mostYears)
  if (rows.length === 0) return null
  const format = (value: number) => (measure === 'mean' ? formatDecimal(value, language) : formatShare(value, language))
  const label = indicator.label[language]
  const values = rows.map(({ value, figure }) => `${value} ${shareWords(figure, language)}`).join(', ')
  const table = (
    <Table
      caption={say.sameFigures}
      showCaption
      narrow="scroll"
      rows={rows}
      isCurrent={({ value }) => value === query.annee}
      columns={[
        { head: say.yearHead, header: true, cell: ({ value }) => value },
        {
          head: measure === 'mean' ? say.mean : say.share,
          number: true,
          cell: ({ figure }) => shareWords(figure, language),
        },
        { head: `${say.above} / ${say.below}`, number: true, cell: ({ figure }) => fractionWords(figure, language) },
        { head: say.published, number: true, cell: ({ figure }) => publishedWords(figure, language) },
      ]}
    />
  )
  return (
    <Section id="annees" title={say.byYear} wide note={say.byYearNote}>
      {rows.length < fewest ? (
        table
      ) : (
        <Duo>
          <YearLine
            title={label}
            note={say.byYearNote}
            sentence={say.chartSentence(label, values)}
            points={pointsOf(rows)}
            format={format}
            unknown={say.unknown}
            tone={toneOf(indicator.id)}
          />
          {table}
        </Duo>
      )}
    </Section>
  )
}
