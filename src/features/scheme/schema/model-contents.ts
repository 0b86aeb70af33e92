import { modelActions, modelDivisions } from '../rules/model.ts'
import type { SchemeDocument } from './document.ts'

/** What a draft may begin with: axes, pillars, actions, and what they are measured by. */
export type SchemeContents = Pick<SchemeDocument, 'divisions' | 'indicators' | 'actions'>

const unbegun = { owner: null, state: 'to-launch', milestones: [], updates: [] } as const

/** Our model: no owner, no date, no value, which are a buyer's own to give. */
export const modelContents: SchemeContents = {
  divisions: [...modelDivisions],
  indicators: [],
  actions: modelActions.map((action) => ({ ...action, ...unbegun, indicators: [], milestones: [], updates: [] })),
}

/** What another scheme lends to a draft: nothing of what happened to it, of who did it, of what it aimed at. */
export function beginningOf({ divisions, indicators, actions }: SchemeDocument): SchemeContents {
  return {
    divisions,
    indicators,
    actions: actions.map((action) => ({ ...action, ...unbegun, milestones: [], updates: [] })),
  }
}
