import { type Actor, holdsRole, type Role } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { PartKind } from './rules/parts.ts'

/** What a decision about a scheme looks at. */
export interface SchemeAtStake {
  readonly organisationId: string
  readonly state: 'draft' | 'adopted' | 'closed'
  readonly readOnly: boolean
}

/** An action with the scheme that it belongs to. */
export interface ActionAtStake {
  readonly scheme: SchemeAtStake
  readonly ownerPersonId: string | null
}

/** Who runs a scheme, in the organisation that leads it. */
export const leads: readonly Role[] = ['administrator', 'scheme-lead']

const reasons = {
  readOnly: { fr: 'Ce schéma ne se modifie plus.', en: 'This scheme no longer changes.' },
  closed: { fr: 'La période de ce schéma est close.', en: 'The period of this scheme is over.' },
  lead: {
    fr: 'Seul le pilote du schéma ou un administrateur de cet acheteur peut le faire.',
    en: 'Only the scheme lead or an administrator of this buyer may do this.',
  },
  owner: {
    fr: 'Seuls le pilote du schéma et le responsable de l’action peuvent le faire.',
    en: 'Only the scheme lead and the owner of the action may do this.',
  },
  author: {
    fr: 'Une valeur est vérifiée par une autre personne que celle qui l’a saisie.',
    en: 'A value is verified by somebody else than who recorded it.',
  },
  actionStays: {
    fr: 'Une action d’un schéma adopté ne s’efface pas : elle s’abandonne, et son suivi reste.',
    en: 'An action of an adopted scheme is not deleted: it is given up, and its journal stays.',
  },
  schemeStays: { fr: 'Un schéma entier ne se retire pas.', en: 'A whole scheme is not removed.' },
  adopted: {
    fr: 'Les acheteurs d’un schéma adopté ne changent plus.',
    en: 'The buyers of an adopted scheme no longer change.',
  },
  draft: { fr: 'Un projet de schéma n’a pas encore d’état annuel.', en: 'A draft scheme has no yearly statement yet.' },
}

function isOwner(actor: Actor, { ownerPersonId }: ActionAtStake): boolean {
  return actor.kind === 'person' && actor.id === ownerPersonId
}

/** Who may enter a scheme for an organisation. */
export function mayCreateScheme(actor: Actor, organisationId: string): Decision {
  return holdsRole(actor, leads, organisationId) ? yes : no(reasons.lead)
}

/** Who may change what a scheme says: texts, axes, actions, targets, versions. */
export function mayRunScheme(actor: Actor, scheme: SchemeAtStake): Decision {
  if (scheme.readOnly) return no(reasons.readOnly)
  if (scheme.state === 'closed') return no(reasons.closed)
  return holdsRole(actor, leads, scheme.organisationId) ? yes : no(reasons.lead)
}

/** Who may take a part out of a scheme: never the scheme itself, nor an action that the assembly adopted. */
export function mayRemovePart(actor: Actor, scheme: SchemeAtStake, kind: PartKind): Decision {
  const run = mayRunScheme(actor, scheme)
  if (!run.allowed) return run
  if (kind === 'schema') return no(reasons.schemeStays)
  return kind === 'action' && scheme.state !== 'draft' ? no(reasons.actionStays) : yes
}

/** Who may say which buyers have a scheme together: whoever runs it, as long as it is a draft. */
export function mayChangeMembers(actor: Actor, scheme: SchemeAtStake): Decision {
  const run = mayRunScheme(actor, scheme)
  if (!run.allowed) return run
  return scheme.state === 'draft' ? yes : no(reasons.adopted)
}

/** Who may take the scheme of a period as the start of the next: whoever leads its organisation, closed or not. */
export function mayContinueScheme(actor: Actor, scheme: SchemeAtStake): Decision {
  return holdsRole(actor, leads, scheme.organisationId) ? yes : no(reasons.lead)
}

/** Who may keep an action up to date: its owner, and whoever runs the scheme. */
export function mayUpdateAction(actor: Actor, action: ActionAtStake): Decision {
  const run = mayRunScheme(actor, action.scheme)
  if (run.allowed || run.reason !== reasons.lead) return run
  return isOwner(actor, action) ? yes : no(reasons.owner)
}

/** Who may record measures: the last year of a scheme is measured after its period. */
export function mayRecordMeasure(actor: Actor, scheme: SchemeAtStake): Decision {
  if (scheme.readOnly) return no(reasons.readOnly)
  return holdsRole(actor, leads, scheme.organisationId) ? yes : no(reasons.lead)
}

/** Who may say that a measure was looked at: somebody else than its author. */
export function mayVerifyMeasure(actor: Actor, scheme: SchemeAtStake, authorId: string | null): Decision {
  const record = mayRecordMeasure(actor, scheme)
  if (!record.allowed) return record
  return actor.kind === 'person' && actor.id === authorId ? no(reasons.author) : yes
}

/** Who may freeze the figures of a year. */
export function mayFreezeStatement(actor: Actor, scheme: SchemeAtStake): Decision {
  const record = mayRecordMeasure(actor, scheme)
  if (!record.allowed) return record
  return scheme.state === 'draft' ? no(reasons.draft) : yes
}
