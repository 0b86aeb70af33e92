import type { NavigationEntry } from '../../../ui/page.tsx'
import { siteMapMessages } from '../site-map-messages.ts'

type Label = Exclude<keyof (typeof siteMapMessages)['fr'], 'title' | 'lede' | 'read' | 'verify' | 'site'>

function way(href: string, key: Label): NavigationEntry {
  return { href, label: { fr: siteMapMessages.fr[key], en: siteMapMessages.en[key] } }
}

/** The search over everything, among the sections. */
export const wayToSearch = way('/recherche', 'search')

/** The ways into data and proofs, at the foot of every page. */
export const waysToVerify: readonly NavigationEntry[] = [
  way('/donnees', 'data'),
  way('/api', 'api'),
  way('/organisations', 'organisations'),
]

const map: NavigationEntry = {
  href: '/plan-du-site',
  label: { fr: siteMapMessages.fr.title, en: siteMapMessages.en.title },
}

/** The ways to what the site says of itself, at the foot of every page. */
export const waysOfTheSite: readonly NavigationEntry[] = [
  way('/accessibilite', 'accessibility'),
  way('/mentions-legales', 'legal'),
  way('/vie-privee', 'privacy'),
  way('/contact', 'contact'),
  map,
]

/** Pages that only the map lists. */
export const otherWays: Readonly<Record<'home' | 'endings' | 'gallery' | 'signIn' | 'ownData', NavigationEntry>> = {
  home: way('/', 'home'),
  endings: way('/marches/echeances', 'endings'),
  gallery: way('/galerie', 'gallery'),
  signIn: way('/connexion', 'signIn'),
  ownData: way('/concertations/mes-donnees', 'ownData'),
}
