import type { SchemeDocumentText } from '../../src/features/scheme/schema/document.ts'
import { both } from '../words.ts'
import { valmire } from './buyer.ts'

type Measure = SchemeDocumentText['measures'][number]

const due = '2028-12-31'
const facilitators = both('Relevé des facilitateurs', 'Facilitators’ record')
const files = both('Pièces des marchés signés', 'Files of signed contracts')
const accounts = both('Mandats payés', 'Payment orders')
const published = both('Données essentielles publiées', 'Published essential data')
const common = { weighedBy: 'count', direction: 'at-least', due } as const

/** Wholly invented. */
export const valmireTargets: SchemeDocumentText['targets'] = [
  {
    ...common,
    code: 'insertion-hours',
    title: both('180 000 heures d’insertion par an', '180,000 integration hours a year'),
    division: 'pillar-1',
    indicator: 'insertion-hours',
    baseline: { value: 96_200, year: 2024, source: facilitators },
    goal: { value: 180_000 },
  },
  {
    ...common,
    code: 'insertion-clause',
    title: both('Une clause d’insertion dans 35 % des marchés', 'An integration clause in 35% of contracts'),
    division: 'pillar-1',
    indicator: 'insertion-clause',
    baseline: { value: 16 / 82, year: 2024, source: files },
    goal: { value: 0.35 },
  },
  {
    ...common,
    code: 'reserved-turnover',
    title: both(
      'Deux fois plus d’achats aux ESAT et entreprises adaptées',
      'Twice as many purchases from sheltered workshops and adapted firms',
    ),
    division: 'pillar-1',
    indicator: 'reserved-turnover',
    baseline: { value: 41_200_000, year: 2024, source: accounts },
    goal: { value: 82_400_000 },
  },
  {
    ...common,
    code: 'environmental',
    title: both(
      'Une considération environnementale dans tous les marchés',
      'An environmental consideration in every contract',
    ),
    division: 'pillar-2',
    indicator: 'environmental',
    baseline: { value: 49 / 82, year: 2024, source: published },
    goal: { value: 1 },
  },
  {
    ...common,
    code: 'environmental-study',
    title: both(
      'Un dispositif environnemental étudié pour chaque achat',
      'An environmental device studied for each purchase',
    ),
    division: 'pillar-2',
    indicator: 'environmental-study',
    baseline: {
      reason: both(
        'Aucun suivi des études avant l’installation de la commission, en janvier 2026',
        'No record of studies before the commission was set up, in January 2026',
      ),
    },
    goal: { value: 1 },
  },
  {
    ...common,
    code: 'single-bid',
    direction: 'at-most',
    title: both('Moins de marchés avec une seule offre', 'Fewer contracts with a single bid'),
    division: 'axis-2',
    indicator: 'single-bid',
    baseline: { value: 18 / 82, year: 2024, source: published },
    goal: { value: 0.15 },
    remark: both(
      'Le nombre d’offres publié est parfois celui de toute la procédure, et non du lot.',
      'The number of bids published is at times that of the whole procedure, and not of the lot.',
    ),
  },
]

type Parts = Pick<Measure, 'from' | 'to' | 'source'> &
  Partial<Pick<Measure, 'value' | 'numerator' | 'denominator' | 'state' | 'evidence'>>

function measured(indicator: string, parts: Parts): Measure {
  const state = parts.state ?? 'verified'
  return {
    value: null,
    numerator: null,
    denominator: null,
    evidence: null,
    ...parts,
    indicator,
    siren: valmire.siren,
    state,
    author: 'Direction de l’emploi et de l’insertion',
    verifier: state === 'verified' ? 'Direction de la commande publique' : null,
  }
}

const inYear = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })
const hours = [
  [2022, 71_300],
  [2023, 84_900],
  [2024, 96_200],
  [2025, 104_700],
] as const
const clauses = [
  [2022, 7, 58],
  [2023, 9, 66],
  [2024, 16, 82],
  [2025, 24, 95],
] as const
const turnover = [
  [2024, 41_200_000],
  [2025, 45_530_000],
] as const

/** Wholly invented. */
export const valmireMeasures: SchemeDocumentText['measures'] = [
  ...hours.map(([year, value]) => measured('insertion-hours', { ...inYear(year), value, source: facilitators })),
  measured('insertion-hours', {
    from: '2025-07-01',
    to: '2026-06-30',
    value: 112_400,
    source: facilitators,
    state: 'declared',
  }),
  ...clauses.map(([year, numerator, denominator]) =>
    measured('insertion-clause', { ...inYear(year), numerator, denominator, source: files }),
  ),
  ...turnover.map(([year, value]) =>
    measured('reserved-turnover', {
      ...inYear(year),
      value,
      source: accounts,
      evidence: `Compte administratif ${year}`,
    }),
  ),
  measured('environmental-study', {
    from: '2026-01-01',
    to: '2026-06-30',
    numerator: 38,
    denominator: 51,
    source: both('Comptes rendus de la commission', 'Minutes of the commission'),
    state: 'declared',
  }),
]

/** What each target's page showed for 2025 on the day on which the statement was frozen; some declarations came later. */
const onThatDay: Readonly<Record<string, readonly [value: number, numerator?: number, denominator?: number]>> = {
  'insertion-hours': [103_900],
  'insertion-clause': [24 / 95, 24, 95],
  'reserved-turnover': [45_530_000],
  environmental: [68 / 93, 68, 93],
  'single-bid': [28 / 94, 28, 94],
}

const units = {
  'insertion-hours': 'hours',
  'reserved-turnover': 'cents',
} as const

/** Wholly invented. */
export const valmireFigures: SchemeDocumentText['statements'][number]['figures'] = valmireTargets.map((target) => {
  const [value, numerator, denominator] = onThatDay[target.code] ?? []
  const computed = target.code === 'environmental' || target.code === 'single-bid'
  return {
    code: target.code,
    title: target.title,
    indicator: target.indicator,
    unit: units[target.code as keyof typeof units] ?? 'share',
    direction: target.direction,
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    obtained: value === undefined ? null : computed ? 'computed' : 'verified',
    baseline: 'value' in target.baseline ? target.baseline.value : null,
    target: 'value' in target.goal ? target.goal.value : null,
    members: [],
  }
})
