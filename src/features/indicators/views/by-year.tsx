import type { CurveMark } from '../../../ui/chart/course.tsx'
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

interface Line {
  readonly head: string
  readonly year: string | null
  readonly value: string
  readonly fraction: string
  readonly published: string
}

/** The years, with baseline, forecast and target before and after them as the chart draws them. */
function linesOf({ language, said: { course } }: IndicatorPageProps, rows: readonly BreakdownRow[]): Line[] {
  const beside = (mark: CurveMark | null): Line[] =>
    mark === null
      ? []
      : [{ head: `${mark.name} ${mark.year}`, year: null, value: mark.words, fraction: '–', published: '–' }]
  return [
    ...beside(course.baseline),
    ...rows.map(({ value, figure }) => ({
      head: value ?? '',
      year: value,
      value: shareWords(figure, language),
      fraction: fractionWords(figure, language),
      published: publishedWords(figure, language),
    })),
    ...beside(course.forecast),
    ...beside(course.target),
  ]
}

function YearTable(props: IndicatorPageProps & { shown: readonly BreakdownRow[] }) {
  const { language, measure, query, shown } = props
  const say = pageMessages[language]
  return (
    <Table
      caption={say.sameFigures}
      showCaption
      narrow="scroll"
      rows={linesOf(props, shown)}
      isCurrent={({ year }) => year !== null && year === query.annee}
      columns={[
        { head: say.yearHead, header: true, cell: ({ head }) => head },
        { head: measure === 'mean' ? say.mean : say.share, number: true, cell: ({ value }) => value },
        { head: `${say.above} / ${say.below}`, number: true, cell: ({ fraction }) => fraction },
        { head: say.published, number: true, cell: ({ published }) => published },
      ]}
    />
  )
}

/** The figure by year of notification: a line with holes, what a scheme asks of it, and the same figures in a table. */
export function ByYear(props: IndicatorPageProps) {
  const { language, indicator, measure, byYear, said } = props
  const say = pageMessages[language]
  const rows = byYear.filter(({ value }) => value !== null).slice(-mostYears)
  if (rows.length === 0) return null
  const format = (value: number) => (measure === 'mean' ? formatDecimal(value, language) : formatShare(value, language))
  const label = indicator.label[language]
  const spoken = linesOf(props, rows).map(({ head, value }) => `${head} ${value}`)
  return (
    <Section id="annees" title={say.byYear} wide note={say.byYearNote}>
      {rows.length < fewest ? (
        <YearTable {...props} shown={rows} />
      ) : (
        <Duo>
          <YearLine
            title={label}
            note={say.byYearNote}
            sentence={say.chartSentence(label, spoken.join(', '))}
            points={pointsOf(rows)}
            format={format}
            tick={measure === 'mean' ? format : (value) => formatShare(value, language).replace(/[,.]0(?=\D|$)/u, '')}
            unknown={say.unknown}
            tone={toneOf(indicator.id)}
            course={said.course}
          />
          <YearTable {...props} shown={rows} />
        </Duo>
      )}
    </Section>
  )
}
