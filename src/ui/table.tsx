import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Names the row. */
  readonly header?: boolean
  /** Figures, right-aligned. */
  readonly number?: boolean
}

export interface TableProps<Row> {
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** On a narrow screen: cells one under the other, or a region that scrolls. */
  readonly narrow?: 'stack' | 'scroll'
  readonly isCurrent?: (row: Row) => boolean
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const kind = column.number ? 'number' : undefined
  if (column.header)
    return (
      <th scope="row" role="rowheader" class={kind}>
        {column.cell(row)}
      </th>
    )
  return (
    <td role="cell" class={kind} data-label={column.head}>
      {column.cell(row)}
    </td>
  )
}

/** A table whose roles are written out, since a narrow screen shows it as a list. */
export function Table<Row>({ caption, showCaption, columns, rows, narrow = 'scroll', isCurrent }: TableProps<Row>) {
  const table = (
    <table role="table" class={narrow === 'stack' ? 'stack' : undefined}>
      <caption class={showCaption ? undefined : 'hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.head} scope="col" role="columnheader" class={column.number ? 'number' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr key={index} role="row" class={isCurrent?.(row) ? 'current' : undefined}>
            {columns.map((column) => (
              <Cell key={column.head} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (narrow === 'stack') return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section class="scrolls" aria-label={caption} tabIndex={0}>
      {table}
    </section>
  )
}
