import type { Language } from '../../../kernel/language.ts'
import { readMarkdown } from '../../../kernel/markdown.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { inLanguage, wordsOf } from '../../../kernel/own-text.ts'
import { formatDay, formatNumber } from '../../../ui/format.ts'
import { messages } from '../messages.ts'
import type { Material } from '../queries/material.ts'
import {
  type Block,
  type ReportDocument,
  type Row,
  type Run,
  type SectionId,
  say,
  sectionIds,
  type Words,
} from '../rules/document.ts'
import type { Finding } from '../rules/finding.ts'
import type { WrittenTexts } from '../rules/written.ts'
import { sectionWords } from '../word-messages.ts'
import { annexBlocks } from './annexes.ts'
import { conclusionBlocks, coverageBlocks, synthesisBlocks } from './answers.ts'
import { figureBlocks } from './figures.ts'
import { modalityBlocks, periodWords, purposeBlocks, timelineBlocks } from './opening.ts'
import { heading } from './words.ts'

/** Which version a report is, and when and by whom it was frozen; nothing for a draft. */
export interface Edition {
  readonly number: number
  readonly on: string
  readonly by: string
}

export interface Composition {
  readonly material: Material
  readonly texts: WrittenTexts
  readonly findings: readonly Finding[]
  readonly edition: Edition | null
}

function blocksOf(id: SectionId, { material, findings }: Composition, language: Language): Block[] {
  const made = {
    purpose: () => purposeBlocks(material, language),
    modalities: () => modalityBlocks(material, language),
    figures: () => figureBlocks(material, language),
    synthesis: () => synthesisBlocks(material, language),
    coverage: () => coverageBlocks(material, language),
    timeline: () => timelineBlocks(material, language),
    conclusions: () => conclusionBlocks(material, language),
    annexes: () => annexBlocks(material, findings, language),
  }
  return made[id]()
}

/** What somebody wrote, as blocks; where it is missing in the language of the report, the original, marked. */
function writtenBlocks(text: OwnText | undefined, id: SectionId, language: Language): Block[] {
  if (!text) return []
  const { words, original } = inLanguage(text, language)
  const marked = (runs: readonly Run[]): Words =>
    original ? runs.map((run) => ({ ...run, language: 'fr' as const })) : runs
  return readMarkdown(words).map((block, index): Block => {
    if (block.kind === 'heading') return heading(2, marked(block.runs), `${id}-${index + 1}`)
    if (block.kind === 'paragraph') return { kind: 'paragraph', words: marked(block.runs) }
    return { kind: 'list', ordered: block.ordered, items: block.items.map(marked) }
  })
}

function ledeOf({ coverage: { totals } }: Material, language: Language): string {
  if (totals.propositions === 0) return messages[language].ledeNone
  const [all, answered, part, none] = [totals.propositions, totals.answered, totals['in-part'], totals.none].map(
    (one) => formatNumber(one, language),
  )
  return messages[language].ledeCounts(all!, answered!, part!, none!)
}

function noticeOf({ demonstration }: Material['consultation'], language: Language): ReportDocument['notice'] {
  if (demonstration === null) return null
  const words = messages[language]
  return demonstration === 'stated'
    ? { title: words.statedTitle, words: say(words.statedNote) }
    : { title: words.inventedTitle, words: say(words.inventedNote) }
}

function factRows({ material: { consultation }, edition }: Composition, language: Language): Row[] {
  const words = messages[language]
  const address = `/concertations/${consultation.slug}/bilan`
  return [
    { term: words.organisation, value: say(consultation.organisation) },
    { term: words.period, value: say(periodWords(consultation, language)) },
    { term: words.version, value: say(edition === null ? words.draft : String(edition.number)) },
    ...(edition === null
      ? []
      : [{ term: words.frozen, value: say(words.frozenBy(formatDay(edition.on, language), edition.by)) }]),
    { term: words.permanent, value: [{ text: address, href: address }] },
  ]
}

/** Makes the whole report in one language. */
export function composeReport(composition: Composition, language: Language): ReportDocument {
  const { material, texts, edition } = composition
  const { consultation } = material
  const words = messages[language]
  return {
    format: 1,
    language,
    organisation: consultation.organisation,
    title: words.reportOf(wordsOf(consultation.title, language)),
    subtitle: edition === null ? words.draft : words.versionOf(String(edition.number)),
    lede: ledeOf(material, language),
    notice: noticeOf(consultation, language),
    facts: factRows(composition, language),
    contents: words.contents,
    sections: sectionIds.map((id) => ({
      id,
      title: sectionWords[id][language],
      written: writtenBlocks(texts[id], id, language),
      blocks: blocksOf(id, composition, language),
    })),
  }
}
