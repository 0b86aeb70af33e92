import type { Wording } from '../../../kernel/language.ts'
import type { OwnUnit } from './unit.ts'

/** What a scheme measures by itself for a target. */
interface UsualIndicator {
  readonly code: string
  readonly title: Wording
  readonly unit: OwnUnit
}

/** A target that somebody set, for who looks for an order of magnitude or takes it up. */
export interface UsualTarget {
  readonly code: string
  readonly says: Wording
  /** An indicator that is computed here, or the one that a scheme measures by itself for it. */
  readonly indicator: string | UsualIndicator
  readonly direction: 'at-least' | 'at-most'
  /** The value, in the unit of the indicator; `null` where it hangs on the baseline. */
  readonly value: number | null
  /** The year that they set themselves. */
  readonly by: number
  readonly source: { readonly name: Wording; readonly href: string | null }
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
  name: { fr: 'Schéma conjoint de Brest, ville et métropole', en: 'Joint scheme of Brest, city and metropolis' },
  href: 'https://achat-logistique.info/durable/un-spaser-commun-ville-metropole-a-brest-sans-date-de-peremption',
}
const lille = {
  name: {
    fr: 'Schéma 2019-2021 de la Métropole Européenne de Lille, bilan de concertation de 2018',
    en: 'Scheme 2019-2021 of the Métropole Européenne de Lille, consultation report of 2018',
  },
  href: null,
}

const hours: UsualIndicator = {
  code: 'insertion-hours',
  title: { fr: 'Heures d’insertion par an', en: 'Integration hours a year' },
  unit: 'hours',
}
const share = (code: string, fr: string, en: string): UsualIndicator => ({ code, title: { fr, en }, unit: 'share' })

const atLeast = { direction: 'at-least' } as const

/** Targets of national plans and of schemes that were published, each with its source. No law sets these numbers for a buyer. */
export const usualTargets: readonly UsualTarget[] = [
  {
    ...atLeast,
    code: 'considerations-environnementales',
    says: {
      fr: '100 % des marchés notifiés dans l’année avec une considération environnementale',
      en: '100% of the contracts notified in the year with an environmental consideration',
    },
    indicator: 'environmental',
    value: 1,
    by: 2025,
    source: nationalPlan,
  },
  {
    ...atLeast,
    code: 'considerations-sociales',
    says: {
      fr: '30 % des marchés notifiés dans l’année avec une considération sociale',
      en: '30% of the contracts notified in the year with a social consideration',
    },
    indicator: 'social',
    value: 0.3,
    by: 2025,
    source: nationalPlan,
  },
  {
    ...atLeast,
    code: 'critere-environnemental',
    says: {
      fr: '100 % des marchés avec un critère environnemental',
      en: '100% of the contracts with an environmental criterion',
    },
    indicator: 'environmental.criterion',
    value: 1,
    by: 2027,
    source: brest,
  },
  {
    ...atLeast,
    code: 'clause-insertion',
    says: {
      fr: 'Une clause d’insertion dans 25 % des marchés attribués',
      en: 'An integration clause in 25% of the contracts awarded',
    },
    indicator: share(
      'insertion-clause',
      'Marchés attribués avec une clause d’insertion',
      'Contracts awarded with an integration clause',
    ),
    value: 0.25,
    by: 2021,
    source: lille,
  },
  {
    ...atLeast,
    code: 'heures-insertion',
    says: { fr: '10 % d’heures d’insertion en plus', en: '10% more integration hours' },
    indicator: hours,
    value: null,
    by: 2027,
    source: state,
  },
  {
    ...atLeast,
    code: 'clause-sociale-ou-environnementale',
    says: {
      fr: '100 % des marchés avec une clause sociale ou environnementale',
      en: '100% of the contracts with a social or environmental clause',
    },
    indicator: share(
      'responsible-clause',
      'Marchés avec une clause sociale ou environnementale',
      'Contracts with a social or environmental clause',
    ),
    value: 1,
    by: 2026,
    source: nantes,
  },
  {
    ...atLeast,
    code: 'egalite',
    says: {
      fr: '30 % des marchés avec une considération d’égalité',
      en: '30% of the contracts with an equality consideration',
    },
    indicator: share(
      'equality',
      'Marchés avec une considération d’égalité ou de lutte contre les discriminations',
      'Contracts with a consideration for equality or against discrimination',
    ),
    value: 0.3,
    by: 2027,
    source: brest,
  },
  {
    ...atLeast,
    code: 'dispositif-etudie',
    says: {
      fr: 'Un dispositif environnemental étudié pour 100 % des marchés',
      en: 'An environmental device studied for 100% of the contracts',
    },
    indicator: share(
      'environmental-study',
      'Marchés pour lesquels un dispositif environnemental est étudié',
      'Contracts for which an environmental device is studied',
    ),
    value: 1,
    by: 2021,
    source: lille,
  },
  {
    ...atLeast,
    code: 'depense-ess',
    says: {
      fr: '2,5 % de la dépense auprès de l’économie sociale et solidaire',
      en: '2.5% of spending with the social and solidarity economy',
    },
    indicator: share(
      'social-economy-spend',
      'Part de la dépense auprès de l’économie sociale et solidaire',
      'Share of spending with the social and solidarity economy',
    ),
    value: 0.025,
    by: 2027,
    source: state,
  },
  {
    ...atLeast,
    code: 'acheteurs-formes',
    says: { fr: '100 % des acheteurs formés', en: '100% of buyers trained' },
    indicator: share(
      'trained-buyers',
      'Acheteurs formés à l’achat responsable',
      'Buyers trained in responsible purchasing',
    ),
    value: 1,
    by: 2027,
    source: state,
  },
  {
    code: 'gaz-a-effet-de-serre',
    says: {
      fr: '22 % d’émissions de gaz à effet de serre en moins dans les achats',
      en: '22% less greenhouse gas in purchases',
    },
    indicator: {
      code: 'purchase-emissions',
      title: {
        fr: 'Émissions de gaz à effet de serre des achats, en tonnes équivalent CO₂ par an',
        en: 'Greenhouse gas of purchases, in tonnes of CO₂ equivalent a year',
      },
      unit: 'count',
    },
    direction: 'at-most',
    value: null,
    by: 2027,
    source: state,
  },
]

/** The usual target of a code, where there is one. */
export function findUsualTarget(code: string): UsualTarget | undefined {
  return usualTargets.find((one) => one.code === code)
}

/** The code of what measures it. */
export function usualIndicatorOf({ indicator }: UsualTarget): string {
  return typeof indicator === 'string' ? indicator : indicator.code
}
