import type { PurchaseKind } from '../../../kernel/cpv.ts'
import type { Wording } from '../../../kernel/language.ts'
import type {
  ExecutionMode,
  GeneralTerms,
  Grouping,
  Nature,
  PriceForm,
  PriceType,
  Procedure,
  Technique,
  ValueName,
} from './record.ts'

type Words<T extends string> = Readonly<Record<T, Wording>>

export const purchaseKinds: Words<PurchaseKind> = {
  works: { fr: 'Travaux', en: 'Works' },
  supplies: { fr: 'Fournitures', en: 'Supplies' },
  services: { fr: 'Services', en: 'Services' },
}

export const natures: Words<Nature> = {
  contract: { fr: 'Marché', en: 'Contract' },
  partnership: { fr: 'Marché de partenariat', en: 'Partnership contract' },
  defence: { fr: 'Marché de défense ou de sécurité', en: 'Defence or security contract' },
  framework: { fr: 'Accord-cadre', en: 'Framework agreement' },
  subsequent: { fr: 'Marché subséquent', en: 'Subsequent contract' },
  'works-concession': { fr: 'Concession de travaux', en: 'Works concession' },
  'service-concession': { fr: 'Concession de services', en: 'Services concession' },
  'public-service-concession': { fr: 'Concession de service public', en: 'Public service concession' },
  'public-service-delegation': { fr: 'Délégation de service public', en: 'Delegation of a public service' },
}

export const procedures: Words<Procedure> = {
  adapted: { fr: 'Procédure adaptée', en: 'Adapted procedure' },
  open: { fr: 'Appel d’offres ouvert', en: 'Open procedure' },
  restricted: { fr: 'Appel d’offres restreint', en: 'Restricted procedure' },
  negotiated: { fr: 'Procédure avec négociation', en: 'Procedure with negotiation' },
  'without-publicity': {
    fr: 'Marché passé sans publicité ni mise en concurrence',
    en: 'Contract without publicity or competition',
  },
  'competitive-dialogue': { fr: 'Dialogue compétitif', en: 'Competitive dialogue' },
  'concession-negotiated-open': { fr: 'Procédure négociée ouverte', en: 'Open negotiated procedure' },
  'concession-open': { fr: 'Procédure non négociée ouverte', en: 'Open procedure without negotiation' },
  'concession-negotiated-restricted': { fr: 'Procédure négociée restreinte', en: 'Restricted negotiated procedure' },
  'concession-restricted': {
    fr: 'Procédure non négociée restreinte',
    en: 'Restricted procedure without negotiation',
  },
}

export const techniques: Words<Technique> = {
  framework: { fr: 'Accord-cadre', en: 'Framework agreement' },
  'design-contest': { fr: 'Concours', en: 'Design contest' },
  'qualification-system': { fr: 'Système de qualification', en: 'Qualification system' },
  'dynamic-purchasing-system': { fr: 'Système d’acquisition dynamique', en: 'Dynamic purchasing system' },
  'electronic-catalogue': { fr: 'Catalogue électronique', en: 'Electronic catalogue' },
  'electronic-auction': { fr: 'Enchère électronique', en: 'Electronic auction' },
  none: { fr: 'Sans objet', en: 'None' },
}

export const executionModes: Words<ExecutionMode> = {
  tranches: { fr: 'Tranches', en: 'Tranches' },
  'purchase-orders': { fr: 'Bons de commande', en: 'Purchase orders' },
  'subsequent-contracts': { fr: 'Marchés subséquents', en: 'Subsequent contracts' },
  none: { fr: 'Sans objet', en: 'None' },
}

export const generalTerms: Words<GeneralTerms> = {
  works: { fr: 'Travaux', en: 'Works' },
  design: { fr: 'Maîtrise d’œuvre', en: 'Design' },
  'supplies-and-services': { fr: 'Fournitures courantes et services', en: 'Supplies and services' },
  industrial: { fr: 'Marchés industriels', en: 'Industrial contracts' },
  intellectual: { fr: 'Prestations intellectuelles', en: 'Intellectual services' },
  ict: { fr: 'Techniques de l’information et de la communication', en: 'Information and communication technology' },
  none: { fr: 'Pas de CCAG', en: 'No general terms' },
}

export const groupings: Words<Grouping> = {
  joint: { fr: 'Conjoint', en: 'Joint' },
  'joint-and-several': { fr: 'Solidaire', en: 'Joint and several' },
  none: { fr: 'Pas de groupement', en: 'No grouping' },
}

export const priceForms: Words<PriceForm> = {
  unit: { fr: 'Unitaire', en: 'Unit price' },
  'lump-sum': { fr: 'Forfaitaire', en: 'Lump sum' },
  mixed: { fr: 'Mixte', en: 'Mixed' },
}

export const priceTypes: Words<PriceType> = {
  firm: { fr: 'Définitif ferme', en: 'Firm' },
  adjustable: { fr: 'Définitif actualisable', en: 'Adjustable' },
  revisable: { fr: 'Définitif révisable', en: 'Revisable' },
  provisional: { fr: 'Provisoire', en: 'Provisional' },
}

/** The single values of a contract, as the screen names them. */
export const valueNames: Words<ValueName> = {
  nature: { fr: 'Nature', en: 'Nature' },
  object: { fr: 'Objet', en: 'Object' },
  cpv: { fr: 'Code CPV', en: 'CPV code' },
  procedure: { fr: 'Procédure', en: 'Procedure' },
  place: { fr: 'Lieu d’exécution', en: 'Place of performance' },
  durationMonths: { fr: 'Durée', en: 'Duration' },
  notifiedOn: { fr: 'Notification', en: 'Notification' },
  amount: { fr: 'Montant HT', en: 'Amount excl. VAT' },
  priceForm: { fr: 'Forme du prix', en: 'Form of price' },
  priceTypes: { fr: 'Type de prix', en: 'Type of price' },
  techniques: { fr: 'Techniques d’achat', en: 'Purchasing techniques' },
  executionModes: { fr: 'Modalités d’exécution', en: 'Modes of performance' },
  frameworkId: { fr: 'Accord-cadre de rattachement', en: 'Framework agreement behind it' },
  generalTerms: { fr: 'CCAG', en: 'General terms' },
  offers: { fr: 'Offres reçues', en: 'Offers received' },
  innovative: { fr: 'Marché innovant', en: 'Innovative contract' },
  advance: { fr: 'Avance', en: 'Advance' },
  advanceRate: { fr: 'Taux d’avance', en: 'Advance rate' },
  grouping: { fr: 'Groupement', en: 'Grouping' },
  subcontracting: { fr: 'Sous-traitance déclarée', en: 'Declared subcontracting' },
  originEu: { fr: 'Origine Union européenne', en: 'European Union origin' },
  originFrance: { fr: 'Origine France', en: 'French origin' },
  social: { fr: 'Considérations sociales', en: 'Social considerations' },
  environmental: { fr: 'Considérations environnementales', en: 'Environmental considerations' },
  sme: { fr: 'Titulaire PME', en: 'SME holder' },
  startsOn: { fr: 'Début d’exécution', en: 'Start of performance' },
  subsidy: { fr: 'Subvention', en: 'Subsidy' },
}
