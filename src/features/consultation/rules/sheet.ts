import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { checklist } from './checklist.ts'

/** What the lead writes on the sheet of a consultation. */
export interface Sheet {
  readonly title: OwnText
  readonly purpose: OwnText | null
  readonly asked: OwnText | null
  readonly stakes: OwnText | null
  readonly useOfAnswers: OwnText | null
  readonly publicity: OwnText | null
  readonly contact: string | null
  readonly opensOn: Day | null
  readonly closesOn: Day | null
  readonly resultsShown: 'closed' | 'live'
  readonly editable: boolean
  readonly moderation: 'before' | 'after'
  readonly moderationRules: OwnText | null
  readonly legalBasis: OwnText | null
  readonly retentionMonths: number | null
  readonly impactAssessment: 'done' | 'not-needed' | null
  readonly impactReason: OwnText | null
  readonly dataProtectionContact: string | null
  readonly checkedPoints: readonly string[]
}

const needed = [
  'purpose',
  'asked',
  'useOfAnswers',
  'contact',
  'opensOn',
  'closesOn',
  'legalBasis',
  'retentionMonths',
  'impactAssessment',
  'dataProtectionContact',
] as const satisfies readonly (keyof Sheet)[]

/** What may be missing before a consultation opens: a field of its sheet, or the points that the law asks for. */
export type Lack = (typeof needed)[number] | 'impactReason' | 'checkedPoints'

/** What the sheet lacks before it may open. Empty: it is complete. */
export function lacksOf(sheet: Sheet): Lack[] {
  const lacks: Lack[] = needed.filter((field) => sheet[field] === null)
  if (sheet.impactAssessment === 'not-needed' && sheet.impactReason === null) lacks.push('impactReason')
  if (checklist.some(({ code, law }) => law && !sheet.checkedPoints.includes(code))) lacks.push('checkedPoints')
  return lacks
}
