import { holdsRole, type Role } from '../../kernel/actor.ts'
import { no, yes } from '../../kernel/decision.ts'
import type { Guard } from './door.ts'

const reasons = {
  signIn: { fr: 'Connectez-vous pour ouvrir cette page.', en: 'Sign in to open this page.' },
  role: { fr: 'Votre rôle ne permet pas d’ouvrir cette page.', en: 'Your role does not let you open this page.' },
}

/** The public site: no account is needed. */
export const everyone: Guard = () => yes

/** Whoever signed in. */
export const signedIn: Guard = (actor) => (actor.kind === 'person' ? yes : no(reasons.signIn))

/** Whoever signed in and holds one of the roles in some organisation; the action looks at which one. */
export function anyOf(...wanted: readonly Role[]): Guard {
  return (actor) => {
    if (actor.kind !== 'person') return no(reasons.signIn)
    return holdsRole(actor, wanted) ? yes : no(reasons.role)
  }
}
