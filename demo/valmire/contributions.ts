import type { AuthorKind } from '../../src/features/consultation/rules/contribution.ts'
import type { ModerationRule } from '../../src/features/consultation/rules/moderation.ts'
import type { Channel } from '../../src/features/consultation/rules/state.ts'
import type { ValmireTheme } from './themes.ts'

export interface ToldContribution {
  /** Days after the opening. */
  readonly day: number
  readonly by: Channel
  readonly who: AuthorKind
  /** `null`: nobody has read it yet. */
  readonly theme: ValmireTheme | null
  /** What the second reader gave, where it is another theme. */
  readonly second?: ValmireTheme
  readonly title?: string
  readonly text: string
  readonly language?: 'en'
  readonly hidden?: { readonly rule: ModerationRule; readonly reason: string; readonly appeal?: string }
}

const one = (
  day: number,
  [by, who, theme]: readonly [Channel, AuthorKind, ValmireTheme | null],
  text: string,
  more: Partial<ToldContribution> = {},
): ToldContribution => ({ day, by, who, theme, text, ...more })

const campaign = 'Nous demandons que tous les repas des cantines soient préparés avec des produits du territoire.'
const payment = 'Payer les factures des petites entreprises en quinze jours.'

/** What inhabitants, firms and associations of Valmire said, in the order in which it came. Wholly invented. */
export const valmireContributions: readonly ToldContribution[] = [
  one(
    0,
    ['web', 'citizen', 'insertion'],
    'Davantage d’heures d’insertion dans les marchés de nettoyage des écoles et des gymnases.',
  ),
  one(
    0,
    ['web', 'firm', 'acces'],
    'Les lots sont trop gros pour une entreprise de six salariés. Découpez-les par quartier.',
  ),
  one(1, ['web', 'citizen', 'sobriete'], 'Réparer le mobilier des écoles avant d’en acheter du neuf.', {
    title: 'Réparer d’abord',
  }),
  one(
    1,
    ['web', 'association', 'insertion'],
    'Réserver chaque année quelques lots d’espaces verts aux structures d’insertion, et annoncer lesquels six mois avant.',
  ),
  one(2, ['email', 'firm', 'acces'], payment),
  one(
    2,
    ['web', 'citizen', 'compte'],
    'Publier, marché par marché, ce que l’entreprise avait promis et ce qu’elle a tenu.',
    { title: 'Promis, tenu ?' },
  ),
  one(3, ['web', 'citizen', 'sobriete'], campaign),
  one(3, ['web', 'citizen', 'sobriete'], campaign),
  one(3, ['web', 'citizen', 'sobriete'], `${campaign.slice(0, -1)} !`),
  one(
    4,
    ['phone', 'citizen', 'insertion'],
    'Ma fille est en chantier d’insertion depuis un an. Personne ne lui a dit quels marchés allaient recruter ensuite. Il faudrait un calendrier.',
  ),
  one(4, ['web', 'citizen', 'sobriete'], campaign.toUpperCase()),
  one(
    5,
    ['paper', 'citizen', 'sobriete'],
    'Moins de plastique dans les cantines : des gourdes, des couverts lavables, du vrac.',
  ),
  one(
    5,
    ['web', 'firm', 'acces'],
    'Le dossier demande trois fois les mêmes attestations. Un coffre-fort numérique pour les déposer une seule fois ferait gagner une journée.',
  ),
  one(6, ['web', 'citizen', null], 'Achetez des sièges gonflables sur mon site, prix cassés.', {
    hidden: { rule: 'advertising', reason: 'Ce texte vante un commerce et ne répond pas à la question posée.' },
  }),
  one(
    6,
    ['web', 'insertion-structure', 'insertion'],
    'Les clauses d’insertion arrivent trop tard dans les marchés de travaux : prévenir les structures dès la programmation.',
  ),
  one(
    7,
    ['web', 'citizen', 'compte'],
    'On ne sait jamais si les heures d’insertion promises sont faites. Donnez le chiffre chaque trimestre.',
    { second: 'insertion' },
  ),
  one(
    8,
    ['email', 'association', 'sobriete'],
    'Le réemploi des matériaux bute sur l’assurance décennale. Une clause type, validée avec les assureurs, débloquerait des chantiers entiers.',
    { title: 'Réemploi et assurance' },
  ),
  one(9, ['web', 'firm', 'acces'], payment),
  one(
    9,
    ['paper', 'citizen', 'insertion'],
    'Penser aux jeunes sans diplôme : une heure d’insertion sur quatre pour eux.',
  ),
  one(10, ['web', 'citizen', 'sobriete'], 'Noter la durée de vie et la facilité de réparation, pas seulement le prix.'),
  one(
    11,
    ['web', 'public-body', 'sobriete'],
    'Grouper nos achats de véhicules électriques avec ceux des communes : les prix baisseraient et les bornes serviraient à tous.',
  ),
  one(
    12,
    ['phone', 'citizen', null],
    'Le maire de ma commune, M. T., est un incapable et ses amis ont tous les marchés.',
    {
      hidden: {
        rule: 'person',
        reason: 'Le texte met en cause une personne. La même question, sans la désigner, sera publiée.',
        appeal: 'Je ne donne qu’une initiale, et c’est un élu. Relisez, s’il vous plaît.',
      },
    },
  ),
  one(
    12,
    ['web', 'firm', 'acces'],
    'Verser l’avance sans qu’on ait à la demander, et sans garantie bancaire en dessous de 50 000 €.',
  ),
  one(
    13,
    ['meeting', 'insertion-structure', 'insertion'],
    'Un guichet unique pour les entreprises qui ont des heures d’insertion à faire : une adresse, une personne, une réponse sous huit jours.',
  ),
  one(
    14,
    ['meeting', 'insertion-structure', 'insertion'],
    'Suivre ce que deviennent les personnes six mois après le chantier, pas seulement compter les heures.',
    { second: 'compte' },
  ),
  one(
    14,
    ['meeting', 'firm', 'insertion'],
    'Nous acceptons la clause d’insertion mais nous ne savons pas à qui nous adresser. Un seul interlocuteur, par pitié.',
  ),
  one(
    14,
    ['meeting', 'firm', 'insertion'],
    'N’étendez pas la clause d’insertion aux petits lots : ils resteraient sans offre.',
    { second: 'acces' },
  ),
  one(
    14,
    ['meeting', 'association', 'insertion'],
    'Étendre la clause d’insertion à tous les lots de plus de 40 000 €, petits compris.',
  ),
  one(
    14,
    ['meeting', 'insertion-structure', 'insertion'],
    'Prévoir des postes adaptés : des personnes handicapées sont prêtes à travailler sur les marchés d’archives et de numérisation.',
  ),
  one(
    15,
    ['web', 'citizen', 'compte'],
    'Inviter des habitants tirés au sort à lire les offres des grands marchés de cantine.',
  ),
  one(16, ['web', 'citizen', 'sobriete'], 'Des cantines deux fois par semaine sans viande, avec des légumes d’ici.', {
    title: 'Cantines',
  }),
  one(16, ['web', 'firm', 'acces'], 'Un calendrier des marchés à venir, sur un an, avec le mois et le montant.'),
  one(
    17,
    ['web', 'citizen', 'sobriete'],
    'Pour les travaux de voirie, exiger des enrobés tièdes et des matériaux recyclés.',
  ),
  one(
    18,
    ['web', 'citizen', 'acces'],
    'Aider les artisans à répondre à plusieurs : un soir par mois, quelqu’un explique comment monter un groupement.',
  ),
  one(19, ['email', 'public-body', 'compte'], 'Donner aux communes membres le même tableau de suivi, pour comparer.'),
  one(20, ['web', 'citizen', 'insertion'], 'Plus d’heures d’insertion pour le nettoyage des gymnases et des écoles.'),
  one(
    21,
    ['web', 'other', 'compte'],
    'Please publish the figures in English too: many firms across the border bid for your contracts.',
    { language: 'en' },
  ),
  one(
    21,
    ['paper', 'citizen', 'sobriete'],
    'Éteindre les bâtiments publics la nuit, et acheter des lampes qui se réparent.',
  ),
  one(
    22,
    ['web', 'citizen', null],
    'Ces gens-là n’ont qu’à rentrer chez eux, les chantiers d’insertion c’est pour les nôtres.',
    {
      hidden: {
        rule: 'discrimination',
        reason: 'Ces mots visent des personnes à raison de leur origine, ce que la loi interdit.',
      },
    },
  ),
  one(
    23,
    ['web', 'firm', 'acces'],
    'Accepter les variantes : nous avons des solutions moins chères et plus durables que le cahier des charges ne prévoit pas.',
    { second: 'sobriete' },
  ),
  one(
    24,
    ['web', 'association', 'compte'],
    'Un rapport par an, lisible, de dix pages : objectifs, chiffres, ce qui n’a pas marché et pourquoi.',
  ),
  one(
    25,
    ['phone', 'citizen', 'sobriete'],
    'Donner aux associations le mobilier dont les services ne veulent plus, au lieu de le jeter.',
  ),
  one(26, ['web', 'firm', 'sobriete'], 'Demander l’empreinte carbone des transports dans les marchés de fournitures.'),
  one(
    27,
    ['web', 'citizen', 'insertion'],
    'Des clauses pour l’apprentissage dans les marchés informatiques, pas seulement dans le bâtiment.',
  ),
  one(
    28,
    ['meeting', 'firm', 'sobriete'],
    'Des critères qui portent sur la durée de vie et la réparation, avec une méthode de calcul publiée.',
  ),
  one(
    28,
    ['meeting', 'association', 'sobriete'],
    'Une clause type d’assurance pour le réemploi des matériaux de chantier.',
  ),
  one(28, ['meeting', 'citizen', 'compte'], 'Lire, marché par marché, ce qui a été promis et ce qui a été tenu.'),
  one(
    28,
    ['meeting', 'public-body', 'sobriete'],
    'Publier la part des produits locaux et durables dans les cantines, établissement par établissement.',
    { second: 'compte' },
  ),
  one(29, ['web', 'firm', 'acces'], 'Répondre à ceux qui ne sont pas retenus : la note, le rang, et ce qui a manqué.'),
  one(30, ['web', 'citizen', 'insertion'], 'Réserver un lot de restauration à une entreprise adaptée.'),
  one(
    31,
    ['email', 'firm', 'acces'],
    'Des pénalités proportionnées : un retard d’un jour ne devrait pas coûter la marge d’un mois.',
  ),
  one(
    32,
    ['web', 'citizen', 'compte'],
    'Un numéro de téléphone pour signaler un chantier qui ne respecte pas ce qui était prévu.',
  ),
  one(
    33,
    ['web', 'citizen', 'sobriete'],
    'Un vélo cargo pour les livraisons entre bâtiments, plutôt qu’une camionnette.',
  ),
  one(
    34,
    ['web', 'insertion-structure', null],
    'Former les acheteurs : une demi-journée par an dans une structure d’insertion, pour voir.',
  ),
  one(
    35,
    ['web', 'firm', null],
    'Ouvrir les réunions d’information avant les grands marchés, avec un compte rendu en ligne.',
  ),
  one(36, ['web', 'citizen', null], 'Planter des haies avec des plants produits ici, par des jardiniers en insertion.'),
]

/** How many of the last ones nobody has looked at yet. */
export const stillWaiting = 3
