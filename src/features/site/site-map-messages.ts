import { catalogue } from '../../kernel/language.ts'

/** What the pages of the public site are called in its map and in its foot. */
export const siteMapMessages = catalogue({
  title: { fr: 'Plan du site', en: 'Site map' },
  lede: {
    fr: 'Toutes les pages publiques, en français et en anglais.',
    en: 'Every public page, in French and in English.',
  },
  read: { fr: 'Lire', en: 'Read' },
  verify: { fr: 'Vérifier et réutiliser', en: 'Check and re-use' },
  site: { fr: 'Ce site', en: 'This site' },
  home: { fr: 'Accueil', en: 'Home' },
  endings: { fr: 'Marchés qui se terminent', en: 'Contracts that end' },
  organisations: { fr: 'Organisations', en: 'Organisations' },
  search: { fr: 'Rechercher', en: 'Search' },
  data: { fr: 'Données ouvertes', en: 'Open data' },
  api: { fr: 'API', en: 'API' },
  accessibility: { fr: 'Accessibilité : partiellement conforme', en: 'Accessibility: partially conformant' },
  legal: { fr: 'Mentions légales', en: 'Legal notice' },
  privacy: { fr: 'Vie privée', en: 'Privacy' },
  ownData: { fr: 'Ce que j’ai envoyé : le voir, l’effacer', en: 'What I sent: see it, erase it' },
  contact: { fr: 'Contact', en: 'Contact' },
  gallery: { fr: 'Galerie des composants', en: 'Gallery of components' },
  signIn: { fr: 'Connexion', en: 'Sign in' },
})
