import { type Actor, holdsRole } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

const reasons = {
  commandLine: { fr: 'Seule la ligne de commande ajoute un acheteur.', en: 'Only the command line adds a buyer.' },
  administrator: {
    fr: 'Seul un administrateur de cette organisation le peut.',
    en: 'Only an administrator of this organisation may.',
  },
  self: { fr: 'Chacun ne change que son propre compte.', en: 'Each person changes only their own account.' },
  ownRights: {
    fr: 'Un autre administrateur doit le faire : nul ne se retire ses propres droits.',
    en: 'Another administrator must do it: nobody takes away their own rights.',
  },
  elsewhere: {
    fr: 'Cette personne a un rôle dans une autre organisation, que vous n’administrez pas.',
    en: 'This person has a role in another organisation, which you do not administer.',
  },
  signIn: { fr: 'Connectez-vous.', en: 'Sign in.' },
}

/** Somebody else's account, as a permission looks at it. */
export interface Account {
  readonly id: string
  /** The organisations in which the person holds a role. */
  readonly organisations: readonly string[]
}

/** Who may add a buyer to this instance: whoever holds the machine. */
export function mayRegisterBuyer(actor: Actor): Decision {
  return isMachine(actor) ? yes : no(reasons.commandLine)
}

const isMachine = (actor: Actor) => actor.kind === 'command-line' || actor.kind === 'system'

const isSelf = (actor: Actor, person: string) => actor.kind === 'person' && actor.id === person

const administers = (actor: Actor, organisation: string) => holdsRole(actor, ['administrator'], organisation)

/** Who may see the people of an organisation. */
export function mayListPeople(actor: Actor, organisation: string): Decision {
  return administers(actor, organisation) ? yes : no(reasons.administrator)
}

/** Who may invite somebody into an organisation. */
export function mayInvite(actor: Actor, organisation: string): Decision {
  return administers(actor, organisation) ? yes : no(reasons.administrator)
}

/** Who may give and take roles in an organisation: its administrators, except their own. */
export function mayChangeRoles(actor: Actor, organisation: string, person: string): Decision {
  if (!administers(actor, organisation)) return no(reasons.administrator)
  return isSelf(actor, person) ? no(reasons.ownRights) : yes
}

/** Who may hold a link to somebody's account, or close it: an administrator of every organisation where the person has a role. */
export function mayManageAccount(actor: Actor, { id, organisations }: Account): Decision {
  if (isMachine(actor)) return yes
  if (isSelf(actor, id)) return no(reasons.ownRights)
  const administered = organisations.filter((organisation) => administers(actor, organisation))
  if (administered.length === 0) return no(reasons.administrator)
  return administered.length === organisations.length ? yes : no(reasons.elsewhere)
}

/** Who may change a password, a second factor or a name, and end the sessions: the person alone. */
export function mayChangeAccount(actor: Actor, person: string): Decision {
  if (actor.kind === 'visitor') return no(reasons.signIn)
  return isSelf(actor, person) ? yes : no(reasons.self)
}

/** Who may read the audit log, for an organisation. */
export function mayReadAudit(actor: Actor, organisation: string): Decision {
  return administers(actor, organisation) ? yes : no(reasons.administrator)
}

/** Who may add the communes of an intercommunality: its administrators. */
export function mayAddMembers(actor: Actor, organisation: string): Decision {
  return administers(actor, organisation) ? yes : no(reasons.administrator)
}
