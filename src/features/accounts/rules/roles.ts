import { type Actor, type Role, roles } from '../../../kernel/actor.ts'

/** The organisations in which the actor holds one of the roles. */
export function organisationsOf(actor: Actor, ...wanted: readonly Role[]): readonly string[] {
  if (actor.kind !== 'person') return []
  const held = actor.roles.filter(({ role }) => wanted.includes(role))
  return [...new Set(held.map(({ organisation }) => organisation))].sort()
}

/** Roles in the order in which they are always shown. */
export function inOrder(held: readonly Role[]): readonly Role[] {
  return roles.filter((role) => held.includes(role))
}
