import type { Language } from '../../../kernel/language.ts'
import { Facts, Sheet } from '../../../ui/facts.tsx'
import { linkTo } from '../../../ui/link.ts'
import { Note } from '../../../ui/section.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Block, Run, Words } from '../rules/document.ts'
import { PartsBar } from './parts-bar.tsx'

function One({ run: { text, strong, emphasis, href, language: own }, language }: { run: Run; language: Language }) {
  const said = own === undefined ? text : <span lang={own}>{text}</span>
  const looked = strong ? <b>{said}</b> : emphasis ? <em>{said}</em> : said
  if (href === undefined) return <>{looked}</>
  return <a href={href.startsWith('/') ? linkTo(language, href) : href}>{looked}</a>
}

/** Words with their looks, links and languages. */
export function Said({ words, language }: { words: Words; language: Language }) {
  return (
    <>
      {words.map((run, index) => (
        <One key={index} run={run} language={language} />
      ))}
    </>
  )
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

function TableBlock({ block: { caption, head, numbers, rows }, language }: { block: Of<'table'>; language: Language }) {
  return (
    <Table
      caption={caption}
      showCaption
      narrow="stack"
      rows={rows}
      columns={head.map((title, column) => ({
        head: title,
        header: column === 0,
        number: numbers.includes(column),
        cell: (cells: readonly Words[]) => (
          <span>
            <Said words={cells[column]!} language={language} />
          </span>
        ),
      }))}
    />
  )
}

function ListBlock({ block: { ordered, items }, language }: { block: Of<'list'>; language: Language }) {
  const inner = items.map((words, index) => (
    <li key={index}>
      <Said words={words} language={language} />
    </li>
  ))
  return ordered ? <ol class="told">{inner}</ol> : <ul class="told">{inner}</ul>
}

/** A block of a report. Its headings stand under that of a section of the page. */
export function BlockView({ block, language }: { block: Block; language: Language }) {
  if (block.kind === 'paragraph')
    return (
      <p>
        <Said words={block.words} language={language} />
      </p>
    )
  if (block.kind === 'heading') {
    const words = <Said words={block.text} language={language} />
    return block.level === 2 ? <h3 id={block.id}>{words}</h3> : <h4 id={block.id}>{words}</h4>
  }
  if (block.kind === 'list') return <ListBlock block={block} language={language} />
  if (block.kind === 'note')
    return (
      <Note title={block.title}>
        <p>
          <Said words={block.words} language={language} />
        </p>
      </Note>
    )
  if (block.kind === 'sheet')
    return (
      <Sheet
        lines={block.rows.map(({ term, value }) => ({ term, value: <Said words={value} language={language} /> }))}
      />
    )
  if (block.kind === 'figures')
    return <Facts facts={block.figures.map(({ label, value, definition }) => ({ label, value, note: definition }))} />
  if (block.kind === 'parts') return <PartsBar {...block} />
  return <TableBlock block={block} language={language} />
}
