import type { Actor } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'

/** Who may load a reference list: whoever holds the command line of the machine. */
export function mayLoad(actor: Actor): Decision {
  return actor.kind === 'command-line' || actor.kind === 'system'
    ? yes
    : no({
        fr: 'Seule la ligne de commande charge des nomenclatures.',
        en: 'Only the command line loads reference lists.',
      })
}
