import { inventedSiren, inventedSiret } from '../identifiers.ts'

/** What a firm sells, as the purchases ask for it. */
export type Trade =
  | 'works'
  | 'roads'
  | 'water'
  | 'waste'
  | 'green'
  | 'cleaning'
  | 'transport'
  | 'digital'
  | 'studies'
  | 'supplies'
  | 'services'
  | 'insertion'

export interface Firm {
  readonly siret: string
  readonly name: string
}

const names: Readonly<Record<Trade, readonly string[]>> = {
  works: [
    'Bâtisseurs de la Vesle',
    'Charpentes Montfleury',
    'Valmire Rénovation',
    'Couvertures du Canal',
    'Isol’Est Valmire',
    'Menuiseries Brécy',
    'Électricité Aubert',
    'Chauffage et Froid des Tanneries',
  ],
  roads: [
    'Voiries du Pays de Valmire',
    'Enrobés de la Chesnaie',
    'Travaux Publics Port-Neuf',
    'Pavés et Bordures Aubert',
  ],
  water: ['Canalisations de la Vesle', 'Hydro-Valmire', 'Assainissement des Trois Ponts'],
  waste: ['Collecte du Val', 'Tri et Recyclage de Montfleury', 'Compost de la Chesnaie'],
  green: ['Paysages de la Vesle', 'Pépinières de Brécy', 'Élagage Saint-Aubert', 'Jardins en commun'],
  cleaning: ['Net’Valmire', 'Propreté des Tanneries', 'Clair et Net services'],
  transport: ['Autocars de la Chesnaie', 'Cycles du Canal', 'Mobilités Port-Neuf', 'Garage Montfleury utilitaires'],
  digital: ['Infogérance de la Vesle', 'Données et Cartes', 'Logiciels Saint-Aubert', 'Réseaux Brécy télécom'],
  studies: [
    'Atelier des Deux Rives architectes',
    'Bureau d’études Canal ingénierie',
    'Écologues associés de Valmire',
    'Cabinet Tanneries conseil',
    'Géomètres de Montfleury',
  ],
  supplies: [
    'Fournitures du Parc',
    'Mobilier Port-Neuf',
    'Papeterie de la Vesle',
    'Vêtements professionnels Aubert',
    'Énergies du Val',
    'Quincaillerie Brécy',
  ],
  services: [
    'Imprimerie des Tanneries',
    'Cuisine centrale de Montfleury',
    'Formation Rive droite',
    'Accueil et Surveillance du Canal',
    'Assurances mutuelles de Valmire',
    'Communication La Chesnaie',
  ],
  insertion: [
    'Régie de quartier des Tanneries',
    'Atelier Nouvel Élan',
    'Entreprise adaptée de la Vesle',
    'Chantier École du Canal',
  ],
}

function register(): Readonly<Record<Trade, readonly Firm[]>> {
  let rank = 100
  const trades = Object.entries(names).map(([trade, list]) => [
    trade,
    list.map((name) => ({ siret: inventedSiret(inventedSiren(rank++)), name })),
  ])
  return Object.fromEntries(trades) as Record<Trade, readonly Firm[]>
}

/** The firms of the demonstration by trade. None exists. */
export const firms = register()
