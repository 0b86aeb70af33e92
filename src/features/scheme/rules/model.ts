const both = (fr: string, en: string) => ({ fr, en })

/**
 * The axes and pillars of the report of 2018 of the Métropole Européenne de Lille, in our own words: a model for whoever begins, and
 * those with which the demonstration tells that scheme.
 */
export const modelDivisions = [
  {
    code: 'axis-1',
    kind: 'axis',
    colour: 'transversal',
    title: both('Axe 1 · Anticiper et programmer', 'Axis 1 · Anticipate and plan'),
  },
  {
    code: 'axis-2',
    kind: 'axis',
    colour: 'transversal',
    title: both('Axe 2 · Ouvrir l’accès', 'Axis 2 · Open access'),
  },
  { code: 'axis-3', kind: 'axis', colour: 'transversal', title: both('Axe 3 · Innover', 'Axis 3 · Innovate') },
  {
    code: 'pillar-1',
    kind: 'pillar',
    colour: 'insertion',
    title: both('Pilier 1 · Insertion', 'Pillar 1 · Work integration'),
  },
  {
    code: 'pillar-2',
    kind: 'pillar',
    colour: 'ecologie',
    title: both('Pilier 2 · Achat écologique', 'Pillar 2 · Green purchasing'),
  },
  {
    code: 'pillar-3',
    kind: 'pillar',
    colour: 'ecosysteme',
    title: both('Pilier 3 · Écosystème local', 'Pillar 3 · Local ecosystem'),
  },
] as const

const action = (code: string, division: (typeof modelDivisions)[number]['code'], fr: string, en: string) => ({
  code,
  division,
  title: both(fr, en),
})

const listed = [
  action(
    'A1',
    'axis-1',
    'Programmer les achats et faire connaître ceux qui viennent',
    'Plan purchases and make those to come known',
  ),
  action(
    'A2',
    'axis-1',
    'Examiner chaque achat à venir en commission de veille et de programmation',
    'Examine each purchase to come in a watch-and-programming commission',
  ),
  action('A3', 'axis-2', 'Faire du sourcing une pratique constante', 'Make sourcing a standing practice'),
  action('A4', 'axis-2', 'Rendre les marchés accessibles aux petites structures', 'Open contracts to small bodies'),
  action(
    'A5',
    'axis-3',
    'Faire connaître aux services les outils juridiques de l’innovation',
    'Make the legal tools of innovation known to departments',
  ),
  action('A6', 'axis-3', 'Exprimer le besoin par ses fonctions', 'Express the need by its functions'),
  action(
    'P1-1',
    'pillar-1',
    'Prévoir l’insertion dès la programmation des marchés et concessions',
    'Provide for work integration when contracts and concessions are planned',
  ),
  action(
    'P1-2',
    'pillar-1',
    'Faire se connaître acheteurs, secteur adapté et structures d’insertion',
    'Bring buyers, the adapted sector and integration bodies together',
  ),
  action(
    'P1-3',
    'pillar-1',
    'Aider les services à acheter pour l’emploi des personnes handicapées',
    'Help departments buy for the employment of disabled people',
  ),
  action('P1-4', 'pillar-1', 'Donner plus de valeur aux parcours d’insertion', 'Give more worth to integration paths'),
  action(
    'P1-5',
    'pillar-1',
    'Varier les clauses d’insertion et les marchés qui les portent',
    'Vary integration clauses and the contracts that carry them',
  ),
  action(
    'P2-1',
    'pillar-2',
    'Étudier l’environnement dès la programmation',
    'Study the environment when purchases are planned',
  ),
  action(
    'P2-2',
    'pillar-2',
    'Écrire et tenir des clausiers d’achat écologique',
    'Write and keep clause libraries for green purchasing',
  ),
  action('P2-3', 'pillar-2', 'Éclairer les choix par le cycle de vie', 'Let the life cycle inform choices'),
  action(
    'P2-4',
    'pillar-2',
    'Mettre le carbone dans les clauses et les critères',
    'Put carbon into clauses and criteria',
  ),
  action('P2-5', 'pillar-2', 'Bâtir de façon durable', 'Build in a lasting way'),
  action('P2-6', 'pillar-2', 'Mesurer l’achat écologique de façon objective', 'Measure green purchasing objectively'),
  action(
    'P2-7',
    'pillar-2',
    'Éviter les déchets que produit l’exécution des marchés',
    'Avoid the waste that contracts produce',
  ),
  action('P2-8', 'pillar-2', 'Acheter en économie circulaire et en éco-conception', 'Buy circular and eco-designed'),
  action(
    'P2-9',
    'pillar-2',
    'Veiller aux effets des achats sur la santé et l’environnement',
    'Watch over the effects of purchases on health and the environment',
  ),
  action(
    'P3-1',
    'pillar-3',
    'Penser à l’économie sociale et solidaire dès le besoin',
    'Think of the social economy from the need on',
  ),
  action(
    'P3-2',
    'pillar-3',
    'Rencontrer chaque année l’économie sociale et solidaire',
    'Meet the social economy every year',
  ),
  action(
    'P3-3',
    'pillar-3',
    'Réserver des marchés à l’économie sociale et solidaire où le droit le permet',
    'Reserve contracts for the social economy where the law allows',
  ),
  action(
    'P3-4',
    'pillar-3',
    'Faciliter aux structures de l’économie sociale l’accès aux marchés',
    'Ease the access of social-economy bodies to contracts',
  ),
  action(
    'P3-5',
    'pillar-3',
    'Reconnaître les entreprises engagées par des bilans d’exécution',
    'Recognise committed firms by execution reviews',
  ),
  action(
    'P3-6',
    'pillar-3',
    'Joindre aux concessions une charte d’achat responsable',
    'Annex a responsible-purchasing charter to concessions',
  ),
  action(
    'P3-7',
    'pillar-3',
    'Partager les bonnes pratiques entre acheteurs du territoire',
    'Share good practice among the buyers of the area',
  ),
  action('P3-8', 'pillar-3', 'Acheter ensemble pour peser davantage', 'Buy together to weigh more'),
]

/** Its 28 actions. The report numbers only the first six: the others have the place in which it lists them. */
export const modelActions = listed.map((one, index) => ({ ...one, number: index + 1 }))
