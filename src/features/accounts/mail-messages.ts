import { catalogue } from '../../kernel/language.ts'

/** What the mails with a link say. Lines are short, so that every program shows them well. */
export const mailMessages = catalogue({
  'subject.invitation': {
    fr: (site: string) => `Votre accès à ${site}`,
    en: (site: string) => `Your access to ${site}`,
  },
  'subject.reset': {
    fr: (site: string) => `Choisir un autre mot de passe pour ${site}`,
    en: (site: string) => `Choose another password for ${site}`,
  },
  'text.invitation': {
    fr: (name: string, site: string, link: string) => `Bonjour ${name},

Vous êtes invité à vous connecter à ${site}.
Choisissez votre mot de passe :

${link}

Ce lien ouvre une seule fois, pendant sept jours.
Si vous n’attendiez pas ce message, ne faites rien : sans vous, rien ne s’ouvre.`,
    en: (name: string, site: string, link: string) => `Hello ${name},

You are invited to sign in to ${site}.
Choose your password:

${link}

This link opens once, within seven days.
If you did not expect this message, do nothing: nothing opens without you.`,
  },
  'text.reset': {
    fr: (name: string, site: string, link: string) => `Bonjour ${name},

Quelqu’un a demandé un autre mot de passe pour votre compte de ${site}.
Si c’est vous, choisissez-le :

${link}

Ce lien ouvre une seule fois, pendant une heure.
Si ce n’est pas vous, ne faites rien : votre mot de passe ne change pas.`,
    en: (name: string, site: string, link: string) => `Hello ${name},

Somebody asked for another password for your account at ${site}.
If it was you, choose it:

${link}

This link opens once, within one hour.
If it was not you, do nothing: your password does not change.`,
  },
})
