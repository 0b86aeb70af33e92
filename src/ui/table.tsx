import type { ComponentChildren } from 'preact'

export interface Column<Row> {
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  /** Names the row. */
  readonly header?: boolean
  /** Figures, right-aligned. */
  readonly number?: boolean
}

interface TableParts<Row> {
  readonly columns: readonly Column<Row>[]
  readonly isCurrent?: (row: Row) => boolean
  /** Whether what the row is about is not there. */
  readonly isMissing?: (row: Row) => boolean
}

export interface TableProps<Row> extends TableParts<Row> {
  readonly caption: string
  readonly showCaption?: boolean
  readonly rows: readonly Row[]
  /** On a narrow screen: cells one under the other, or a region that scrolls. */
  readonly narrow?: 'stack' | 'scroll'
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

function Head<Row>({ columns }: Pick<TableProps<Row>, 'columns'>) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.head} scope="col" role="columnheader" class={column.number ? 'number' : undefined}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Lines<Row>({ columns, rows, isCurrent, isMissing }: TableParts<Row> & { rows: readonly Row[] }) {
  const kindOf = (row: Row) => {
    if (isMissing?.(row)) return 'missing'
    return isCurrent?.(row) ? 'current' : undefined
  }
  return (
    <>
      {rows.map((row, index) => (
        <tr key={index} role="row" class={kindOf(row)}>
          {columns.map((column) => (
            <Cell key={column.head} column={column} row={row} />
          ))}
        </tr>
      ))}
    </>
  )
}

/** A table whose roles are written out, since a narrow screen shows it as a list. */
export function Table<Row>({ caption, showCaption, rows, narrow = 'scroll', ...parts }: TableProps<Row>) {
  const table = (
    <table role="table" class={narrow === 'stack' ? 'stack' : undefined}>
      <caption class={showCaption ? undefined : 'hidden'}>{caption}</caption>
      <Head columns={parts.columns} />
      <tbody role="rowgroup">
        <Lines rows={rows} {...parts} />
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

/** Rows under a title of their own. */
export interface RowGroup<Row> {
  readonly key: string
  readonly title: ComponentChildren
  readonly rows: readonly Row[]
}

/** A table whose rows are gathered under titles; on a narrow screen, a list. */
export function GroupedTable<Row>({
  caption,
  groups,
  ...parts
}: TableParts<Row> & { caption: string; groups: readonly RowGroup<Row>[] }) {
  return (
    <table role="table" class="stack grouped">
      <caption class="hidden">{caption}</caption>
      <Head columns={parts.columns} />
      {groups.map(({ key, title, rows }) => (
        <tbody key={key} role="rowgroup">
          <tr role="row" class="group">
            {/* biome-ignore lint/a11y/useSemanticElements: the role is written out, since a narrow screen shows a list */}
            <th scope="rowgroup" role="rowheader" colSpan={parts.columns.length}>
              {title}
            </th>
          </tr>
          <Lines rows={rows} {...parts} />
        </tbody>
      ))}
    </table>
  )
}
