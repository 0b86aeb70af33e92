import { both } from '../words.ts'

/** The four themes of the report, in our own words. */
export const themes = [
  {
    code: 'insertion',
    title: both('Un levier d’insertion', 'A lever for work integration'),
    definition: both(
      'Ce que les achats peuvent pour l’emploi de celles et ceux qui en sont éloignés.',
      'What purchases can do for the employment of those who are far from it.',
    ),
  },
  {
    code: 'ecology',
    title: both('L’achat écologique et l’économie circulaire', 'Green purchasing and the circular economy'),
    definition: both(
      'Ce que les achats peuvent pour l’environnement, et comment ne pas fermer la porte aux petits.',
      'What purchases can do for the environment, and how not to shut the door on small bodies.',
    ),
  },
  {
    code: 'exemplarity',
    title: both('L’exemplarité des pratiques', 'Exemplary practice'),
    definition: both(
      'Ce que l’on demande aux entreprises, et avec qui l’acheteur travaille.',
      'What is asked of firms, and with whom the buyer works.',
    ),
  },
  {
    code: 'access',
    title: both('L’accès de tous à la commande publique', 'Access for all to public contracts'),
    definition: both('Ce qui aide à répondre à un marché.', 'What helps to bid for a contract.'),
  },
] as const

export type ThemeCode = (typeof themes)[number]['code']
