import { catalogue } from '../../kernel/language.ts'

/** Sentences of the commands about people. */
export const commandMessages = catalogue({
  init: {
    fr: 'fait d’une base vide l’instance d’un acheteur, sans démonstration',
    en: 'makes an empty database the instance of a buyer, without demonstration',
  },
  initBuyer: { fr: 'SIRET de l’acheteur', en: 'SIRET of the buyer' },
  initName: {
    fr: 'son nom ; à défaut, celui de la commune ou de l’intercommunalité',
    en: 'its name; left out, that of the commune or intercommunality',
  },
  initEmail: {
    fr: 'premier administrateur : un lien pour choisir son mot de passe est imprimé',
    en: 'first administrator: a link to choose a password is printed',
  },
  buyerNeeded: {
    fr: 'Donnez le SIRET de l’acheteur : --buyer SIRET',
    en: 'Give the SIRET of the buyer: --buyer SIRET',
  },
  wrongSiret: {
    fr: (text: string) => `« ${text} » n’est pas un SIRET : quatorze chiffres, dont les clés doivent être justes.`,
    en: (text: string) => `“${text}” is no SIRET: fourteen digits, whose keys must be right.`,
  },
  notEmpty: {
    fr: 'Cette base contient déjà des données. « levier init » ne commence que dans une base vide : choisissez un autre dossier (DATA_DIR) ou une autre base (DATABASE_URL).',
    en: 'This database holds data already. “levier init” begins in an empty one only: choose another folder (DATA_DIR) or database (DATABASE_URL).',
  },
  initialised: {
    fr: (name: string, siren: string) =>
      `L’instance de ${name} (SIREN ${siren}) est prête. « levier serve » la démarre.`,
    en: (name: string, siren: string) => `The instance of ${name} (SIREN ${siren}) is ready. “levier serve” starts it.`,
  },
  thenUser: {
    fr: 'Ajoutez un administrateur : levier user add EMAIL --role administrator --role buyer',
    en: 'Add an administrator: levier user add EMAIL --role administrator --role buyer',
  },
  thenLink: {
    fr: (link: string) => `Premier administrateur : ${link}`,
    en: (link: string) => `First administrator: ${link}`,
  },
  add: {
    fr: 'invite une personne, et donne le lien à lui transmettre',
    en: 'invites somebody, and gives the link to hand on',
  },
  list: { fr: 'donne les personnes et leurs rôles', en: 'lists the people and their roles' },
  disable: { fr: 'ferme le compte d’une personne', en: 'closes somebody’s account' },
  reset: {
    fr: 'donne à une personne un lien pour choisir un autre mot de passe',
    en: 'gives somebody a link to choose another password',
  },
  name: { fr: 'le nom de la personne', en: 'the name of the person' },
  role: { fr: 'un rôle ; peut se répéter', en: 'a role; may be repeated' },
  organisation: {
    fr: 'l’organisation, par son SIREN ; sinon la première du périmètre',
    en: 'the organisation, by its SIREN; otherwise the first of the perimeter',
  },
  unknownRole: {
    fr: (role: string, all: string) => `Le rôle ${role} n’existe pas. Les rôles : ${all}.`,
    en: (role: string, all: string) => `There is no role ${role}. The roles: ${all}.`,
  },
  noOrganisation: {
    fr: 'Ce site n’a pas encore d’organisation.',
    en: 'This site has no organisation yet.',
  },
  rolesGiven: {
    fr: 'Les rôles sont donnés ; cette personne a déjà un compte.',
    en: 'The roles are given; this person already has an account.',
  },
  closed: {
    fr: (email: string) => `Le compte ${email} est fermé.`,
    en: (email: string) => `The account ${email} is closed.`,
  },
  nobody: {
    fr: 'Personne encore. « levier user add » invite la première.',
    en: 'Nobody yet. “levier user add” invites the first.',
  },
  isClosed: { fr: 'fermé', en: 'closed' },
  isInvited: { fr: 'invité', en: 'invited' },
  isActive: { fr: 'actif', en: 'active' },
})
