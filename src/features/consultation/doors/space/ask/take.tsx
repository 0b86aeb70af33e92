import { z } from 'zod'
import { NotFound, Refused } from '../../../../../kernel/refusal.ts'
import { siteOf } from '../../../../../platform/config.ts'
import { answerStoredFile } from '../../../../../platform/stored-files.ts'
import { doingOf, keepingText, stateOf } from '../../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type SentForm,
  type Visit,
} from '../../../../../platform/web/door.ts'
import { identifier } from '../../../../scheme/schema/addresses.ts'
import { makeInvitations } from '../../../actions/admit.ts'
import { enterSubmission, reviewSubmission } from '../../../actions/questionnaire.ts'
import { mayRunConsultation } from '../../../policy.ts'
import { listGatherings } from '../../../queries/counts.ts'
import { isGivenFile } from '../../../queries/given-files.ts'
import { listInvitationLots } from '../../../queries/participants.ts'
import { findDefinition } from '../../../queries/questionnaires.ts'
import { listInState, type SubmissionState } from '../../../queries/submissions.ts'
import { checkAnswers, rawAnswers } from '../../../rules/questionnaire/fill.ts'
import { enteredChannels, inviteForm, reviewForm } from '../../../schema/ask-forms.ts'
import type { Definition } from '../../../schema/questionnaire.ts'
import { takeMessages } from '../../../space-ask-messages.ts'
import { InvitePage } from '../../../views/space/ask/invite.tsx'
import { EnterPage, PreviewPage, ReviewRoom, type ToReview } from '../../../views/space/ask/take.tsx'
import { anyFields } from '../../ask/found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from '../found.ts'
import { loadLedRoom, loadRoom, type Room } from './found.ts'

const one = '/espace/concertations/:slug/questionnaires/:questionnaire'
const invitations = '/espace/concertations/:slug/invitations'
const nothing = z.object({})
const section = '/espace'

async function definitionOf({ world }: Visit, { questionnaire }: Room): Promise<Definition | undefined> {
  const { id, version } = questionnaire
  return version === null ? undefined : findDefinition(world.db, id, version)
}

async function showEnter(visit: Visit, again?: Again): Promise<PageAnswer> {
  const room = await loadRoom(visit)
  const { consultation, questionnaire, head } = room
  return {
    title: questionnaire.title.fr,
    section,
    body: (
      <EnterPage
        head={head}
        state={stateOf(visit, again)}
        questionnaire={questionnaire}
        definition={await definitionOf(visit, room)}
        gatherings={await listGatherings(visit.world.db, consultation.id)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
      />
    ),
  }
}

const entry = z.object({
  'levier-channel': z.enum(enteredChannels),
  'levier-event': z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
})

const entering = acts(`${one}/saisie`, lead, {
  form: z.intersection(anyFields, entry),
  async act(visit, sent) {
    const room = await loadRoom(visit)
    const { consultation, questionnaire, base } = room
    const say = takeMessages[visit.language]
    const definition = await definitionOf(visit, room)
    if (!definition || questionnaire.version === null) throw new Refused(say.notYet)
    const { 'levier-channel': channel, 'levier-event': eventId, ...fields } = sent
    const { answers, faults } = checkAnswers(definition, rawAnswers(definition, fields as SentForm['fields']))
    const [wrong] = Object.entries(faults)
    if (wrong) throw new Refused(wrong[1], wrong[0])
    await enterSubmission(doingOf(visit), {
      consultationId: consultation.id,
      questionnaireId: questionnaire.id,
      version: questionnaire.version,
      channel,
      eventId,
      answers,
    })
    return { redirectTo: `${base}/saisie`, notice: say.entered }
  },
  again: showEnter,
})

async function toReview({ world }: Visit, { questionnaire }: Room, state: SubmissionState): Promise<ToReview[]> {
  const list = await listInState(world.db, questionnaire.id, state)
  const pairs = list.map(async (submission) => ({
    submission,
    definition: (await findDefinition(world.db, questionnaire.id, submission.version))!,
  }))
  return Promise.all(pairs)
}

async function showReview(visit: Visit, again?: Again): Promise<PageAnswer> {
  const room = await loadLedRoom(visit)
  const { questionnaire, head } = room
  return {
    title: questionnaire.title.fr,
    section,
    body: (
      <ReviewRoom
        head={head}
        state={stateOf(visit, again)}
        questionnaire={questionnaire}
        waiting={await toReview(visit, room, 'waiting')}
        aside={await toReview(visit, room, 'set-aside')}
      />
    ),
  }
}

const reviewing = acts(`${one}/attente`, lead, {
  form: reviewForm,
  async act(visit, decision) {
    const { consultation, base } = await loadLedRoom(visit)
    await keepingText(() => reviewSubmission(doingOf(visit), consultation.id, decision))
    return { redirectTo: `${base}/attente`, notice: takeMessages[visit.language].decided }
  },
  again: showReview,
})

/** A file that came with an answer, for who may look at single answers. */
async function sendGivenFile(visit: Visit): Promise<Answer> {
  const { questionnaire } = await loadLedRoom(visit)
  const { db } = visit.world
  const fileId = visit.params.file ?? ''
  const known = identifier.test(fileId) && (await isGivenFile(db, { questionnaireId: questionnaire.id, fileId }))
  const file = known ? await answerStoredFile(db, fileId) : undefined
  if (!file) throw new NotFound()
  return file
}

async function showInvite(
  visit: Visit,
  { again, made = [] }: { again?: Again; made?: readonly string[] } = {},
): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: takeMessages[visit.language].invitations,
    section,
    body: (
      <InvitePage
        head={spaceHeadOf(visit, consultation, '/questionnaires')}
        state={stateOf(visit, again)}
        lots={await listInvitationLots(visit.world.db, consultation.id)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
        made={made}
      />
    ),
  }
}

const inviting = acts(invitations, lead, {
  form: inviteForm,
  async act(visit, form) {
    const { id, slug } = await loadConsultationForSpace(visit)
    const codes = await makeInvitations(doingOf(visit), id, form)
    const at = `${siteOf(visit.world.config)}/concertations/${slug}/invitation`
    return showInvite(visit, { made: codes.map((code) => `${at}/${code}`) })
  },
  again: (visit, again) => showInvite(visit, { again }),
})

/** Around what is sent: the preview, what is entered for others, what waits, who is invited. */
export const takeDoors: readonly Door[] = [
  reads(`${one}/apercu`, worker, nothing, async (visit) => {
    const { questionnaire, head } = await loadRoom(visit)
    const body = <PreviewPage head={head} state={stateOf(visit)} questionnaire={questionnaire} />
    return { title: questionnaire.title.fr, section, body }
  }),
  reads(`${one}/saisie`, lead, nothing, (visit) => showEnter(visit)),
  entering,
  reads(`${one}/attente`, lead, nothing, (visit) => showReview(visit)),
  reviewing,
  reads(`${one}/fichiers/:file`, lead, nothing, sendGivenFile),
  reads(invitations, lead, nothing, (visit) => showInvite(visit)),
  inviting,
]
