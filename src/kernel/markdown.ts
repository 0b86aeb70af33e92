/** Words in a row that look alike. */
export interface MarkdownRun {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** An address on the web or of e-mail. */
  readonly href?: string
}

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly runs: readonly MarkdownRun[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly MarkdownRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkdownRun[])[] }

const inline =
  /\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*|\[([^[\]]+)\]\(((?:https?:\/\/|mailto:)[^\s()<>"]+)\)/g

/** The words of a line: `**bold**`, `*italic*`, `[words](https://…)`. All else stands as it was written. */
export function readMarkdownRuns(line: string): MarkdownRun[] {
  const runs: MarkdownRun[] = []
  let at = 0
  const add = (run: MarkdownRun) => run.text !== '' && runs.push(run)
  for (const { 0: whole, 1: strong, 2: emphasis, 3: words, 4: href, index } of line.matchAll(inline)) {
    add({ text: line.slice(at, index) })
    if (strong !== undefined) add({ text: strong, strong: true })
    else if (emphasis !== undefined) add({ text: emphasis, emphasis: true })
    else add({ text: words!, href: href! })
    at = index + whole.length
  }
  add({ text: line.slice(at) })
  return runs
}

const heading = /^#{1,6}\s+(.+)$/
const bullet = /^\s{0,3}[-*+]\s+(.+)$/
const numbered = /^\s{0,3}\d{1,3}[.)]\s+(.+)$/

/** The items of a block whose every item begins with a mark, lines without one going on with the item before. */
function readItems(lines: readonly string[], mark: RegExp): string[] {
  const items: string[] = []
  for (const line of lines) {
    const begun = mark.exec(line)?.[1]
    if (begun !== undefined) items.push(begun)
    else items[items.length - 1] += ` ${line.trim()}`
  }
  return items
}

function readBlock(lines: readonly string[]): MarkdownBlock[] {
  const [first = '', ...rest] = lines
  const title = heading.exec(first)?.[1]
  if (title !== undefined)
    return [{ kind: 'heading', runs: readMarkdownRuns(title) }, ...(rest.length > 0 ? readBlock(rest) : [])]
  for (const [mark, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const) {
    if (mark.test(first)) return [{ kind: 'list', ordered, items: readItems(lines, mark).map(readMarkdownRuns) }]
    const from = lines.findIndex((line) => mark.test(line))
    if (from > 0) return [...readBlock(lines.slice(0, from)), ...readBlock(lines.slice(from))]
  }
  return [{ kind: 'paragraph', runs: readMarkdownRuns(lines.map((line) => line.trim()).join(' ')) }]
}

/**
 * Reads a small part of Markdown: paragraphs, `## headings`, lists, bold, italic, links to the web. Neither HTML nor pictures: they
 * stand as they were written, as words.
 */
export function readMarkdown(text: string): MarkdownBlock[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap(readBlock)
}

/** The words alone, block by block, for where there is only room for a line. */
export function markdownWords(text: string): string {
  return readMarkdown(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.runs]))
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' ')
}
