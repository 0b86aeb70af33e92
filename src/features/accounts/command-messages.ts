import { catalogue } from '../../kernel/language.ts'

/** Sentences of the commands about people. */
export const commandMessages = catalogue({
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
