/** A table of Markdown. Bars inside a cell are escaped. */
export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

const begin = (name: string) => `<!-- printed: ${name} -->`
const end = '<!-- end of the printed part -->'

/** The document with the text between the marks of a printed part replaced. Throws where the marks are missing. */
export function withPrinted(document: string, name: string, text: string): string {
  const start = document.indexOf(begin(name))
  const stop = document.indexOf(end, start)
  if (start < 0 || stop < 0) throw new Error(`no printed part « ${name} »`)
  return `${document.slice(0, start)}${begin(name)}\n\n${text}\n\n${document.slice(stop)}`
}
