import { foldEmail, isEmail } from '../../../kernel/email.ts'

/** The cells of the first column of a file, without the name that may stand above them. */
function firstCells(file: string): string[] {
  const cells = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) =>
      line
        .split(/[;,\t]/, 1)[0]!
        .replaceAll('"', '')
        .trim(),
    )
  return cells.filter((cell, at) => cell !== '' && (at > 0 || isEmail(cell)))
}

/** The addresses that were written, and those of the first column of a file, each once; or the first of them that is none. */
export function readAddresses(
  written: string,
  file: string,
): { readonly addresses: readonly string[] } | { readonly wrong: string } {
  const given = [...written.split(/[\s,;]+/).filter((text) => text !== ''), ...firstCells(file)]
  const wrong = given.find((text) => !isEmail(foldEmail(text)))
  return wrong === undefined ? { addresses: [...new Set(given.map(foldEmail))] } : { wrong }
}
