import type { Day } from '../../../../kernel/calendar.ts'
import type { ConsultationState } from '../state.ts'

/** Whether a questionnaire takes answers on that day: not yet, now, no more. */
export function openingOf(
  { state, opensOn, closesOn }: { state: ConsultationState; opensOn: Day | null; closesOn: Day | null },
  today: Day,
): 'soon' | 'open' | 'over' {
  if (state === 'preparing') return 'soon'
  if (state !== 'open' || (closesOn !== null && today > closesOn)) return 'over'
  return opensOn !== null && today < opensOn ? 'soon' : 'open'
}
