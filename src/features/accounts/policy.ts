import type { Actor } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

/** Who may add a buyer to this instance: whoever holds the machine. */
export function mayRegisterBuyer(actor: Actor): Decision {
  return actor.kind === 'command-line' || actor.kind === 'system'
    ? yes
    : no('Seule la ligne de commande ajoute un acheteur. / Only the command line adds a buyer.')
}
