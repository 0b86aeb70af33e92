import type { Wording } from '../../../kernel/language.ts'

/** A target that a public scheme has taken, as an example for a new one. */
export interface UsualTarget {
  readonly says: Wording
  /** The indicator of ours that measures it; `null` where none does. */
  readonly indicator: string | null
  /** The share to reach, 0…1; `null` for a target that is no share. */
  readonly share: number | null
  readonly by: number
  readonly source: { readonly name: Wording; readonly href: string }
}

const nationalPlan = {
  name: { fr: 'PNAD 2022-2025, 15 mars 2022', en: 'National plan (PNAD) 2022-2025, 15 March 2022' },
  href: 'https://kiosque.bercy.gouv.fr/alyas/msite/view/lettre-daj/16845',
}
const state = {
  name: { fr: 'SPASER de l’État 2025-2027, 10 décembre 2025', en: 'Scheme of the State 2025-2027, 10 December 2025' },
  href: 'https://www.weka.fr/actualite/?p=208405',
}
const nantes = {
  name: { fr: 'SPAR de Nantes 2022-2026', en: 'Scheme of Nantes 2022-2026' },
  href: 'https://rtes.fr/nantes-metropole-publie-son-spaser',
}
const brest = {
  name: { fr: 'SPASER commun de Brest', en: 'Joint scheme of Brest' },
  href: 'https://achat-logistique.info/durable/un-spaser-commun-ville-metropole-a-brest-sans-date-de-peremption',
}

/** Targets that others have taken, each with where it stands. They are examples: no law sets these numbers for a buyer. */
export const usualTargets: readonly UsualTarget[] = [
  {
    says: {
      fr: '100 % des marchés notifiés dans l’année avec au moins une considération environnementale',
      en: '100% of the contracts notified in the year with at least one environmental consideration',
    },
    indicator: 'environmental',
    share: 1,
    by: 2025,
    source: nationalPlan,
  },
  {
    says: {
      fr: '30 % des marchés notifiés dans l’année avec au moins une considération sociale',
      en: '30% of the contracts notified in the year with at least one social consideration',
    },
    indicator: 'social',
    share: 0.3,
    by: 2025,
    source: nationalPlan,
  },
  {
    says: {
      fr: '100 % des marchés avec un critère environnemental',
      en: '100% of the contracts with an environmental criterion',
    },
    indicator: 'environmental.criterion',
    share: 1,
    by: 2027,
    source: brest,
  },
  {
    says: {
      fr: '100 % des marchés avec une clause sociale ou environnementale, et environ 600 000 heures d’insertion',
      en: '100% of the contracts with a social or environmental clause, and about 600,000 hours of integration',
    },
    indicator: null,
    share: 1,
    by: 2026,
    source: nantes,
  },
  {
    says: {
      fr: 'La dépense auprès de l’économie sociale et solidaire portée à 2,5 %',
      en: 'Spending with the social and solidarity economy raised to 2.5%',
    },
    indicator: null,
    share: 0.025,
    by: 2027,
    source: state,
  },
  {
    says: {
      fr: '22 % d’émissions de gaz à effet de serre en moins dans les achats, et 100 % des acheteurs formés',
      en: '22% less greenhouse gas in purchases, and 100% of buyers trained',
    },
    indicator: null,
    share: null,
    by: 2027,
    source: state,
  },
]
