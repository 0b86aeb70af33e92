import { type Actor, type Role, roles } from '../../../kernel/actor.ts'

/** The organisations in which the actor holds the role. */
export function organisationsOf(actor: Actor, role: Role): readonly string[] {
  if (actor.kind !== 'person') return []
  return [...new Set(actor.roles.filter((held) => held.role === role).map(({ organisation }) => organisation))].sort()
}

/** Roles in the order in which they are always shown. */
export function inOrder(held: readonly Role[]): readonly Role[] {
  return roles.filter((role) => held.includes(role))
}
