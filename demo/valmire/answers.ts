import type { Position } from '../../src/features/consultation/rules/coverage.ts'
import { both } from '../words.ts'

/** How far an answer of the demonstration got. */
type Reached = 'draft' | 'approved' | 'published'

export interface ToldAnswer {
  /** How the French text of the proposition begins, or the code of the theme. */
  readonly to: { readonly begins: string } | { readonly theme: string }
  readonly position: Position | null
  readonly reason: ReturnType<typeof both>
  readonly leftOut?: ReturnType<typeof both>
  readonly actions: readonly string[]
  readonly indicators?: readonly string[]
  readonly reached: Reached
}

/** What Valmire answers while its consultation is still open: some answers are out, others are on their way, most are to be written. */
export const valmireAnswers: readonly ToldAnswer[] = [
  {
    to: { begins: 'Réserver chaque année des lots' },
    position: 'retained',
    reason: both(
      'Deux lots par an seront réservés, espaces verts et nettoyage, et annoncés dans le calendrier des achats six mois avant la publication.',
      'Two lots a year will be reserved, green spaces and cleaning, and announced in the calendar of purchases six months before publication.',
    ),
    actions: ['P1-5', 'P3-3'],
    indicators: ['reserved-turnover'],
    reached: 'published',
  },
  {
    to: { begins: 'Publier un calendrier des marchés' },
    position: 'already-done',
    reason: both(
      'Le calendrier paraît en janvier et en juillet ; il couvre les douze mois qui suivent.',
      'The calendar comes out in January and in July; it covers the twelve months that follow.',
    ),
    actions: ['A1'],
    reached: 'published',
  },
  {
    to: { begins: 'Réparer le mobilier' },
    position: 'retained-in-part',
    reason: both(
      'L’atelier des bâtiments réparera les tables et les chaises dès cette année. Un marché de réparation suivra pour le reste.',
      'The buildings workshop will repair tables and chairs from this year on. A repair contract will follow for the rest.',
    ),
    leftOut: both(
      'Le don aux associations attend l’avis du service juridique.',
      'Giving to associations awaits the opinion of the legal department.',
    ),
    actions: ['P2-8'],
    reached: 'published',
  },
  {
    to: { begins: 'Suivre les personnes' },
    position: 'outside-remit',
    reason: both(
      'Le suivi après le chantier revient à France Travail et aux structures. La métropole leur demandera ses chiffres pour les publier.',
      'Following people after the work site belongs to the employment service and the structures. The metropolis will ask them for their figures and publish them.',
    ),
    actions: ['P1-4'],
    reached: 'published',
  },
  {
    to: { begins: 'Publier chaque année ce qui a été promis' },
    position: 'retained-in-part',
    reason: both(
      'Les bilans d’exécution seront publiés pour les marchés de plus de 90 000 €.',
      'Execution reviews will be published for contracts above €90,000.',
    ),
    leftOut: both('Les marchés plus petits.', 'Smaller contracts.'),
    actions: ['P3-5'],
    reached: 'approved',
  },
  {
    to: { begins: 'Noter la durée de vie' },
    position: 'retained',
    reason: both(
      'Le clausier donnera dix points sur cent à la durée de vie et à la réparation.',
      'The clause library will give ten points out of a hundred to lifetime and repair.',
    ),
    actions: ['P2-2', 'P2-3'],
    reached: 'draft',
  },
  {
    to: { theme: 'sobriete' },
    position: null,
    reason: both(
      'La sobriété passe d’abord par ce que l’on n’achète pas : chaque achat récurrent sera réexaminé avant d’être relancé.',
      'Sobriety begins with what one does not buy: each recurrent purchase will be examined again before it is renewed.',
    ),
    actions: ['P2-1'],
    indicators: ['environmental'],
    reached: 'published',
  },
]
