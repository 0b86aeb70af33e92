import { type Actor, holdsRole, type Role } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

const keepers: readonly Role[] = ['administrator', 'buyer']

const reasons = {
  import: {
    fr: 'Importer des marchés revient à un administrateur ou à un acheteur de cette instance.',
    en: 'Importing contracts is up to an administrator or a buyer of this instance.',
  },
  undo: {
    fr: 'Seuls un administrateur ou un acheteur de l’organisation qui a envoyé ce fichier peuvent défaire cet import.',
    en: 'Only an administrator or a buyer of the organisation that sent this file may undo this import.',
  },
  contract: {
    fr: 'Seuls un administrateur ou un acheteur de l’organisation dont c’est le marché le peuvent.',
    en: 'Only an administrator or a buyer of the organisation whose contract it is may do this.',
  },
  mask: {
    fr: 'Seul un administrateur de cette instance masque le nom d’une personne.',
    en: 'Only an administrator of this instance masks the name of a person.',
  },
  report: {
    fr: 'Vous avez envoyé plusieurs signalements en peu de temps. Merci ! Réessayez dans une heure.',
    en: 'You sent several reports in a short time. Thank you! Try again in an hour.',
  },
}

/** Who may read files in, and see the imports: keepers of an organisation whose figures this instance publishes (identifiers). */
export function mayImport(actor: Actor, perimeter: readonly string[]): Decision {
  if (actor.kind === 'command-line' || actor.kind === 'system') return yes
  return perimeter.some((organisation) => holdsRole(actor, keepers, organisation)) ? yes : no(reasons.import)
}

/** Who may take an import back: keepers of the organisation for which it was sent. */
export function mayUndo(actor: Actor, organisation: string | undefined): Decision {
  if (actor.kind === 'command-line' || actor.kind === 'system') return yes
  return organisation !== undefined && holdsRole(actor, keepers, organisation) ? yes : no(reasons.undo)
}

/** Who may bring contracts together, part them, complete and correct them: keepers of the buyer to which they belong. */
export function mayKeepContract(actor: Actor, organisation: string | undefined): Decision {
  if (actor.kind === 'command-line' || actor.kind === 'system') return yes
  return organisation !== undefined && holdsRole(actor, keepers, organisation) ? yes : no(reasons.contract)
}

/** Who may have a natural person named no more: administrators of an organisation whose figures this instance publishes. */
export function mayMaskPerson(actor: Actor, perimeter: readonly string[]): Decision {
  const administers = (organisation: string) => holdsRole(actor, ['administrator'], organisation)
  if (actor.kind === 'command-line' || perimeter.some(administers)) return yes
  return no(reasons.mask)
}

/** Everybody may report an error, a few times an hour. */
export function mayReportError({ mayTry }: { readonly mayTry: boolean }): Decision {
  return mayTry ? yes : no(reasons.report)
}
