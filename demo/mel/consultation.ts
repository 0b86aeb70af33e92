import type { StatedConsultation } from '../../src/features/consultation/schema/stated.ts'
import { both } from '../words.ts'
import { propositions } from './propositions.ts'
import { melScheme } from './scheme.ts'
import { type ThemeCode, themes } from './themes.ts'

const report = both('Bilan de concertation, MEL, 2018', 'Consultation report, MEL, 2018')
const metropolis = 'Métropole Européenne de Lille'
const reader = 'Lecture de Levier'
const ecologyAnswer = both('réponse sur l’achat écologique', 'answer on green purchasing')
const panel = both('encadré sur la charte fournisseurs', 'panel on the suppliers’ charter')

const on = (day: string, source = report) => ({ on: day, precision: 'day' as const, source })

const events: StatedConsultation['events'] = [
  {
    kind: 'seminar',
    dates: [{ on: '2018-06-01', precision: 'month', source: report }],
    title: both('Séminaire avec les partenaires', 'Seminar with partners'),
    body: both(
      'Certains partenaires ne se sont exprimés que là. Le bilan ne dit ni le jour, ni combien ils étaient.',
      'Some partners spoke only there. The report says neither the day nor how many they were.',
    ),
  },
  {
    kind: 'workshop',
    dates: [
      { on: '2018-12-14', precision: 'before', source: both('sans date dans le bilan', 'no date in the report') },
    ],
    title: both(
      'Quatre ateliers : insertion, handicap, économie sociale et solidaire, achat écologique',
      'Four workshops: work integration, disability, social economy, green purchasing',
    ),
    body: both(
      'Ils ont préparé le schéma avec les services et les partenaires. Le bilan ne les date pas.',
      'They prepared the scheme with departments and partners. The report gives them no date.',
    ),
  },
  {
    kind: 'adoption',
    dates: [on('2018-10-19', panel), on('2018-10-14', ecologyAnswer)],
    title: both('Création de la centrale d’achat', 'Creation of the central purchasing body'),
    body: both(
      'Le bilan donne deux jours à la même délibération, 18 C 0787.',
      'The report gives the same act, 18 C 0787, two days.',
    ),
    act: '18 C 0787',
  },
  { kind: 'opening', dates: [on('2018-10-29')], title: both('Ouverture en ligne', 'Opening on line') },
  { kind: 'close', dates: [on('2018-11-26')], title: both('Clôture', 'Close') },
  {
    kind: 'adoption',
    dates: [on('2018-12-19', ecologyAnswer), on('2018-12-14', panel)],
    title: both('Adoption du schéma 2019-2021', 'Adoption of the 2019-2021 scheme'),
    body: both(
      'Le bilan donne deux jours. Le plus tôt est dix-huit jours après la clôture, le plus tard vingt-trois.',
      'The report gives two days. The earlier is eighteen days after the close, the later twenty-three.',
    ),
    act: 'adoption',
  },
  {
    kind: 'notice',
    dates: [on('2019-01-01')],
    title: both('Le schéma entre en vigueur', 'The scheme comes into force'),
  },
  {
    kind: 'meeting',
    dates: [on('2019-02-07')],
    title: both(
      'Présentation aux 2es Assises métropolitaines de l’économie sociale et solidaire',
      'Presentation at the second social-economy conference of the metropolis',
    ),
    body: both(
      'Le bilan y voit un enrichissement de la concertation ; le schéma était adopté depuis près de deux mois.',
      'The report sees it as enriching the consultation; the scheme had been adopted for nearly two months.',
    ),
  },
]

const given = (
  theme: ThemeCode,
  reason: ReturnType<typeof both>,
  ties: { actions: string; acts?: readonly string[]; indicators?: readonly string[] },
): StatedConsultation['answers'][number] => ({
  theme,
  position: null,
  reason,
  origin: 'given',
  author: metropolis,
  actions: melScheme.actions.map(({ code }) => code).filter((code) => code.startsWith(ties.actions)),
  acts: ties.acts ?? [],
  indicators: ties.indicators ?? [],
})

const ofThemes = [
  given(
    'insertion',
    both(
      'La métropole achète pour 450 M€ par an, plus de 1 000 M€ avec les concessions : elle en tire une responsabilité envers son territoire. L’insertion a reculé, de 178 000 heures et 350 personnes en 2015 à 120 500 heures et 228 personnes en 2017, et dépend à 70 % de la collecte des déchets. Il faut enrayer la baisse, varier les domaines et les clauses, faire plus pour les personnes handicapées. Le frein est surtout de ne pas prévoir assez tôt. Suivent les actions du pilier 1.',
      'The metropolis buys for €450M a year, more than €1,000M with concessions: it owes something to its area. Work integration has fallen, from 178,000 hours and 350 people in 2015 to 120,500 hours and 228 people in 2017, and rests for 70% on waste collection. The fall is to be stopped, domains and clauses varied, more done for disabled people. What hinders most is not planning early enough. The actions of pillar 1 follow.',
    ),
    { actions: 'P1-' },
  ),
  given(
    'ecology',
    both(
      'La métropole veut que ses achats fassent davantage pour l’insertion, l’environnement et l’innovation. Elle a rejoint en 2017 la charte Relations fournisseurs responsables, puis s’est donné deux outils : une centrale d’achat pour les communes, et ce schéma. Suivent les actions du pilier 2.',
      'The metropolis wants its purchases to do more for work integration, the environment and innovation. In 2017 it joined the charter on responsible supplier relations, then gave itself two tools: a central purchasing body for the communes, and this scheme. The actions of pillar 2 follow.',
    ),
    { actions: 'P2-', acts: ['17 C 0936', '18 C 0787'] },
  ),
  given(
    'exemplarity',
    both(
      'Le schéma n’est pas fait parce que la loi l’impose, mais pour donner un cadre aux achats responsables. Il se fixe pour la fin de 2021 : 300 000 heures d’insertion par an, une clause d’insertion dans un marché sur quatre, deux fois plus d’effort pour les personnes handicapées, un dispositif environnemental étudié partout et présent dans un marché sur deux. Six actions changent d’abord les façons de faire : prévoir, ouvrir, innover.',
      'The scheme is not made because the law demands it, but to give responsible purchasing a frame. It sets for the end of 2021: 300,000 integration hours a year, an integration clause in one contract out of four, twice the effort for disabled people, an environmental device studied everywhere and present in one contract out of two. Six actions change the ways of working first: plan, open, innovate.',
    ),
    {
      actions: 'A',
      acts: ['16 C 0002', '17 C 0284', '17 C 0936'],
      indicators: [
        'insertion-hours',
        'insertion-clause',
        'reserved-turnover',
        'environmental-study',
        'environmental-device',
      ],
    },
  ),
  given(
    'access',
    both(
      'La métropole veut travailler avec les acteurs du territoire : former les entreprises et leur faire rencontrer les acheteurs, accompagner les bénéficiaires de l’insertion, donner de la valeur aux bonnes conduites. Elle partagera ses pratiques et ses achats avec les communes, par la centrale d’achat. Suivent les actions du pilier 3.',
      'The metropolis wants to work with the actors of the area: train firms and let them meet buyers, support those whom integration serves, value good behaviour. It will share its practice and its purchases with the communes, through the central purchasing body. The actions of pillar 3 follow.',
    ),
    { actions: 'P3-', acts: ['18 C 0787'] },
  ),
]

/**
 * The consultation of the Métropole Européenne de Lille in 2018, as far as its report states it: facts in our own words, no
 * contribution among them, since the report gives none.
 */
export const melConsultation: StatedConsultation = {
  slug: 'mel-2018',
  siren: melScheme.organisation.siren,
  scheme: melScheme.slug,
  title: both('Les achats responsables de la métropole, 2018', 'The responsible purchasing of the metropolis, 2018'),
  purpose: both(
    'Faire s’exprimer les habitants, et surtout les acteurs économiques, sur la commande publique et les achats responsables, avant d’adopter le schéma 2019-2021.',
    'Hear residents, and economic actors above all, on public contracts and responsible purchasing, before adopting the 2019-2021 scheme.',
  ),
  asked: both(
    'Les habitants et les acteurs économiques. Ce sont des acteurs économiques qui ont répondu en ligne.',
    'Residents and economic actors. It is economic actors who answered on line.',
  ),
  stakes: both(
    'Quels enjeux retenir, et quelles orientations donner au schéma.',
    'Which issues to take up, and which directions to give the scheme.',
  ),
  useOfAnswers: both(
    'Le bilan conclut que toutes les contributions ont été prises en compte. La couverture, proposition par proposition, permet de le vérifier : six n’ont pas de réponse.',
    'The report concludes that every contribution was taken into account. The coverage, proposition by proposition, lets one check: six have no answer.',
  ),
  publicity: both(
    'Une page web, une enquête en ligne à choix multiples, un envoi de courriels aux partenaires.',
    'A web page, an online multiple-choice survey, e-mails to partners.',
  ),
  opensOn: '2018-10-29',
  closesOn: '2018-11-26',
  toldOn: '2026-01-05',
  events,
  participation: [
    { channel: 'web', label: both('Contributeurs en ligne', 'Contributors on line'), count: 7, source: report },
    {
      channel: 'email',
      label: both('Retours adressés à la direction des achats', 'Returns sent to the purchasing directorate'),
      count: null,
      source: report,
    },
    {
      channel: 'meeting',
      label: both('Partenaires venus au séminaire de juin 2018', 'Partners at the seminar of June 2018'),
      count: null,
      source: report,
    },
    {
      channel: 'meeting',
      label: both('Participants aux quatre ateliers', 'Participants in the four workshops'),
      count: null,
      source: report,
    },
  ],
  themes: [...themes],
  propositions: propositions.map(({ theme, text }) => ({ theme, text })),
  answers: [
    ...ofThemes,
    ...propositions.flatMap(({ answer }, index) => {
      if (answer === undefined) return []
      const { leftOut = null, indicators = [], ...rest } = answer
      return [
        { proposition: index + 1, ...rest, leftOut, indicators, acts: [], origin: 'read' as const, author: reader },
      ]
    }),
  ],
}
