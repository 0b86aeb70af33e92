// The words of the official format (DECP, orders of 22 March 2019 and 22 December 2022), as it writes them, and ours.
import { fold } from '../../../kernel/text.ts'
import type {
  EnvironmentalConsideration,
  ExecutionMode,
  GeneralTerms,
  Grouping,
  IdentifierScheme,
  Nature,
  PlaceCodeType,
  PriceForm,
  PriceType,
  PriceVariation,
  Procedure,
  SocialConsideration,
  Technique,
} from '../rules/record.ts'

type Words<T extends string> = Readonly<Record<T, string>>

/** Our word → the official one. A second list holds spellings that are read and never written. */
interface List<T extends string> {
  readonly words: Words<T>
  readonly alsoRead?: Readonly<Record<string, T>>
}

export const natures: List<Nature> = {
  words: {
    contract: 'Marché',
    partnership: 'Marché de partenariat',
    defence: 'Marché de défense ou de sécurité',
    framework: 'Accord-cadre',
    subsequent: 'Marché subséquent',
    'works-concession': 'Concession de travaux',
    'service-concession': 'Concession de service',
    'public-service-concession': 'Concession de service public',
    'public-service-delegation': 'Délégation de service public',
  },
  alsoRead: { 'Concession de services': 'service-concession', 'Marché de défense et de sécurité': 'defence' },
}

export const procedures: List<Procedure> = {
  words: {
    adapted: 'Procédure adaptée',
    open: "Appel d'offres ouvert",
    restricted: "Appel d'offres restreint",
    negotiated: 'Procédure avec négociation',
    'without-publicity': 'Marché passé sans publicité ni mise en concurrence préalable',
    'competitive-dialogue': 'Dialogue compétitif',
    'concession-negotiated-open': 'Procédure négociée ouverte',
    'concession-open': 'Procédure non négociée ouverte',
    'concession-negotiated-restricted': 'Procédure négociée restreinte',
    'concession-restricted': 'Procédure non négociée restreinte',
  },
  alsoRead: {
    'Appel d offres ouvert': 'open',
    'Appel d offres restreint': 'restricted',
    'Procédure concurrentielle avec négociation': 'negotiated',
    'Procédure négociée avec mise en concurrence préalable': 'negotiated',
    'Marché négocié sans publicité ni mise en concurrence préalable': 'without-publicity',
    'Marché public négocié sans publicité ni mise en concurrence préalable': 'without-publicity',
    'Marché public passé sans publicité ni mise en concurrence préalable': 'without-publicity',
  },
}

export const socialConsiderations: List<SocialConsideration> = {
  words: {
    clause: 'Clause sociale',
    criterion: 'Critère social',
    reserved: 'Marché réservé',
    none: 'Pas de considération sociale',
  },
  alsoRead: { 'Concession réservée': 'reserved', 'Sans objet': 'none' },
}
/** A reserved concession has a word of its own. */
export const reservedConcession = 'Concession réservée'

export const environmentalConsiderations: List<EnvironmentalConsideration> = {
  words: {
    clause: 'Clause environnementale',
    criterion: 'Critère environnemental',
    none: 'Pas de considération environnementale',
  },
  alsoRead: { 'Sans objet': 'none' },
}

export const techniques: List<Technique> = {
  words: {
    framework: 'Accord-cadre',
    'design-contest': 'Concours',
    'qualification-system': 'Système de qualification',
    'dynamic-purchasing-system': "Système d'acquisition dynamique",
    'electronic-catalogue': 'Catalogue électronique',
    'electronic-auction': 'Enchère électronique',
    none: 'Sans objet',
  },
}

export const executionModes: List<ExecutionMode> = {
  words: {
    tranches: 'Tranches',
    'purchase-orders': 'Bons de commande',
    'subsequent-contracts': 'Marchés subséquents',
    none: 'Sans objet',
  },
}

export const generalTerms: List<GeneralTerms> = {
  words: {
    works: 'Travaux',
    design: "Maitrise d'œuvre",
    'supplies-and-services': 'Fournitures courantes et services',
    industrial: 'Marchés industriels',
    intellectual: 'Prestations intellectuelles',
    ict: "Techniques de l'information et de la communication",
    none: 'Pas de CCAG',
  },
}

export const groupings: List<Grouping> = {
  words: { joint: 'Conjoint', 'joint-and-several': 'Solidaire', none: 'Pas de groupement' },
}

export const priceForms: List<PriceForm> = {
  words: { unit: 'Unitaire', 'lump-sum': 'Forfaitaire', mixed: 'Mixte' },
}

export const priceTypes: List<PriceType> = {
  words: {
    firm: 'Définitif ferme',
    adjustable: 'Définitif actualisable',
    revisable: 'Définitif révisable',
    provisional: 'Provisoire',
  },
  alsoRead: { Ferme: 'firm', 'Ferme et actualisable': 'adjustable', Révisable: 'revisable' },
}

export const placeCodeTypes: List<PlaceCodeType> = {
  words: {
    postcode: 'Code postal',
    commune: 'Code commune',
    arrondissement: 'Code arrondissement',
    canton: 'Code canton',
    departement: 'Code département',
    region: 'Code région',
    country: 'Code pays',
  },
}

export const priceVariations: List<PriceVariation> = {
  words: { firm: 'Ferme', adjustable: 'Actualisable', revisable: 'Révisable' },
}

export const identifierSchemes: List<IdentifierScheme> = {
  words: {
    siret: 'SIRET',
    vat: 'TVA',
    tahiti: 'TAHITI',
    ridet: 'RIDET',
    frwf: 'FRWF',
    irep: 'IREP',
    'outside-eu': 'HORS-UE',
  },
  alsoRead: {
    SIREN: 'siret',
    TVA_INTRACOMMUNAUTAIRE: 'vat',
    'TVA INTRACOMMUNAUTAIRE': 'vat',
    'TVA intracommunautaire': 'vat',
    FRW: 'frwf',
    HORS_UE: 'outside-eu',
    'HORS UE': 'outside-eu',
    UE: 'vat',
  },
}

/** Reads one list: the word as published, in any case, accent or apostrophe, gives ours. */
export function reader<T extends string>({ words, alsoRead }: List<T>): (raw: string) => T | undefined {
  const known = new Map<string, T>()
  for (const [ours, theirs] of Object.entries(words)) known.set(fold(theirs as string), ours as T)
  for (const [theirs, ours] of Object.entries(alsoRead ?? {})) known.set(fold(theirs), ours)
  const remembered = new Map<string, T | undefined>()
  return (raw) => {
    if (remembered.has(raw)) return remembered.get(raw)
    const found = known.get(fold(raw))
    if (remembered.size < 500) remembered.set(raw, found)
    return found
  }
}
