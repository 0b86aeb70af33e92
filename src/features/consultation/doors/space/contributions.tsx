import { Readable } from 'node:stream'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { writeXlsx, xlsxType } from '../../../../platform/files/xlsx.ts'
import { doingOf, readSent, readSentBytes, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { type Brought, recordContribution } from '../../actions/contributions.ts'
import { importDecidim } from '../../actions/import-decidim.ts'
import { importTable } from '../../actions/import-open.ts'
import { contributionHeads, exampleCells, exampleLine, writeContributionForm } from '../../codecs/contribution-table.ts'
import { mayReadContributions } from '../../policy/contributions.ts'
import { mayModerate } from '../../policy.ts'
import { countContributions, listFull, listOrigins } from '../../queries/contributions.ts'
import { importedDecidimFile, listImported } from '../../queries/decidim-files.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import {
  decidimForm,
  type EntryForm,
  entryForm,
  nothing,
  type SpaceQuery,
  spaceQuery,
} from '../../schema/contribution-forms.ts'
import { rowsOnPage } from '../../schema/contributions.ts'
import { EnterContribution, SpaceContributions } from '../../views/space/contributions.tsx'
import { ImportContributions, type ImportProps } from '../../views/space/import.tsx'
import { markOf, todayOf } from '../found.ts'
import { loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'
const room = '/contributions'
const base = '/espace/concertations/:slug/contributions'
const largestFile = 20 * 1024 * 1024

async function showList(visit: Visit<SpaceQuery>): Promise<Answer> {
  const { world, language, query } = visit
  const consultation = await loadConsultationForSpace(visit)
  const filter = { consultationId: consultation.id, text: query.q, ...(query.etat === '' ? {} : { state: query.etat }) }
  const { contributions } = await countContributions(world.db, filter, 'workspace')
  const slice = { limit: rowsOnPage, offset: (query.page - 1) * rowsOnPage }
  return {
    title: saySpaceMessages[language].contributions,
    section,
    ...markOf(consultation),
    body: (
      <SpaceContributions
        head={spaceHeadOf(visit, consultation, room)}
        query={query}
        total={contributions}
        list={await listFull(world.db, filter, slice)}
      />
    ),
  }
}

async function enterPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: saySpaceMessages[visit.language].enter,
    section,
    ...markOf(consultation),
    body: (
      <EnterContribution
        head={spaceHeadOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        may={mayReadContributions(visit.actor, consultation)}
        meetings={await listOrigins(visit.world.db, consultation.id, 'workspace')}
        today={todayOf(visit)}
      />
    ),
  }
}

async function enter(visit: Visit, { agreed, event, ...form }: EntryForm): Promise<Answer> {
  const { id, slug } = await loadConsultationForSpace(visit)
  const entered = {
    ...form,
    eventId: event,
    nameShown: agreed.includes('named'),
    mayBeWrittenTo: agreed.includes('write'),
  }
  const number = await recordContribution(doingOf(visit), id, entered)
  const notice = saySpaceMessages[visit.language].entered(String(number))
  return { redirectTo: `/espace/concertations/${slug}/contributions/${number}`, notice }
}

interface Wrong {
  readonly wrong: ImportProps['wrong']
  readonly again?: Again
  readonly faults?: readonly LineFault[]
}

async function importPage(visit: Visit, { wrong, again, faults = [] }: Wrong = { wrong: null }): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  const imported = await listImported(world.db, consultation.id)
  return {
    title: saySpaceMessages[language].import,
    section,
    ...markOf(consultation),
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <ImportContributions
        head={spaceHeadOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        wrong={wrong}
        faults={faults}
        may={mayReadContributions(actor, consultation)}
        mayDecidim={mayModerate(actor, consultation)}
        kinds={imported.map(({ kind }) => kind)}
      />
    ),
  }
}

async function brought(visit: Visit, wrong: 'table' | 'decidim', result: Brought): Promise<Answer> {
  if ('faults' in result) return importPage(visit, { wrong, faults: result.faults })
  const { language, params } = visit
  const number = (value: number) => formatNumber(value, language)
  const notice = saySpaceMessages[language].imported(number(result.written), number(result.known))
  return { redirectTo: `/espace/concertations/${params.slug}/${result.kind ?? 'contributions'}`, notice }
}

async function exampleOf(visit: Visit) {
  const { id } = await loadConsultationForSpace(visit)
  const [meeting] = await listOrigins(visit.world.db, id, 'workspace')
  return exampleLine(todayOf(visit), meeting ? wordsOf(meeting.title, 'fr') : null)
}

async function sendForm(visit: Visit): Promise<Answer> {
  const content = writeContributionForm(await exampleOf(visit))
  return { fileName: 'contributions.csv', type: 'text/csv; charset=utf-8', content }
}

async function sendWorkbook(visit: Visit): Promise<Answer> {
  const columns = contributionHeads.map((head) => ({
    head,
    kind: head === 'date' ? ('day' as const) : ('text' as const),
    width: head === 'texte' ? 60 : 24,
  }))
  const rows = [[exampleCells(await exampleOf(visit))]]
  const content = Readable.from(writeXlsx([{ name: 'contributions', columns, rows }]), { objectMode: false })
  return { fileName: 'contributions.xlsx', type: xlsxType, content }
}

/** A table that was imported, as it came: for the workspace, since nothing is left out of it. */
function sendImported(kind: 'proposals' | 'comments' | 'debates' | 'results') {
  return async (visit: Visit): Promise<Answer> => {
    const { id, slug } = await loadConsultationForSpace(visit)
    const found = (await listImported(visit.world.db, id)).find((one) => one.kind === kind)
    if (!found) throw new NotFound()
    const content = Readable.from(importedDecidimFile(visit.world.db, found), { objectMode: false })
    return { fileName: `${slug}-${kind}.csv`, type: 'text/csv; charset=utf-8', content }
  }
}

/** Entering what came otherwise than by the site, one by one or many at once. */
export const enteringDoors: readonly Door[] = [
  reads(base, worker, spaceQuery, showList),
  reads(`${base}/saisir`, worker, nothing, (visit) => enterPage(visit)),
  acts(`${base}/saisir`, worker, { form: entryForm, act: enter, again: enterPage }),
  reads(`${base}/importer`, worker, nothing, (visit) => importPage(visit)),
  acts(`${base}/importer`, worker, {
    form: nothing,
    largestFile,
    async act(visit, _, files) {
      const consultation = await loadConsultationForSpace(visit)
      const sent = { name: files.table?.name ?? '', bytes: readSentBytes(visit, files, 'table') }
      return brought(visit, 'table', await importTable(doingOf(visit), consultation, sent))
    },
    again: (visit, again) => importPage(visit, { wrong: 'table', again }),
  }),
  acts(`${base}/importer/decidim`, worker, {
    form: decidimForm,
    largestFile,
    async act(visit, { more }, files) {
      const consultation = await loadConsultationForSpace(visit)
      const text = readSent(visit, files, 'decidim')
      const file = { name: files.decidim?.name ?? '', text, withThemes: more.includes('themes') }
      return brought(visit, 'decidim', await importDecidim(doingOf(visit), consultation, file))
    },
    again: (visit, again) => importPage(visit, { wrong: 'decidim', again }),
  }),
  reads(`${base}/modele.csv`, worker, nothing, sendForm),
  reads(`${base}/modele.xlsx`, worker, nothing, sendWorkbook),
  ...(['proposals', 'comments', 'debates', 'results'] as const).map((kind) =>
    reads(`${base}/decidim/${kind}.csv`, worker, nothing, sendImported(kind)),
  ),
]
