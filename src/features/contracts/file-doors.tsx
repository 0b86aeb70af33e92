import { Readable } from 'node:stream'
import { addMonths, dayInParis } from '../../kernel/calendar.ts'
import { findVersion } from '../../platform/data-version.ts'
import type { Database } from '../../platform/db/database.ts'
import { atomFeed, atomType } from '../../platform/files/atom.ts'
import { calendarOf, calendarType } from '../../platform/files/icalendar.ts'
import { xlsxType } from '../../platform/files/xlsx.ts'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { formatEuros } from '../../ui/format.ts'
import { linkTo } from '../../ui/link.ts'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { listMessages } from './list-messages.ts'
import { pageMessages } from './page-messages.ts'
import { csvFile, type FileRequest, jsonFile, ocdsFile, xlsxFile } from './queries/contract-files.ts'
import { type Announced, countEndings, type Ending, listAnnounced, listEndings } from './queries/endings.ts'
import { holdsDemonstration } from './queries/public-contracts.ts'
import {
  type EndingsQuery,
  endingsQuery,
  type FilterQuery,
  filterQuery,
  type OfficialQuery,
  officialQuery,
} from './schema.ts'
import { EndingsPage } from './views/endings.tsx'
import { filteredAddress } from './views/list.tsx'
import { OfficialRefused } from './views/official.tsx'

const section = '/marches'
const ownName = 'Levier'

/** The address as others write it, whole where the site knows its own. */
function outside({ world, language }: Pick<Visit, 'world' | 'language'>, address: string): string {
  return `${world.config.baseUrl ?? ''}${linkTo(language, address)}`
}

async function requestOf(visit: Visit<FilterQuery>): Promise<FileRequest> {
  const { world, query, language } = visit
  const perimeter = await listPerimeter(world.db)
  return {
    listing: { buyers: perimeter.map(({ siren }) => siren), query },
    language,
    address: outside(visit, filteredAddress('/marches', query)),
    publisher: perimeter[0]?.name ?? ownName,
    now: world.clock(),
  }
}

type Writer = (db: Database, request: FileRequest) => AsyncGenerator<string | Uint8Array>

/** A file that leaves while it is read from the database. */
function streamed(extension: string, type: string, write: Writer) {
  return async (visit: Visit<FilterQuery>): Promise<Answer> => ({
    fileName: `marches.${extension}`,
    type,
    content: Readable.from(write(visit.world.db, await requestOf(visit)), { objectMode: false }),
  })
}

const json = 'application/json; charset=utf-8'
const sendOcds = streamed('ocds.json', json, ocdsFile)

/** The official format: invented data leave in it only when asked for by name. */
async function sendOfficial(visit: Visit<OfficialQuery>): Promise<Answer> {
  const { world, query, language } = visit
  const { listing } = await requestOf(visit)
  if (query.demonstration === '' && (await holdsDemonstration(world.db, listing)))
    return {
      title: listMessages[language].officialRefused,
      section,
      body: <OfficialRefused language={language} query={query} />,
    }
  return sendOcds(visit)
}

function summaryOf({ holders, amount }: Pick<Announced, 'holders' | 'amount'>, visit: Pick<Visit, 'language'>): string {
  const { language } = visit
  const say = listMessages[language]
  const who = holders.length === 0 ? pageMessages[language].noHolder : holders.join(', ')
  const much = amount === null ? pageMessages[language].unknownAmount : formatEuros(amount, language)
  return `${say.heldBy(who)}. ${say.amountOf(much)}.`
}

const newest = 50
const never = new Date(0)

/** The newest contracts of a search. */
async function sendFeed(visit: Visit<FilterQuery>): Promise<Answer> {
  const { world, language, query } = visit
  const say = listMessages[language]
  const { listing, publisher } = await requestOf(visit)
  const announced = await listAnnounced(world.db, listing, newest)
  const { changedAt } = await findVersion(world.db, 'contracts')
  const entries = announced.map((contract) => {
    const day = contract.publishedOn ?? contract.notifiedOn
    return {
      id: `urn:uuid:${contract.id}`,
      title: contract.object ?? pageMessages[language].noObject,
      href: outside(visit, `/marches/${contract.id}`),
      updated: day === null ? (changedAt ?? never) : new Date(`${day}T00:00:00Z`),
      summary: summaryOf(contract, visit),
    }
  })
  const self = outside(visit, filteredAddress('/marches.atom', query))
  return {
    fileName: 'marches.atom',
    type: atomType,
    inline: true,
    content: atomFeed({
      id: world.config.baseUrl === undefined ? `urn:levier:${self}` : self,
      title: query.q === '' ? say.feedTitle : say.feedSearch(query.q),
      author: publisher,
      language,
      self,
      page: outside(visit, filteredAddress('/marches', query)),
      updated: changedAt ?? never,
      entries,
    }),
  }
}

const mostShown = 300
const mostInCalendar = 5000

async function endingsOf({ world, query }: Visit<EndingsQuery>) {
  const buyers = (await listPerimeter(world.db)).map(({ siren }) => siren)
  const from = dayInParis(world.clock())
  return { buyers, from, to: addMonths(from, Number(query.mois)) }
}

async function showEndings(visit: Visit<EndingsQuery>): Promise<Answer> {
  const { world, language, query } = visit
  const { buyers, ...span } = await endingsOf(visit)
  const counts = await countEndings(world.db, buyers, span)
  const endings = await listEndings(world.db, buyers, { ...span, limit: mostShown })
  const months = counts.map((month) => ({
    ...month,
    endings: endings.filter(({ endsOn }) => endsOn.startsWith(month.month)),
  }))
  return {
    title: listMessages[language].endingsTitle,
    section,
    body: <EndingsPage language={language} within={query.mois} months={months} most={mostShown} />,
  }
}

async function sendCalendar(visit: Visit<EndingsQuery>): Promise<Answer> {
  const { world, language } = visit
  const say = listMessages[language]
  const { buyers, ...span } = await endingsOf(visit)
  const endings = await listEndings(world.db, buyers, { ...span, limit: mostInCalendar })
  const { baseUrl } = world.config
  const days = endings.map((ending: Ending) => ({
    id: `${ending.id}@levier`,
    on: ending.endsOn,
    title: say.endOf(ending.object ?? pageMessages[language].noObject),
    description: `${summaryOf(ending, visit)} ${say.endingsNote}`,
    url: baseUrl === undefined ? undefined : outside(visit, `/marches/${ending.id}`),
  }))
  return {
    fileName: 'echeances.ics',
    type: calendarType,
    content: calendarOf({ name: say.endingsTitle, now: world.clock(), days }),
  }
}

/** The contracts that are asked for as files, as a feed, as a calendar of their ends. */
export const contractFileDoors: readonly Door[] = [
  reads('/marches.csv', everyone, filterQuery, streamed('csv', 'text/csv; charset=utf-8', csvFile)),
  reads('/marches.xlsx', everyone, filterQuery, streamed('xlsx', xlsxType, xlsxFile)),
  reads('/marches.json', everyone, filterQuery, streamed('json', json, jsonFile)),
  reads('/marches.ocds.json', everyone, officialQuery, sendOfficial),
  reads('/marches.atom', everyone, filterQuery, sendFeed),
  reads('/marches/echeances', everyone, endingsQuery, showEndings),
  reads('/marches/echeances.ics', everyone, endingsQuery, sendCalendar),
]
