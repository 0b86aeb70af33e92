import { type MarkdownBlock, type MarkdownRun, readMarkdown } from './markdown.ts'

function textOfRun({ text, href }: MarkdownRun): string {
  const address = href?.replace(/^mailto:/, '')
  return address === undefined || address === text ? text : `${text} (${address})`
}

const textOfRuns = (runs: readonly MarkdownRun[]) => runs.map(textOfRun).join('')

function textOfBlock(block: MarkdownBlock): string {
  if (block.kind !== 'list') return textOfRuns(block.runs)
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${textOfRuns(item)}`).join('\n')
}

/** A text in our part of Markdown as plain text: marks go, addresses stand behind the words that lead to them. */
export function markdownToText(text: string): string {
  return readMarkdown(text).map(textOfBlock).join('\n\n')
}
