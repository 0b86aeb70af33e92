import { z } from 'zod'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import { largestStoredFile } from '../../../../platform/stored-files.ts'
import { stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { everyone } from '../../../../platform/web/guards.ts'
import { linkTo } from '../../../../ui/link.ts'
import { checkAddress } from '../../actions/admit.ts'
import { askMessages } from '../../ask-page-messages.ts'
import { findDraft } from '../../queries/drafts.ts'
import { findParticipant, hasTakenPart } from '../../queries/participants.ts'
import { listQuestionnaires } from '../../queries/questionnaires.ts'
import { hashOfCode } from '../../rules/answering/code.ts'
import { beginProof } from '../../rules/answering/proof.ts'
import { checkForm } from '../../schema/ask-forms.ts'
import { InvitationPage, QuestionnairesPage } from '../../views/ask/invitation.tsx'
import { StartPage, type StartProps } from '../../views/ask/start.tsx'
import { findPublic, markOf } from '../found.ts'
import { anyFields, type Found, findAsked, openingToday } from './found.ts'
import { demandCode, followWish, readSending, showReview, showStep } from './step.tsx'

const base = '/concertations/:slug/questionnaires/:questionnaire'
const passQuery = z.object({ laissez: z.string().max(100).default('') })

/** Whether whoever came may begin. */
async function standingOf(
  { world, actor }: Visit,
  { answerable }: Found,
  pass: string,
): Promise<StartProps['standing']> {
  const participant = await findParticipant(world.db, answerable, { actor, pass })
  if (!participant) return pass === '' ? 'unknown' : 'bad'
  return (await hasTakenPart(world.db, answerable.questionnaireId, participant)) ? 'done' : 'ready'
}

async function showStart(visit: Visit, pass: string, again?: Again): Promise<PageAnswer> {
  const found = await findAsked(visit)
  const consultation = await findPublic(visit)
  return {
    title: wordsOf(found.answerable.title, visit.language),
    section: '/concertations',
    ...markOf(consultation),
    body: (
      <StartPage
        state={stateOf(visit, again)}
        consultation={consultation}
        {...found}
        opening={openingToday(visit, found)}
        pass={pass}
        standing={await standingOf(visit, found, pass)}
      />
    ),
  }
}

/** The whole address of a page in the language of the visit. */
function wholeAddress({ world, language }: Visit, path: string): string {
  return `${world.config.baseUrl ?? ''}${linkTo(language, path)}`
}

/** The one questionnaire of a consultation, or the list of them. */
async function showQuestionnaires(visit: Visit): Promise<Answer> {
  const consultation = await findPublic(visit)
  const all = await listQuestionnaires(visit.world.db, consultation.id)
  const published = all.filter(({ version }) => version !== null)
  const [only] = published
  if (only && published.length === 1)
    return { redirectTo: `/concertations/${consultation.slug}/questionnaires/${only.slug}`, temporary: true }
  const say = askMessages[visit.language]
  return {
    title: say.questionnaires,
    section: '/concertations',
    ...markOf(consultation),
    body: <QuestionnairesPage language={visit.language} consultation={consultation} questionnaires={published} />,
  }
}

async function showInvitation(visit: Visit): Promise<PageAnswer> {
  const consultation = await findPublic(visit)
  const { world, language, params } = visit
  const pass = params.pass ?? ''
  const published = (await listQuestionnaires(world.db, consultation.id)).filter(({ version }) => version !== null)
  return {
    title: askMessages[language].invited,
    section: '/concertations',
    ...markOf(consultation),
    body: <InvitationPage language={language} consultation={consultation} questionnaires={published} pass={pass} />,
  }
}

/** Takes up a questionnaire that was put aside, at the page where it was left. */
async function resume(visit: Visit<{ laissez: string }>): Promise<PageAnswer> {
  const found = await findAsked(visit)
  const { questionnaireId, salt } = found.answerable
  const code = demandCode(visit.params.draft ?? '')
  const draft = await findDraft(visit.world.db, { questionnaireId, tokenHash: hashOfCode(code) })
  if (!draft || openingToday(visit, found) !== 'open') throw new NotFound()
  const proof = salt ? beginProof(visit.world.clock(), { secret: salt, questionnaireId }) : ''
  const { page, answers } = draft
  const carried = { answers, page, proof, pass: visit.query.laissez, draft: code, receipt: '', edit: false, trap: '' }
  return showStep({ visit, found, fields: {}, carried, answers, faults: {} }, page)
}

/** Sends the link to an address, and says the same whatever is known of it. */
const check = acts(`${base}/verifier`, everyone, {
  form: checkForm,
  async act(visit, { email }) {
    const { answerable } = await findAsked(visit)
    if (answerable.mode !== 'email') throw new NotFound()
    const { world, language, params } = visit
    const linkOf = (code: string) =>
      wholeAddress(visit, `/concertations/${params.slug}/questionnaires/${params.questionnaire}/avec/${code}`)
    await checkAddress({ db: world.db, now: world.clock(), answerable, language, linkOf }, email)
    const notice = askMessages[language].linkSent
    return { redirectTo: `/concertations/${params.slug}/questionnaires/${params.questionnaire}`, notice }
  },
  again: (visit, again) => showStart(visit, '', again),
})

/** The pages on which one answers. */
export const answerDoors: readonly Door[] = [
  reads('/concertations/:slug/invitation/:pass', everyone, z.object({}), showInvitation),
  reads('/concertations/:slug/questionnaires', everyone, z.object({}), showQuestionnaires),
  reads(base, everyone, z.object({}), (visit) => showStart(visit, '')),
  reads(`${base}/avec/:pass`, everyone, z.object({}), (visit) => showStart(visit, visit.params.pass ?? '')),
  reads(`${base}/reprendre/:draft`, everyone, passQuery, resume),
  check,
  acts(base, everyone, {
    form: anyFields,
    largestFile: largestStoredFile,
    async act(visit, fields, files) {
      const found = await findAsked(visit)
      return followWish(readSending(visit, found, fields), files)
    },
    async again(visit, { sent, errors }) {
      const found = await findAsked(visit)
      return showReview(readSending(visit, found, sent.fields), errors)
    },
  }),
]
