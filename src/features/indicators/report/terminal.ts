import type { Language } from '../../../kernel/language.ts'
import { formatNumber } from '../../../ui/format.ts'
import type { Report, ReportSet } from '../commands/report.ts'
import { messages } from '../messages.ts'
import { dimensionCautions, dimensionNames, dimensionValueWords } from '../rules/dimensions.ts'
import type { Dimension, Figure, Measure } from '../rules/figure.ts'
import { findIndicator, indicators } from '../rules/indicators.ts'
import { subjectWords } from '../rules/subjects.ts'
import { indentOf, type TextColumn, textTable, wrap } from './columns.ts'
import { exclusionWords, fractionWords, measureWords, publishedWords, setWords, shareWords } from './words.ts'

/** Buyers that are shown without being asked for by name. */
export const buyersShown = 10

interface Page {
  readonly language: Language
  readonly width: number
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

interface TextRow {
  readonly label: string
  readonly figure?: Figure
}

/** Rows of figures as a table, or, where the width does not allow it, as indented lines. */
function figureLines(head: string, rows: readonly TextRow[], { language, width }: Page): string[] {
  const say = messages[language]
  const columns: TextColumn[] = [
    { head, align: 'left' },
    { head: say.share, align: 'right' },
    { head: say.fraction, align: 'right' },
    { head: say.published, align: 'right' },
  ]
  const cells = rows.map(({ label, figure }) =>
    figure
      ? [label, shareWords(figure, language), fractionWords(figure, language), publishedWords(figure, language)]
      : [label, '', '', ''],
  )
  const table = textTable(columns, cells, width)
  if (table) return table
  return cells.flatMap(([label, share, fraction, published]) => {
    const lines = wrap(label!, width, '  ')
    if (share === '') return lines
    const indent = `${indentOf(label!)}  `
    const whole = `${indent}${share} = ${fraction} ; ${say.colon(say.published.toLowerCase(), published!)}`
    return [...lines, ...wrap(whole, width, indent)]
  })
}

/** One row for the indicator and one for each further measure. */
function rowsOfSet(figures: readonly Figure[], { language }: Page): TextRow[] {
  return indicators.flatMap((indicator) => {
    const own = figures.filter(({ id }) => id === indicator.id)
    const label = indicator.label[language]
    if (own.length === 1 || own.every(({ publishedCount }) => publishedCount === 0)) return [{ label, figure: own[0]! }]
    const measures = own.map((figure) => ({ label: `  ${measureWords(figure.measure, language)}`, figure }))
    return [{ label }, ...measures]
  })
}

function blocksBy(set: ReportSet, by: Dimension, page: Page): string[] {
  const { language } = page
  const rows = [...set.groups!, { value: undefined, figures: set.figures }]
  const label = (value: string | null | undefined) =>
    value === undefined ? messages[language].whole : dimensionValueWords(by, value, language)
  return set.figures.flatMap((whole, position) => {
    const { id, measure, publishedCount } = whole
    const title = findIndicator(id)!.label[language]
    if (publishedCount === 0) {
      if (set.figures[position - 1]?.id === id) return []
      const { published, colon } = messages[language]
      const told = colon(published.toLowerCase(), publishedWords(whole, language))
      return ['', ...wrap(colon(title, `${shareWords(whole, language)} (${told})`), page.width, '  ')]
    }
    const lines = rows.map(({ value, figures }) => {
      const figure = figures.find((one) => one.id === id && one.measure === measure)!
      return { label: label(value), figure }
    })
    const head = wrap(`${title}, ${measureWords(measure, language)}`, page.width)
    return ['', ...head, ...figureLines(capitalised(dimensionNames[by][language]), lines, page)]
  })
}

interface Exclusion {
  readonly subject: string
  readonly measures: Set<Measure>
}

/** The fields whose figures leave out the same contracts for the same reasons, by these in words. */
function exclusionsOf(figures: readonly Figure[], language: Language): Map<string, Exclusion[]> {
  const byWords = new Map<string, Exclusion[]>()
  for (const figure of figures) {
    const words = exclusionWords(figure, language)
    if (words === '') continue
    const subject = subjectWords(findIndicator(figure.id)!, language)
    const list = byWords.get(words) ?? []
    const known = list.find((one) => one.subject === subject)
    if (known) known.measures.add(figure.measure)
    else byWords.set(words, [...list, { subject, measures: new Set([figure.measure]) }])
  }
  return byWords
}

function exclusionLines(figures: readonly Figure[], { language, width }: Page): string[] {
  const lines = [...exclusionsOf(figures, language)].map(([words, list]) => {
    const named = list.map(({ subject, measures }) => {
      const only = measures.size === 1 ? [...measures][0]! : undefined
      return only === 'count' || only === 'amount' ? `${subject} ${measureWords(only, language)}` : subject
    })
    return `  ${capitalised(named.join(', '))} – ${words}`
  })
  if (lines.length === 0) return []
  return ['', messages[language].exclusions, ...lines.flatMap((text) => wrap(text, width, '    '))]
}

function setLines(set: ReportSet, page: Page): string[] {
  const { language } = page
  const title = setWords(set, language)
  const figures =
    set.by === undefined
      ? ['', ...figureLines(messages[language].indicator, rowsOfSet(set.figures, page), page)]
      : blocksBy(set, set.by, page)
  const head = wrap(title, page.width)
  return [...head, '═'.repeat(head[0]!.length), ...figures, ...exclusionLines(set.figures, page)]
}

function cautionLines(by: Dimension | undefined, { language, width }: Page): string[] {
  const subjects = new Map<string, string[]>()
  for (const indicator of indicators) {
    const caution = indicator.caution[language]
    const subject = subjectWords(indicator, language)
    const known = subjects.get(caution) ?? []
    if (!subject.includes(' + ') && !known.includes(subject)) subjects.set(caution, [...known, subject])
  }
  const cautions = [...subjects].map(([caution, list]) =>
    messages[language].colon(capitalised(list.join(', ')), caution),
  )
  const ofDimension = by === undefined ? undefined : dimensionCautions[by]?.[language]
  const all = ofDimension === undefined ? cautions : [ofDimension, ...cautions]
  return [messages[language].cautions, ...all.flatMap((text) => wrap(`  ${text}`, width, '  '))]
}

/** What the figures do not count, and the buyers that are not shown. */
export function outsideSentences({ outside, sets }: Report, language: Language): string[] {
  const say = messages[language]
  const sentences: string[] = []
  if (outside.concessions > 0) sentences.push(say.concessions(formatNumber(outside.concessions, language)))
  if (outside.undated > 0) sentences.push(say.undated(formatNumber(outside.undated, language)))
  if (sets.length > buyersShown) sentences.push(say.otherBuyers(formatNumber(sets.length - buyersShown, language)))
  return sentences
}

/** The figures as text, a buyer at a time. A width under 40 is taken for 40. */
export function* terminalReport(report: Report, { language, width }: Page): Generator<string> {
  const page = { language, width: Math.min(Math.max(width, 40), 120) }
  const shown = report.sets.filter(({ contracts }) => contracts > 0).slice(0, buyersShown)
  for (const set of shown) yield `${setLines(set, page).join('\n')}\n\n`
  if (shown.length === 0) yield `${messages[language].noContracts}\n`
  else yield `${cautionLines(shown[0]!.by, page).join('\n')}\n`
  const outside = outsideSentences(report, language).flatMap((sentence) => wrap(sentence, page.width))
  if (outside.length > 0) yield `\n${outside.join('\n')}\n`
}
