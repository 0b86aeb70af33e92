import { z } from 'zod'
import { NotFound } from '../../../../../kernel/refusal.ts'
import { doingOf, keepingText, stateOf } from '../../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../../platform/web/door.ts'
import { createQuestionnaire, editQuestionnaire, publishVersion } from '../../../actions/questionnaire.ts'
import type { ImportFault } from '../../../codecs/surveyjs/words.ts'
import { writeSurveyJs } from '../../../codecs/surveyjs/write.ts'
import { mayRunConsultation } from '../../../policy.ts'
import { countSent } from '../../../queries/counts.ts'
import { listQuestionnaires } from '../../../queries/questionnaires.ts'
import * as edit from '../../../rules/questionnaire/edit.ts'
import { listDefinitionFaults } from '../../../rules/questionnaire/faults.ts'
import { arrangeForm, headForm, kindQuery, newQuestionnaireForm, revisionForm } from '../../../schema/ask-forms.ts'
import * as form from '../../../schema/question-form.ts'
import type { Definition } from '../../../schema/questionnaire.ts'
import { makeMessages } from '../../../space-ask-messages.ts'
import { DraftPage } from '../../../views/space/ask/draft.tsx'
import { PageEdit, QuestionEdit } from '../../../views/space/ask/edit.tsx'
import { QuestionnaireList } from '../../../views/space/ask/list.tsx'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from '../found.ts'
import { demandShape, loadRoom, type Room, readSurvey } from './found.ts'

const all = '/espace/concertations/:slug/questionnaires'
const one = `${all}/:questionnaire`
const nothing = z.object({})
const largestSurvey = 1024 * 1024
const section = '/espace'

interface Showing {
  readonly again?: Again
  readonly faults?: readonly ImportFault[]
}

async function showList(visit: Visit, { again, faults = [] }: Showing = {}): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  const { db } = visit.world
  return {
    title: makeMessages[visit.language].questionnaires,
    section,
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <QuestionnaireList
        head={spaceHeadOf(visit, consultation, '/questionnaires')}
        state={stateOf(visit, again)}
        questionnaires={await listQuestionnaires(db, consultation.id)}
        counts={await countSent(db, consultation.id)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
        faults={faults}
      />
    ),
  }
}

async function showDraft(visit: Visit, { again, faults = [] }: Showing = {}): Promise<PageAnswer> {
  const { consultation, questionnaire, head } = await loadRoom(visit)
  return {
    title: questionnaire.title.fr,
    section,
    ...(faults.length > 0 ? { status: 422 } : {}),
    body: (
      <DraftPage
        head={head}
        state={stateOf(visit, again)}
        questionnaire={questionnaire}
        mayRun={mayRunConsultation(visit.actor, consultation)}
        lacks={[...listDefinitionFaults(questionnaire.draft)]}
        faults={faults}
      />
    ),
  }
}

/** Writes the draft as `change` makes it. */
async function rewrite(visit: Visit, { consultation, questionnaire }: Room, revision: number, draft: Definition) {
  const at = { consultationId: consultation.id, slug: questionnaire.slug }
  await keepingText(() => editQuestionnaire(doingOf(visit), at, { title: questionnaire.title, draft, revision }))
}

const toDraft = (visit: Visit, { base }: Room, anchor = '') => ({
  redirectTo: `${base}${anchor}`,
  notice: makeMessages[visit.language].saved,
})

const adding = acts(all, lead, {
  form: newQuestionnaireForm,
  largestFile: largestSurvey,
  async act(visit, { slug, title, titleEn }, files) {
    const consultation = await loadConsultationForSpace(visit)
    const read = files.file ? readSurvey(visit, files) : undefined
    if (read && 'faults' in read) return showList(visit, { faults: read.faults })
    await createQuestionnaire(doingOf(visit), {
      consultationId: consultation.id,
      slug,
      title: titleEn === '' ? { fr: title } : { fr: title, en: titleEn },
      draft: read?.survey.definition ?? edit.emptyDefinition,
    })
    const redirectTo = `/espace/concertations/${consultation.slug}/questionnaires/${slug}`
    return { redirectTo, notice: makeMessages[visit.language].created }
  },
  again: (visit, again) => showList(visit, { again }),
})

const heading = acts(one, lead, {
  form: headForm,
  async act(visit, { revision, title, titleEn, introduction, introductionEn }) {
    const room = await loadRoom(visit)
    const { introduction: _, ...rest } = room.questionnaire.draft
    const words = introductionEn === '' ? { fr: introduction } : { fr: introduction, en: introductionEn }
    const draft = introduction === '' ? rest : { ...rest, introduction: words }
    const at = { consultationId: room.consultation.id, slug: room.questionnaire.slug }
    const named = titleEn === '' ? { fr: title } : { fr: title, en: titleEn }
    await keepingText(() => editQuestionnaire(doingOf(visit), at, { title: named, draft, revision }))
    return toDraft(visit, room)
  },
  again: (visit, again) => showDraft(visit, { again }),
})

type Arranging = z.output<typeof arrangeForm>

function arranged(draft: Definition, { what, page, question }: Arranging): Definition {
  if (what === 'add-page') return edit.addPage(draft)
  if (what === 'page-up') return edit.movePage(draft, page, -1)
  if (what === 'page-down') return edit.movePage(draft, page, 1)
  if (what === 'page-out') return edit.removePage(draft, page)
  const place = edit.placeOf(draft, question)
  if (!place) throw new NotFound()
  if (what === 'out') return edit.removeQuestion(draft, place)
  return edit.moveQuestion(draft, place, what === 'up' ? -1 : 1)
}

const arranging = acts(`${one}/ranger`, lead, {
  form: arrangeForm,
  async act(visit, sent) {
    const room = await loadRoom(visit)
    await rewrite(visit, room, sent.revision, arranged(room.questionnaire.draft, sent))
    return toDraft(visit, room)
  },
  again: (visit, again) => showDraft(visit, { again }),
})

async function showQuestion(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { questionnaire, head, base } = await loadRoom(visit)
  const name = visit.params.name ?? ''
  const place = edit.placeOf(questionnaire.draft, name)
  if (!place) throw new NotFound()
  const question = edit.questionAt(questionnaire.draft, place)
  const values = { ...form.fieldsFrom(question), page: String(place.page) }
  const action = `${base}/questions/${name}`
  const editor = { head, questionnaire, values, action, state: stateOf(visit, again), kind: question.kind }
  return { title: questionnaire.title.fr, section, body: <QuestionEdit {...editor} /> }
}

async function showNew(visit: Visit, given: z.output<typeof kindQuery>, again?: Again): Promise<PageAnswer> {
  const { questionnaire, head, base } = await loadRoom(visit)
  const kind = given.genre ?? 'single'
  const values = { page: String(given.page), name: edit.nextName(questionnaire.draft, kind), from: '', to: '' }
  const bounds = kind === 'scale' ? { from: '1', to: '5' } : {}
  const editor = { head, questionnaire, values: { ...values, ...bounds }, action: `${base}/questions`, kind }
  return { title: questionnaire.title.fr, section, body: <QuestionEdit {...editor} state={stateOf(visit, again)} /> }
}

const ofSent = ({ sent }: Again) =>
  kindQuery.safeParse({ genre: sent.fields.kind, page: sent.fields.page }).data ?? { page: 0 }

const questions = [
  reads(`${one}/questions`, lead, kindQuery, (visit) => showNew(visit, visit.query)),
  acts(`${one}/questions`, lead, {
    form: form.questionForm,
    async act(visit, sent) {
      const room = await loadRoom(visit)
      const question = demandShape(visit, form.questionShape, form.questionFrom(sent))
      const { draft } = room.questionnaire
      const page = Math.min(sent.page, draft.pages.length - 1)
      const place = { page, question: draft.pages[page]!.questions.length }
      await rewrite(visit, room, sent.revision, edit.putQuestion(draft, place, question))
      return toDraft(visit, room, `#page-${page}`)
    },
    again: (visit, again) => showNew(visit, ofSent(again), again),
  }),
  reads(`${one}/questions/:name`, lead, nothing, (visit) => showQuestion(visit)),
  acts(`${one}/questions/:name`, lead, {
    form: form.questionForm,
    async act(visit, sent) {
      const room = await loadRoom(visit)
      const { draft } = room.questionnaire
      const place = edit.placeOf(draft, visit.params.name ?? '')
      if (!place) throw new NotFound()
      const question = demandShape(visit, form.questionShape, form.questionFrom(sent))
      await rewrite(visit, room, sent.revision, edit.putQuestion(draft, place, question))
      return toDraft(visit, room, `#page-${place.page}`)
    },
    again: showQuestion,
  }),
]

const pageQuery = z.object({ page: z.coerce.number().int().min(0).max(50).default(0) })

async function showPage(visit: Visit, at: number, again?: Again): Promise<PageAnswer> {
  const { questionnaire, head, base } = await loadRoom(visit)
  const page = questionnaire.draft.pages[at]
  if (!page) throw new NotFound()
  const editor = { head, questionnaire, values: form.pageFields(page), action: `${base}/page/${at}` }
  return { title: questionnaire.title.fr, section, body: <PageEdit {...editor} state={stateOf(visit, again)} /> }
}

const pages = [
  reads(`${one}/page`, lead, pageQuery, (visit) => showPage(visit, visit.query.page)),
  acts(`${one}/page/:page`, lead, {
    form: form.pageForm,
    async act(visit, sent) {
      const room = await loadRoom(visit)
      const at = Number(visit.params.page)
      if (!room.questionnaire.draft.pages[at]) throw new NotFound()
      const { questions: _, ...page } = demandShape(visit, form.pageShape, form.pageFrom(sent))
      await rewrite(visit, room, sent.revision, edit.putPage(room.questionnaire.draft, at, page))
      return toDraft(visit, room, `#page-${at}`)
    },
    again: (visit, again) => showPage(visit, Number(visit.params.page), again),
  }),
]

const publishing = acts(`${one}/publier`, lead, {
  form: revisionForm,
  async act(visit) {
    const { consultation, questionnaire, base } = await loadRoom(visit)
    const number = await publishVersion(doingOf(visit), { consultationId: consultation.id, slug: questionnaire.slug })
    return { redirectTo: base, notice: makeMessages[visit.language].published(String(number)) }
  },
  again: (visit, again) => showDraft(visit, { again }),
})

const replacing = acts(`${one}/remplacer`, lead, {
  form: revisionForm,
  largestFile: largestSurvey,
  async act(visit, { revision }, files) {
    const room = await loadRoom(visit)
    const read = readSurvey(visit, files)
    if ('faults' in read) return showDraft(visit, { faults: read.faults })
    await rewrite(visit, room, revision, read.survey.definition)
    return toDraft(visit, room)
  },
  again: (visit, again) => showDraft(visit, { again }),
})

/** Making questionnaires: their list, the draft with its pages and questions, versions, the exchange with SurveyJS. */
export const questionnaireDoors: readonly Door[] = [
  reads(all, worker, nothing, (visit) => showList(visit)),
  adding,
  reads(one, worker, nothing, (visit) => showDraft(visit)),
  heading,
  arranging,
  ...questions,
  ...pages,
  publishing,
  replacing,
  reads(`${one}/surveyjs.json`, worker, nothing, async (visit) => {
    const { questionnaire } = await loadRoom(visit)
    const { slug, title, draft } = questionnaire
    const type = 'application/json; charset=utf-8'
    return { fileName: `${slug}.json`, type, content: writeSurveyJs({ title, definition: draft }) }
  }),
]
