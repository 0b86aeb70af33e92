import type { Language, Wording } from '../../../kernel/language.ts'
import type { FaultColumn } from './expression.ts'
import type { Indicator } from './indicator.ts'

/** The field behind each fault, as it is called on screen. */
const subjects: Readonly<Record<FaultColumn, Wording>> = {
  environmental_fault: { fr: 'considérations environnementales', en: 'environmental considerations' },
  social_fault: { fr: 'considérations sociales', en: 'social considerations' },
  innovative_fault: { fr: 'innovation', en: 'innovation' },
  offers_fault: { fr: 'offres reçues', en: 'offers received' },
  advance_fault: { fr: 'avance', en: 'advance' },
  subcontracting_fault: { fr: 'sous-traitance', en: 'subcontracting' },
  sme_fault: { fr: 'taille du titulaire', en: 'size of the holder' },
  cpv_fault: { fr: 'code CPV', en: 'CPV code' },
  amount_fault: { fr: 'montant', en: 'amount' },
  threshold_fault: { fr: 'seuil européen', en: 'European threshold' },
}

/** The fields that must be published for an indicator, in words: « offres reçues ». */
export function subjectWords({ publishedBy }: Pick<Indicator, 'publishedBy'>, language: Language): string {
  return publishedBy.map((column) => subjects[column][language]).join(' + ')
}
