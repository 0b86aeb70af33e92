/** Where an answer stands: written, vouched for by somebody else, shown. */
export const answerStates = ['draft', 'approved', 'published'] as const
export type AnswerState = (typeof answerStates)[number]

/** What may be done to an answer on its journey. */
export const answerSteps = ['edit', 'approve', 'publish', 'take-back'] as const
export type AnswerStep = (typeof answerSteps)[number]

/** From which states each step starts, and where it leads. Whoever edits an approved answer has it approved anew. */
const journey: Readonly<Record<AnswerStep, { readonly from: readonly AnswerState[]; readonly to: AnswerState }>> = {
  edit: { from: ['draft', 'approved'], to: 'draft' },
  approve: { from: ['draft'], to: 'approved' },
  publish: { from: ['approved'], to: 'published' },
  'take-back': { from: ['approved', 'published'], to: 'draft' },
}

/** Where a step leads from there, or `undefined` where it does not start from there. */
export function afterStep(from: AnswerState, step: AnswerStep): AnswerState | undefined {
  const { from: starts, to } = journey[step]
  return starts.includes(from) ? to : undefined
}
