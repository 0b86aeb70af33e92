/** One column of a table of text. */
export interface TextColumn {
  readonly head: string
  readonly align: 'left' | 'right'
}

const gap = '  '

function fitted(text: string, width: number, align: TextColumn['align']): string {
  return align === 'left' ? text.padEnd(width) : text.padStart(width)
}

/**
 * A text cut into lines at its spaces; those that do not break stay. Its own indent is kept, and the lines after the first begin
 * with `indent`.
 */
export function wrap(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  const [start, ...words] = text.trimStart().split(' ')
  let line = indentOf(text) + start
  for (const word of words) {
    if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = indent + word
    }
  }
  return [...lines, line]
}

/** The spaces with which a text begins. */
export function indentOf(text: string): string {
  return /^ */.exec(text)![0]
}

/**
 * A table of text at most `width` wide: the first column gives way, on several lines. `undefined` where even that does not do.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] | undefined {
  const widths = columns.map(({ head }, index) => Math.max(head.length, ...rows.map((row) => row[index]!.length)))
  const others = widths.slice(1).reduce((sum, one) => sum + one + gap.length, 0)
  const first = Math.min(widths[0]!, width - others)
  if (first < Math.min(24, widths[0]!)) return undefined
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, index) => fitted(cell, index === 0 ? first : widths[index]!, columns[index]!.align))
      .join(gap)
      .trimEnd()
  const linesOf = (row: readonly string[]) => {
    const label = wrap(row[0]!, first, `${indentOf(row[0]!)}  `)
    return label.map((part, index) => lineOf(index === label.length - 1 ? [part, ...row.slice(1)] : [part]))
  }
  const head = linesOf(columns.map((column) => column.head))
  const rule = '─'.repeat(first + others)
  return [...head, rule, ...rows.flatMap(linesOf)]
}
