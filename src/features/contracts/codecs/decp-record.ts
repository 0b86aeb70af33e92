import { type Cpv, readCpv } from '../../../kernel/cpv.ts'
import { given, isWithheld, type Published, UNREADABLE } from '../../../kernel/published.ts'
import { isPlaceholderId } from '../rules/identity.ts'
import type { ContractKind, ContractRecord, ContractValues, Place } from '../rules/record.ts'
import { cleanTextValue } from './clean-text.ts'
import { checkWhole } from './decp-checks.ts'
import * as names from './decp-names.ts'
import { readModifications, readSubcontractModifications, readSubcontracts, readYears } from './decp-parts.ts'
import { readBuyer, readParties } from './parties.ts'
import {
  amountValue,
  booleanValue,
  dayValue,
  Findings,
  listItems,
  rateValue,
  scalar,
  textValue,
  wholeValue,
  wordsValue,
  wordValue,
} from './scalars.ts'

/** A record as a parser hands it over: names and values of the format, untouched. */
export type RawRecord = Readonly<Record<string, unknown>>

const nature = names.reader(names.natures)
const procedure = names.reader(names.procedures)
const social = names.reader(names.socialConsiderations)
const environmental = names.reader(names.environmentalConsiderations)
const technique = names.reader(names.techniques)
const executionMode = names.reader(names.executionModes)
const generalTerms = names.reader(names.generalTerms)
const grouping = names.reader(names.groupings)
const priceForm = names.reader(names.priceForms)
const priceType = names.reader(names.priceTypes)
const placeCodeType = names.reader(names.placeCodeTypes)

const idForm = /^[A-Za-z0-9/\-_ .#]{1,16}$/

/** A list that the 2022 edition puts in an object of one key, in whichever shape it comes. */
function inner(raw: unknown, key: string): unknown {
  if (Array.isArray(raw)) return raw.flatMap((item) => inner(item, key))
  if (typeof raw === 'object' && raw !== null) return key in raw ? (raw as RawRecord)[key] : null
  return raw
}

/** Where each kind of record names its buyer and its holders. */
const partyFields = {
  contract: { buyer: 'acheteur', buyerId: 'acheteur.id', holders: 'titulaires', holder: 'titulaire' },
  concession: {
    buyer: 'autoriteConcedante',
    buyerId: 'autoriteConcedante.id',
    holders: 'concessionnaires',
    holder: 'concessionnaire',
  },
} as const

/**
 * Reads one record of the official format, of either edition, from JSON, XML or a table: the only place where published
 * values become ours. Never throws on data: what cannot be used is flagged, and the record stays readable as published.
 *
 * `list` is the name of the list in which the record stood, where the file has several.
 */
export function readDecpRecord(raw: RawRecord, list?: string): ContractRecord {
  const findings = new Findings()
  const kind = kindOf(raw, list, findings)
  const edition = editionOf(raw)
  const fields = partyFields[kind]
  const values = kind === 'concession' ? concessionValues(raw, findings) : contractValues(raw, edition, findings)
  const record: ContractRecord = {
    kind,
    edition,
    publishedId: readId(raw, findings),
    buyer: readBuyer(raw[fields.buyer], raw[fields.buyerId] ?? raw.acheteur_id, fields.buyer, findings),
    publishedOn: given(dayValue(raw.datePublicationDonnees, 'datePublicationDonnees', findings)),
    values,
    holders: readParties(raw[fields.holders], fields.holder, fields.holders, findings),
    modifications: readModifications(raw.modifications, kind, findings),
    subcontracts: readSubcontracts(raw.actesSousTraitance, findings),
    subcontractModifications: readSubcontractModifications(raw.modificationsActesSousTraitance, findings),
    years: kind === 'concession' ? readYears(raw.donneesExecution, findings) : [],
    anomalies: findings.anomalies,
  }
  checkWhole(record, raw, fields.holders, findings)
  return record
}

function kindOf(raw: RawRecord, list: string | undefined, findings: Findings): ContractKind {
  const type = raw._type
  const authority = raw.autoriteConcedante
  const hasAuthority =
    typeof authority === 'object' &&
    authority !== null &&
    scalar((authority as RawRecord).id, '', new Findings()) !== null
  const concession =
    list === 'contrat-concession' || hasAuthority || (typeof type === 'string' && /^contrat/i.test(type.trim()))
  if (concession && list === 'marche') findings.note('CONCESSION_AMONG_CONTRACTS', '_type', type)
  return concession ? 'concession' : 'contract'
}

const newIn2022 = [
  'ccag',
  'offresRecues',
  'marcheInnovant',
  'typesPrix',
  'techniques',
  'modalitesExecution',
  'considerationsSociales',
  'considerationsEnvironnementales',
  'typeGroupementOperateurs',
]

function editionOf(raw: RawRecord): '2019' | '2022' {
  for (const key of newIn2022) {
    const value = raw[key]
    if (value !== undefined && value !== null && value !== '') return '2022'
  }
  return '2019'
}

function readId(raw: RawRecord, findings: Findings): string | null {
  const id = textValue(raw.id, 'id', findings)
  if (id === null || isWithheld(id)) {
    findings.note('ID_MISSING', 'id', raw.id)
    return null
  }
  if (isPlaceholderId(id)) findings.note('ID_PLACEHOLDER', 'id', id)
  else if (!idForm.test(id)) findings.note('ID_MALFORMED', 'id', id)
  return id
}

function readCpvValue(raw: unknown, findings: Findings): Published<Cpv> {
  const text = textValue(raw, 'codeCPV', findings)
  if (text === null || isWithheld(text)) {
    if (text === null) findings.note('CPV_MISSING', 'codeCPV', raw)
    return text
  }
  const reading = readCpv(text)
  if (!reading) {
    findings.note('CPV_INVALID', 'codeCPV', text)
    return UNREADABLE
  }
  if (reading.mended) findings.note('CPV_MENDED', 'codeCPV', text)
  return reading.cpv
}

/** What stands in place of a block, where it is not one: no more than that nothing is said. */
const withheldOnly = (value: unknown) => (isWithheld(value) ? value : null)

function readPlace(raw: RawRecord, findings: Findings): Published<Place> {
  const block = raw.lieuExecution
  if (typeof block !== 'object' || block === null) return withheldOnly(scalar(block, 'lieuExecution', findings))
  const place = block as RawRecord
  const code = textValue(place.code, 'lieuExecution.code', findings)
  if (code === null || isWithheld(code)) return code
  const codeType = given(wordValue(place.typeCode, 'lieuExecution.typeCode', findings, placeCodeType))
  if ('nom ' in place) findings.note('KEY_MENDED', 'lieuExecution.nom', 'nom ')
  const name = given(cleanTextValue(place.nom ?? place['nom '], 'lieuExecution.nom', findings))
  return { code, codeType, name }
}

/** The values which contracts and concessions share. */
function sharedValues(
  raw: RawRecord,
  findings: Findings,
): Pick<ContractValues, 'nature' | 'object' | 'procedure' | 'place' | 'durationMonths' | 'social' | 'environmental'> {
  return {
    nature: wordValue(raw.nature, 'nature', findings, nature),
    object: cleanTextValue(raw.objet, 'objet', findings),
    procedure: wordValue(raw.procedure, 'procedure', findings, procedure),
    place: readPlace(raw, findings),
    durationMonths: wholeValue(raw.dureeMois, 'dureeMois', findings, 0),
    social: wordsValue(
      inner(raw.considerationsSociales, 'considerationSociale'),
      'considerationsSociales',
      findings,
      social,
    ),
    environmental: wordsValue(
      inner(raw.considerationsEnvironnementales, 'considerationEnvironnementale'),
      'considerationsEnvironnementales',
      findings,
      environmental,
    ),
  }
}

/** Without spreading: each record costs less than half of what it would. */
function contractValues(raw: RawRecord, edition: '2019' | '2022', findings: Findings): ContractValues {
  const price = priceValues(raw, edition, findings)
  const shared = sharedValues(raw, findings)
  return {
    nature: shared.nature,
    object: shared.object,
    procedure: shared.procedure,
    place: shared.place,
    durationMonths: shared.durationMonths,
    social: shared.social,
    environmental: shared.environmental,
    cpv: readCpvValue(raw.codeCPV, findings),
    notifiedOn: dayValue(raw.dateNotification, 'dateNotification', findings),
    amount: amountValue(raw.montant, 'montant', findings),
    priceForm: price.priceForm,
    priceTypes: price.priceTypes,
    techniques: wordsValue(inner(raw.techniques ?? raw.technique, 'technique'), 'techniques', findings, technique),
    executionModes: wordsValue(
      inner(raw.modalitesExecution ?? raw.modaliteExecution, 'modaliteExecution'),
      'modalitesExecution',
      findings,
      executionMode,
    ),
    frameworkId: frameworkIdOf(raw, findings),
    generalTerms: wordValue(raw.ccag, 'ccag', findings, generalTerms),
    offers: wholeValue(raw.offresRecues, 'offresRecues', findings, 1),
    innovative: booleanValue(raw.marcheInnovant, 'marcheInnovant', findings),
    advance: booleanValue(raw.attributionAvance, 'attributionAvance', findings),
    advanceRate: rateValue(raw.tauxAvance, 'tauxAvance', findings),
    grouping: wordValue(raw.typeGroupementOperateurs, 'typeGroupementOperateurs', findings, grouping),
    subcontracting: booleanValue(raw.sousTraitanceDeclaree, 'sousTraitanceDeclaree', findings),
    originEu: rateValue(raw.origineUE, 'origineUE', findings),
    originFrance: rateValue(raw.origineFrance, 'origineFrance', findings),
    sme: smeValue(raw),
    startsOn: null,
    subsidy: null,
  }
}

function frameworkIdOf(raw: RawRecord, findings: Findings): Published<string> {
  const id = textValue(raw.idAccordCadre, 'idAccordCadre', findings)
  return typeof id === 'string' && isPlaceholderId(id) ? null : id
}

/** `formePrix` names the form of the price in 2022 and its variation in 2019; the variation has three spellings of its own. */
function priceValues(
  raw: RawRecord,
  edition: '2019' | '2022',
  findings: Findings,
): Pick<ContractValues, 'priceForm' | 'priceTypes'> {
  const types = inner(raw.typesPrix ?? raw.typePrix ?? raw.TypePrix, 'typePrix')
  if (raw.typesPrix === undefined && (raw.typePrix ?? raw.TypePrix) !== undefined)
    findings.note('KEY_MENDED', 'typesPrix', raw.typePrix === undefined ? 'TypePrix' : 'typePrix')
  const form = raw.formePrix
  const isOfForm = typeof form === 'string' && priceForm(form) !== undefined
  const isVariation = !isOfForm && typeof form === 'string' && priceType(form) !== undefined
  const noTypes = listItems(types).length === 0
  return {
    priceForm: isVariation
      ? null
      : wordValue(edition === '2022' || isOfForm ? form : null, 'formePrix', findings, priceForm),
    priceTypes: wordsValue(
      noTypes && !isOfForm ? form : types,
      noTypes ? 'formePrix' : 'typesPrix',
      findings,
      priceType,
    ),
  }
}

/** Some re-users of the data add the size of each holder: PME, ETI or GE. */
function smeValue(raw: RawRecord): Published<boolean> {
  const sizes = listItems(raw.titulaire_categorie).map((item) => String(item).trim().toUpperCase())
  const known = sizes.filter((size) => size === 'PME' || size === 'ETI' || size === 'GE')
  return known.length === 0 ? null : known.every((size) => size === 'PME')
}

const notOfConcessions = {
  cpv: null,
  priceForm: null,
  priceTypes: null,
  techniques: null,
  executionModes: null,
  frameworkId: null,
  generalTerms: null,
  offers: null,
  innovative: null,
  advance: null,
  advanceRate: null,
  grouping: null,
  subcontracting: null,
  originEu: null,
  originFrance: null,
  sme: null,
} as const

function concessionValues(raw: RawRecord, findings: Findings): ContractValues {
  const value = raw.valeurGlobale ?? raw.montant
  return {
    ...notOfConcessions,
    ...sharedValues(raw, findings),
    notifiedOn: dayValue(raw.dateSignature ?? raw.dateNotification, 'dateSignature', findings),
    amount: amountValue(value, 'valeurGlobale', findings),
    startsOn: dayValue(raw.dateDebutExecution, 'dateDebutExecution', findings),
    subsidy: amountValue(raw.montantSubventionPublique, 'montantSubventionPublique', findings),
  }
}
