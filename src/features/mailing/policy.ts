import { type Actor, holdsRole, type Role } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

/** Who writes in the name of an organisation. */
export const senders: readonly Role[] = ['administrator', 'scheme-lead']

const reasons = {
  sender: {
    fr: 'Seul le pilote du schéma ou un administrateur de cet acheteur peut le faire.',
    en: 'Only the scheme lead or an administrator of this buyer may do this.',
  },
  administrator: {
    fr: 'Seul un administrateur de cet acheteur peut le faire.',
    en: 'Only an administrator of this buyer may do this.',
  },
}

/** Who may see and change the contacts of an organisation. */
export function mayKeepContacts(actor: Actor, organisationId: string): Decision {
  return holdsRole(actor, senders, organisationId) ? yes : no(reasons.sender)
}

/** Who may write to them. */
export function mayWriteMail(actor: Actor, organisationId: string): Decision {
  return holdsRole(actor, senders, organisationId) ? yes : no(reasons.sender)
}

/** Who may look after what leaves the whole site: an administrator of the buyer whose instance it is. */
export function mayTendMail(actor: Actor, ownOrganisationId: string): Decision {
  return holdsRole(actor, ['administrator'], ownOrganisationId) ? yes : no(reasons.administrator)
}
