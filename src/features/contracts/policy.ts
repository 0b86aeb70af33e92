import type { Actor } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

/** Who may read files in, and take an import back: whoever holds the command line of the machine. */
export function mayImport(actor: Actor): Decision {
  return actor.kind === 'command-line' || actor.kind === 'system'
    ? yes
    : no('Seule la ligne de commande importe des fichiers. / Only the command line imports files.')
}
