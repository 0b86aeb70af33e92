import type { Wording } from '../../../kernel/language.ts'
import type { Condition } from './expression.ts'
import type { Indicator } from './indicator.ts'

const environmental: Condition = { any: [{ is: 'environmental_clause' }, { is: 'environmental_criterion' }] }
const social: Condition = { any: [{ is: 'social_clause' }, { is: 'social_criterion' }, { is: 'social_reserved' }] }

const scheme: Indicator['basis'] = {
  text: {
    fr: 'Le schéma fixe des indicateurs, en nombre et en valeur, des contrats qui comportent une considération sociale ou environnementale ; ils sont publiés tous les deux ans.',
    en: 'The scheme sets indicators, by number and by value, of the contracts that hold a social or environmental consideration; they are published every two years.',
  },
  source: 'Code de la commande publique, art. L2111-3 et D2111-3',
}
const reserved: Indicator['basis'] = {
  text: {
    fr: 'Des marchés peuvent être réservés aux entreprises adaptées, aux structures d’insertion et à l’économie sociale et solidaire.',
    en: 'Contracts may be reserved for adapted firms, for work-integration bodies and for the social economy.',
  },
  source: 'Code de la commande publique, art. L2113-12 à L2113-16',
}
const openData: Indicator['basis'] = {
  text: {
    fr: 'Donnée essentielle de la commande publique : le champ est à publier depuis le 1er janvier 2024.',
    en: 'Essential data of public procurement: the field is to be published since 1 January 2024.',
  },
  source: 'Code de la commande publique, art. R2196-1, et arrêté du 22 décembre 2022',
}

const considerationCaution: Wording = {
  fr: 'Compte ce que l’acheteur déclare, pas ce qui est exécuté : une clause de principe compte autant qu’une clause exigeante. Les marchés sous 40 000 € HT sont rarement publiés.',
  en: 'Counts what the buyer declares, not what is carried out: a clause of principle counts as much as a demanding one. Contracts below €40,000 excl. VAT are seldom published.',
}
const declaredCaution: Wording = {
  fr: 'Compte ce que l’acheteur déclare à la notification ; ce qui change en cours d’exécution n’y est pas toujours.',
  en: 'Counts what the buyer declares on notification; what changes afterwards is not always there.',
}
const offersCaution: Wording = {
  fr: 'Le nombre publié est parfois celui de toute la procédure et non du lot : la moyenne est alors trop haute, la part d’offre unique trop basse.',
  en: 'The number published is at times that of the whole procedure and not of the lot: the mean is then too high, the single-bid share too low.',
}

type Share = Omit<Indicator, 'numerator' | 'measures'> & { readonly where: Condition }
function share({ where, ...rest }: Share): Indicator {
  return { ...rest, numerator: { where }, measures: ['count', 'amount'] }
}

const onEnvironment = {
  publishedBy: ['environmental_fault'],
  caution: considerationCaution,
  basis: scheme,
  fields: ['considerationsEnvironnementales'],
} as const
const onSociety = {
  publishedBy: ['social_fault'],
  caution: considerationCaution,
  basis: scheme,
  fields: ['considerationsSociales'],
} as const
const declared = { caution: declaredCaution, basis: openData }

/** Every indicator that published contracts can feed, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [
  share({
    ...onEnvironment,
    id: 'environmental',
    where: environmental,
    label: {
      fr: 'Contrats avec une considération environnementale',
      en: 'Contracts with an environmental consideration',
    },
  }),
  share({
    ...onEnvironment,
    id: 'environmental.clause',
    where: { is: 'environmental_clause' },
    label: { fr: 'Contrats avec une clause environnementale', en: 'Contracts with an environmental clause' },
  }),
  share({
    ...onEnvironment,
    id: 'environmental.criterion',
    where: { is: 'environmental_criterion' },
    label: { fr: 'Contrats avec un critère environnemental', en: 'Contracts with an environmental criterion' },
  }),
  share({
    ...onSociety,
    id: 'social',
    where: social,
    label: { fr: 'Contrats avec une considération sociale', en: 'Contracts with a social consideration' },
  }),
  share({
    ...onSociety,
    id: 'social.clause',
    where: { is: 'social_clause' },
    label: { fr: 'Contrats avec une clause sociale', en: 'Contracts with a social clause' },
  }),
  share({
    ...onSociety,
    id: 'social.criterion',
    where: { is: 'social_criterion' },
    label: { fr: 'Contrats avec un critère social', en: 'Contracts with a social criterion' },
  }),
  share({
    ...onSociety,
    id: 'reserved',
    where: { is: 'social_reserved' },
    basis: reserved,
    label: { fr: 'Contrats réservés', en: 'Reserved contracts' },
  }),
  share({
    id: 'environmental-and-social',
    where: { all: [environmental, social] },
    publishedBy: ['environmental_fault', 'social_fault'],
    caution: considerationCaution,
    basis: scheme,
    fields: ['considerationsEnvironnementales', 'considerationsSociales'],
    label: {
      fr: 'Contrats avec les deux considérations, sociale et environnementale',
      en: 'Contracts with both considerations, social and environmental',
    },
  }),
  share({
    ...declared,
    id: 'innovative',
    where: { is: 'innovative' },
    publishedBy: ['innovative_fault'],
    fields: ['marcheInnovant'],
    label: { fr: 'Contrats innovants', en: 'Innovative contracts' },
  }),
  {
    id: 'single-bid',
    numerator: { where: { column: 'offers', equals: 1 } },
    publishedBy: ['offers_fault'],
    measures: ['count'],
    caution: offersCaution,
    basis: openData,
    fields: ['offresRecues'],
    label: { fr: 'Contrats avec une seule offre', en: 'Single-bid contracts' },
  },
  {
    id: 'offers',
    numerator: { sumOf: 'offers' },
    publishedBy: ['offers_fault'],
    measures: ['mean'],
    caution: offersCaution,
    basis: openData,
    fields: ['offresRecues'],
    label: { fr: 'Offres reçues par contrat', en: 'Offers received per contract' },
  },
  share({
    ...declared,
    id: 'advance',
    where: { is: 'advance' },
    publishedBy: ['advance_fault'],
    fields: ['attributionAvance'],
    label: { fr: 'Contrats avec une avance', en: 'Contracts with an advance' },
  }),
  share({
    ...declared,
    id: 'subcontracting',
    where: { is: 'subcontracting' },
    publishedBy: ['subcontracting_fault'],
    fields: ['sousTraitanceDeclaree'],
    label: { fr: 'Contrats avec une sous-traitance déclarée', en: 'Contracts with declared subcontracting' },
  }),
  share({
    id: 'sme',
    where: { is: 'sme' },
    publishedBy: ['sme_fault'],
    basis: {
      text: {
        fr: 'L’accès des PME à la commande publique est une orientation des schémas ; aucun texte n’en fait une donnée à publier.',
        en: 'The access of SMEs to public contracts is an aim of schemes; no text makes it a datum to be published.',
      },
      source: 'Code de la commande publique, art. L2113-10 (allotissement)',
    },
    caution: {
      fr: 'La taille du titulaire n’est pas une donnée officielle : seuls certains ré-utilisateurs l’ajoutent, d’après l’INSEE, à la date de leur traitement.',
      en: 'The holder’s size is no official datum: only some re-users add it, from INSEE, as of the day of their processing.',
    },
    fields: [],
    label: { fr: 'Contrats dont le titulaire est une PME', en: 'Contracts held by an SME' },
  }),
  {
    id: 'cpv-concentration',
    numerator: { largest: 'cpv_division' },
    publishedBy: ['cpv_fault'],
    measures: ['count', 'amount'],
    basis: openData,
    caution: {
      fr: 'Un contrat n’a qu’un code CPV, celui de son objet principal. La part dit combien pèse la première famille d’achats, pas ce qu’elle contient.',
      en: 'A contract has one CPV code only, that of its main object. The share says how much the first purchasing family weighs, not what it holds.',
    },
    fields: ['codeCPV'],
    label: { fr: 'Poids de la première famille d’achats (CPV)', en: 'Weight of the first purchasing family (CPV)' },
  },
]

/** The indicator of that identifier. */
export function findIndicator(id: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.id === id)
}
