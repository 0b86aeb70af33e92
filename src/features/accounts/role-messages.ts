import type { Role } from '../../kernel/actor.ts'
import type { Wording } from '../../kernel/language.ts'

/** What each role is called on screen. */
export const roleNames: Readonly<Record<Role, Wording>> = {
  administrator: { fr: 'administrateur', en: 'administrator' },
  'scheme-lead': { fr: 'responsable du schéma', en: 'scheme lead' },
  buyer: { fr: 'acheteur', en: 'buyer' },
  prescriber: { fr: 'prescripteur', en: 'prescriber' },
  facilitator: { fr: 'facilitateur', en: 'facilitator' },
  supplier: { fr: 'fournisseur', en: 'supplier' },
  reader: { fr: 'lecteur', en: 'reader' },
}
