import { Readable } from 'node:stream'
import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { dataMessages } from '../data-messages.ts'
import type { Consultation } from '../queries/consultations.ts'
import { contributionTable } from '../queries/contribution-table.ts'
import { propositionFile, publicDecidimFile } from '../queries/decidim-files.ts'
import { areAnswersOpen, listFiledQuestionnaires, listOpenFiles } from '../queries/open-files.ts'
import { answerTable, propositionTable } from '../queries/said-tables.ts'
import { submissionTable } from '../queries/submission-table.ts'
import { DataPage } from '../views/data.tsx'
import { type FiledTable, fileNameOf, tableDoors } from './files.ts'
import { findPublic, headOf, markOf } from './found.ts'

async function showData(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const consultation = await findPublic(visit)
  return {
    title: `${dataMessages[language].title} – ${wordsOf(consultation.title, language)}`,
    section: '/concertations',
    ...markOf(consultation),
    body: (
      <DataPage
        head={await headOf(visit, consultation, '/donnees')}
        files={await listOpenFiles(world.db, consultation)}
        awaited={areAnswersOpen(consultation) ? 0 : (await listFiledQuestionnaires(world.db, consultation.id)).length}
      />
    ),
  }
}

/** The answers to the questionnaire of the address, once they may be taken away. Throws `NotFound`. */
async function findSubmissions(visit: Visit): Promise<FiledTable> {
  const consultation = await findPublic(visit)
  if (!areAnswersOpen(consultation)) throw new NotFound()
  const all = await listFiledQuestionnaires(visit.world.db, consultation.id)
  const questionnaire = all.find(({ slug }) => slug === visit.params.questionnaire)
  if (!questionnaire) throw new NotFound()
  return { consultation, table: submissionTable(consultation, questionnaire) }
}

function decidimDoor(name: 'contributions' | 'propositions', write: typeof publicDecidimFile): Door {
  return reads(`/concertations/:slug/${name}.decidim.csv`, everyone, z.object({}), async (visit) => {
    const consultation = await findPublic(visit)
    const pieces = write(visit.world.db, { consultation, baseUrl: visit.world.config.baseUrl ?? '' })
    return {
      fileName: fileNameOf(consultation, `${name}-${consultation.slug}.decidim.csv`),
      type: 'text/csv; charset=utf-8',
      content: Readable.from(pieces, { objectMode: false }),
    }
  })
}

const fileOf = (make: (consultation: Consultation) => OpenTable) => async (visit: Visit) => {
  const consultation = await findPublic(visit)
  return { consultation, table: make(consultation) }
}

const base = '/concertations/:slug'

/** What everybody may take away of a consultation: the page that lists it, and its files. */
export const dataDoors: readonly Door[] = [
  reads(`${base}/donnees`, everyone, z.object({}), showData),
  ...tableDoors(`${base}/contributions`, everyone, fileOf(contributionTable)),
  ...tableDoors(`${base}/propositions`, everyone, fileOf(propositionTable)),
  ...tableDoors(`${base}/reponses`, everyone, fileOf(answerTable)),
  ...tableDoors(`${base}/questionnaires/:questionnaire/reponses`, everyone, findSubmissions),
  decidimDoor('contributions', publicDecidimFile),
  decidimDoor('propositions', propositionFile),
]
