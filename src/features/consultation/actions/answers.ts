import { demand } from '../../../kernel/decision.ts'
import type { Wording } from '../../../kernel/language.ts'
import { Conflict, NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { emit } from '../../../platform/events.ts'
import { findIndicator } from '../../indicators/rules/indicators.ts'
import { listLinkedActions, listLinkedActs } from '../../scheme/queries/linked.ts'
import { listOwnIndicators } from '../../scheme/queries/targets.ts'
import { answerRefusals } from '../answer-action-messages.ts'
import { mayApproveAnswer, mayDraftAnswer, mayRunConsultation } from '../policy.ts'
import { type Answer, findAnswer } from '../queries/answers.ts'
import type { Consultation } from '../queries/consultations.ts'
import { listAnswerable, listCoveredThemes } from '../queries/coverage.ts'
import {
  type AnswerContent,
  type AnswerTarget,
  type AtRevision,
  changedMeanwhile,
  insertAnswer,
  moveAnswer,
  rewriteAnswer,
} from '../queries/write-answers.ts'
import { type AnswerState, type AnswerStep, afterStep } from '../rules/answer-journey.ts'
import { answerPublished } from '../rules/follow-names.ts'
import { change, loadConsultation } from './doing.ts'

const subject = (id: string) => ({ kind: 'answer', id })
const personOf = ({ actor }: Doing) => (actor.kind === 'person' ? actor.id : null)

/** Throws `Refused` for what is not there to be answered, `position` where a proposition is given none. */
async function demandTarget(tx: InTransaction, consultationId: string, to: AnswerTarget, { position }: AnswerContent) {
  if ('themeId' in to) {
    const themes = await listCoveredThemes(tx, consultationId)
    if (!themes.some(({ id }) => id === to.themeId)) throw new Refused(answerRefusals.target)
    return
  }
  const propositions = await listAnswerable(tx, consultationId, 'in the workspace')
  if (!propositions.some(({ id }) => id === to.propositionId)) throw new Refused(answerRefusals.target)
  if (position === null) throw new Refused(answerRefusals.position, 'position')
}

/** Throws `Refused` for an action or an act of another scheme, or an indicator that nobody knows. */
async function demandTies(tx: InTransaction, { schemeId }: Consultation, content: AnswerContent) {
  const actions = new Set((await listLinkedActions(tx, schemeId)).map(({ id }) => id))
  if (!content.actions.every((id) => actions.has(id))) throw new Refused(answerRefusals.notOfScheme, 'actions')
  const acts = new Set((await listLinkedActs(tx, schemeId)).map(({ id }) => id))
  if (!content.acts.every((id) => acts.has(id))) throw new Refused(answerRefusals.notOfScheme, 'acts')
  const own = schemeId === null ? [] : await listOwnIndicators(tx, schemeId)
  const unknown = content.indicators.find((id) => !findIndicator(id) && !own.some(({ code }) => code === id))
  if (unknown !== undefined) throw new Refused(answerRefusals.indicator(unknown), 'indicators')
}

export interface WrittenAnswer {
  readonly consultationId: string
  readonly to: AnswerTarget
  readonly content: AnswerContent
  readonly origin?: Answer['origin']
  /** What the form was filled from; `null` where there was no answer yet. */
  readonly revision: number | null
}

/** Writes the answer to a proposition or to a theme: a draft, whoever had approved it. Throws `Refused`, `Conflict`. */
export async function writeAnswer(doing: Doing, written: WrittenAnswer): Promise<string> {
  const { consultationId, to, content, revision } = written
  return change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, consultationId)
    demand(mayDraftAnswer(doing.actor, consultation))
    await demandTarget(tx, consultationId, to, content)
    await demandTies(tx, consultation, content)
    const present = await findAnswer(tx, to)
    if ((present?.revision ?? null) !== revision) throw new Conflict(changedMeanwhile)
    const authorPersonId = personOf(doing)
    if (!present) {
      const id = await insertAnswer(tx, { ...written, authorPersonId })
      return { answer: id, line: { action: 'consultation.answer', subject: subject(id) } }
    }
    stepFrom(present, 'edit', answerRefusals.published)
    await rewriteAnswer(tx, present, { content, authorPersonId })
    const fields = ['position', 'reason', 'leftOut', 'author', 'answeredOn', 'actions', 'acts', 'indicators']
    return { answer: present.id, line: { action: 'consultation.answer', subject: subject(present.id), fields } }
  })
}

/** Where a step leads. Throws `Refused` where it does not start from there. */
function stepFrom({ state }: Pick<Answer, 'state'>, step: AnswerStep, refusal: Wording): AnswerState {
  const to = afterStep(state, step)
  if (to === undefined) throw new Refused(refusal)
  return to
}

/** The answer with its consultation, still as it was read. Throws `NotFound`, `Conflict`. */
async function loadAnswer(tx: InTransaction, { id, revision }: AtRevision) {
  const found = await findAnswer(tx, { id })
  if (!found) throw new NotFound()
  const consultation = await loadConsultation(tx, found.consultationId)
  if (found.revision !== revision) throw new Conflict(changedMeanwhile)
  return { answer: found, consultation }
}

/** Says that an answer stands: by somebody else than who wrote it. Throws `Refused`, `NotFound`, `Conflict`. */
export async function approveAnswer(doing: Doing, at: AtRevision): Promise<void> {
  await change(doing, async (tx) => {
    const { answer, consultation } = await loadAnswer(tx, at)
    demand(mayApproveAnswer(doing.actor, consultation, answer.authorPersonId))
    const state = stepFrom(answer, 'approve', answerRefusals.approved)
    await moveAnswer(tx, answer, { state, on: todayOf(doing), approvedById: personOf(doing) })
    return {
      answer: undefined,
      line: { action: 'consultation.approve-answer', subject: subject(answer.id), fields: ['state'] },
    }
  })
}

/** Publishes approved answers of a consultation: all of them, or none. Whoever listens is told. Throws `Refused`, `Conflict`. */
export async function publishAnswers(
  doing: Doing,
  consultationId: string,
  chosen: readonly AtRevision[],
): Promise<number> {
  if (chosen.length === 0) throw new Refused(answerRefusals.nothing)
  return change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    for (const at of chosen) {
      const { answer } = await loadAnswer(tx, at)
      if (answer.consultationId !== consultationId) throw new NotFound()
      const state = stepFrom(answer, 'publish', answerRefusals.notApproved)
      await moveAnswer(tx, answer, { state, on: todayOf(doing), dated: true })
      const payload = { answerId: answer.id }
      await emit(tx, doing.subscriptions ?? new Map(), { name: answerPublished, key: answer.id, payload })
    }
    const details = { answers: chosen.map(({ id }) => id) }
    const line = { action: 'consultation.publish-answers', subject: { kind: 'consultation', id: consultationId } }
    return { answer: chosen.length, line: { ...line, details } }
  })
}

/** Takes an answer back to a draft, with the reason in the audit log. Throws `Refused`, `NotFound`, `Conflict`. */
export async function takeBackAnswer(doing: Doing, at: AtRevision, reason: string): Promise<void> {
  await change(doing, async (tx) => {
    const { answer, consultation } = await loadAnswer(tx, at)
    demand(mayRunConsultation(doing.actor, consultation))
    const state = stepFrom(answer, 'take-back', answerRefusals.notOut)
    await moveAnswer(tx, answer, { state, on: todayOf(doing) })
    const details = { from: answer.state, reason }
    return {
      answer: undefined,
      line: { action: 'consultation.take-back-answer', subject: subject(answer.id), fields: ['state'], details },
    }
  })
}
