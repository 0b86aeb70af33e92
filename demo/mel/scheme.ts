import { modelActions, modelDivisions } from '../../src/features/scheme/rules/model.ts'
import type { SchemeDocumentText } from '../../src/features/scheme/schema/document.ts'
import { both } from '../words.ts'

const report = both('Bilan de concertation, MEL, 2018', 'Consultation report, MEL, 2018')
const due = '2021-12-31'
const common = { weighedBy: 'count', direction: 'at-least', due } as const
const noBaseline = {
  reason: both('Le bilan ne donne pas de valeur de départ', 'The report gives no starting value'),
}

const acts: SchemeDocumentText['acts'] = [
  {
    number: null,
    title: both('Adoption du schéma 2019-2021', 'Adoption of the 2019-2021 scheme'),
    adopts: true,
    dates: [
      { on: '2018-12-19', source: both('réponse sur l’achat écologique', 'answer on green purchasing') },
      { on: '2018-12-14', source: both('encadré sur la charte fournisseurs', 'panel on the suppliers’ charter') },
    ],
    source: report,
  },
  {
    number: '16 C 0002',
    title: both('Responsabilité sociale de la métropole', 'Social responsibility of the metropolis'),
    adopts: false,
    dates: [{ on: '2016-04-01', source: report }],
    source: report,
  },
  {
    number: '17 C 0284',
    title: both('Stratégie d’achat de la métropole', 'Purchasing strategy of the metropolis'),
    adopts: false,
    dates: [{ on: '2017-06-01', source: report }],
    source: report,
  },
  {
    number: '17 C 0936',
    title: both(
      'Adhésion à la charte Relations fournisseurs responsables',
      'Joining the charter on responsible supplier relations',
    ),
    adopts: false,
    dates: [{ on: '2017-10-19', source: report }],
    source: report,
  },
  {
    number: '18 C 0787',
    title: both('Création de la centrale d’achat', 'Creation of the central purchasing body'),
    adopts: false,
    dates: [
      {
        on: '2018-10-19',
        source: both(
          'encadré sur la charte, et réponse sur l’accès aux marchés',
          'panel on the charter, and answer on access to contracts',
        ),
      },
      { on: '2018-10-14', source: both('réponse sur l’achat écologique', 'answer on green purchasing') },
    ],
    source: report,
  },
]

const remarks: SchemeDocumentText['remarks'] = [
  {
    title: both(
      'Le bilan parle de trois piliers et de 28 actions ; ses piliers en comptent 22.',
      'The report speaks of three pillars and 28 actions; its pillars hold 22.',
    ),
    body: both(
      'Le compte de 28 demande d’y ajouter les six actions des trois axes. Le bilan ne numérote que ces six-là : les numéros 7 à 28 sont les nôtres, dans l’ordre du texte. Le code (P1-1, P2-3…) est la clé permanente.',
      'The count of 28 needs the six actions of the three axes. The report numbers those six only: numbers 7 to 28 are ours, in the order of the text. The code (P1-1, P2-3…) is the permanent key.',
    ),
  },
  {
    title: both(
      '« Doubler » les heures d’insertion : la base n’est pas dite.',
      '“Doubling” integration hours: the base is not said.',
    ),
    body: both(
      'Deux fois 120 500 heures (2017) font 241 000 ; deux fois 178 000 heures (2015) en font 356 000. La cible écrite est de 300 000 heures par an.',
      'Twice 120,500 hours (2017) is 241,000; twice 178,000 hours (2015) is 356,000. The target as written is 300,000 hours a year.',
    ),
  },
  {
    title: both('L’effort de 2017 tenait surtout à un seul métier.', 'The effort of 2017 rested mostly on one trade.'),
    body: both(
      'Selon le bilan, 70 % des heures dépendaient des marchés de collecte des déchets ménagers. La métropole achetait alors pour 450 M€ par an, et pour plus de 1 000 M€ avec les concessions.',
      'According to the report, 70% of the hours depended on household-waste collection contracts. The metropolis then bought for €450M a year, and for more than €1,000M with concessions.',
    ),
  },
  {
    title: both(
      'L’objectif sur le handicap n’a pas de départ et mêle deux publics.',
      'The disability target has no start and mixes two groups.',
    ),
    body: both(
      'Il compte ensemble les marchés réservés aux ESAT et ceux qui le sont aux structures d’insertion, lesquelles n’emploient pas d’abord des personnes handicapées.',
      'It counts contracts reserved for sheltered workshops together with those reserved for integration bodies, which do not first of all employ disabled people.',
    ),
  },
  {
    title: both(
      'Le schéma entre en vigueur avant d’avoir été présenté.',
      'The scheme comes into force before it was presented.',
    ),
    body: both(
      'Il s’applique depuis le 1er janvier 2019 ; sa présentation aux Assises de l’économie sociale et solidaire est du 7 février 2019.',
      'It applies from 1 January 2019; its presentation to the social-economy conference is of 7 February 2019.',
    ),
  },
  {
    title: both('Le schéma a deux sigles dans le même document.', 'The scheme has two acronyms in the same document.'),
    body: both(
      'On y lit SPASER, le sigle de la loi, et SPAPSER.',
      'It reads SPASER, the acronym of the law, and SPAPSER.',
    ),
  },
]

const indicators: SchemeDocumentText['indicators'] = [
  { code: 'insertion-hours', unit: 'hours', title: both('Heures d’insertion par an', 'Integration hours a year') },
  {
    code: 'insertion-people',
    unit: 'people',
    title: both('Bénéficiaires des clauses d’insertion', 'Beneficiaries of integration clauses'),
  },
  {
    code: 'insertion-clause',
    unit: 'share',
    title: both('Marchés attribués avec une clause d’insertion', 'Contracts awarded with an integration clause'),
  },
  {
    code: 'reserved-turnover',
    unit: 'cents',
    title: both(
      'Chiffre d’affaires des marchés réservés (ESAT, structures d’insertion)',
      'Turnover of reserved contracts (sheltered workshops, integration bodies)',
    ),
  },
  {
    code: 'environmental-study',
    unit: 'share',
    title: both(
      'Marchés pour lesquels un dispositif environnemental est étudié',
      'Contracts for which an environmental device is studied',
    ),
  },
  {
    code: 'environmental-device',
    unit: 'share',
    title: both('Marchés avec un dispositif environnemental', 'Contracts with an environmental device'),
  },
]

const targets: SchemeDocumentText['targets'] = [
  {
    ...common,
    code: 'insertion-hours',
    title: both('300 000 heures d’insertion par an', '300,000 integration hours a year'),
    division: 'pillar-1',
    indicator: 'insertion-hours',
    baseline: {
      value: 120_500,
      year: 2017,
      source: both('Bilan de 2018 ; dernière valeur avant le schéma', 'Report of 2018; last value before the scheme'),
    },
    goal: { value: 300_000 },
    remark: both(
      'Présenté comme un doublement, sans dire de quelle année.',
      'Presented as a doubling, without saying of which year.',
    ),
  },
  {
    ...common,
    code: 'insertion-clause',
    title: both(
      'Une clause d’insertion dans un marché attribué sur quatre',
      'An integration clause in one contract awarded out of four',
    ),
    division: 'pillar-1',
    indicator: 'insertion-clause',
    baseline: noBaseline,
    goal: { value: 0.25 },
  },
  {
    ...common,
    code: 'reserved-turnover',
    title: both(
      'Doubler l’effort pour l’insertion des personnes handicapées',
      'Double the effort for the integration of disabled people',
    ),
    division: 'pillar-1',
    indicator: 'reserved-turnover',
    baseline: noBaseline,
    goal: { reason: both('Le double d’une référence non publiée', 'Twice a baseline that is not published') },
    remark: both(
      'Mesuré par le chiffre d’affaires des marchés réservés aux ESAT, aux structures d’insertion ou à leurs équivalents.',
      'Measured by the turnover of contracts reserved for sheltered workshops, integration bodies or their equivalents.',
    ),
  },
  {
    ...common,
    code: 'environmental-study',
    title: both(
      'Un dispositif environnemental étudié pour tous les marchés',
      'An environmental device studied for every contract',
    ),
    division: 'pillar-2',
    indicator: 'environmental-study',
    baseline: noBaseline,
    goal: { value: 1 },
  },
  {
    ...common,
    code: 'environmental-device',
    title: both(
      'Un dispositif environnemental dans un marché sur deux',
      'An environmental device in one contract out of two',
    ),
    division: 'pillar-2',
    indicator: 'environmental-device',
    baseline: noBaseline,
    goal: { value: 0.5 },
  },
]

function measured(indicator: string, year: number, value: number): SchemeDocumentText['measures'][number] {
  return {
    indicator,
    siren: '200093201',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    value,
    numerator: null,
    denominator: null,
    source: report,
    evidence: null,
    state: 'declared',
    author: null,
    verifier: null,
  }
}

/** The scheme 2019-2021 of the Métropole Européenne de Lille, as far as its consultation report states it. Facts only, in our own words. */
export const melScheme: SchemeDocumentText = {
  'levier-scheme': 1,
  slug: 'mel-2019-2021',
  title: both('Schéma d’achats responsables 2019-2021', 'Responsible-purchasing scheme 2019-2021'),
  about: both(
    'Ce que la Métropole Européenne de Lille s’est donné à faire en trois ans, tel que le dit son bilan de concertation de 2018. Le document s’arrête à l’adoption : les résultats n’y sont pas.',
    'What the Métropole Européenne de Lille set itself to do in three years, as its consultation report of 2018 says. The document stops at the adoption: results are not in it.',
  ),
  organisation: {
    siren: '200093201',
    name: 'Métropole Européenne de Lille',
    predecessors: [{ siren: '245900410', until: '2020-03-13' }],
  },
  members: [],
  period: { from: '2019-01-01', to: due },
  state: 'closed',
  readOnly: true,
  previous: null,
  demonstration: 'stated',
  acts,
  remarks,
  divisions: [...modelDivisions],
  indicators,
  actions: modelActions.map((action) => ({
    ...action,
    owner: null,
    state: 'to-launch',
    indicators: [],
    milestones: [],
    updates: [],
  })),
  targets,
  versions: [],
  measures: [
    measured('insertion-hours', 2015, 178_000),
    measured('insertion-hours', 2017, 120_500),
    measured('insertion-people', 2015, 350),
    measured('insertion-people', 2017, 228),
  ],
  statements: [],
}
