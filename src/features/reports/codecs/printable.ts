import type { Language } from '../../../kernel/language.ts'
import { linkTo } from '../../../ui/link.ts'
import type { Block, ReportDocument, Row, Run, Words } from '../rules/document.ts'

/** Where a printed report leads: the public address of this instance, or nowhere where it has none. */
export interface Print {
  readonly baseUrl: string | null
}

/** In French, a high mark is never parted from its word, nor a quotation mark from what it quotes. */
function spaced(text: string, language: Language): string {
  if (language !== 'fr') return text
  return text
    .replace(/ (?=[;?!])/g, '\u202f')
    .replace(/ (?=[:»%€])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
}

function printRun({ baseUrl }: Print, run: Run, language: Language): Run {
  const { href, ...rest } = run
  const text = spaced(run.text, run.language ?? language)
  if (href === undefined) return { ...rest, text }
  if (!href.startsWith('/')) return { ...rest, text, href }
  if (baseUrl === null) return { ...rest, text }
  const whole = `${baseUrl}${linkTo(language, href)}`
  return { ...rest, text: run.text === href ? whole : text, href: whole }
}

function printer(print: Print, language: Language) {
  const words = (some: Words): Words => some.map((run) => printRun(print, run, language))
  const text = (some: string) => spaced(some, language)
  const row = ({ term, value }: Row): Row => ({ term: text(term), value: words(value) })
  const block = (one: Block): Block => {
    if (one.kind === 'paragraph') return { ...one, words: words(one.words) }
    if (one.kind === 'heading') return { ...one, text: words(one.text) }
    if (one.kind === 'note') return { ...one, title: text(one.title), words: words(one.words) }
    if (one.kind === 'list') return { ...one, items: one.items.map(words) }
    if (one.kind === 'sheet') return { ...one, rows: one.rows.map(row) }
    if (one.kind === 'parts') return { ...one, caption: text(one.caption), alt: text(one.alt) }
    if (one.kind === 'table')
      return {
        ...one,
        caption: text(one.caption),
        head: one.head.map(text),
        rows: one.rows.map((cells) => cells.map(words)),
      }
    const figures = one.figures.map(({ value, label, definition }) => ({
      value,
      label: text(label),
      definition: text(definition),
    }))
    return { ...one, figures }
  }
  return { words, text, row, block }
}

/** The report as it is printed: addresses in full, spaces that do not break. */
export function printReport(report: ReportDocument, print: Print): ReportDocument {
  const { text, row, block, words } = printer(print, report.language)
  return {
    ...report,
    title: text(report.title),
    lede: text(report.lede),
    notice: report.notice && { title: text(report.notice.title), words: words(report.notice.words) },
    facts: report.facts.map(row),
    sections: report.sections.map(({ id, title, written, blocks }) => ({
      id,
      title: text(title),
      written: written.map(block),
      blocks: blocks.map(block),
    })),
  }
}
