/** What a person may do for one organisation. */
export type Role = 'administrator' | 'scheme-lead' | 'buyer' | 'prescriber' | 'facilitator' | 'supplier' | 'reader'

export const roles: readonly Role[] = [
  'administrator',
  'scheme-lead',
  'buyer',
  'prescriber',
  'facilitator',
  'supplier',
  'reader',
]

/** A role within one organisation, by its identifier. */
export interface RoleIn {
  readonly organisation: string
  readonly role: Role
}

export interface Person {
  readonly kind: 'person'
  readonly id: string
  readonly roles: readonly RoleIn[]
}

/** Who acts: a person who signed in, somebody at the command line of the machine, the system by itself, or anybody. */
export type Actor =
  | Person
  | { readonly kind: 'command-line' }
  | { readonly kind: 'system' }
  | { readonly kind: 'visitor' }

export const commandLine: Actor = { kind: 'command-line' }
export const system: Actor = { kind: 'system' }
export const visitor: Actor = { kind: 'visitor' }

/** Who a person is; `null` where nobody signed in. */
export function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null
}

/** Whether the actor holds one of the roles, in that organisation or, where none is named, in any. The machine itself holds all. */
export function holdsRole(actor: Actor, wanted: readonly Role[], organisation?: string): boolean {
  if (actor.kind === 'command-line' || actor.kind === 'system') return true
  if (actor.kind !== 'person') return false
  return actor.roles.some(
    (held) => wanted.includes(held.role) && (organisation === undefined || held.organisation === organisation),
  )
}
