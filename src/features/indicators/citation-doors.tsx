import { Readable } from 'node:stream'
import { NotFound } from '../../kernel/refusal.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { linkTo } from '../../ui/link.ts'
import { Note, PageHead } from '../../ui/section.tsx'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { citeFigure } from './actions/cite-figure.ts'
import { citationMessages } from './citation-messages.ts'
import { findCitation } from './queries/citations.ts'
import { periodOf } from './queries/figures.ts'
import { recallFigureSet } from './queries/recall.ts'
import { rowsFile } from './queries/rows-file.ts'
import { citationAddress } from './rules/citation.ts'
import { findIndicator } from './rules/indicators.ts'
import {
  type CiteForm as CiteFields,
  chooseMeasure,
  citeForm,
  type IndicatorQuery,
  indicatorQuery,
  inYear,
  noQuery,
  withinPerimeter,
} from './schema.ts'
import { CitationPage, CiteForm } from './views/citation.tsx'

const section = '/indicateurs'

async function askedOf({ world, params }: Visit, { mesure, annee }: Pick<IndicatorQuery, 'mesure' | 'annee'>) {
  const indicator = findIndicator(params.id ?? '')
  if (!indicator) throw new NotFound()
  const perimeter = await listPerimeter(world.db)
  const scope = inYear(withinPerimeter(perimeter.map(({ siren }) => siren)), annee)
  return { indicator, measure: chooseMeasure(indicator, mesure), scope, perimeter }
}

async function cite(visit: Visit, form: CiteFields): Promise<Answer> {
  const { indicator, measure, scope } = await askedOf(visit, form)
  const id = await citeFigure({ ...visit.world, actor: visit.actor }, { indicator: indicator.id, measure, scope })
  return { redirectTo: `/citations/${id}` }
}

/** The form alone: for who comes by its address, and for a form that is wrong. */
async function showForm(
  visit: Visit,
  asked: Pick<IndicatorQuery, 'mesure' | 'annee'>,
  wrong?: string,
): Promise<PageAnswer> {
  const { language, formToken } = visit
  const { indicator, measure } = await askedOf(visit, asked)
  const say = citationMessages[language]
  const query = indicatorQuery.parse({ annee: asked.annee })
  return {
    title: say.cite,
    section,
    body: (
      <>
        <PageHead title={indicator.label[language]} />
        {wrong !== undefined && (
          <div class="wrap">
            <Note title={wrong} alert />
          </div>
        )}
        <CiteForm language={language} id={indicator.id} measure={measure} query={query} token={formToken} />
      </>
    ),
  }
}

function citeAgain(visit: Visit, { errors }: Again): Promise<PageAnswer> {
  return showForm(visit, { mesure: '', annee: '' }, Object.values(errors)[0])
}

async function showCitation({ world, language, params }: Visit): Promise<Answer> {
  const id = params.id ?? ''
  const citation = citationAddress.test(id) ? await findCitation(world.db, id) : undefined
  const indicator = citation && findIndicator(citation.indicator)
  if (!citation || !indicator) throw new NotFound()
  const { figures } = await recallFigureSet(world.db, citation.scope)
  const live = figures.find((one) => one.id === citation.indicator && one.measure === citation.measure)
  const perimeter = await listPerimeter(world.db)
  const title = citationMessages[language].title(indicator.label[language])
  return {
    title,
    section,
    body: (
      <CitationPage
        language={language}
        citation={citation}
        indicator={indicator}
        live={live ?? citation.figure}
        period={periodOf(citation.scope)}
        names={new Map(perimeter.map(({ siren, name }) => [siren, name]))}
        publisher={perimeter[0]?.name ?? 'Levier'}
        demonstration={perimeter.some(({ demonstration }) => demonstration)}
        address={`${world.config.baseUrl ?? ''}${linkTo(language, `/citations/${id}`)}`}
      />
    ),
  }
}

/** The rows behind a figure as a table, as long as they are. */
async function sendRows(visit: Visit<IndicatorQuery>): Promise<Answer> {
  const { world, language, query } = visit
  const { indicator, measure, scope, perimeter } = await askedOf(visit, query)
  const { lignes: line, motif } = query
  const request = { indicator, measure, scope, line, ...(motif === '' ? {} : { reason: motif }) }
  const invented = new Set(perimeter.filter(({ demonstration }) => demonstration).map(({ siren }) => siren))
  return {
    fileName: `lignes-${indicator.id}.csv`,
    type: 'text/csv; charset=utf-8',
    content: Readable.from(rowsFile(world.db, { request, language, invented }), { objectMode: false }),
  }
}

/** Figures that keep their address, and the rows behind them. */
export const citationDoors: readonly Door[] = [
  reads('/indicateurs/:id/citer', everyone, citeForm, (visit) => showForm(visit, visit.query)),
  acts('/indicateurs/:id/citer', everyone, { form: citeForm, act: cite, again: citeAgain }),
  reads('/indicateurs/:id/lignes.csv', everyone, indicatorQuery, sendRows),
  reads('/citations/:id', everyone, noQuery, showCitation),
]
