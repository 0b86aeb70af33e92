import type { ValmireTheme } from './themes.ts'

export interface ToldProposition {
  readonly key: string
  readonly theme: ValmireTheme
  readonly fr: string
  readonly en: string
  /** The beginnings of the contributions from which it is made. */
  readonly from: readonly string[]
  readonly draft?: boolean
}

/** The propositions made from them, before some were reworded, split or merged. */
export const valmirePropositions: readonly ToldProposition[] = [
  {
    key: 'heures',
    theme: 'insertion',
    fr: 'Augmenter les heures d’insertion dans les marchés de nettoyage.',
    en: 'Raise the integration hours in cleaning contracts.',
    from: ['Davantage d’heures', 'Plus d’heures d’insertion'],
  },
  {
    key: 'guichet',
    theme: 'insertion',
    fr: 'Ouvrir un guichet unique pour les entreprises qui ont des heures d’insertion à faire.',
    en: 'Open one desk for the firms that have integration hours to provide.',
    from: ['Un guichet unique', 'Nous acceptons la clause'],
  },
  {
    key: 'suivi',
    theme: 'insertion',
    fr: 'Suivre les personnes six mois après le chantier.',
    en: 'Follow people six months after the work site.',
    from: ['Suivre ce que deviennent'],
  },
  {
    key: 'etendre',
    theme: 'insertion',
    fr: 'Étendre la clause d’insertion à tous les lots de plus de 40 000 €.',
    en: 'Extend the integration clause to all lots above €40,000.',
    from: ['Étendre la clause', 'N’étendez pas la clause'],
  },
  {
    key: 'reserver',
    theme: 'insertion',
    fr: 'Réserver chaque année des lots aux structures d’insertion et aux entreprises adaptées, et l’annoncer six mois avant.',
    en: 'Reserve lots each year for integration structures and adapted firms, and announce it six months ahead.',
    from: ['Réserver chaque année', 'Réserver un lot', 'Prévoir des postes'],
  },
  {
    key: 'cantines',
    theme: 'sobriete',
    fr: 'Préparer les repas des cantines avec des produits du territoire, et publier leur part.',
    en: 'Prepare the meals of canteens with local products, and publish their share.',
    from: ['Nous demandons que', 'NOUS DEMANDONS', 'Publier la part des produits'],
  },
  {
    key: 'reparer',
    theme: 'sobriete',
    fr: 'Noter la durée de vie et la réparation dans les critères.',
    en: 'Score lifetime and repair among the criteria.',
    from: ['Noter la durée de vie', 'Des critères qui portent'],
  },
  {
    key: 'mobilier',
    theme: 'sobriete',
    fr: 'Réparer le mobilier avant d’acheter du neuf.',
    en: 'Repair furniture before buying new.',
    from: ['Réparer le mobilier', 'Donner aux associations'],
  },
  {
    key: 'assurance',
    theme: 'sobriete',
    fr: 'Écrire une clause type d’assurance pour le réemploi des matériaux.',
    en: 'Write a standard insurance clause for the reuse of materials.',
    from: ['Le réemploi des matériaux bute', 'Une clause type'],
  },
  {
    key: 'lots',
    theme: 'acces',
    fr: 'Découper les marchés en lots par quartier.',
    en: 'Cut contracts into lots by district.',
    from: ['Les lots sont trop gros'],
  },
  {
    key: 'payer',
    theme: 'acces',
    fr: 'Payer les petites entreprises en quinze jours et leur verser l’avance sans demande.',
    en: 'Pay small firms within fifteen days and give them the advance unasked.',
    from: ['Payer les factures', 'Verser l’avance'],
  },
  {
    key: 'calendrier',
    theme: 'acces',
    fr: 'Publier un calendrier des marchés à venir sur un an.',
    en: 'Publish a calendar of the contracts to come over a year.',
    from: ['Un calendrier des marchés', 'Ma fille est', 'Les clauses d’insertion arrivent'],
  },
  {
    key: 'tenu',
    theme: 'compte',
    fr: 'Publier, marché par marché, ce qui a été promis et ce qui a été tenu.',
    en: 'Publish, contract by contract, what was promised and what was kept.',
    from: ['Publier, marché par marché', 'Lire, marché par marché', 'On ne sait jamais'],
  },
  {
    key: 'rapport',
    theme: 'compte',
    fr: 'Publier un rapport annuel de dix pages.',
    en: 'Publish a yearly report of ten pages.',
    from: ['Un rapport par an'],
  },
  {
    key: 'tirage',
    theme: 'compte',
    fr: 'Associer des habitants tirés au sort à la lecture des offres.',
    en: 'Let inhabitants drawn by lot read the offers.',
    from: ['Inviter des habitants'],
    draft: true,
  },
]
