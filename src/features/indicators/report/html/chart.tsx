import type { Language } from '../../../../kernel/language.ts'
import { Track } from '../../../../ui/chart/track.tsx'
import { everyYear, YearLine } from '../../../../ui/chart/year-line.tsx'
import { formatDecimal, formatShare } from '../../../../ui/format.ts'
import { reportMessages } from '../../report-messages.ts'
import { dimensionNames, dimensionValueWords } from '../../rules/dimensions.ts'
import type { Dimension, Figure } from '../../rules/figure.ts'
import { measureWords, shareWords } from '../words.ts'

/** A figure within one value of a dimension. */
export interface ChartRow {
  readonly value: string | null
  readonly figure: Figure
}

export interface ChartProps {
  readonly language: Language
  readonly by: Dimension
  readonly tone: string
  readonly rows: readonly ChartRow[]
}

/** More years than this do not fit under a curve. */
const mostYears = 8

function titleOf({ language, by, rows }: ChartProps): string {
  const say = reportMessages[language]
  const { measure } = rows[0]!.figure
  const dimension = dimensionNames[by][language]
  return measure === 'mean' ? say.meanTitle(dimension) : say.chartTitle(measureWords(measure, language), dimension)
}

/** The chart in a sentence: every value, in its order. */
function sentenceOf({ language, by, rows, ...rest }: ChartProps): string {
  const parts = rows.map(
    ({ value, figure }) => `${dimensionValueWords(by, value, language)}, ${shareWords(figure, language)}`,
  )
  return `${titleOf({ language, by, rows, ...rest })} – ${parts.join(' ; ')}`
}

/** A bar from zero for each value, of a whole of 100 %; a mean, of the largest mean. */
function Bars(props: ChartProps) {
  const { language, by, tone, rows } = props
  const means = rows.map(({ figure }) => (figure.measure === 'mean' ? (figure.share ?? 0) : 0))
  const whole = Math.max(...means) || 1
  return (
    <figure class={`chart tone-${tone}`}>
      <figcaption>
        <b>{titleOf(props)}</b>
        <span class="muted">{reportMessages[language].chartNote}</span>
      </figcaption>
      <div class="bars" role="img" aria-label={sentenceOf(props)}>
        {rows.map(({ value, figure }) => (
          <div key={value}>
            <span>{dimensionValueWords(by, value, language)}</span>
            <Track share={figure.share === null ? null : figure.share / whole} />
            <span class="amount">{shareWords(figure, language)}</span>
          </div>
        ))}
      </div>
    </figure>
  )
}

/** Every year from the first to the last: one without contracts is a hole, as one without published values is. */
function pointsOf(years: readonly ChartRow[]) {
  return everyYear(new Map(years.map(({ value, figure }) => [Number(value), figure.share])))
}

/** The values of a figure: a curve over a few years, bars otherwise. */
export function BreakdownChart(props: ChartProps) {
  const { language, by, tone, rows } = props
  const years = rows.filter(({ value }) => value !== null)
  const span = years.length > 0 ? Number(years.at(-1)!.value) - Number(years[0]!.value) : 0
  if (by !== 'year' || years.length < 2 || span >= mostYears) return <Bars {...props} />
  const { measure } = rows[0]!.figure
  return (
    <YearLine
      title={titleOf(props)}
      note={reportMessages[language].chartNote}
      sentence={sentenceOf(props)}
      points={pointsOf(years)}
      format={(share) => (measure === 'mean' ? formatDecimal(share, language) : formatShare(share, language))}
      unknown="–"
      tone={tone}
    />
  )
}
