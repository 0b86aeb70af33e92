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
  readonly unkeptReason: OwnText | null
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
export type Lack = (typeof needed)[number] | 'impactReason' | 'checkedPoints' | 'unkeptReason'

/** Whether the sheet holds every point of law, or every point of good practice. */
function holdsAll(sheet: Sheet, law: boolean): boolean {
  return checklist.every((point) => point.law !== law || sheet.checkedPoints.includes(point.code))
}

/** What the sheet lacks before it may open. Empty: it is complete. */
export function lacksOf(sheet: Sheet): Lack[] {
  const lacks: Lack[] = needed.filter((field) => sheet[field] === null)
  if (sheet.impactAssessment === 'not-needed' && sheet.impactReason === null) lacks.push('impactReason')
  if (!holdsAll(sheet, true)) lacks.push('checkedPoints')
  if (!holdsAll(sheet, false) && sheet.unkeptReason === null) lacks.push('unkeptReason')
  return lacks
}

/** A sheet on which nothing but the title is written yet. */
export function emptySheet(title: OwnText): Sheet {
  return {
    title,
    purpose: null,
    asked: null,
    stakes: null,
    useOfAnswers: null,
    publicity: null,
    contact: null,
    opensOn: null,
    closesOn: null,
    resultsShown: 'closed',
    editable: false,
    moderation: 'before',
    moderationRules: null,
    legalBasis: null,
    retentionMonths: null,
    impactAssessment: null,
    impactReason: null,
    dataProtectionContact: null,
    checkedPoints: [],
    unkeptReason: null,
  }
}

/** What was promised to those who take part: from the opening on it stays as it is. The last day moves by an extension only. */
export const promises = [
  'useOfAnswers',
  'opensOn',
  'closesOn',
  'resultsShown',
  'editable',
  'legalBasis',
  'retentionMonths',
] as const satisfies readonly (keyof Sheet)[]

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const wordsAlike = (one: unknown, other: unknown) => {
  const plain = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.entries(value).toSorted() : value
  return alike(plain(one), plain(other))
}

/** The fields in which two sheets differ. */
export function changedFields(before: Sheet, after: Sheet): (keyof Sheet)[] {
  return (Object.keys(after) as (keyof Sheet)[]).filter((field) => !wordsAlike(before[field], after[field]))
}

/** The promises that a new sheet would break. */
export function brokenPromises(before: Sheet, after: Sheet): (keyof Sheet)[] {
  const changed = changedFields(before, after)
  return promises.filter((field) => changed.includes(field))
}
