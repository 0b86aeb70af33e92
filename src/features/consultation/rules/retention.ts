import { addDays, addMonths, type Day } from '../../../kernel/calendar.ts'
import type { Definition, Question } from '../schema/questionnaire.ts'
import { commentOf } from './questionnaire/answer.ts'
import type { ConsultationState } from './state.ts'

/** A questionnaire that was put aside, or a file that was given and never sent, is deleted after so many days without a change. */
export const draftDays = 60

/** What last changed before that day is deleted. */
export function draftsKeptSince(today: Day): Day {
  return addDays(today, -draftDays)
}

interface Kept {
  readonly state: ConsultationState
  readonly closesOn: Day | null
  readonly retentionMonths: number | null
  readonly erasedOn: Day | null
}

/** The day on which personal data are erased: so many months after the close. `null` where it is not set, or done. */
export function erasureDue({ closesOn, retentionMonths, erasedOn }: Kept): Day | null {
  if (closesOn === null || retentionMonths === null || erasedOn !== null) return null
  return addMonths(closesOn, retentionMonths)
}

/** Whether that day has come. */
export function isErasureDue(consultation: Kept, today: Day): boolean {
  const due = erasureDue(consultation)
  return (consultation.state === 'closed' || consultation.state === 'answered') && due !== null && due <= today
}

function namesIn(question: Question): string[] {
  switch (question.kind) {
    case 'short-text':
    case 'long-text':
    case 'date':
    case 'file':
      return [question.name]
    case 'single':
    case 'multiple':
      return question.other ? [commentOf(question.name)] : []
    default:
      return []
  }
}

/** Under which names the answers hold what somebody wrote or gave: words, days, files. Choices and numbers only count. */
export function ownWordsOf({ pages }: Definition): string[] {
  return pages.flatMap(({ questions }) => questions.flatMap(namesIn))
}
