import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { keepingText, stateOf } from '../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { findOrganisationId } from '../../accounts/queries/perimeter.ts'
import { type Closing, closeReport } from '../actions/close-report.ts'
import { mayKeepContract } from '../policy.ts'
import { countReports, findReport, listReports, type Report } from '../queries/report-watch.ts'
import { contractAddress, noQuery } from '../schema.ts'
import { keepingMessages } from './keeping-messages.ts'
import { listKeptBuyers } from './kept.ts'
import { closeReportForm, reportListQuery, reportsOnPage } from './schema.ts'
import { OneReport, Reports } from './views/reports.tsx'

const keepers = anyOf('administrator', 'buyer')
const section = '/espace'

async function showReports(visit: Visit<{ etat: '' | 'clos'; page: number }>): Promise<Answer> {
  const { world, language, actor, query } = visit
  const buyers = await listKeptBuyers(world.db, actor)
  const open = query.etat === ''
  const counts = {
    open: await countReports(world.db, { buyers, open: true }),
    closed: await countReports(world.db, { buyers, open: false }),
  }
  const { page } = query
  const pages = Math.max(1, Math.ceil((open ? counts.open : counts.closed) / reportsOnPage))
  const window = { limit: reportsOnPage, offset: (page - 1) * reportsOnPage }
  const reports = await listReports(world.db, { buyers, open }, window)
  return {
    title: keepingMessages[language].reports,
    section,
    body: <Reports {...{ language, reports, counts, open, page, pages }} />,
  }
}

/** The report of the address, for who keeps the contract. Throws `NotFound`, `Refused`. */
async function load({ world, actor, params }: Visit): Promise<Report> {
  const id = params.id ?? ''
  const report = contractAddress.test(id) ? await findReport(world.db, id) : undefined
  if (!report) throw new NotFound()
  demand(mayKeepContract(actor, await findOrganisationId(world.db, report.buyerSiren)))
  return report
}

async function showReport(visit: Visit, again?: Again): Promise<PageAnswer> {
  const report = await load(visit)
  const body = <OneReport report={report} state={stateOf(visit, again)} />
  return { title: keepingMessages[visit.language].report, section, body }
}

async function close(visit: Visit, { decision, note }: { decision: Closing['state']; note: string }): Promise<Answer> {
  const { world, actor, language } = visit
  const { id } = await load(visit)
  const closing = { state: decision, note }
  await keepingText(() => closeReport({ db: world.db, clock: world.clock, actor }, id, closing))
  return { redirectTo: '/espace/signalements', notice: keepingMessages[language].closedNotice }
}

/** The addresses where reports of visitors are read and closed. */
export const keptReportDoors: readonly Door[] = [
  reads('/espace/signalements', keepers, reportListQuery, showReports),
  reads('/espace/signalements/:id', keepers, noQuery, (visit) => showReport(visit)),
  acts('/espace/signalements/:id', keepers, { form: closeReportForm, act: close, again: showReport }),
]
