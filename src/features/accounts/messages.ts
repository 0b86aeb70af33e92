import { catalogue } from '../../kernel/language.ts'

/** What the actions answer when they turn something down. */
export const messages = catalogue({
  wrongSignIn: {
    fr: 'L’adresse ou le mot de passe n’est pas le bon.',
    en: 'The address or the password is not right.',
  },
  wrongPassword: { fr: 'Ce n’est pas votre mot de passe.', en: 'This is not your password.' },
  wrongCode: {
    fr: 'Ce code n’est pas le bon, ou a déjà servi. Attendez le suivant.',
    en: 'This code is not right, or was used already. Wait for the next one.',
  },
  signInAgain: { fr: 'Cette connexion a expiré. Recommencez.', en: 'This sign-in expired. Start again.' },
  wait: {
    fr: (minutes: string) => `Trop d’essais. Attendez ${minutes} min, puis recommencez.`,
    en: (minutes: string) => `Too many attempts. Wait ${minutes} min, then try again.`,
  },
  localClosed: {
    fr: 'La connexion par mot de passe est fermée sur ce site.',
    en: 'Signing in by password is closed on this site.',
  },
  'password.short': {
    fr: 'Il faut au moins 12 caractères : une phrase convient.',
    en: 'At least 12 characters: a sentence will do.',
  },
  'password.long': { fr: 'Au plus 256 caractères.', en: 'At most 256 characters.' },
  notAnEmail: {
    fr: (text: string) => `« ${text} » n’est pas une adresse électronique.`,
    en: (text: string) => `“${text}” is no e-mail address.`,
  },
  'password.email': { fr: 'Prenez autre chose que votre adresse.', en: 'Take something other than your address.' },
  'password.repeated': {
    fr: 'Ce mot de passe se répète trop : il se devine.',
    en: 'This password repeats itself too much: it can be guessed.',
  },
  linkDead: {
    fr: 'Ce lien a déjà servi ou n’ouvre plus. Demandez-en un autre.',
    en: 'This link was used already or opens no more. Ask for another.',
  },
  noFactor: { fr: 'Aucun second facteur n’est commencé.', en: 'No second factor is begun.' },
  factorPresent: {
    fr: 'Un second facteur est déjà en place. Retirez-le d’abord.',
    en: 'A second factor is already there. Remove it first.',
  },
  rolesNeeded: { fr: 'Choisissez au moins un rôle.', en: 'Choose at least one role.' },
  unknownOrganisation: {
    fr: (siren: string) => `Aucune organisation ${siren} sur ce site.`,
    en: (siren: string) => `No organisation ${siren} on this site.`,
  },
  unknownPerson: {
    fr: (email: string) => `Personne n’a l’adresse ${email}.`,
    en: (email: string) => `Nobody has the address ${email}.`,
  },
  notTied: {
    fr: 'Ce compte n’est relié à personne ici. Ouvrez d’abord le lien d’invitation que votre administrateur vous a donné.',
    en: 'This account is tied to nobody here. Open first the invitation link that your administrator gave you.',
  },
  tiedElsewhere: {
    fr: 'Ce compte est déjà relié à une autre personne.',
    en: 'This account is already tied to another person.',
  },
  disabled: {
    fr: 'Ce compte est fermé. Voyez votre administrateur.',
    en: 'This account is closed. See your administrator.',
  },
  providerRefused: {
    fr: 'Le fournisseur d’identité n’a pas confirmé la connexion. Recommencez.',
    en: 'The identity provider did not confirm the sign-in. Start again.',
  },
})
