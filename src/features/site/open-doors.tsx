import { Readable } from 'node:stream'
import { z } from 'zod'
import { dayInParis } from '../../kernel/calendar.ts'
import { NotFound } from '../../kernel/refusal.ts'
import { findVersion } from '../../platform/data-version.ts'
import { type OpenTable, openCsv, openJson } from '../../platform/open-data.ts'
import { type Answer, type Door, type PageAnswer, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { linkTo } from '../../ui/link.ts'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { consultationTables } from '../consultation/queries/open-tables.ts'
import { saidTables } from '../consultation/queries/said-tables.ts'
import { searchConsultations } from '../consultation/queries/search.ts'
import { contractTables } from '../contracts/queries/open-tables.ts'
import { indicatorTables } from '../indicators/queries/open-tables.ts'
import { recallFigureSet } from '../indicators/queries/recall.ts'
import { titleOfFound } from '../scheme/chain.ts'
import { listSchemesOf } from '../scheme/queries/of-organisation.ts'
import { schemeTables } from '../scheme/queries/open-tables.ts'
import type { Scheme } from '../scheme/queries/schemes.ts'
import { searchActs, searchStatements, searchTargets } from '../scheme/queries/search.ts'
import { openApi, parametersOf } from './api/document.ts'
import { type Endpoint, endpoints } from './api/endpoints.ts'
import { openMessages } from './open-messages.ts'
import {
  findSeenOrganisation,
  listSeenOrganisations,
  organisationTable,
  type SeenOrganisation,
  searchOrganisations,
} from './queries/organisations.ts'
import { ApiPage } from './views/api.tsx'
import { DataPage } from './views/data.tsx'
import { OrganisationPage, OrganisationsPage } from './views/organisations.tsx'
import { type FoundKind, SearchPage } from './views/search.tsx'

/** Every table that the site publishes, in the order of its page. */
const tables: readonly OpenTable[] = [
  ...schemeTables,
  ...consultationTables,
  ...saidTables,
  ...contractTables,
  ...indicatorTables,
  organisationTable,
]

const nothing = z.object({})
const searchQuery = z.object({ q: z.string().trim().max(200).default('') })
const shownOfKind = 8

/** What schemes answer, kind by kind. */
async function findInSchemes({ world: { db } }: Visit, text: string): Promise<FoundKind[]> {
  const kinds = [
    { link: 'target', search: searchTargets, href: '/objectifs' },
    { link: 'statement', search: searchStatements, href: '/objectifs#etats' },
    { link: 'act', search: searchActs, href: '/schema#deliberations' },
  ] as const
  const all: FoundKind[] = []
  for (const { link, search, href } of kinds) {
    const { total, found } = await search(db, text, shownOfKind)
    all.push({
      link,
      href,
      total,
      objects: found.map((one) => ({ id: one.id, title: titleOfFound(one), href: one.href })),
    })
  }
  return all
}

async function findEverything(visit: Visit, text: string): Promise<FoundKind[]> {
  if (text === '') return []
  const { world } = visit
  const kinds: FoundKind[] = await world.chain.search(world.db, text, shownOfKind)
  const asked = await searchConsultations(world.db, text, shownOfKind)
  const consultations = asked.found.map(({ id, slug, title }) => ({
    id,
    title: { fr: title.fr, en: title.en ?? title.fr },
    href: `/concertations/${slug}`,
  }))
  const { total, organisations } = await searchOrganisations(world.db, text, shownOfKind)
  const named = organisations.map(({ siren, name }) => ({ id: siren, title: name, href: `/organisations/${siren}` }))
  const found: FoundKind[] = [
    ...(await findInSchemes(visit, text)),
    { link: 'consultation', total: asked.total, objects: consultations, href: '/concertations' },
    ...kinds,
    { link: 'organisation', total, objects: named, href: '/organisations' },
  ]
  return found.filter((kind) => kind.total > 0)
}

async function showSearch(visit: Visit<{ q: string }>): Promise<Answer> {
  const { language, query } = visit
  return {
    title: openMessages[language].search,
    section: '/recherche',
    body: <SearchPage language={language} text={query.q} found={await findEverything(visit, query.q)} />,
  }
}

async function updatedOn({ world }: Visit, table: OpenTable): Promise<string | null> {
  const { changedAt } = await findVersion(world.db, table.version)
  return changedAt === undefined ? null : dayInParis(changedAt)
}

async function showData(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const perimeter = await listPerimeter(world.db)
  const fresh = await Promise.all(tables.map(async (table) => ({ table, updatedOn: await updatedOn(visit, table) })))
  const demonstration = perimeter.some((buyer) => buyer.demonstration)
  return {
    title: openMessages[language].data,
    section: '/donnees',
    body: <DataPage language={language} tables={fresh} demonstration={demonstration} />,
  }
}

function sendCsv(table: OpenTable) {
  return async ({ world }: Visit): Promise<Answer> => ({
    fileName: `${table.id}.csv`,
    type: 'text/csv; charset=utf-8',
    content: Readable.from(openCsv(table, world.db), { objectMode: false }),
  })
}

function sendJson(table: OpenTable) {
  return async (visit: Visit): Promise<Answer> => {
    const { world, language } = visit
    const about = {
      source: `${world.config.baseUrl ?? ''}${linkTo(language, `/donnees/${table.id}.json`)}`,
      publisher: (await listPerimeter(world.db))[0]?.name ?? 'Levier',
      updated: await updatedOn(visit, table),
    }
    return {
      fileName: `${table.id}.json`,
      type: 'application/json; charset=utf-8',
      content: Readable.from(openJson(table, world.db, about), { objectMode: false }),
    }
  }
}

const tableDoors = tables.flatMap((table) => [
  reads(`/donnees/${table.id}.csv`, everyone, nothing, sendCsv(table)),
  reads(`/donnees/${table.id}.json`, everyone, nothing, sendJson(table)),
])

/** One address of the interface: what it answers is checked by the schema that its document shows. */
function apiDoor(endpoint: Endpoint): Door {
  return reads(endpoint.path, everyone, endpoint.query, async (visit) => ({
    fileName: `${endpoint.name}.json`,
    type: 'application/json; charset=utf-8',
    inline: true,
    content: `${JSON.stringify(endpoint.answer.parse(await endpoint.find(visit)))}\n`,
  }))
}

async function sendDocument({ world, language }: Visit): Promise<Answer> {
  const server = `${world.config.baseUrl ?? ''}${linkTo(language, '/')}`
  return {
    fileName: 'openapi.json',
    type: 'application/json; charset=utf-8',
    inline: true,
    content: `${JSON.stringify(openApi({ server, language }), null, 2)}\n`,
  }
}

async function showApi({ world, language }: Visit): Promise<Answer> {
  const listed = endpoints.map((endpoint) => ({ ...endpoint, parameters: parametersOf(endpoint, language) }))
  return {
    title: openMessages[language].api,
    section: '/donnees',
    body: <ApiPage language={language} endpoints={listed} rateLimit={world.config.rateLimit} />,
  }
}

async function showOrganisations({ world, language }: Visit): Promise<Answer> {
  return {
    title: openMessages[language].organisations,
    section: '/organisations',
    body: <OrganisationsPage language={language} organisations={await listSeenOrganisations(world.db)} />,
  }
}

/** How the page of an organisation is marked: invented, or told from the document in which its scheme stands. */
function markOf({ demonstration }: SeenOrganisation, schemes: readonly Scheme[]): Pick<PageAnswer, 'demonstration'> {
  if (demonstration) return { demonstration: true }
  return schemes.some((scheme) => scheme.demonstration === 'stated') ? { demonstration: 'stated' } : {}
}

async function showOrganisation({ world, language, params }: Visit): Promise<Answer> {
  const siren = params.siren ?? ''
  const organisation = /^\d{9}$/.test(siren) ? await findSeenOrganisation(world.db, siren) : undefined
  if (!organisation) throw new NotFound()
  const { figures } = await recallFigureSet(world.db, { buyers: [siren] })
  const schemes = await listSchemesOf(world.db, siren)
  return {
    title: organisation.name,
    section: '/organisations',
    ...markOf(organisation, schemes),
    body: <OrganisationPage {...{ language, organisation, figures, schemes }} />,
  }
}

/** Search, open data, the interface for programs, organisations. */
export const openDoors: readonly Door[] = [
  reads('/recherche', everyone, searchQuery, showSearch),
  reads('/donnees', everyone, nothing, showData),
  ...tableDoors,
  reads('/api', everyone, nothing, showApi),
  reads('/api/v1/openapi.json', everyone, nothing, sendDocument),
  ...endpoints.map(apiDoor),
  reads('/organisations', everyone, nothing, showOrganisations),
  reads('/organisations/:siren', everyone, nothing, showOrganisation),
]
