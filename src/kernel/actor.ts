/** Who acts: a person who signed in, somebody at the command line of the machine, or the system by itself. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'command-line' }
  | { readonly kind: 'system' }
  | { readonly kind: 'visitor' }

export const commandLine: Actor = { kind: 'command-line' }
export const system: Actor = { kind: 'system' }
export const visitor: Actor = { kind: 'visitor' }
