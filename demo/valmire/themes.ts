import { both } from '../words.ts'

/** The code book of Valmire's consultation. */
export const valmireThemes = [
  {
    code: 'insertion',
    title: both('Insertion et emploi', 'Work integration and jobs'),
    definition: both(
      'Clauses et heures d’insertion, marchés réservés, handicap, suivi des personnes. Pas les conditions faites aux petites entreprises.',
      'Integration clauses and hours, reserved contracts, disability, what becomes of people. Not the terms offered to small firms.',
    ),
  },
  {
    code: 'sobriete',
    title: both('Acheter plus sobre', 'Buying less and better'),
    definition: both(
      'Réemploi, durée de vie, matériaux, énergie, alimentation, transport des achats.',
      'Reuse, lifetime, materials, energy, food, transport of what is bought.',
    ),
  },
  {
    code: 'acces',
    title: both('Accès des petites entreprises', 'Access of small firms'),
    definition: both(
      'Allotissement, dossiers, délais de paiement, avances, information sur les marchés à venir.',
      'Lots, paperwork, terms of payment, advances, news of contracts to come.',
    ),
  },
  {
    code: 'compte',
    title: both('Rendre compte', 'Giving account'),
    definition: both(
      'Chiffres publics, contrôle de ce qui a été promis, place des habitants.',
      'Public figures, checking what was promised, the place of inhabitants.',
    ),
  },
] as const
export type ValmireTheme = (typeof valmireThemes)[number]['code']
