import { personIdOf } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { askRefusals } from '../ask-messages.ts'
import { mayModerate, mayRunConsultation } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import {
  findDefinition,
  findQuestionnaire,
  insertQuestionnaire,
  insertVersion,
  type NewQuestionnaire,
  type Questionnaire,
  updateDraft,
} from '../queries/questionnaires.ts'
import {
  type EnteredSubmission,
  insertEntered,
  type SubmissionState,
  updateSubmissionState,
} from '../queries/submissions.ts'
import type { Definition } from '../schema/questionnaire.ts'
import { change, loadConsultation } from './doing.ts'

/** Which questionnaire of which consultation. */
export interface QuestionnaireAt {
  readonly consultationId: string
  readonly slug: string
}

async function loadRun(tx: InTransaction, { actor }: Doing, consultationId: string): Promise<Consultation> {
  const consultation = await loadConsultation(tx, consultationId)
  demand(mayRunConsultation(actor, consultation))
  return consultation
}

async function loadQuestionnaire(tx: InTransaction, at: QuestionnaireAt): Promise<Questionnaire> {
  const questionnaire = await findQuestionnaire(tx, at)
  if (!questionnaire) throw new NotFound()
  return questionnaire
}

/** Adds a questionnaire to a consultation; nobody sees it before a version is published. */
export function createQuestionnaire(doing: Doing, given: NewQuestionnaire): Promise<string> {
  return change(doing, async (tx) => {
    await loadRun(tx, doing, given.consultationId)
    const id = await insertQuestionnaire(tx, given)
    if (id === undefined) throw new Refused(askRefusals.slugTaken, 'slug')
    const subject = { kind: 'questionnaire', id }
    return { answer: id, line: { action: 'consultation.questionnaire', subject, details: { added: true } } }
  })
}

/** Changes the draft of a questionnaire; what was published stays as it is. Throws `Conflict` where somebody was faster. */
export function editQuestionnaire(
  doing: Doing,
  at: QuestionnaireAt,
  edited: { readonly title: OwnText; readonly draft: Definition; readonly revision: number },
): Promise<void> {
  return change(doing, async (tx) => {
    await loadRun(tx, doing, at.consultationId)
    const { id } = await loadQuestionnaire(tx, at)
    const { title, draft, revision } = edited
    if (!(await updateDraft(tx, { id, revision }, { title, draft }))) throw new Conflict(askRefusals.changed)
    const subject = { kind: 'questionnaire', id }
    return { answer: undefined, line: { action: 'consultation.questionnaire', subject, details: { added: false } } }
  })
}

/** Publishes the draft as the version that is answered from now on. Answers its number. */
export function publishVersion(doing: Doing, at: QuestionnaireAt): Promise<number> {
  return change(doing, async (tx) => {
    await loadRun(tx, doing, at.consultationId)
    const { id, draft, version } = await loadQuestionnaire(tx, at)
    const last = version === null ? undefined : await findDefinition(tx, id, version)
    if (JSON.stringify(last) === JSON.stringify(draft)) throw new Refused(askRefusals.same)
    const number = await insertVersion(tx, id, draft, todayOf(doing))
    const subject = { kind: 'questionnaire', id }
    return { answer: number, line: { action: 'consultation.publish-version', subject, details: { number } } }
  })
}

/** Enters what somebody wrote on paper, or said in a room or on the telephone. Its collector is not its author. */
export function enterSubmission(doing: Doing, given: Omit<EnteredSubmission, 'day' | 'collectorId'>): Promise<string> {
  return change(doing, async (tx) => {
    await loadRun(tx, doing, given.consultationId)
    const collectorId = personIdOf(doing.actor)
    const id = await insertEntered(tx, { ...given, collectorId, day: todayOf(doing) })
    const subject = { kind: 'questionnaire', id: given.questionnaireId }
    return { answer: id, line: { action: 'consultation.enter', subject, details: { channel: given.channel } } }
  })
}

/** Decides about something that waits, or decides again: it counts, or is set aside. */
export function reviewSubmission(
  doing: Doing,
  consultationId: string,
  decision: { readonly id: string; readonly from: SubmissionState; readonly to: 'counted' | 'set-aside' },
): Promise<void> {
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayModerate(doing.actor, consultation))
    if (!(await updateSubmissionState(tx, decision))) throw new Conflict(askRefusals.decided)
    const subject = { kind: 'submission', id: decision.id }
    return { answer: undefined, line: { action: 'consultation.review', subject, details: { to: decision.to } } }
  })
}
