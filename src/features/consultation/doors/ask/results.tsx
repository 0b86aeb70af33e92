import { z } from 'zod'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { everyone } from '../../../../platform/web/guards.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { Own } from '../../../../ui/own.tsx'
import { Note } from '../../../../ui/section.tsx'
import { Tabs } from '../../../../ui/tabs.tsx'
import type { Consultation } from '../../queries/consultations.ts'
import { countShownTexts } from '../../queries/free-texts.ts'
import { listGivenFiles } from '../../queries/given-files.ts'
import { listQuestionnaires, type Questionnaire } from '../../queries/questionnaires.ts'
import { findResults } from '../../queries/results.ts'
import { resultMessages } from '../../result-messages.ts'
import { ConsultationHead } from '../../views/head.tsx'
import { ResultsBody } from '../../views/results/results.tsx'
import { GivenFiles } from '../../views/space/ask/files.tsx'
import { QuestionnaireFrame } from '../../views/space/ask/parts.tsx'
import { findPublic, headOf, markOf } from '../found.ts'
import { loadLedRoom } from '../space/ask/found.ts'
import { lead } from '../space/found.ts'

const name = z.string().max(60).default('')
const resultQuery = z.object({ questionnaire: z.string().max(80).default(''), lignes: name, colonnes: name })
type ResultQuery = z.output<typeof resultQuery>

/** Whether the results of a consultation are public: from the close on, or as they come. The rule of `isShown.submission`. */
function areShown({ state, resultsShown }: Consultation): boolean {
  return state === 'closed' || state === 'answered' || (state === 'open' && resultsShown === 'live')
}

async function bodyOf(
  visit: Visit<ResultQuery>,
  consultation: Consultation,
  { questionnaire, texts, address }: { questionnaire: Questionnaire; texts: boolean; address: string },
) {
  const { lignes: row, colonnes: column } = visit.query
  const { id: consultationId, smallestCell } = consultation
  const cross = row !== '' && column !== '' ? { row, column } : undefined
  const asking = { consultationId, questionnaireId: questionnaire.id, smallestCell, cross }
  const results = await findResults(visit.world.db, asking)
  const body = (
    <ResultsBody
      language={visit.language}
      results={results}
      smallest={smallestCell}
      texts={texts}
      shown={await countShownTexts(visit.world.db, questionnaire.id)}
      contributions={`/concertations/${consultation.slug}/contributions`}
      address={address}
    />
  )
  return { results, body }
}

async function showPublic(visit: Visit<ResultQuery>): Promise<PageAnswer> {
  const consultation = await findPublic(visit)
  const { language, world, query } = visit
  const say = resultMessages[language]
  const published = (await listQuestionnaires(world.db, consultation.id)).filter(({ version }) => version !== null)
  const questionnaire = published.find(({ slug }) => slug === query.questionnaire) ?? published[0]
  const head = await headOf(visit, consultation, '/resultats')
  const page = { title: say.results, section: '/concertations', ...markOf(consultation) }
  if (!questionnaire || !areShown(consultation))
    return {
      ...page,
      body: (
        <>
          <ConsultationHead {...head} title={say.results} />
          <div class="wrap">
            <Note title={questionnaire ? say.notYet : say.nobody} />
          </div>
        </>
      ),
    }
  const address = `/concertations/${consultation.slug}/resultats`
  const { results, body } = await bodyOf(visit, consultation, { questionnaire, texts: false, address })
  const tabs = published.map(({ slug, title }) => ({ path: `?questionnaire=${slug}`, label: wordsOf(title, language) }))
  return {
    ...page,
    body: (
      <>
        <ConsultationHead
          {...head}
          title={say.results}
          lede={
            <>
              <Own text={questionnaire.title} language={language} />.{' '}
              {say.lede(formatNumber(results.counts.counted, language))}
            </>
          }
        />
        <div class="wrap">
          {tabs.length > 1 && (
            <Tabs
              language={language}
              label={say.results}
              base={address}
              tabs={tabs}
              current={`?questionnaire=${questionnaire.slug}`}
            />
          )}
          {body}
        </div>
      </>
    ),
  }
}

/** In the workspace: at any time, with the free texts and the files. */
async function showInSpace(visit: Visit<ResultQuery>): Promise<PageAnswer> {
  const { consultation, questionnaire, head, base } = await loadLedRoom(visit)
  const { body } = await bodyOf(visit, consultation, { questionnaire, texts: true, address: `${base}/resultats` })
  const files = await listGivenFiles(visit.world.db, questionnaire.id)
  return {
    title: resultMessages[visit.language].results,
    section: '/espace',
    body: (
      <QuestionnaireFrame head={head} questionnaire={questionnaire} current="/resultats">
        {body}
        <GivenFiles language={visit.language} files={files} at={`${base}/fichiers`} />
      </QuestionnaireFrame>
    ),
  }
}

/** The results of questionnaires, for everybody once they may be shown, and for leads. */
export const resultDoors: readonly Door[] = [
  reads('/concertations/:slug/resultats', everyone, resultQuery, showPublic),
  reads('/espace/concertations/:slug/questionnaires/:questionnaire/resultats', lead, resultQuery, showInSpace),
]
