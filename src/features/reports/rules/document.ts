import type { Language } from '../../../kernel/language.ts'

/** Words in a row that look alike. */
export interface Run {
  readonly text: string
  readonly strong?: true
  readonly emphasis?: true
  /** A whole address, or one of ours without its language: `/concertations/…`. */
  readonly href?: string
  /** Where it is not the language of the document. */
  readonly language?: Language
}

export type Words = readonly Run[]

export interface KeyFigure {
  readonly value: string
  readonly label: string
  /** What is counted, and what is not. */
  readonly definition: string
}

/** A part of a whole: `full` is what is there, `half` what is there in part, `gap` what is missing. */
export interface Part {
  readonly label: string
  readonly count: number
  readonly tone: 'full' | 'half' | 'gap'
}

export interface Row {
  readonly term: string
  readonly value: Words
}

export type Block =
  | { readonly kind: 'paragraph'; readonly words: Words }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Words[] }
  /** The first cell of a row names it. */
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** The columns of figures, from 0. */
      readonly numbers: readonly number[]
      /** How wide each column is, beside the others. */
      readonly widths: readonly number[]
      readonly rows: readonly (readonly Words[])[]
    }
  | { readonly kind: 'sheet'; readonly rows: readonly Row[] }
  | { readonly kind: 'figures'; readonly figures: readonly KeyFigure[] }
  /** A bar in parts; `alt` says the same in a sentence. */
  | { readonly kind: 'parts'; readonly caption: string; readonly alt: string; readonly parts: readonly Part[] }
  | { readonly kind: 'note'; readonly title: string; readonly words: Words }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: Words; readonly id: string }

export const sectionIds = [
  'purpose',
  'modalities',
  'figures',
  'synthesis',
  'coverage',
  'timeline',
  'conclusions',
  'annexes',
] as const
export type SectionId = (typeof sectionIds)[number]

/** A chapter of the report: what somebody wrote at its head, then what is made from the records. */
export interface Section {
  readonly id: SectionId
  readonly title: string
  readonly written: readonly Block[]
  readonly blocks: readonly Block[]
}

/** A report in one language: the one source of its page, its PDF and its word-processor file. */
export interface ReportDocument {
  readonly format: 1
  readonly language: Language
  readonly organisation: string
  readonly title: string
  readonly subtitle: string
  readonly lede: string
  /** What is told again from a published document, or invented, is said on the first page. */
  readonly notice: { readonly title: string; readonly words: Words } | null
  readonly facts: readonly Row[]
  /** The title of the table of contents. */
  readonly contents: string
  readonly sections: readonly Section[]
}

/** The words without their looks. */
export function plain(words: Words): string {
  return words.map(({ text }) => text).join('')
}

export const say = (text: string): Words => [{ text }]
