import type { OwnText } from '../../../kernel/own-text.ts'
import type { SectionId } from './document.ts'

/** What somebody wrote at the head of sections. */
export type WrittenTexts = Readonly<Partial<Record<SectionId, OwnText>>>
