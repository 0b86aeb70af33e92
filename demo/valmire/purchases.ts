import type { Trade } from './firms.ts'
import { services } from './services.ts'

/** A kind of purchase that Valmire makes, from which contracts are drawn. */
export interface Purchase {
  /** `{}` stands for a commune or a site. */
  readonly object: string
  readonly lots?: readonly string[]
  readonly cpv: string
  readonly trade: Trade
  /** Euros, from and to. */
  readonly amount: readonly [number, number]
  /** Months, from and to. */
  readonly months: readonly [number, number]
  readonly terms:
    | 'Travaux'
    | "Maitrise d'œuvre"
    | 'Fournitures courantes et services'
    | 'Prestations intellectuelles'
    | "Techniques de l'information et de la communication"
  readonly framework?: boolean
  readonly reserved?: boolean
  /** How strongly it lends itself to considerations, 0…1. */
  readonly social: number
  readonly green: number
}

const works = { terms: 'Travaux', months: [4, 26] } as const
const studies = { terms: 'Prestations intellectuelles', months: [6, 36] } as const

/** Buildings, roads, water, and the studies before them. */
const building: readonly Purchase[] = [
  {
    ...works,
    object: 'Rénovation énergétique du groupe scolaire de {}',
    lots: [
      'Gros œuvre et désamiantage',
      'Isolation par l’extérieur biosourcée',
      'Menuiseries extérieures',
      'Chauffage et ventilation',
    ],
    cpv: '45214210',
    trade: 'works',
    amount: [180_000, 2_400_000],
    social: 0.8,
    green: 0.9,
  },
  {
    ...works,
    object: 'Construction de la médiathèque de {}',
    lots: [
      'Terrassement et gros œuvre',
      'Charpente bois',
      'Couverture et étanchéité',
      'Électricité',
      'Plomberie et chauffage',
    ],
    cpv: '45212330',
    trade: 'works',
    amount: [220_000, 5_900_000],
    social: 0.85,
    green: 0.7,
  },
  {
    ...works,
    object: 'Entretien et réparation des bâtiments métropolitains, secteur de {}',
    cpv: '45453000',
    trade: 'works',
    amount: [60_000, 800_000],
    framework: true,
    social: 0.6,
    green: 0.4,
  },
  {
    ...works,
    object: 'Réaménagement de la traversée de {}, chaussées et pistes cyclables',
    cpv: '45233140',
    trade: 'roads',
    amount: [150_000, 3_200_000],
    social: 0.75,
    green: 0.5,
  },
  {
    ...works,
    object: 'Entretien courant de la voirie, secteur de {}',
    cpv: '45233141',
    trade: 'roads',
    amount: [200_000, 4_000_000],
    framework: true,
    social: 0.7,
    green: 0.45,
  },
  {
    ...works,
    object: 'Désimperméabilisation de la cour et création d’un îlot de fraîcheur à {}',
    cpv: '45112710',
    trade: 'green',
    amount: [45_000, 420_000],
    social: 0.6,
    green: 0.95,
  },
  {
    ...works,
    object: 'Renouvellement des réseaux d’eau potable de {}',
    cpv: '45231300',
    trade: 'water',
    amount: [250_000, 6_000_000],
    social: 0.7,
    green: 0.4,
  },
  {
    ...works,
    object: 'Réhabilitation de collecteurs d’assainissement sans tranchée à {}',
    cpv: '45232410',
    trade: 'water',
    amount: [180_000, 2_800_000],
    social: 0.55,
    green: 0.5,
  },
  {
    ...works,
    object: 'Éclairage public : remplacement par des luminaires sobres, {}',
    cpv: '45316110',
    trade: 'works',
    amount: [90_000, 1_600_000],
    social: 0.5,
    green: 0.85,
  },
  {
    ...works,
    terms: "Maitrise d'œuvre",
    object: 'Maîtrise d’œuvre pour la réhabilitation de la piscine de {}',
    cpv: '71221000',
    trade: 'studies',
    amount: [60_000, 900_000],
    social: 0.2,
    green: 0.7,
  },
  {
    ...works,
    terms: "Maitrise d'œuvre",
    object: 'Maîtrise d’œuvre des espaces publics du quartier de {}',
    cpv: '71222000',
    trade: 'studies',
    amount: [50_000, 700_000],
    social: 0.25,
    green: 0.65,
  },
  {
    ...studies,
    object: 'Étude de faune et de flore avant aménagement à {}',
    cpv: '90711500',
    trade: 'studies',
    amount: [40_000, 160_000],
    social: 0.1,
    green: 0.8,
  },
  {
    ...studies,
    object: 'Assistance à la conduite du plan climat à {}',
    cpv: '71313000',
    trade: 'studies',
    amount: [40_000, 280_000],
    social: 0.15,
    green: 0.75,
  },
  {
    ...studies,
    object: 'Levés topographiques et détection de réseaux, secteur de {}',
    cpv: '71351810',
    trade: 'studies',
    amount: [60_000, 400_000],
    framework: true,
    social: 0.15,
    green: 0.2,
  },
  {
    ...studies,
    object: 'Concertation et enquêtes auprès des habitants de {}',
    cpv: '79320000',
    trade: 'studies',
    amount: [40_000, 150_000],
    social: 0.35,
    green: 0.2,
  },
]

/** What a métropole buys. */
export const purchases: readonly Purchase[] = [...building, ...services]
