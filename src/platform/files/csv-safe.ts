/**
 * What a spreadsheet takes for the beginning of a formula, in ordinary and in full-width letters, spaces before it or not; and the
 * same behind apostrophes, which gets one more, so that it is known which of them were there before.
 */
const formula = /^'*(?:[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * A text for a cell of a table which people open in a spreadsheet: behind an apostrophe where it would be run as a formula.
 * For words only: a number is written as it is, its sign included.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text as it was before `neutralised`. */
export function unneutralised(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

const number = /^'*[-+]?\d+(?:[.,]\d+)?$/

/** A cell of a table whose columns are not known: `neutralised`, but numbers stay numbers. */
export function guardedCell(cell: string): string {
  return number.test(cell) ? cell : neutralised(cell)
}

/** The cell as it was before `guardedCell`. */
export function unguardedCell(cell: string): string {
  const bare = cell.startsWith("'") ? cell.slice(1) : cell
  return bare !== cell && guardedCell(bare) === cell ? bare : cell
}
