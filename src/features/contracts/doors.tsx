import { given } from '../../kernel/published.ts'
import { NotFound } from '../../kernel/refusal.ts'
import { remember } from '../../platform/remember.ts'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { findOrganisationId, listPerimeter } from '../accounts/queries/perimeter.ts'
import { findCpvLabel } from '../reference/queries/cpv.ts'
import { readFields } from './codecs/interpret.ts'
import { contractFileDoors } from './file-doors.tsx'
import { listMessages } from './list-messages.ts'
import { pageMessages } from './page-messages.ts'
import { mayKeepContract } from './policy.ts'
import { countListing, listContracts, listYears, searchContracts } from './queries/listing.ts'
import { listLiveRecordsOf } from './queries/live-records.ts'
import { listMasks } from './queries/masks.ts'
import { findContract, type WholeContract } from './queries/one-contract.ts'
import { reportDoors } from './report-doors.tsx'
import { publicRecord } from './rules/public-record.ts'
import { contractAddress, type ListQuery, listQuery, noQuery, rowsOnPage } from './schema.ts'
import { ContractPage } from './views/contract.tsx'
import { ContractList, filteredAddress } from './views/list.tsx'
import { ContractFoot } from './views/report.tsx'

const section = '/marches'

async function showList({ world, language, query }: Visit<ListQuery>): Promise<Answer> {
  const buyers = (await listPerimeter(world.db)).map(({ siren }) => siren)
  const listing = { buyers, query }
  const { page, ...filters } = query
  const known = <T,>(key: readonly unknown[], compute: () => Promise<T>) =>
    remember(world.db, { name: 'contracts', key: JSON.stringify(key) }, compute)
  const years = await known(['listed years', buyers], () => listYears(world.db, buyers))
  const place = { limit: rowsOnPage, offset: (page - 1) * rowsOnPage }
  const { counts, contracts } =
    query.q === ''
      ? {
          counts: await known(['listing', buyers, filters], () => countListing(world.db, listing)),
          contracts: await listContracts(world.db, listing, place),
        }
      : await searchContracts(world.db, listing, place)
  return {
    title: pageMessages[language].title,
    section,
    feed: { href: filteredAddress('/marches.atom', query), title: listMessages[language].follow },
    body: (
      <ContractList
        language={language}
        query={query}
        counts={counts}
        years={years}
        contracts={contracts}
        showBuyer={buyers.length !== 1}
      />
    ),
  }
}

async function load({ world, params }: Visit): Promise<{ redirectTo: string } | WholeContract> {
  const id = params.id ?? ''
  const found = contractAddress.test(id) ? await findContract(world.db, id) : undefined
  if (!found) throw new NotFound()
  return found
}

async function showContract(visit: Visit): Promise<Answer> {
  const { world, language, actor } = visit
  const contract = await load(visit)
  if ('redirectTo' in contract) return { redirectTo: `/marches/${contract.redirectTo}`, temporary: true }
  const owner = await findOrganisationId(world.db, contract.fact.buyer_siren)
  const { values } = contract.state
  const cpv = given(values.cpv)
  return {
    title: given(values.object)?.slice(0, 120) ?? pageMessages[language].noObject,
    section,
    body: (
      <>
        <ContractPage
          language={language}
          contract={contract}
          steps={await world.chain.around(world.db, 'contract', contract.id)}
          indicators={await world.chain.listAround(world.db, 'contract', contract.id, 'indicator')}
          mayCorrect={actor.kind === 'person' && mayKeepContract(actor, owner).allowed}
          cpvLabel={cpv === null ? null : ((await findCpvLabel(world.db, cpv, language)) ?? null)}
        />
        <ContractFoot language={language} id={contract.id} hidden={contract.hidden} />
      </>
    ),
  }
}

/** The publications: of each record the fields that the official schemas know, with what leads to one person hidden. */
async function sendPublications(visit: Visit): Promise<Answer> {
  const contract = await load(visit)
  if ('redirectTo' in contract)
    return { redirectTo: `/marches/${contract.redirectTo}/publications.json`, temporary: true }
  const masks = await listMasks(visit.world.db)
  const records = await listLiveRecordsOf(visit.world.db, contract.id)
  const publications = records.map(({ format, list, text }) => ({
    format,
    list,
    ...publicRecord(readFields(format, text), masks),
  }))
  return {
    fileName: `publications-${contract.id}.json`,
    type: 'application/json; charset=utf-8',
    content: `${JSON.stringify({ contract: contract.id, publications }, null, 2)}\n`,
  }
}

/** The addresses of contracts. */
export const contractsDoors: readonly Door[] = [
  reads('/marches', everyone, listQuery, showList),
  ...contractFileDoors,
  reads('/marches/:id', everyone, noQuery, showContract),
  reads('/marches/:id/publications.json', everyone, noQuery, sendPublications),
  ...reportDoors,
]
