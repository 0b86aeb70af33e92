import { randomBytes } from 'node:crypto'
import type { Actor } from '../../../kernel/actor.ts'
import { dayInParis } from '../../../kernel/calendar.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { askRefusals } from '../ask-messages.ts'
import { deleteDraft } from '../queries/drafts.ts'
import { findParticipant, forgetBudgets } from '../queries/participants.ts'
import type { Answerable } from '../queries/questionnaires.ts'
import { findByReceipt, insertSubmission, type SubmissionState, updateAnswers } from '../queries/submissions.ts'
import { codeBytes, codeFrom, hashOfCode } from '../rules/answering/code.ts'
import { openingOf } from '../rules/answering/opening.ts'
import type { Suspicion } from '../rules/answering/suspicion.ts'
import type { Answers, FileAnswer } from '../rules/questionnaire/answer.ts'

/** Who sends answers: what is known of them, and no more. */
export interface Answering {
  readonly db: Database
  readonly now: Date
  readonly actor: Actor
  readonly answerable: Answerable
  readonly networkKey: (secret: Uint8Array) => string
}

/** Answers that were checked and are about to be sent. */
export interface Sent {
  readonly answers: Answers
  /** The code of the receipt, made with the form: sending the same form again sends nothing new. */
  readonly code: string
  /** The code of a personal link or of a checked address; empty where the mode needs none. */
  readonly pass: string
  /** The draft that was taken up; empty where there is none. */
  readonly draft: string
  readonly suspicions: readonly Suspicion[]
}

/** A code for a receipt, a draft or a link: random, and written down by nobody but whoever gets it. */
export function newCode(): string {
  return codeFrom(randomBytes(codeBytes))
}

const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'file' in answer && 'name' in answer

/** The identifiers of the files among some answers. */
function filesIn(answers: Answers): string[] {
  return Object.values(answers)
    .filter(isFile)
    .map(({ file }) => file)
}

function demandOpen({ answerable, now }: Answering): void {
  if (openingOf(answerable, dayInParis(now)) !== 'open') throw new Refused(askRefusals.over)
}

const forgotten = new WeakMap<Database, string>()

/** Once a day and process: what networks sent on days before is forgotten. */
async function forgetDaysBefore({ db, now }: Answering): Promise<void> {
  const today = dayInParis(now)
  if (forgotten.get(db) === today) return
  forgotten.set(db, today)
  await forgetBudgets(db, today)
}

/**
 * Sends a questionnaire that was filled in. It leaves no line in the audit log, in any mode: its time would be finer than the day.
 * Throws `Refused` where the consultation is over, or where this person has answered before.
 */
export async function submitAnswers(answering: Answering, sent: Sent): Promise<SubmissionState> {
  demandOpen(answering)
  const { db, now, answerable, networkKey } = answering
  const participant = await findParticipant(db, answerable, { actor: answering.actor, pass: sent.pass })
  if (!participant) return refuseOrRepeat(answering, sent)
  await forgetDaysBefore(answering)
  const { consultationId, questionnaireId, version, salt } = answerable
  const written = await insertSubmission(db, {
    consultationId,
    questionnaireId,
    version,
    day: dayInParis(now),
    answers: sent.answers,
    reasons: sent.suspicions,
    receiptHash: hashOfCode(sent.code),
    participantKey: participant.key,
    checkHash: participant.checkHash,
    personId: participant.personId,
    networkKey: salt && networkKey(salt),
    files: filesIn(sent.answers),
  })
  if (written.outcome !== 'sent') return refuseOrRepeat(answering, sent, written.outcome)
  if (sent.draft !== '') await deleteDraft(db, hashOfCode(sent.draft))
  return written.state
}

/** A form that was sent twice gets the receipt of the first time; anybody else is told why not. */
async function refuseOrRepeat(
  { db, answerable }: Answering,
  { code }: Sent,
  outcome = 'stranger',
): Promise<SubmissionState> {
  const { consultationId } = answerable
  const before = await findByReceipt(db, { consultationId, receiptHash: hashOfCode(code) })
  if (before) return before.state
  throw new Refused(outcome === 'taken' ? askRefusals.taken : askRefusals.stranger)
}

/** Changes what was sent, by the code of its receipt, where the consultation allows it and is still open. */
export async function changeAnswers(
  answering: Answering,
  { code, answers }: Pick<Sent, 'code' | 'answers'>,
): Promise<void> {
  demandOpen(answering)
  const { db, answerable } = answering
  if (!answerable.editable) throw new Refused(askRefusals.notEditable)
  const change = { version: answerable.version, answers, files: filesIn(answers) }
  const changed = await inTransaction(db, (tx) => updateAnswers(tx, hashOfCode(code), change))
  if (!changed) throw new Refused(askRefusals.gone)
}
