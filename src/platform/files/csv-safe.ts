/** What a spreadsheet takes for the beginning of a formula, in ordinary and in full-width letters, spaces before it or not. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * A text for a cell of a table which people open in a spreadsheet: behind an apostrophe where it would be run as a formula.
 * For words only: a number is written as it is, its sign included.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}
