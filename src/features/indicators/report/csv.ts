import { stringify } from 'csv-stringify/sync'
import type { Language } from '../../../kernel/language.ts'
import { neutralised } from '../../../platform/files/csv-safe.ts'
import type { Report, ReportSet } from '../commands/report.ts'
import type { Figure } from '../rules/figure.ts'
import { findIndicator } from '../rules/indicators.ts'

/** The columns of the table, stable: a script may count on them. Amounts are in cents, a share is 0…1 and empty where nothing is published. */
export const csvColumns = [
  'buyer',
  'period',
  'dimension',
  'value',
  'id',
  'label',
  'measure',
  'numerator',
  'denominator',
  'share',
  'unit',
  'published_count',
  'total_count',
  'excluded',
] as const

type Cell = string | number | null
type Row = Readonly<Record<(typeof csvColumns)[number], Cell>>

function rowOf(set: ReportSet, group: { value: string | null } | undefined, figure: Figure, language: Language): Row {
  return {
    buyer: set.buyer,
    period: set.period,
    dimension: group ? set.by! : null,
    value: group ? group.value : null,
    id: figure.id,
    label: findIndicator(figure.id)!.label[language],
    measure: figure.measure,
    numerator: figure.numerator,
    denominator: figure.denominator,
    share: figure.share,
    unit: figure.unit,
    published_count: figure.publishedCount,
    total_count: figure.totalCount,
    excluded: Object.entries(figure.excluded)
      .map(([reason, count]) => `${reason}=${count}`)
      .join(';'),
  }
}

function rowsOfSet(set: ReportSet, language: Language): Row[] {
  const whole = set.figures.map((figure) => rowOf(set, undefined, figure, language))
  const groups = (set.groups ?? []).flatMap((group) =>
    group.figures.map((figure) => rowOf(set, group, figure, language)),
  )
  return [...whole, ...groups]
}

function lines(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) =>
      csvColumns.map((column) => {
        const cell = row[column]
        return typeof cell === 'string' ? neutralised(cell) : cell
      }),
    ),
  )
}

/**
 * The figures as a table, one row each: those of the whole first, with an empty dimension, then those of each value. The value of
 * an unknown is empty.
 */
export function* csvReport({ sets }: Report, { language }: { language: Language }): Generator<string> {
  yield stringify([[...csvColumns]])
  for (const set of sets) yield lines(rowsOfSet(set, language))
}
