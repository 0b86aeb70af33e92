import type { ChainStep } from '../../platform/chain.ts'
import { findVersion } from '../../platform/data-version.ts'
import type { Database } from '../../platform/db/database.ts'
import { remember } from '../../platform/remember.ts'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { listPerimeter, type PerimeterBuyer } from '../accounts/queries/perimeter.ts'
import type { BesideIndicators } from './beside.ts'
import { citationDoors } from './citation-doors.tsx'
import { figureFileDoors } from './file-doors.ts'
import { pageMessages } from './page-messages.ts'
import { findAsked } from './queries/asked.ts'
import { countCorrected } from './queries/corrected.ts'
import { recallBreakdown, recallFigureSet, recallPartsByYear } from './queries/recall.ts'
import { countRowsBehind, listRowsBehind, listYears, type YearCount } from './queries/rows.ts'
import { csvReport } from './report/csv.ts'
import { findIndicator, indicators } from './rules/indicators.ts'
import type { RowKey, RowsRequest } from './rules/rows.ts'
import type { Scope } from './rules/sql.ts'
import {
  type IndicatorQuery,
  indicatorQuery,
  inYear,
  type ListQuery,
  listQuery,
  rowsOnPage,
  withinPerimeter,
} from './schema.ts'
import { CiteForm } from './views/citation.tsx'
import { IndicatorPage } from './views/indicator.tsx'
import { IndicatorList } from './views/list.tsx'

const section = '/indicateurs'

const sirensOf = (perimeter: readonly PerimeterBuyer[]) => perimeter.map(({ siren }) => siren)

function recallYears(db: Database, scope: Scope): Promise<YearCount[]> {
  return remember(db, { name: 'contracts', key: JSON.stringify(['years', scope]) }, () => listYears(db, scope))
}

const showList =
  (beside: BesideIndicators) =>
  async (visit: Visit<ListQuery>): Promise<Answer> => {
    const { world, language, query } = visit
    const scope = withinPerimeter(sirensOf(await listPerimeter(world.db)))
    const set = await recallFigureSet(world.db, inYear(scope, query.annee))
    const years = await recallYears(world.db, scope)
    const byHand = await beside.listByHand(visit, query.annee)
    return {
      title: pageMessages[language].title,
      section,
      body: <IndicatorList language={language} query={query} set={set} years={years} byHand={byHand} />,
    }
  }

/** The figures of the perimeter as the API gives them: a SIREN where there is one buyer. */
async function findPublished({ world, query }: Visit<ListQuery>) {
  const perimeter = await listPerimeter(world.db)
  const set = await recallFigureSet(world.db, inYear(withinPerimeter(sirensOf(perimeter)), query.annee))
  return { ...set, buyer: perimeter.length === 1 ? perimeter[0]!.siren : null }
}

async function sendJson(visit: Visit<ListQuery>): Promise<Answer> {
  return {
    fileName: 'indicateurs.json',
    type: 'application/json; charset=utf-8',
    content: `${JSON.stringify(await findPublished(visit))}\n`,
  }
}

async function sendCsv(visit: Visit<ListQuery>): Promise<Answer> {
  const report = { sets: [await findPublished(visit)], outside: { concessions: 0, undated: 0 } }
  return {
    fileName: 'indicateurs.csv',
    type: 'text/csv; charset=utf-8',
    content: [...csvReport(report, { language: visit.language })].join(''),
  }
}

function readAfter(text: string): RowKey | undefined {
  if (text === '') return undefined
  const [day, id] = text.split('_') as [string, string]
  return { notifiedOn: day === '' ? null : day, id }
}

async function findRows(db: Database, request: RowsRequest, apres: string) {
  const after = readAfter(apres)
  const rows = await listRowsBehind(db, request, { limit: rowsOnPage, ...(after ? { after } : {}) })
  const rowCount = await remember(
    db,
    { name: 'contracts', key: JSON.stringify(['rows', { ...request, indicator: request.indicator.id }]) },
    () => countRowsBehind(db, request),
  )
  return { rows, rowCount }
}

/** The chain with as many contracts as feed the figure of the chosen period: the ring and the sentence under it say the same. */
function withContracts(steps: readonly ChainStep[], count: number): ChainStep[] {
  return steps.map((step) => {
    if (step.link !== 'contract') return step
    return count === 0 ? { link: step.link, state: 'missing', count } : { ...step, count }
  })
}

const showIndicator =
  (beside: BesideIndicators) =>
  async (visit: Visit<IndicatorQuery>): Promise<Answer> => {
    const { world, language, query, params, formToken } = visit
    const { db } = world
    if (!findIndicator(params.id ?? '')) return beside.showByHand(visit)
    const { indicator, measure, whole, scope, perimeter } = await findAsked(db, params.id, query)
    const set = await recallFigureSet(db, scope)
    const figure = set.figures.find((one) => one.id === indicator.id && one.measure === measure)!
    const { lignes: line, motif, apres } = query
    const request = { indicator, measure, scope, line, ...(motif === '' ? {} : { reason: motif }) }
    const { changedAt } = await findVersion(db, 'contracts')
    const said = await beside.follow(visit, { indicator: indicator.id, measure })
    return {
      title: indicator.label[language],
      section,
      body: (
        <>
          <IndicatorPage
            language={language}
            indicator={indicator}
            measure={measure}
            query={query}
            figure={figure}
            period={set.period}
            years={await recallYears(db, whole)}
            byYear={await recallBreakdown(db, { ...whole, indicator, measure, by: 'year' })}
            breakdown={await recallBreakdown(db, { ...scope, indicator, measure, by: query.par })}
            parts={await recallPartsByYear(db, { ...whole, indicator, measure, by: query.par })}
            {...(await findRows(db, request, apres))}
            steps={withContracts(await world.chain.around(db, 'indicator', indicator.id), figure.publishedCount)}
            behind={await world.chain.behind(db, 'indicator', indicator.id)}
            buyers={perimeter.map(({ name }) => name)}
            corrected={await countCorrected(db, { indicator, measure, scope })}
            updatedOn={changedAt?.toISOString().slice(0, 10) ?? null}
            said={said}
            count={indicators.length + (await beside.countByHand(visit))}
          />
          <CiteForm language={language} id={indicator.id} measure={measure} query={query} token={formToken} />
        </>
      ),
    }
  }

/** The addresses of indicators. */
export const indicatorsDoors = (beside: BesideIndicators): readonly Door[] => [
  reads('/indicateurs', everyone, listQuery, showList(beside)),
  reads('/indicateurs.json', everyone, listQuery, sendJson),
  reads('/indicateurs.csv', everyone, listQuery, sendCsv),
  reads('/indicateurs/:id', everyone, indicatorQuery, showIndicator(beside)),
  ...figureFileDoors(beside),
  ...citationDoors,
]
