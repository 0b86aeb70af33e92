import { both } from '../words.ts'

/** What an action of Valmire consists of, who answers for it, where it stands, and what it is to move. */
export interface ActionLife {
  readonly description: { readonly fr: string; readonly en: string }
  readonly owner: string
  readonly state: 'to-launch' | 'under-way' | 'done' | 'abandoned'
  readonly indicators: readonly string[]
}

const purchasing = 'Direction de la commande publique'
const employment = 'Direction de l’emploi et de l’insertion'
const transition = 'Direction de la transition écologique'
const buildings = 'Direction du patrimoine bâti'
const economy = 'Mission économie sociale et solidaire'
const waste = 'Direction des déchets'

/** Wholly invented, by the code of the action. */
export const lives: Readonly<Record<string, ActionLife>> = {
  A1: {
    description: both(
      'Publier deux fois par an les achats des dix-huit mois à venir, avec leur calendrier et leur montant estimé.',
      'Publish twice a year the purchases of the next eighteen months, with their dates and estimated amounts.',
    ),
    owner: purchasing,
    state: 'done',
    indicators: ['single-bid', 'offers'],
  },
  A2: {
    description: both(
      'Réunir chaque mois acheteurs et services : pour chaque achat, dire quel dispositif est retenu ou écarté, et pourquoi.',
      'Bring buyers and departments together every month: for each purchase, say which device is kept or refused, and why.',
    ),
    owner: purchasing,
    state: 'under-way',
    indicators: ['environmental-study'],
  },
  A3: {
    description: both(
      'Rencontrer les fournisseurs avant de rédiger, à égalité, et garder la trace de ce qui a été dit.',
      'Meet suppliers before writing, on equal terms, and keep a record of what was said.',
    ),
    owner: purchasing,
    state: 'under-way',
    indicators: ['offers', 'single-bid'],
  },
  A4: {
    description: both(
      'Allotir, verser des avances et ne demander que les preuves utiles.',
      'Divide into lots, pay advances and ask for useful proof only.',
    ),
    owner: purchasing,
    state: 'under-way',
    indicators: ['advance', 'single-bid', 'sme'],
  },
  A5: {
    description: both(
      'Former les services aux procédures ouvertes à l’innovation et tenir une permanence juridique.',
      'Train departments in procedures open to innovation and hold a legal surgery.',
    ),
    owner: 'Service juridique',
    state: 'done',
    indicators: ['innovative'],
  },
  A6: {
    description: both(
      'Décrire ce que l’achat doit permettre plutôt que le produit, avec une fiche commune à tous les services.',
      'Describe what the purchase must allow rather than the product, on a sheet shared by all departments.',
    ),
    owner: purchasing,
    state: 'to-launch',
    indicators: ['innovative'],
  },
  'P1-1': {
    description: both(
      'Estimer les heures d’insertion possibles de chaque achat quand il est programmé.',
      'Estimate the possible integration hours of each purchase when it is planned.',
    ),
    owner: employment,
    state: 'under-way',
    indicators: ['insertion-hours', 'insertion-clause'],
  },
  'P1-2': {
    description: both(
      'Deux visites de structures par trimestre et un annuaire de leurs savoir-faire.',
      'Two visits of bodies a quarter and a directory of their skills.',
    ),
    owner: employment,
    state: 'under-way',
    indicators: ['reserved', 'reserved-turnover'],
  },
  'P1-3': {
    description: both(
      'Une référente pour aider les services à repérer ce qui peut aller à un ESAT ou à une entreprise adaptée.',
      'An adviser helps departments find what may go to a sheltered workshop or an adapted firm.',
    ),
    owner: employment,
    state: 'under-way',
    indicators: ['reserved-turnover'],
  },
  'P1-4': {
    description: both(
      'Suivre les parcours au-delà du marché : formation, emploi six mois après.',
      'Follow paths beyond the contract: training, employment six months later.',
    ),
    owner: employment,
    state: 'to-launch',
    indicators: ['insertion-hours'],
  },
  'P1-5': {
    description: both(
      'Sortir des seuls travaux : services intellectuels, restauration, numérique.',
      'Go beyond works: intellectual services, catering, digital.',
    ),
    owner: employment,
    state: 'under-way',
    indicators: ['insertion-clause', 'social.clause'],
  },
  'P2-1': {
    description: both(
      'Aucun achat de plus de 90 000 € sans étude d’un dispositif environnemental.',
      'No purchase above €90,000 without the study of an environmental device.',
    ),
    owner: purchasing,
    state: 'under-way',
    indicators: ['environmental-study', 'environmental'],
  },
  'P2-2': {
    description: both(
      'Des clauses prêtes à l’emploi, vérifiables, avec une voie de preuve pour qui n’a pas de certificat.',
      'Ready clauses that can be checked, with a way of proof for those without certificates.',
    ),
    owner: transition,
    state: 'under-way',
    indicators: ['environmental.clause', 'environmental'],
  },
  'P2-3': {
    description: both(
      'Comparer les offres sur le coût complet pour l’énergie, les véhicules et le numérique.',
      'Compare offers on full cost for energy, vehicles and digital equipment.',
    ),
    owner: purchasing,
    state: 'to-launch',
    indicators: ['environmental.criterion'],
  },
  'P2-4': {
    description: both(
      'Un critère carbone mesurable dans les marchés de travaux, de transport et de restauration.',
      'A measurable carbon criterion in works, transport and catering contracts.',
    ),
    owner: transition,
    state: 'under-way',
    indicators: ['environmental.criterion', 'environmental'],
  },
  'P2-5': {
    description: both(
      'Réemploi, matériaux biosourcés et chantiers à faibles nuisances.',
      'Reuse, bio-based materials and low-nuisance sites.',
    ),
    owner: buildings,
    state: 'under-way',
    indicators: ['environmental'],
  },
  'P2-6': {
    description: both(
      'Un suivi tiré des données publiées, refait chaque trimestre et vérifiable par tous.',
      'Monitoring drawn from published data, redone each quarter and open to check.',
    ),
    owner: purchasing,
    state: 'done',
    indicators: ['environmental'],
  },
  'P2-7': {
    description: both(
      'Reprise des emballages, plan de gestion des déchets, zéro plastique à usage unique.',
      'Packaging taken back, waste management plan, no single-use plastic.',
    ),
    owner: waste,
    state: 'under-way',
    indicators: ['environmental.clause'],
  },
  'P2-8': {
    description: both(
      'Mobilier de seconde main, pièces réemployées, location plutôt qu’achat.',
      'Second-hand furniture, reused parts, renting rather than buying.',
    ),
    owner: transition,
    state: 'under-way',
    indicators: ['environmental'],
  },
  'P2-9': {
    description: both(
      'Croiser les alertes sanitaires avec les produits achetés et décider dans le mois.',
      'Match health alerts with the products bought and decide within a month.',
    ),
    owner: 'Service santé-environnement',
    state: 'to-launch',
    indicators: [],
  },
  'P3-1': {
    description: both(
      'Interroger une structure de l’économie sociale avant chaque cahier des charges de service.',
      'Ask a social-economy body before each service specification.',
    ),
    owner: economy,
    state: 'to-launch',
    indicators: [],
  },
  'P3-2': {
    description: both(
      'Une journée chaque automne, ouverte aux associations.',
      'One day every autumn, open to associations.',
    ),
    owner: economy,
    state: 'done',
    indicators: [],
  },
  'P3-3': {
    description: both(
      'Une liste d’achats réservés discutée chaque année, en veillant à la viabilité des structures.',
      'A list of reserved purchases discussed each year, minding the viability of the bodies.',
    ),
    owner: economy,
    state: 'under-way',
    indicators: ['reserved'],
  },
  'P3-4': {
    description: both(
      'Un appui à la réponse et des dossiers allégés sous 90 000 €.',
      'Help with bidding and lighter files below €90,000.',
    ),
    owner: economy,
    state: 'under-way',
    indicators: ['reserved', 'single-bid'],
  },
  'P3-5': {
    description: both(
      'Un bilan partagé en fin de marché, avec droit de réponse.',
      'A shared review at the end of a contract, with a right of reply.',
    ),
    owner: purchasing,
    state: 'to-launch',
    indicators: [],
  },
  'P3-6': {
    description: both(
      'Une charte négociée avec chaque concessionnaire et suivie dans son rapport annuel.',
      'A charter agreed with each concession holder and followed in its yearly report.',
    ),
    owner: 'Direction des services publics délégués',
    state: 'under-way',
    indicators: [],
  },
  'P3-7': {
    description: both(
      'Un réseau des acheteurs des sept communes, trois rencontres par an.',
      'A network of the buyers of the seven communes, three meetings a year.',
    ),
    owner: purchasing,
    state: 'under-way',
    indicators: [],
  },
  'P3-8': {
    description: both(
      'Des groupements de commandes pour l’énergie, les fournitures et la restauration.',
      'Joint procurement for energy, supplies and catering.',
    ),
    owner: purchasing,
    state: 'done',
    indicators: [],
  },
}
