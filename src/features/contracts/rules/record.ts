import type { Day } from '../../../kernel/calendar.ts'
import type { Cpv } from '../../../kernel/cpv.ts'
import type { Cents } from '../../../kernel/money.ts'
import type { Published } from '../../../kernel/published.ts'

/** What one published record says, in our words, whatever format it came in. */
export type ContractKind = 'contract' | 'concession'

export type Nature =
  | 'contract'
  | 'partnership'
  | 'defence'
  | 'framework'
  | 'subsequent'
  | 'works-concession'
  | 'service-concession'
  | 'public-service-concession'
  | 'public-service-delegation'

export type Procedure =
  | 'adapted'
  | 'open'
  | 'restricted'
  | 'negotiated'
  | 'without-publicity'
  | 'competitive-dialogue'
  | 'concession-negotiated-open'
  | 'concession-open'
  | 'concession-negotiated-restricted'
  | 'concession-restricted'

export type SocialConsideration = 'clause' | 'criterion' | 'reserved' | 'none'
export type EnvironmentalConsideration = 'clause' | 'criterion' | 'none'

export type Technique =
  | 'framework'
  | 'design-contest'
  | 'qualification-system'
  | 'dynamic-purchasing-system'
  | 'electronic-catalogue'
  | 'electronic-auction'
  | 'none'
export type ExecutionMode = 'tranches' | 'purchase-orders' | 'subsequent-contracts' | 'none'
export type GeneralTerms = 'works' | 'design' | 'supplies-and-services' | 'industrial' | 'intellectual' | 'ict' | 'none'
export type Grouping = 'joint' | 'joint-and-several' | 'none'
export type PriceForm = 'unit' | 'lump-sum' | 'mixed'
export type PriceType = 'firm' | 'adjustable' | 'revisable' | 'provisional'
export type PlaceCodeType = 'postcode' | 'commune' | 'arrondissement' | 'canton' | 'departement' | 'region' | 'country'
export type PriceVariation = 'firm' | 'adjustable' | 'revisable'

export type IdentifierScheme = 'siret' | 'vat' | 'tahiti' | 'ridet' | 'frwf' | 'irep' | 'outside-eu'

/** A firm or a body as a record names it. */
export interface Party {
  readonly scheme: IdentifierScheme | null
  /** The identifier without spaces, as published otherwise. */
  readonly id: string
  /** The first nine digits where the identifier is a SIRET or a SIREN, right or wrong. */
  readonly siren: string | null
  readonly name: string | null
}

export interface Place {
  readonly code: string
  readonly codeType: PlaceCodeType | null
  readonly name: string | null
}

/** One change of a contract in force, as published. What it leaves out it does not change. */
export interface Modification {
  readonly number: number | null
  readonly notifiedOn: Day | null
  readonly signedOn: Day | null
  readonly publishedOn: Day | null
  readonly object: string | null
  readonly amount: Cents | null
  readonly durationMonths: number | null
  /** The holders after the change. */
  readonly holders: readonly Party[] | null
}

export interface Subcontract {
  readonly number: number | null
  readonly subcontractor: Party | null
  readonly notifiedOn: Day | null
  readonly publishedOn: Day | null
  readonly durationMonths: number | null
  readonly amount: Cents | null
  readonly priceVariation: PriceVariation | null
}

/** A change of the subcontract of the same number. */
export interface SubcontractModification {
  readonly number: number | null
  readonly notifiedOn: Day | null
  readonly publishedOn: Day | null
  readonly durationMonths: number | null
  readonly amount: Cents | null
}

/** What a concession reports each year. */
export interface ConcessionYear {
  readonly publishedOn: Day | null
  readonly investment: Cents | null
  readonly tariffs: readonly { readonly label: string; readonly euros: number }[]
}

/** The single values of a record. Two records of one contract can disagree on each of them. */
export interface ContractValues {
  readonly nature: Published<Nature>
  readonly object: Published<string>
  readonly cpv: Published<Cpv>
  readonly procedure: Published<Procedure>
  readonly place: Published<Place>
  readonly durationMonths: Published<number>
  /** For a concession, the day on which it was signed. */
  readonly notifiedOn: Published<Day>
  /** The amount, or the estimated maximum, excluding VAT. For a concession, its total value. */
  readonly amount: Published<Cents>
  readonly priceForm: Published<PriceForm>
  readonly priceTypes: Published<readonly PriceType[]>
  readonly techniques: Published<readonly Technique[]>
  readonly executionModes: Published<readonly ExecutionMode[]>
  readonly frameworkId: Published<string>
  readonly generalTerms: Published<GeneralTerms>
  readonly offers: Published<number>
  readonly innovative: Published<boolean>
  readonly advance: Published<boolean>
  /** 0…1. */
  readonly advanceRate: Published<number>
  readonly grouping: Published<Grouping>
  readonly subcontracting: Published<boolean>
  /** 0…1, for food, vehicles, health products and clothing. */
  readonly originEu: Published<number>
  readonly originFrance: Published<number>
  readonly social: Published<readonly SocialConsideration[]>
  readonly environmental: Published<readonly EnvironmentalConsideration[]>
  /** Whether the holder is a small or medium-sized firm: some re-users add it, the official data do not hold it. */
  readonly sme: Published<boolean>
  readonly startsOn: Published<Day>
  readonly subsidy: Published<Cents>
}

export type ValueName = keyof ContractValues

export interface Anomaly {
  readonly code: string
  /** Where in the record, in the words of its format: `titulaires[1].id`. */
  readonly field: string
  /** The value as published, cut at 200 characters. */
  readonly raw: string
}

export interface ContractRecord {
  readonly kind: ContractKind
  /** The edition of the official format whose fields the record uses. */
  readonly edition: '2019' | '2022'
  /** The buyer's own number, without outer spaces; `null` where there is none. */
  readonly publishedId: string | null
  readonly buyer: Party | null
  readonly publishedOn: Day | null
  /** It tells the contract as it stood from its day of notification on: another record on a later day tells a modification. */
  readonly byDay?: true
  readonly values: ContractValues
  readonly holders: readonly Party[]
  readonly modifications: readonly Modification[]
  readonly subcontracts: readonly Subcontract[]
  readonly subcontractModifications: readonly SubcontractModification[]
  readonly years: readonly ConcessionYear[]
  readonly anomalies: readonly Anomaly[]
}
