import type { Wording } from './language.ts'

/** Eight digits of the common procurement vocabulary (CPV 2008, regulation (EC) 213/2008), without the check digit. */
export type Cpv = string & { readonly __brand: 'Cpv' }

/** What a purchase is, as the thresholds of the law distinguish it. */
export type PurchaseKind = 'works' | 'supplies' | 'services'

/** The 45 divisions, labels shortened. The full nomenclature is loaded with `levier reference load cpv`. */
export const cpvDivisions: Readonly<Record<string, Wording>> = {
  '03': {
    fr: 'Produits de l’agriculture, de la pêche et de la forêt',
    en: 'Agricultural, farming, fishing and forestry products',
  },
  '09': {
    fr: 'Produits pétroliers, combustibles, électricité',
    en: 'Petroleum products, fuel, electricity and other energy',
  },
  '14': { fr: 'Produits des mines, métaux de base', en: 'Mining, basic metals and related products' },
  '15': { fr: 'Produits alimentaires, boissons, tabac', en: 'Food, beverages, tobacco and related products' },
  '16': { fr: 'Machines agricoles', en: 'Agricultural machinery' },
  '18': { fr: 'Vêtements, chaussures, bagages', en: 'Clothing, footwear, luggage and accessories' },
  '19': {
    fr: 'Cuir, textiles, plastique et caoutchouc',
    en: 'Leather and textile fabrics, plastic and rubber materials',
  },
  '22': { fr: 'Imprimés et produits connexes', en: 'Printed matter and related products' },
  '24': { fr: 'Produits chimiques', en: 'Chemical products' },
  '30': { fr: 'Matériel informatique et de bureau', en: 'Office and computing machinery, equipment and supplies' },
  '31': { fr: 'Équipements électriques, éclairage', en: 'Electrical machinery, equipment and consumables; lighting' },
  '32': { fr: 'Radio, télévision, télécommunications', en: 'Radio, television, communication and related equipment' },
  '33': { fr: 'Matériels médicaux, pharmacie, soins', en: 'Medical equipment, pharmaceuticals and personal care' },
  '34': { fr: 'Équipement de transport', en: 'Transport equipment and auxiliary products' },
  '35': {
    fr: 'Équipement de sécurité, d’incendie, de défense',
    en: 'Security, fire-fighting, police and defence equipment',
  },
  '37': { fr: 'Musique, sport, jeux, artisanat', en: 'Musical instruments, sport goods, games, toys, crafts' },
  '38': { fr: 'Laboratoire, optique, précision', en: 'Laboratory, optical and precision equipment' },
  '39': {
    fr: 'Meubles, aménagement, nettoyage (produits)',
    en: 'Furniture, furnishings, appliances and cleaning products',
  },
  '41': { fr: 'Eau', en: 'Collected and purified water' },
  '42': { fr: 'Machines industrielles', en: 'Industrial machinery' },
  '43': { fr: 'Équipement de mine, de carrière, de chantier', en: 'Mining, quarrying and construction machinery' },
  '44': { fr: 'Matériaux et structures de construction', en: 'Construction structures and materials' },
  '45': { fr: 'Travaux de construction', en: 'Construction work' },
  '48': { fr: 'Logiciels et systèmes d’information', en: 'Software packages and information systems' },
  '50': { fr: 'Réparation et entretien', en: 'Repair and maintenance services' },
  '51': { fr: 'Services d’installation', en: 'Installation services' },
  '55': { fr: 'Hôtellerie, restauration, commerce', en: 'Hotel, restaurant and retail trade services' },
  '60': { fr: 'Transport', en: 'Transport services' },
  '63': { fr: 'Appui au transport, agences de voyages', en: 'Supporting transport services; travel agencies' },
  '64': { fr: 'Postes et télécommunications', en: 'Postal and telecommunications services' },
  '65': { fr: 'Services publics (réseaux)', en: 'Public utilities' },
  '66': { fr: 'Finance et assurance', en: 'Financial and insurance services' },
  '70': { fr: 'Immobilier', en: 'Real estate services' },
  '71': {
    fr: 'Architecture, ingénierie, contrôle',
    en: 'Architectural, construction, engineering and inspection services',
  },
  '72': { fr: 'Services informatiques', en: 'IT services: consulting, software development, support' },
  '73': { fr: 'Recherche et développement', en: 'Research and development services' },
  '75': { fr: 'Administration, défense, sécurité sociale', en: 'Administration, defence and social security services' },
  '76': { fr: 'Services au pétrole et au gaz', en: 'Services for the oil and gas industry' },
  '77': { fr: 'Agriculture, sylviculture, espaces verts', en: 'Agricultural, forestry, horticultural services' },
  '79': {
    fr: 'Services aux entreprises : droit, conseil, sécurité',
    en: 'Business services: law, marketing, consulting, printing, security',
  },
  '80': { fr: 'Enseignement et formation', en: 'Education and training services' },
  '85': { fr: 'Santé et action sociale', en: 'Health and social work services' },
  '90': {
    fr: 'Eaux usées, déchets, propreté, environnement',
    en: 'Sewage, refuse, cleaning and environmental services',
  },
  '92': { fr: 'Loisirs, culture et sport', en: 'Recreational, cultural and sporting services' },
  '98': { fr: 'Autres services collectifs et personnels', en: 'Other community, social and personal services' },
}

/** The division of a code: its first two digits. */
export function cpvDivision(cpv: Cpv): string {
  return cpv.slice(0, 2)
}

/**
 * Works, supplies or services, from the division: 45 is works, 50 and above are services, the rest supplies. A rule of thumb
 * of those who re-use the data, not a text. `undefined` where the division does not exist.
 */
export function kindOfCpv(cpv: Cpv): PurchaseKind | undefined {
  const division = cpvDivision(cpv)
  if (!(division in cpvDivisions)) return undefined
  if (division === '45') return 'works'
  return Number(division) >= 50 ? 'services' : 'supplies'
}

/** The ancestors of a code from division to the code itself: 45211350 gives 45000000, 45200000, 45210000, 45211000, 45211300, 45211350. */
export function cpvPath(cpv: Cpv): Cpv[] {
  const path: Cpv[] = []
  for (let length = 2; length <= 8; length++) {
    const code = cpv.slice(0, length).padEnd(8, '0') as Cpv
    if (path.at(-1) !== code) path.push(code)
  }
  return path
}

/** A code read from what was published: eight digits, and what had to be mended to get there. */
export interface CpvReading {
  readonly cpv: Cpv
  readonly mended: boolean
}

/**
 * Reads a code: `45211350-7` and `452113507` lose their check digit; seven digits have lost a leading zero when read as a
 * number somewhere upstream, and it is put back. `undefined` where there is no code in it, or its division does not exist.
 */
export function readCpv(raw: string): CpvReading | undefined {
  const text = raw.trim()
  const parts = /^(\d{7,8})(?:-?\d)?$/.exec(text)
  if (!parts) return undefined
  const digits = parts[1]!.padStart(8, '0')
  const cpv = digits as Cpv
  if (!(cpvDivision(cpv) in cpvDivisions)) return undefined
  return { cpv, mended: digits !== text && !/^\d{8}-\d$/.test(text) }
}
