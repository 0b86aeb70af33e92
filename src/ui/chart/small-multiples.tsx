import { percent } from './percent.ts'

/** One of the charts. */
export interface SmallChart {
  readonly title: string
  /** The chart in a sentence, for who does not see it. */
  readonly sentence: string
  /** A value for each year, or each week; `null` is unknown. */
  readonly values: readonly (number | null)[]
}

export interface SmallMultiplesProps {
  readonly charts: readonly SmallChart[]
  /** The years or the weeks, one after the other, the same for all. */
  readonly labels: readonly string[]
  readonly format: (value: number) => string
  /** What stands for the last value where it is not known. */
  readonly unknown: string
  readonly tone?: string
}

/** Heights in pixels, the last one that of the style sheet: widths are in percent, so that texts never change size. */
const [top, foot, height] = [4, 64, 84]
/** What the columns take of the width; the last value stands beside them. */
const plot = 0.6

interface ColumnsProps extends Pick<SmallMultiplesProps, 'labels'> {
  readonly values: SmallChart['values']
  /** The greatest value of all charts. */
  readonly whole: number
}

function Columns({ values, labels, whole }: ColumnsProps) {
  const slot = plot / labels.length
  return (
    <>
      {values.map((value, index) => {
        const middle = percent((index + 0.5) * slot)
        if (value === null) return <line key={index} class="gap" x1={middle} x2={middle} y1={foot - 24} y2={foot} />
        const tall = Math.round(((foot - top) * value * 10) / whole) / 10
        return (
          <rect
            key={index}
            class={index === values.length - 1 ? 'bar' : 'bar past'}
            x={percent((index + 0.1) * slot)}
            width={percent(slot * 0.8)}
            y={foot - tall}
            height={tall}
          />
        )
      })}
    </>
  )
}

/** The same chart once for each group, on one scale from zero: pale columns for what came before, a solid one for the last. */
export function SmallMultiples({ charts, labels, format, unknown, tone = 'prune' }: SmallMultiplesProps) {
  const whole = Math.max(...charts.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1
  return (
    <div class="multiples">
      {charts.map(({ title, sentence, values }) => {
        const last = values.at(-1) ?? null
        return (
          <figure key={title} class={`chart tone-${tone}`}>
            <figcaption>
              <b>{title}</b>
            </figcaption>
            <svg role="img" aria-label={sentence}>
              <Columns values={values} labels={labels} whole={whole} />
              <line class="axis" x1="0" x2={percent(plot)} y1={foot} y2={foot} />
              <text class={last === null ? undefined : 'value'} x={percent(plot + 0.03)} y={foot}>
                {last === null ? unknown : format(last)}
              </text>
              <text x="0" y={height - 4}>
                {labels[0]}
              </text>
              <text x={percent(plot)} y={height - 4} text-anchor="end">
                {labels.at(-1)}
              </text>
            </svg>
          </figure>
        )
      })}
    </div>
  )
}
