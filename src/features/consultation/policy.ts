import { type Actor, holdsRole, type Role } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { ConsultationState } from './rules/state.ts'

/** What a decision about a consultation looks at. */
export interface ConsultationAtStake {
  readonly organisationId: string
  readonly state: ConsultationState
  readonly readOnly: boolean
}

/** Who leads a consultation, in the organisation that asks: they run it and moderate. */
export const leads: readonly Role[] = ['administrator', 'scheme-lead']

/** Who works on what was said: they may follow it and draft answers. */
export const workers: readonly Role[] = [...leads, 'buyer', 'prescriber']

const reasons = {
  own: { fr: 'Chacun n’a accès qu’à ses propres données.', en: 'Each person gets at their own data only.' },
  readOnly: { fr: 'Cette concertation ne se modifie plus.', en: 'This consultation no longer changes.' },
  lead: {
    fr: 'Seul le pilote de la concertation ou un administrateur de cet acheteur peut le faire.',
    en: 'Only the lead of the consultation or an administrator of this buyer may do this.',
  },
  worker: {
    fr: 'Seuls ceux qui travaillent pour cet acheteur le peuvent.',
    en: 'Only those who work for this buyer may.',
  },
  preparing: {
    fr: 'La concertation n’est pas encore ouverte : rien n’attend de réponse.',
    en: 'The consultation is not open yet: nothing awaits an answer.',
  },
  drafter: {
    fr: 'Une réponse est approuvée par une autre personne que celle qui l’a rédigée.',
    en: 'An answer is approved by somebody else than who drafted it.',
  },
}

/** Who may begin a consultation of an organisation. */
export function mayCreateConsultation(actor: Actor, organisationId: string): Decision {
  return holdsRole(actor, leads, organisationId) ? yes : no(reasons.lead)
}

/** Who may see a consultation in the workspace, whatever its state. */
export function mayFollowConsultation(actor: Actor, { organisationId }: ConsultationAtStake): Decision {
  return holdsRole(actor, workers, organisationId) ? yes : no(reasons.worker)
}

/** Who may change what a consultation says, open it, extend it, close it. */
export function mayRunConsultation(actor: Actor, consultation: ConsultationAtStake): Decision {
  if (consultation.readOnly) return no(reasons.readOnly)
  return mayCreateConsultation(actor, consultation.organisationId)
}

/** Who may decide whether a contribution is shown. */
export function mayModerate(actor: Actor, consultation: ConsultationAtStake): Decision {
  return mayRunConsultation(actor, consultation)
}

/** Who may draft an answer to what was said. */
export function mayDraftAnswer(actor: Actor, consultation: ConsultationAtStake): Decision {
  if (consultation.readOnly) return no(reasons.readOnly)
  const follow = mayFollowConsultation(actor, consultation)
  if (!follow.allowed) return follow
  return consultation.state === 'preparing' ? no(reasons.preparing) : yes
}

/** Who may approve and publish an answer: a lead, who did not draft it. */
export function mayApproveAnswer(actor: Actor, consultation: ConsultationAtStake, drafterId: string | null): Decision {
  const run = mayRunConsultation(actor, consultation)
  if (!run.allowed) return run
  return actor.kind === 'person' && actor.id === drafterId ? no(reasons.drafter) : yes
}

/** Who may have erased what an account sent: the person alone. */
export function mayHaveOwnData(actor: Actor, personId: string): Decision {
  return actor.kind === 'person' && actor.id === personId ? yes : no(reasons.own)
}
