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

/** What each role does here, in a sentence. */
export const roleWork: Readonly<Record<Role, Wording>> = {
  administrator: {
    fr: 'Invite les personnes, donne les rôles, et fait tout ce que font les autres rôles de l’acheteur.',
    en: 'Invites people, gives roles, and does all that the other roles of the buyer do.',
  },
  'scheme-lead': {
    fr: 'Conduit le schéma, ses objectifs et ses mesures, les concertations et leurs réponses.',
    en: 'Leads the scheme, its targets and measures, the consultations and their answers.',
  },
  buyer: {
    fr: 'Importe les marchés, corrige, lit les signalements, tient à jour ses actions, rédige des réponses.',
    en: 'Imports contracts, corrects them, reads reports, keeps own actions up to date, drafts answers.',
  },
  prescriber: {
    fr: 'Tient à jour ses actions et rédige des réponses aux propositions.',
    en: 'Keeps own actions up to date and drafts answers to propositions.',
  },
  facilitator: { fr: 'Tient à jour ses actions du schéma.', en: 'Keeps own actions of the scheme up to date.' },
  supplier: {
    fr: 'Lit ce qui est publié, signale une erreur dans un marché, prend part aux concertations.',
    en: 'Reads what is published, reports an error in a contract, takes part in consultations.',
  },
  reader: {
    fr: 'Lit ce qui est publié et prend part aux concertations ; ne change rien.',
    en: 'Reads what is published and takes part in consultations; changes nothing.',
  },
}
