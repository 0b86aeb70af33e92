import type { Wording } from '../../../kernel/language.ts'

/** A target that somebody set, for who looks for an order of magnitude. */
export interface UsualTarget {
  readonly what: Wording
  readonly aim: Wording
  readonly source: string
}

/** Targets of national plans and of schemes that were published, each with its source. */
export const usualTargets: readonly UsualTarget[] = [
  {
    what: {
      fr: 'Contrats avec une considération environnementale',
      en: 'Contracts with an environmental consideration',
    },
    aim: { fr: '100 % en 2025', en: '100% in 2025' },
    source: 'PNAD 2022-2025',
  },
  {
    what: { fr: 'Contrats avec une considération sociale', en: 'Contracts with a social consideration' },
    aim: { fr: '30 % en 2025', en: '30% in 2025' },
    source: 'PNAD 2022-2025',
  },
  {
    what: { fr: 'Achats à l’économie sociale et solidaire', en: 'Purchases from the social economy' },
    aim: { fr: '2,5 % de la dépense en 2027', en: '2.5% of spending in 2027' },
    source: 'SPASER de l’État 2025-2027',
  },
  {
    what: { fr: 'Heures d’insertion', en: 'Integration hours' },
    aim: { fr: '+ 10 % en 2027', en: '+10% in 2027' },
    source: 'SPASER de l’État 2025-2027',
  },
  {
    what: { fr: 'Contrats avec une clause d’insertion', en: 'Contracts with an integration clause' },
    aim: { fr: '25 % fin 2021', en: '25% by the end of 2021' },
    source: 'Schéma 2019-2021, Métropole Européenne de Lille',
  },
  {
    what: { fr: 'Contrats avec un dispositif environnemental', en: 'Contracts with an environmental device' },
    aim: { fr: '50 % fin 2021', en: '50% by the end of 2021' },
    source: 'Schéma 2019-2021, Métropole Européenne de Lille',
  },
  {
    what: {
      fr: 'Contrats avec une clause sociale ou environnementale',
      en: 'Contracts with a social or environmental clause',
    },
    aim: { fr: '100 % en 2026, depuis 33 %', en: '100% in 2026, from 33%' },
    source: 'SPAR 2022-2026, Nantes',
  },
  {
    what: { fr: 'Contrats avec une considération d’égalité', en: 'Contracts with an equality consideration' },
    aim: { fr: '30 % en 2027, depuis 1 %', en: '30% in 2027, from 1%' },
    source: 'Schéma conjoint, Brest (ville et métropole)',
  },
]
