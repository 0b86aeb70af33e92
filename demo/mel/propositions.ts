import type { Position } from '../../src/features/consultation/rules/coverage.ts'
import { both } from '../words.ts'
import type { ThemeCode } from './themes.ts'

interface Told {
  readonly theme: ThemeCode
  readonly text: ReturnType<typeof both>
  /** What the document answers to it, as we read it; nothing where nothing does. */
  readonly answer?: {
    readonly position: Position
    readonly reason: ReturnType<typeof both>
    readonly leftOut?: ReturnType<typeof both>
    readonly actions: readonly string[]
    readonly indicators?: readonly string[]
  }
}

const inPart = 'retained-in-part'

/**
 * The propositions of the report, in its order: sixteen bullets, three of which hold two. In our own words; what answers each of
 * them is our reading, the report answers by theme only.
 */
export const propositions: readonly Told[] = [
  {
    theme: 'insertion',
    text: both(
      'Connaître les chantiers et entreprises d’insertion du territoire, leurs savoir-faire, et écrire des clauses qui leur correspondent',
      'Know the integration workshops and firms of the area and their skills, and write clauses that match them',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Deux actions rapprochent acheteurs et structures, dès la programmation des achats.',
        'Two actions bring buyers and these bodies together, from the planning of purchases on.',
      ),
      leftOut: both(
        'Un répertoire des savoir-faire, et des clauses écrites d’après lui.',
        'A register of skills, and clauses written from it.',
      ),
      actions: ['P1-1', 'P1-2'],
    },
  },
  {
    theme: 'insertion',
    text: both(
      'Aider les entreprises à faire entrer l’insertion dans leur façon de travailler',
      'Help firms to bring work integration into the way they work',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Une action veut donner plus de valeur aux parcours ; l’accompagnement est annoncé dans la réponse sur l’accès aux marchés.',
        'One action is to give more worth to integration paths; support is announced in the answer on access to contracts.',
      ),
      leftOut: both('Qui aide les entreprises, et comment.', 'Who helps firms, and how.'),
      actions: ['P1-4'],
    },
  },
  {
    theme: 'insertion',
    text: both(
      'Proposer à chaque entreprise qui répond à un marché un diagnostic de ce qu’elle peut faire pour l’insertion',
      'Offer every firm that bids for a contract a diagnosis of what it could do for work integration',
    ),
  },
  {
    theme: 'insertion',
    text: both(
      'Payer la formation des entreprises d’insertion à la réponse aux appels d’offres',
      'Pay for the training of integration firms in answering calls for tenders',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Former les acteurs économiques est annoncé, sous un autre thème : celui de l’accès aux marchés.',
        'Training of economic actors is announced, under another theme: access to contracts.',
      ),
      leftOut: both('Qui en paie le coût.', 'Who pays for it.'),
      actions: [],
    },
  },
  {
    theme: 'insertion',
    text: both(
      'Faire se connaître acheteurs et entreprises d’insertion : visites, achats à venir présentés, nouveaux besoins partagés',
      'Let buyers and integration firms get to know each other: visits, purchases to come presented, new needs shared',
    ),
    answer: {
      position: 'retained',
      reason: both(
        'C’est l’objet d’une action, et une autre fait connaître les achats à venir.',
        'One action is for this, and another makes the purchases to come known.',
      ),
      actions: ['A1', 'P1-2'],
    },
  },
  {
    theme: 'insertion',
    text: both(
      'Construire le mobilier urbain avec les habitants d’un quartier plutôt que l’acheter sur catalogue',
      'Build street furniture with the residents of a district rather than buy it from a catalogue',
    ),
  },
  {
    theme: 'ecology',
    text: both(
      'Repérer les marchés où la métropole pèse comme acheteuse, et écrire pour eux un clausier',
      'Find the markets where the metropolis weighs as a buyer, and write a clause library for them',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Des clausiers d’achat écologique sont prévus.',
        'Clause libraries for green purchasing are planned.',
      ),
      leftOut: both('Ce que la métropole pèse dans chaque marché.', 'How much the metropolis weighs in each market.'),
      actions: ['P2-2'],
    },
  },
  {
    theme: 'ecology',
    text: both(
      'Travailler en groupes par domaine d’achat, ou avec les collectivités et réseaux qui s’y sont déjà mis (OBSAR, RGO)',
      'Work in groups by field of purchase, or with bodies and networks that have begun already (OBSAR, RGO)',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Le schéma prévoit de partager les pratiques et d’acheter ensemble sur le territoire.',
        'The scheme plans to share practice and to buy together within the area.',
      ),
      leftOut: both('Des groupes par domaine, et les réseaux nommés.', 'Groups by field, and the networks named.'),
      actions: ['P3-7', 'P3-8'],
    },
  },
  {
    theme: 'ecology',
    text: both(
      'Fixer un objectif qui puisse être atteint pendant le schéma, par exemple des consommables en économie circulaire',
      'Set an objective that can be reached within the scheme, for instance consumables in a circular economy',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Une action porte sur l’économie circulaire ; l’objectif est général : un dispositif environnemental dans un marché sur deux.',
        'One action is about the circular economy; the objective is general: an environmental device in one contract out of two.',
      ),
      leftOut: both('Un objectif par famille d’achats.', 'An objective by family of purchases.'),
      actions: ['P2-8'],
      indicators: ['environmental-device'],
    },
  },
  {
    theme: 'ecology',
    text: both(
      'Se garder des clauses qui avantagent celles qui peuvent montrer un certificat, comme ISO 9001',
      'Beware of clauses that favour those who can show a certificate, such as ISO 9001',
    ),
  },
  {
    theme: 'ecology',
    text: both(
      'Penser aux petites structures, souvent plus engagées, qui n’ont pas les moyens de le montrer',
      'Think of small bodies, often more committed, with no means to show it',
    ),
    answer: {
      position: inPart,
      reason: both(
        'L’accès des petites structures est une action ; reconnaître les entreprises engagées en est une autre.',
        'Access for small bodies is one action; recognising committed firms is another.',
      ),
      leftOut: both('Comment une petite structure montre ce qu’elle fait.', 'How a small body shows what it does.'),
      actions: ['A4', 'P3-4', 'P3-5'],
    },
  },
  {
    theme: 'exemplarity',
    text: both(
      'Donner 20 % de la note aux critères d’économie sociale et solidaire et de développement durable',
      'Give 20% of the mark to criteria of social economy and sustainable development',
    ),
  },
  {
    theme: 'exemplarity',
    text: both(
      'Demander à toute entreprise des garanties sociales et environnementales : un statut ne dit pas une pratique',
      'Ask every firm for social and environmental guarantees: a status does not tell a practice',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Des bilans d’exécution et une charte jointe aux concessions sont prévus.',
        'Execution reviews and a charter annexed to concessions are planned.',
      ),
      leftOut: both('Des garanties demandées avant l’attribution.', 'Guarantees asked for before the award.'),
      actions: ['P3-5', 'P3-6'],
    },
  },
  {
    theme: 'exemplarity',
    text: both(
      'Veiller aux produits importés, dans l’esprit du devoir de vigilance et du guide de l’OCDE sur l’habillement',
      'Watch over imported products, in the spirit of the duty of vigilance and of the OECD guide on garments',
    ),
  },
  {
    theme: 'exemplarity',
    text: both(
      'Prendre part aux dispositifs qui visent les mêmes buts et où d’autres acteurs du territoire sont présents',
      'Take part in schemes with the same aims where other actors of the area are present',
    ),
    answer: {
      position: inPart,
      reason: both(
        'Une action partage les pratiques entre acheteurs ; la conclusion nomme des partenaires avec qui les échanges continuent.',
        'One action shares practice among buyers; the conclusion names partners with whom exchanges go on.',
      ),
      leftOut: both(
        'À quels dispositifs la métropole prendrait part.',
        'In which schemes the metropolis would take part.',
      ),
      actions: ['P3-7'],
    },
  },
  {
    theme: 'exemplarity',
    text: both(
      'Faire entrer dans les achats les démarches citoyennes : zéro déchet, énergie positive',
      'Bring citizen programmes into purchasing: zero waste, positive energy',
    ),
  },
  {
    theme: 'exemplarity',
    text: both(
      'Ouvrir aux associations la rencontre annuelle avec l’économie sociale et solidaire',
      'Open the yearly event with the social economy to associations',
    ),
    answer: {
      position: inPart,
      reason: both('La rencontre annuelle est une action.', 'The yearly event is an action.'),
      leftOut: both('Que les associations y soient.', 'That associations be there.'),
      actions: ['P3-2'],
    },
  },
  {
    theme: 'exemplarity',
    text: both(
      'Réserver des achats à l’économie sociale et solidaire, en disant dans quels domaines, et regarder si les entreprises sont viables',
      'Reserve purchases for the social economy, saying in which domains, and look whether the firms are viable',
    ),
    answer: {
      position: inPart,
      reason: both('Réserver certains achats est une action.', 'Reserving some purchases is an action.'),
      leftOut: both(
        'Les domaines choisis, et la viabilité des entreprises.',
        'The domains chosen, and the viability of firms.',
      ),
      actions: ['P3-3'],
    },
  },
  {
    theme: 'access',
    text: both(
      'Faire mieux connaître la plateforme de l’APES et ses formations, avec l’économie sociale comme avec l’économie « classique » (CCI, chambres des métiers)',
      'Make the platform of APES and its training better known, with the social and the “classic” economy (CCI, chambers of trades)',
    ),
    answer: {
      position: inPart,
      reason: both(
        'L’accès des structures de l’économie sociale est une action, et former les acteurs économiques est annoncé.',
        'Access for social-economy bodies is an action, and training of economic actors is announced.',
      ),
      leftOut: both('Les organismes nommés.', 'The bodies named.'),
      actions: ['P3-4'],
    },
  },
]
