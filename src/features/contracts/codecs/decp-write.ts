import type { Day } from '../../../kernel/calendar.ts'
import { isWithheld, type Published } from '../../../kernel/published.ts'
import type { ContractState } from '../rules/fold.ts'
import type { ContractRecord, Nature, Procedure } from '../rules/record.ts'
import { Demands, type Lack } from './decp-lacks.ts'
import * as names from './decp-names.ts'
import {
  atLeast,
  changeOfConcession,
  changeOfContract,
  characters,
  eurosFrom,
  inEuros,
  modifications,
  parties,
  same,
  subcontractModifications,
  subcontracts,
  years,
} from './decp-write-parts.ts'

/** A contract in the fields and words of the 2022 edition, or what it lacks to be there. */
export type Official = { readonly raw: Readonly<Record<string, unknown>> } | { readonly lacks: readonly Lack[] }

const longestObject = 1000
const longestId = 16

const shortId = (id: string) => (characters(id) >= 1 && characters(id) <= longestId ? id : undefined)
const siret = (id: string) => (/^\d{14}$/.test(id) ? id : undefined)
const object = (text: string) => (characters(text) <= longestObject ? text : undefined)
const cpv = (code: string) => (/^\d{8}$/.test(code) ? code : undefined)

/** The official word for ours, among those which this part of the format knows. */
function word<T extends string>(
  words: Readonly<Record<T, string>>,
  known: readonly T[],
): (value: T) => string | undefined {
  return (value) => (known.includes(value) ? words[value] : undefined)
}

function everyWord<T extends string>(words: Readonly<Record<T, string>>) {
  return (values: readonly T[]): string[] => values.map((value) => words[value])
}

const natureWord = (value: Nature) => names.natures.words[value]
const procedureWord = (value: Procedure) => names.procedures.words[value]

const natureOfContract = word<Nature>(names.natures.words, ['contract', 'partnership', 'defence'])
const natureOfConcession = word<Nature>(names.natures.words, [
  'works-concession',
  'service-concession',
  'public-service-concession',
  'public-service-delegation',
])
const procedureOfContract = word<Procedure>(names.procedures.words, [
  'adapted',
  'open',
  'restricted',
  'negotiated',
  'without-publicity',
  'competitive-dialogue',
])
const procedureOfConcession = word<Procedure>(names.procedures.words, [
  'concession-negotiated-open',
  'concession-open',
  'concession-negotiated-restricted',
  'concession-restricted',
])

function words<T extends string>(
  field: string,
  item: string,
  value: Published<readonly T[]>,
  official: Readonly<Record<T, string>>,
): (demands: Demands) => object | undefined {
  return (demands) => demands.required(field, value, (list) => ({ [item]: everyWord(official)(list) }))
}

function considerations({ kind, values }: ContractState, demands: Demands): object {
  const reserved = kind === 'concession' ? { reserved: names.reservedConcession } : {}
  const socialWords = { ...names.socialConsiderations.words, ...reserved }
  const greenWords = names.environmentalConsiderations.words
  const green = 'considerationsEnvironnementales'
  return {
    considerationsSociales: words(
      'considerationsSociales',
      'considerationSociale',
      values.social,
      socialWords,
    )(demands),
    [green]: words(green, 'considerationEnvironnementale', values.environmental, greenWords)(demands),
  }
}

function place({ values }: ContractState, demands: Demands): object | undefined {
  const { place: value } = values
  if (value === null || isWithheld(value)) return demands.required<object, object>('lieuExecution', value, same)
  const typeCode = (type: keyof typeof names.placeCodeTypes.words) => names.placeCodeTypes.words[type]
  return { code: value.code, typeCode: demands.required('lieuExecution.typeCode', value.codeType, typeCode) }
}

function contractFields(state: ContractState, demands: Demands): object {
  const { values } = state
  const need = demands.required.bind(demands)
  return {
    id: need('id', state.publishedId, shortId),
    acheteur: { id: need('acheteur.id', state.buyer?.id ?? null, siret) },
    nature: need('nature', values.nature, natureOfContract, natureWord),
    objet: need('objet', values.object, object),
    codeCPV: need('codeCPV', values.cpv, cpv),
    techniques: words('techniques', 'technique', values.techniques, names.techniques.words)(demands),
    modalitesExecution: words(
      'modalitesExecution',
      'modaliteExecution',
      values.executionModes,
      names.executionModes.words,
    )(demands),
    idAccordCadre: demands.optional('idAccordCadre', values.frameworkId, shortId),
    marcheInnovant: need('marcheInnovant', values.innovative, same<boolean>),
    ccag: need('ccag', values.generalTerms, (value) => names.generalTerms.words[value]),
    offresRecues: need('offresRecues', values.offers, atLeast(1)),
    attributionAvance: need('attributionAvance', values.advance, same<boolean>),
    tauxAvance: demands.optional('tauxAvance', values.advanceRate, same<number>),
    typeGroupementOperateurs: need(
      'typeGroupementOperateurs',
      values.grouping,
      (value) => names.groupings.words[value],
    ),
    sousTraitanceDeclaree: need('sousTraitanceDeclaree', values.subcontracting, same<boolean>),
    actesSousTraitance: subcontracts(state, demands),
    procedure: need('procedure', values.procedure, procedureOfContract, procedureWord),
    lieuExecution: place(state, demands),
    dureeMois: need('dureeMois', values.durationMonths, atLeast(1)),
    dateNotification: need('dateNotification', values.notifiedOn, same<Day>),
    datePublicationDonnees: need('datePublicationDonnees', state.publishedOn, same<Day>),
    montant: need('montant', values.amount, eurosFrom(1), inEuros),
    typesPrix: words('typesPrix', 'typePrix', values.priceTypes, names.priceTypes.words)(demands),
    formePrix: need('formePrix', values.priceForm, (value) => names.priceForms.words[value]),
    origineUE: demands.optional('origineUE', values.originEu, same<number>),
    origineFrance: demands.optional('origineFrance', values.originFrance, same<number>),
    titulaires: parties('titulaires', state.initialHolders, 'titulaire', demands),
    ...considerations(state, demands),
    modificationsActesSousTraitance: subcontractModifications(state, demands),
    modifications: modifications(state, changeOfContract, demands),
  }
}

function concessionFields(state: ContractState, demands: Demands): object {
  const { values } = state
  const need = demands.required.bind(demands)
  return {
    id: need('id', state.publishedId, shortId),
    autoriteConcedante: { id: need('autoriteConcedante.id', state.buyer?.id ?? null, siret) },
    nature: need('nature', values.nature, natureOfConcession, natureWord),
    objet: need('objet', values.object, object),
    procedure: need('procedure', values.procedure, procedureOfConcession, procedureWord),
    dureeMois: need('dureeMois', values.durationMonths, atLeast(1)),
    dateSignature: need('dateSignature', values.notifiedOn, same<Day>),
    datePublicationDonnees: need('datePublicationDonnees', state.publishedOn, same<Day>),
    dateDebutExecution: need('dateDebutExecution', values.startsOn, same<Day>),
    valeurGlobale: need('valeurGlobale', values.amount, eurosFrom(1), inEuros),
    montantSubventionPublique: need('montantSubventionPublique', values.subsidy, eurosFrom(0), inEuros),
    donneesExecution: years(state, demands),
    concessionnaires: parties('concessionnaires', state.initialHolders, 'concessionnaire', demands),
    ...considerations(state, demands),
    modifications: modifications(state, changeOfConcession, demands),
  }
}

/**
 * Writes a contract in the 2022 edition of the official format, as first agreed, with its modifications and subcontracts as
 * published. `last` is its record published last. Nothing is defaulted or moved to another field: where a required field is
 * absent or not communicated, or the schema refuses a value, the answer is what keeps the contract out.
 */
export function writeOfficial(state: ContractState, last: ContractRecord): Official {
  const demands = new Demands(last.anomalies)
  const fields = state.kind === 'concession' ? concessionFields(state, demands) : contractFields(state, demands)
  const lacks = demands.lacks()
  return lacks.length > 0 ? { lacks } : { raw: fields as Readonly<Record<string, unknown>> }
}
