import { cpvDivisions } from '../../../kernel/cpv.ts'
import type { Language, Wording } from '../../../kernel/language.ts'
import type { Procedure } from '../../contracts/rules/record.ts'
import type { Dimension } from './figure.ts'

/** What each dimension is called. */
export const dimensionNames: Readonly<Record<Dimension, Wording>> = {
  year: { fr: 'année de notification', en: 'year of notification' },
  kind: { fr: 'nature de l’achat', en: 'kind of purchase' },
  procedure: { fr: 'procédure', en: 'procedure' },
  cpv: { fr: 'famille d’achats (division CPV)', en: 'purchasing family (CPV division)' },
  threshold: { fr: 'seuil européen', en: 'European threshold' },
}

/** What must be known before the values of a dimension are read. */
export const dimensionCautions: Readonly<Partial<Record<Dimension, Wording>>> = {
  kind: {
    fr: 'La nature de l’achat est déduite de la division CPV : 45 est travaux, 50 et au-delà services, le reste fournitures.',
    en: 'The kind of purchase is deduced from the CPV division: 45 is works, 50 and above services, the rest supplies.',
  },
  threshold: {
    fr: 'La position par rapport au seuil est approchée : celle du contrat seul, au jour de sa notification, quand la loi regarde tous les lots au jour du lancement.',
    en: 'The position against the threshold is an approximation: that of the contract alone, on the day of notification, where the law looks at all lots on the day of launch.',
  },
}

const procedures: Readonly<Record<Procedure, Wording>> = {
  adapted: { fr: 'procédure adaptée', en: 'adapted procedure' },
  open: { fr: 'appel d’offres ouvert', en: 'open procedure' },
  restricted: { fr: 'appel d’offres restreint', en: 'restricted procedure' },
  negotiated: { fr: 'procédure avec négociation', en: 'procedure with negotiation' },
  'without-publicity': {
    fr: 'sans publicité ni mise en concurrence préalables',
    en: 'without prior publication or competition',
  },
  'competitive-dialogue': { fr: 'dialogue compétitif', en: 'competitive dialogue' },
  'concession-negotiated-open': { fr: 'procédure négociée ouverte', en: 'open negotiated procedure' },
  'concession-open': { fr: 'procédure non négociée ouverte', en: 'open procedure without negotiation' },
  'concession-negotiated-restricted': { fr: 'procédure négociée restreinte', en: 'restricted negotiated procedure' },
  'concession-restricted': {
    fr: 'procédure non négociée restreinte',
    en: 'restricted procedure without negotiation',
  },
}

const values: Readonly<Partial<Record<Dimension, Readonly<Record<string, Wording>>>>> = {
  kind: {
    works: { fr: 'travaux', en: 'works' },
    supplies: { fr: 'fournitures', en: 'supplies' },
    services: { fr: 'services', en: 'services' },
  },
  procedure: procedures,
  cpv: cpvDivisions,
  threshold: {
    above: { fr: 'au-dessus du seuil', en: 'above the threshold' },
    below: { fr: 'sous le seuil', en: 'below the threshold' },
  },
}

const unknown: Wording = { fr: 'inconnu', en: 'unknown' }

/** One value of a dimension in words: `2024`, `travaux`, `45 Travaux de construction`; `null` is « inconnu ». */
export function dimensionValueWords(by: Dimension, value: string | null, language: Language): string {
  if (value === null) return unknown[language]
  const words = values[by]?.[value]?.[language]
  if (words === undefined) return value
  return by === 'cpv' ? `${value} ${words}` : words
}
