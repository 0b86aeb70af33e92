import type { QuestionOf } from '../../schema/questionnaire.ts'
import type { Answers } from '../questionnaire/answer.ts'
import { valuesOf } from '../questionnaire/faults.ts'

/** Two questions of one choice each, one against the other. */
export interface CrossTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** By row, then by column. */
  readonly cells: readonly (readonly number[])[]
}

/** The table; or why none is shown: one of its cells, empty ones included, counts fewer people than may be told apart. */
export type Crossed = { readonly table: CrossTable } | { readonly withheld: 'small' }

type Single = QuestionOf<'single'>

/**
 * Crosses two questions of one choice. A table with one cell below `smallest` is withheld as a whole: a single hidden cell would
 * follow from the totals.
 */
export function crossOf(
  { row, column }: { row: Single; column: Single },
  answers: Iterable<Answers>,
  smallest: number,
): Crossed {
  const [rows, columns] = [valuesOf(row), valuesOf(column)]
  const cells = rows.map(() => columns.map(() => 0))
  for (const given of answers) {
    const [r, c] = [rows.indexOf(String(given[row.name])), columns.indexOf(String(given[column.name]))]
    if (r >= 0 && c >= 0) cells[r]![c]!++
  }
  return cells.flat().some((count) => count < smallest) ? { withheld: 'small' } : { table: { rows, columns, cells } }
}
