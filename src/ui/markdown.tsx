import { type MarkdownBlock, type MarkdownRun, readMarkdown } from '../kernel/markdown.ts'

function Run({ run: { text, href, strong, emphasis } }: { run: MarkdownRun }) {
  if (href !== undefined) return <a href={href}>{text}</a>
  if (strong) return <strong>{text}</strong>
  return emphasis ? <em>{text}</em> : text
}

const Runs = ({ runs }: { runs: readonly MarkdownRun[] }) => (
  <>
    {runs.map((run, index) => (
      <Run key={index} run={run} />
    ))}
  </>
)

function MarkdownList({ ordered, items }: Extract<MarkdownBlock, { kind: 'list' }>) {
  const lines = items.map((runs, index) => (
    <li key={index}>
      <Runs runs={runs} />
    </li>
  ))
  return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
}

function MarkdownPart({ block }: { block: MarkdownBlock }) {
  if (block.kind === 'list') return <MarkdownList {...block} />
  const runs = <Runs runs={block.runs} />
  return block.kind === 'heading' ? <h3>{runs}</h3> : <p>{runs}</p>
}

/** A text written in our part of Markdown. Its headings stand below an `h2`. */
export function Markdown({ text }: { text: string }) {
  return (
    <>
      {readMarkdown(text).map((block, index) => (
        <MarkdownPart key={index} block={block} />
      ))}
    </>
  )
}
