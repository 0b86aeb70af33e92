import { cpvDivisions } from '../../../kernel/cpv.ts'
import type { Language, Wording } from '../../../kernel/language.ts'
import { procedures, purchaseKinds } from '../../contracts/rules/wording.ts'
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

const values: Readonly<Partial<Record<Dimension, Readonly<Record<string, Wording>>>>> = {
  kind: purchaseKinds,
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
