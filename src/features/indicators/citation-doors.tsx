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
import { findAsked } from './queries/asked.ts'
import { findCitation } from './queries/citations.ts'
import { periodOf } from './queries/figures.ts'
import { recallFigureSet } from './queries/recall.ts'
import { citationAddress } from './rules/citation.ts'
import { findIndicator } from './rules/indicators.ts'
import { type CiteForm as CiteFields, citeForm, type IndicatorQuery, indicatorQuery, noQuery } from './schema.ts'
import { CitationPage, CiteForm } from './views/citation.tsx'

const section = '/indicateurs'

async function cite(visit: Visit, form: CiteFields): Promise<Answer> {
  const { indicator, measure, scope } = await findAsked(visit.world.db, visit.params.id, form)
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
  const { indicator, measure } = await findAsked(visit.world.db, visit.params.id, asked)
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

/** Figures that keep their address. */
export const citationDoors: readonly Door[] = [
  reads('/indicateurs/:id/citer', everyone, citeForm, (visit) => showForm(visit, visit.query)),
  acts('/indicateurs/:id/citer', everyone, { form: citeForm, act: cite, again: citeAgain }),
  reads('/citations/:id', everyone, noQuery, showCitation),
]
