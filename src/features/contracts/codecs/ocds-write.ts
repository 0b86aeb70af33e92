import type { Day } from '../../../kernel/calendar.ts'
import { given } from '../../../kernel/published.ts'
import type { Described } from '../rules/open-contract.ts'
import type { Party, Procedure } from '../rules/record.ts'
import * as names from './decp-names.ts'

// The Open Contracting Data Standard 1.1, one release a contract: the mapping of the French State's own publication until 2022,
// with the sustainability extension. Nothing is invented: what a contract does not publish is left out.

type Json = Readonly<Record<string, unknown>>

/** The prefix of an identifier is asked of the Open Contracting Partnership by each publisher: until then, ours says whose it is. */
const prefixes = { real: 'levier', demonstration: 'levier-demo' } as const

const methods: Readonly<Partial<Record<Procedure, string>>> = {
  open: 'open',
  restricted: 'selective',
  negotiated: 'selective',
  'competitive-dialogue': 'selective',
  'without-publicity': 'limited',
  'concession-open': 'open',
  'concession-negotiated-open': 'open',
  'concession-restricted': 'selective',
  'concession-negotiated-restricted': 'selective',
}

const schemes: Readonly<Record<string, string>> = { siret: 'FR-RCS', vat: 'EU-VAT' }

/** The field without which there is no release. */
export type OcdsLack = 'datePublicationDonnees' | 'acheteur'

const instant = (day: Day | string) => `${day}T00:00:00Z`

function without(values: Json): Json {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(kept.filter(([, value]) => !Array.isArray(value) || value.length > 0))
}

function partyId({ scheme, id }: Party, position: number): string {
  return id === '' ? `holder-${position + 1}` : `${schemes[scheme ?? ''] ?? scheme ?? 'FR-RCS'}-${id}`
}

function partyOf(party: Party, roles: readonly ('buyer' | 'supplier')[], id: string): Json {
  const identifier =
    party.id === ''
      ? undefined
      : without({ scheme: schemes[party.scheme ?? 'siret'], id: party.id, legalName: party.name })
  return without({ id, name: party.name, identifier, roles })
}

const reference = (party: Party, id: string): Json => without({ id, name: party.name })

function moneyOf(cents: number | null): Json | undefined {
  return cents === null ? undefined : { amount: cents / 100, currency: 'EUR' }
}

/** The duration in days loses the months, which the format cannot hold: they stay beside it. */
function periodOf(start: Day | null, months: number | null): Json | undefined {
  if (start === null && months === null) return undefined
  return without({
    startDate: start === null ? undefined : instant(start),
    durationInDays: months === null ? undefined : Math.floor(months * 30.5),
    durationInMonths: months,
  })
}

const strategies: Readonly<Record<string, string>> = {
  clause: 'contractPerformanceConditions',
  criterion: 'awardCriteria',
  reserved: 'reservedParticipation',
}

function sustainabilityOf({ state }: Described): Json[] {
  const listed = (goal: string, list: readonly string[] | null) => {
    const found = [...new Set(list ?? [])].flatMap((word) => strategies[word] ?? [])
    return found.length === 0 ? [] : [{ goal, strategies: found }]
  }
  return [
    ...listed('environmental', given(state.values.environmental)),
    ...listed('social', given(state.values.social)),
  ]
}

function categoryOf(cpv: string | null): string | undefined {
  if (cpv === null) return undefined
  if (cpv.startsWith('45')) return 'works'
  return Number(cpv.slice(0, 2)) >= 50 ? 'services' : 'goods'
}

function itemsOf({ state }: Described): Json[] {
  const cpv = given(state.values.cpv)
  if (cpv === null) return []
  return [without({ id: '1', description: given(state.values.object), classification: { scheme: 'CPV', id: cpv } })]
}

function tenderOf(contract: Described): Json {
  const { values } = contract.state
  const procedure = given(values.procedure)
  const declared = given(values.environmental) !== null || given(values.social) !== null
  const sustainability = sustainabilityOf(contract)
  return without({
    id: `${contract.id}-tender`,
    procurementMethod: procedure === null ? undefined : methods[procedure],
    procurementMethodDetails: procedure === null ? undefined : names.procedures.words[procedure],
    mainProcurementCategory: categoryOf(given(values.cpv)),
    numberOfTenderers: given(values.offers),
    hasSustainability: declared ? sustainability.length > 0 : undefined,
    sustainability,
  })
}

function awardOf(contract: Described, suppliers: readonly Json[]): Json {
  const { values } = contract.state
  const notified = given(values.notifiedOn)
  return without({
    id: `${contract.id}-award`,
    title: given(values.object),
    status: 'active',
    date: notified === null ? undefined : instant(notified),
    value: moneyOf(given(values.amount)),
    suppliers,
    items: itemsOf(contract),
    contractPeriod: periodOf(notified, given(values.durationMonths)),
  })
}

/** The last day on which anything of the contract was published, before its modifications after the first `changes`. */
function publishedDay({ state }: Described, changes: number): Day | null {
  return state.modifications
    .slice(0, changes)
    .reduce<Day | null>(
      (last, { publishedOn }) => (publishedOn !== null && (last === null || publishedOn > last) ? publishedOn : last),
      state.publishedOn,
    )
}

function ocidOf({ id, demonstration }: Described): string {
  return `${demonstration ? prefixes.demonstration : prefixes.real}-${id}`
}

/** The release that told the contract after so many modifications; `undefined` where its day is not published. */
function releaseIdOf(contract: Described, changes: number): string | undefined {
  const day = publishedDay(contract, changes)
  return day === null ? undefined : `${ocidOf(contract)}-${day}-${String(changes).padStart(2, '0')}`
}

/** Each modification under its number; under its number and its place where several say the same number. */
function amendmentsOf(contract: Described): Json[] {
  const { modifications } = contract.state
  const numbers = modifications.map(({ number }, index) => String(number ?? index + 1))
  return modifications.map((one, index) => {
    const day = one.notifiedOn ?? one.signedOn ?? one.publishedOn
    const number = numbers[index]!
    return without({
      id: numbers.indexOf(number) === numbers.lastIndexOf(number) ? number : `${number}-${index + 1}`,
      date: day === null ? undefined : instant(day),
      rationale: one.object,
      amendsReleaseID: releaseIdOf(contract, index),
      releaseID: releaseIdOf(contract, index + 1),
    })
  })
}

function contractOf(contract: Described): Json {
  const { values, current } = contract.state
  const notified = given(values.notifiedOn)
  return without({
    id: contract.id,
    awardID: `${contract.id}-award`,
    title: given(values.object),
    value: moneyOf(current.amount),
    dateSigned: notified === null ? undefined : instant(notified),
    period: periodOf(notified, current.durationMonths),
    amendments: amendmentsOf(contract),
  })
}

function lacksOf(date: Day | null, buyer: Party | null): OcdsLack[] {
  return [
    ...(date === null ? ['datePublicationDonnees' as const] : []),
    ...(buyer === null ? ['acheteur' as const] : []),
  ]
}

/** A contract as an OCDS release, or the required fields that it lacks: a publication after today is none, no release may be later than its package. */
export function ocdsRelease(contract: Described, today: Day): { release: Json } | { lacks: readonly OcdsLack[] } {
  const { state, demonstration } = contract
  const changes = state.modifications.length
  const published = publishedDay(contract, changes)
  const date = published !== null && published <= today ? published : null
  const { buyer } = state
  if (date === null || buyer === null) return { lacks: lacksOf(date, buyer) }
  const buyerId = partyId(buyer, 0)
  const holders = state.current.holders.map((party, position) => ({ party, id: partyId(party, position) }))
  const suppliers = new Map(holders.map(({ party, id }) => [id, reference(party, id)]))
  return {
    release: without({
      ocid: ocidOf(contract),
      id: releaseIdOf(contract, changes),
      date: instant(date),
      tag: changes > 0 ? ['award', 'contract', 'contractAmendment'] : ['award', 'contract'],
      initiationType: 'tender',
      language: 'fr',
      demonstration: demonstration ? true : undefined,
      parties: partiesOf({ party: buyer, id: buyerId }, holders),
      buyer: reference(buyer, buyerId),
      tender: tenderOf(contract),
      awards: [awardOf(contract, [...suppliers.values()])],
      contracts: [contractOf(contract)],
    }),
  }
}

interface Known {
  readonly party: Party
  readonly id: string
}

/** Each organisation once, with all that it is: a buyer may hold a contract of its own. */
function partiesOf(buyer: Known, holders: readonly Known[]): Json[] {
  const isHolder = holders.some(({ id }) => id === buyer.id)
  const others = new Map(holders.filter(({ id }) => id !== buyer.id).map((one) => [one.id, one]))
  return [
    partyOf(buyer.party, isHolder ? ['buyer', 'supplier'] : ['buyer'], buyer.id),
    ...[...others.values()].map(({ party, id }) => partyOf(party, ['supplier'], id)),
  ]
}

export interface PackageHead {
  readonly uri: string
  readonly publishedOn: Date
  readonly publisher: string
  readonly demonstration: boolean
}

/** The head of a package, up to its releases. */
export function ocdsOpening({ uri, publishedOn, publisher, demonstration }: PackageHead): string {
  const head = {
    uri,
    version: '1.1',
    publishedDate: publishedOn.toISOString(),
    publisher: { name: publisher },
    license: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
    extensions: [
      'https://raw.githubusercontent.com/open-contracting-extensions/ocds_sustainability_extension/master/extension.json',
    ],
    ...(demonstration ? { demonstration } : {}),
  }
  return `${JSON.stringify(head).slice(0, -1)},"releases":[`
}

/** The end of a package: the contracts that could not leave, each with what it lacks. */
export function ocdsClosing(kept: readonly { contract: string; lacks: readonly OcdsLack[] }[]): string {
  return kept.length === 0 ? '\n]}\n' : `\n],"notExportable":${JSON.stringify(kept)}}\n`
}
