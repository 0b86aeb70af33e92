import type { ZodType } from 'zod'
import { dayInParis } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { findVersion } from '../../../platform/data-version.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import { countListing } from '../../contracts/queries/listing.ts'
import { findPublicContract, listPublicContracts } from '../../contracts/queries/public-contracts.ts'
import { toOpenContract } from '../../contracts/rules/open-contract.ts'
import { contractAddress } from '../../contracts/schema.ts'
import { recallFigureSet } from '../../indicators/queries/recall.ts'
import { formulaOf } from '../../indicators/rules/indicator.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { inYear, type ListQuery, withinPerimeter } from '../../indicators/schema.ts'
import { readPublicDocument } from '../../scheme/queries/document.ts'
import { listOwnFollowed } from '../../scheme/queries/followed.ts'
import { openOwn } from '../../scheme/queries/followed-open.ts'
import { listPublicSchemes } from '../../scheme/queries/open-tables.ts'
import { findCurrentScheme } from '../../scheme/queries/schemes.ts'
import { findSeenOrganisation, listSeenOrganisations, type SeenOrganisation } from '../queries/organisations.ts'
import { consultationEndpoints } from './consultations.ts'
import { saidEndpoints } from './said.ts'
import * as schemas from './schemas.ts'

/** One address of the interface: what may be asked, what is answered, and how. */
export interface Endpoint {
  /** With its parameters as `:id`. */
  readonly path: string
  /** Its name in the document of the interface. */
  readonly name: string
  readonly says: Wording
  /** Something that exists in every instance, to try. */
  readonly example: string
  readonly query: ZodType
  readonly answer: ZodType
  find(visit: Visit): Promise<unknown>
}

async function perimeterOf({ world }: Visit) {
  const perimeter = await listPerimeter(world.db)
  return {
    buyers: perimeter.map(({ siren }) => siren),
    demonstration: perimeter.some(({ demonstration }) => demonstration),
  }
}

async function listContracts(visit: Visit): Promise<unknown> {
  const { apres, limite, ...query } = visit.query as schemas.ContractsQuery
  const { buyers } = await perimeterOf(visit)
  const listing = { buyers, query }
  const [day = '', id = ''] = apres.split('_')
  const after = apres === '' ? {} : { after: { notifiedOn: day === '' ? null : day, id } }
  const { contracts, concessions } = await countListing(visit.world.db, listing)
  const found = await listPublicContracts(visit.world.db, listing, { ...after, limit: limite })
  const last = found.at(-1)
  return {
    total: contracts + concessions,
    contracts: found.map(toOpenContract),
    next: last && found.length === limite ? `${last.notifiedOn ?? ''}_${last.id}` : null,
  }
}

async function findContract({ world, params }: Visit): Promise<unknown> {
  const id = params.id ?? ''
  const found = contractAddress.test(id) ? await findPublicContract(world.db, id) : undefined
  if (!found) throw new NotFound()
  return toOpenContract(found)
}

async function figuresOf(visit: Visit) {
  const { world, query } = visit
  const { buyers, demonstration } = await perimeterOf(visit)
  const set = await recallFigureSet(world.db, inYear(withinPerimeter(buyers), (query as ListQuery).annee))
  const { version } = await findVersion(world.db, 'contracts')
  return { set, buyers, demonstration, version }
}

async function listIndicators(visit: Visit): Promise<unknown> {
  const { set, buyers, demonstration, version } = await figuresOf(visit)
  const { period, contracts, figures } = set
  const measuredByHand = await listByHand(visit)
  return { buyers, period, contracts, dataVersion: version, demonstration, figures, measuredByHand }
}

/** What the scheme in force measures by itself. */
async function listByHand({ world }: Visit) {
  const scheme = await findCurrentScheme(world.db)
  if (!scheme) return []
  return (await listOwnFollowed(world.db, scheme, dayInParis(world.clock()))).map((own) => openOwn(own, scheme))
}

async function showIndicator(visit: Visit): Promise<unknown> {
  const indicator = findIndicator(visit.params.id ?? '')
  if (!indicator) {
    const own = (await listByHand(visit)).find(({ id }) => id === visit.params.id)
    if (!own) throw new NotFound()
    return own
  }
  const { set, demonstration, version } = await figuresOf(visit)
  return {
    id: indicator.id,
    label: indicator.label,
    formula: indicator.measures.map((measure) => ({ measure, words: formulaOf(indicator, measure) })),
    caution: indicator.caution,
    basis: indicator.basis,
    fields: indicator.fields,
    period: set.period,
    dataVersion: version,
    demonstration,
    figures: set.figures.filter(({ id }) => id === indicator.id),
  }
}

const inEuros = (one: SeenOrganisation) => ({ ...one, amount: one.amount / 100 })

async function listOrganisations({ world }: Visit): Promise<unknown> {
  return { organisations: (await listSeenOrganisations(world.db)).map(inEuros) }
}

async function showOrganisation({ world, params }: Visit): Promise<unknown> {
  const found = await findSeenOrganisation(world.db, params.siren ?? '')
  if (!found) throw new NotFound()
  return inEuros(found)
}

async function listAllSchemes({ world, language }: Visit): Promise<unknown> {
  const schemes = (await listPublicSchemes(world.db)).map(
    ({ slug, title, siren, organisation, from, to, ...rest }) => ({
      slug,
      title: wordsOf(title, language),
      siren,
      organisation,
      period: { from, to },
      state: rest.state,
      demonstration: rest.demonstration === 'invented',
    }),
  )
  return { schemes }
}

async function showScheme({ world, params }: Visit): Promise<unknown> {
  const scheme = (await listPublicSchemes(world.db)).find(({ slug }) => slug === params.slug)
  if (!scheme) throw new NotFound()
  return readPublicDocument(world.db, scheme)
}

/** Every address of the interface, in the order of its document. */
export const endpoints: readonly Endpoint[] = [
  {
    path: '/api/v1/schemas',
    name: 'listSchemes',
    says: { fr: 'Les schémas adoptés, le plus récent d’abord.', en: 'The adopted schemes, the latest first.' },
    example: '/api/v1/schemas',
    query: schemas.nothingAsked,
    answer: schemas.schemesAnswer,
    find: listAllSchemes,
  },
  {
    path: '/api/v1/schemas/:slug',
    name: 'getScheme',
    says: {
      fr: 'Un schéma entier : actions, objectifs, mesures, états annuels.',
      en: 'One whole scheme: actions, targets, measures, yearly statements.',
    },
    example: '/api/v1/schemas/…',
    query: schemas.nothingAsked,
    answer: schemas.schemeDocument,
    find: showScheme,
  },
  ...consultationEndpoints,
  ...saidEndpoints,
  {
    path: '/api/v1/marches',
    name: 'listContracts',
    says: {
      fr: 'Les marchés et concessions, avec les filtres de la page, le dernier notifié d’abord.',
      en: 'Contracts and concessions, with the filters of the page, the last notified first.',
    },
    example: '/api/v1/marches?q=travaux&limite=5',
    query: schemas.contractsQuery,
    answer: schemas.contractsAnswer,
    find: listContracts,
  },
  {
    path: '/api/v1/marches/:id',
    name: 'getContract',
    says: { fr: 'Un marché ou une concession.', en: 'One contract or concession.' },
    example: '/api/v1/marches/…',
    query: schemas.nothingAsked,
    answer: schemas.openContract,
    find: findContract,
  },
  {
    path: '/api/v1/indicateurs',
    name: 'listIndicators',
    says: {
      fr: 'Tous les chiffres, pour toutes les années ou pour une, et ce qui est mesuré à la main.',
      en: 'Every figure, for all years or for one, and what is measured by hand.',
    },
    example: '/api/v1/indicateurs?annee=2025',
    query: schemas.periodQuery,
    answer: schemas.indicatorsAnswer,
    find: listIndicators,
  },
  {
    path: '/api/v1/indicateurs/:id',
    name: 'getIndicator',
    says: {
      fr: 'Un indicateur : formule, fondement, chiffres ; mesuré à la main : valeurs et mesures.',
      en: 'One indicator: formula, legal basis, figures; measured by hand: values and measures.',
    },
    example: '/api/v1/indicateurs/social',
    query: schemas.periodQuery,
    answer: schemas.indicatorAnswer,
    find: showIndicator,
  },
  {
    path: '/api/v1/organisations',
    name: 'listOrganisations',
    says: { fr: 'Les organisations de cette instance.', en: 'The organisations of this instance.' },
    example: '/api/v1/organisations',
    query: schemas.nothingAsked,
    answer: schemas.organisationsAnswer,
    find: listOrganisations,
  },
  {
    path: '/api/v1/organisations/:siren',
    name: 'getOrganisation',
    says: { fr: 'Une organisation, par son SIREN.', en: 'One organisation, by its SIREN.' },
    example: '/api/v1/organisations/…',
    query: schemas.nothingAsked,
    answer: schemas.organisation,
    find: showOrganisation,
  },
]
