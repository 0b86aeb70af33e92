import type { Actor } from '../../../kernel/actor.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { type ConsultationAtStake, mayFollowConsultation, mayModerate } from '../policy.ts'
import type { ParticipationMode } from '../rules/state.ts'

const reasons = {
  notOpen: {
    fr: 'La concertation ne reçoit pas de contributions en ce moment.',
    en: 'The consultation takes no contributions now.',
  },
  account: {
    fr: 'Pour contribuer à cette concertation, il faut se connecter.',
    en: 'To contribute to this consultation, sign in.',
  },
  preparing: { fr: 'La concertation n’est pas encore ouverte.', en: 'The consultation is not open yet.' },
  readOnly: { fr: 'Cette concertation ne se modifie plus.', en: 'This consultation no longer changes.' },
  second: {
    fr: 'La seconde lecture est faite par une autre personne que la première.',
    en: 'The second reading is done by somebody else than the first.',
  },
  beforeClose: {
    fr: 'Les textes se prennent à partir de la clôture : d’ici là, une réponse peut changer, et deux prises diraient qui est venu entre elles.',
    en: 'Texts are taken from the close on: until then an answer may change, and two takings would tell who came between them.',
  },
  appeal: {
    fr: 'Un recours est examiné par une autre personne que celle qui a décidé.',
    en: 'An appeal is looked at by somebody else than who decided.',
  },
}

/** Who may contribute on the public site. */
export function mayContribute(
  actor: Actor,
  { state, readOnly, mode }: ConsultationAtStake & { readonly mode: ParticipationMode },
): Decision {
  if (readOnly || state !== 'open') return no(reasons.notOpen)
  return mode === 'account' && actor.kind !== 'person' ? no(reasons.account) : yes
}

/** Who may enter, for others, what came by paper, by telephone, in a meeting; and read and code contributions. */
export function mayReadContributions(actor: Actor, consultation: ConsultationAtStake): Decision {
  const follow = mayFollowConsultation(actor, consultation)
  if (!follow.allowed) return follow
  if (consultation.readOnly) return no(reasons.readOnly)
  return consultation.state === 'preparing' ? no(reasons.preparing) : yes
}

/** Who may code a contribution a second time: somebody else than who coded it first. */
export function mayCodeAgain(actor: Actor, consultation: ConsultationAtStake, firstReader: string | null): Decision {
  const read = mayReadContributions(actor, consultation)
  if (!read.allowed) return read
  return actor.kind === 'person' && actor.id === firstReader ? no(reasons.second) : yes
}

/** Who may decide an appeal: a moderator who did not take the decision. */
export function mayDecideAppeal(actor: Actor, consultation: ConsultationAtStake, decidedBy: string | null): Decision {
  const moderate = mayModerate(actor, consultation)
  if (!moderate.allowed) return moderate
  return actor.kind === 'person' && actor.id === decidedBy ? no(reasons.appeal) : yes
}

/** Who may take free texts of questionnaires as contributions: a moderator, once nobody answers any more. */
export function mayTakeTexts(actor: Actor, consultation: ConsultationAtStake): Decision {
  const moderate = mayModerate(actor, consultation)
  if (!moderate.allowed) return moderate
  return consultation.state === 'closed' || consultation.state === 'answered' ? yes : no(reasons.beforeClose)
}
