import { type Block, plain, type ReportDocument, type SectionId } from './document.ts'

/** What a section says, line by line, without looks. */
function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') return [plain(block.words)]
  if (block.kind === 'heading') return [plain(block.text)]
  if (block.kind === 'note') return [`${block.title} : ${plain(block.words)}`]
  if (block.kind === 'list') return block.items.map(plain)
  if (block.kind === 'sheet') return block.rows.map(({ term, value }) => `${term} : ${plain(value)}`)
  if (block.kind === 'figures') return block.figures.map(({ label, value }) => `${label} : ${value}`)
  if (block.kind === 'parts') return [block.alt]
  return block.rows.map((cells) => cells.map(plain).join(' | '))
}

/** The lines of one list that the other has not, each as often as it is missing there. */
function missingIn(lines: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of other) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

/** What a section of a later version says that an earlier one did not, and the other way round. */
export interface SectionDifference {
  readonly id: SectionId
  readonly title: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** The sections in which two versions differ. */
export function differencesOf(earlier: ReportDocument, later: ReportDocument): SectionDifference[] {
  return later.sections.flatMap(({ id, title, written, blocks }) => {
    const before = earlier.sections.find((one) => one.id === id)
    const old = [...(before?.written ?? []), ...(before?.blocks ?? [])].flatMap(linesOf)
    const now = [...written, ...blocks].flatMap(linesOf)
    const [added, removed] = [missingIn(now, old), missingIn(old, now)]
    return added.length + removed.length === 0 ? [] : [{ id, title, added, removed }]
  })
}
