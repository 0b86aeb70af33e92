import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import type { Answer, PageAnswer, SentForm, Visit } from '../../../../platform/web/door.ts'
import { putAside } from '../../actions/aside.ts'
import { changeAnswers, newCode, submitAnswers } from '../../actions/submit.ts'
import { askRefusals } from '../../ask-messages.ts'
import { type Carried, readCarried, readWish } from '../../rules/answering/carried.ts'
import { readCode } from '../../rules/answering/code.ts'
import { beginProof, secondsSince } from '../../rules/answering/proof.ts'
import { suspicionsOf } from '../../rules/answering/suspicion.ts'
import type { Answers } from '../../rules/questionnaire/answer.ts'
import { checkAnswers, type Faults, type Fields, fillPage, questionsOpened } from '../../rules/questionnaire/fill.ts'
import { pageAfter, pageBefore, settle } from '../../rules/questionnaire/path.ts'
import { draftDays } from '../../rules/retention.ts'
import { AsidePage } from '../../views/ask/aside.tsx'
import { type FillingProps, StepPage } from '../../views/ask/filling.tsx'
import { ReviewPage } from '../../views/ask/review.tsx'
import { findPublic, markOf } from '../found.ts'
import { answeringOf, type Found, said, takeFiles } from './found.ts'

/** One sending of the form: the questionnaire, what was answered before, what goes along. */
export interface Sending {
  readonly visit: Visit
  readonly found: Found
  readonly fields: Fields
  readonly carried: Carried
  readonly answers: Answers
  /** What is wrong with them, all pages together. */
  readonly faults: Faults
}

/** Reads what came. Answers of pages before are checked again: they went through the browser. */
export function readSending(visit: Visit, found: Found, fields: Fields): Sending {
  const carried = readCarried(fields)
  return { visit, found, fields, carried, ...checkAnswers(found.definition, carried.answers) }
}

async function fillingOf({ visit, found, carried, answers }: Sending): Promise<FillingProps> {
  const { language, formToken } = visit
  return { language, formToken, consultation: await findPublic(visit), ...found, answers, carried }
}

async function pageOf(
  sending: Sending,
  body: (filling: FillingProps) => PageAnswer['body'],
  status = 200,
): Promise<PageAnswer> {
  const filling = await fillingOf(sending)
  return {
    title: wordsOf(filling.answerable.title, filling.language),
    section: '/concertations',
    ...markOf(filling.consultation),
    body: body(filling),
    status,
  }
}

interface Shown {
  readonly fields?: Fields
  readonly errors?: Readonly<Record<string, string>>
  readonly opened?: boolean
}

/** The page of a step; the one after where nothing of it is shown; the review at the end. */
export function showStep(
  sending: Sending,
  page: number,
  { fields, errors = {}, opened = false }: Shown = {},
): Promise<PageAnswer> {
  const { found, answers } = sending
  const at = settle(found.definition, answers).pages.find((one) => one >= page)
  if (at === undefined) return showReview(sending)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return pageOf(
    sending,
    (filling) => <StepPage {...filling} page={at} fields={fields ?? null} errors={errors} opened={opened} />,
    status,
  )
}

/** Everything before sending. The code of the receipt is made now, so that sending twice sends once. */
export function showReview(sending: Sending, errors: Readonly<Record<string, string>> = {}): Promise<PageAnswer> {
  const receipt = readCode(sending.carried.receipt) ?? newCode()
  const carried = { ...sending.carried, receipt }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return pageOf({ ...sending, carried }, (filling) => <ReviewPage {...filling} errors={errors} />, status)
}

/** The first page: from here on the time runs. */
function begin(sending: Sending): Promise<PageAnswer> {
  const { visit, found, carried } = sending
  const { salt, questionnaireId } = found.answerable
  const proof = salt ? beginProof(visit.world.clock(), { secret: salt, questionnaireId }) : ''
  return showStep({ ...sending, carried: { ...carried, proof } }, 0)
}

async function setAside(sending: Sending): Promise<PageAnswer> {
  const { visit, found, carried, answers } = sending
  const { questionnaireId, version } = found.answerable
  const draft = { questionnaireId, version, answers, page: carried.page, code: carried.draft }
  const code = await putAside({ db: visit.world.db, now: visit.world.clock() }, draft)
  return pageOf(sending, (filling) => (
    <AsidePage {...filling} code={code} days={draftDays} site={visit.world.config.baseUrl ?? ''} />
  ))
}

async function send(sending: Sending): Promise<Answer> {
  const { visit, found, carried, answers, faults } = sending
  const errors = said(faults, visit.language)
  if (Object.keys(errors).length > 0) return showReview(sending, { '': askRefusals.invalid[visit.language], ...errors })
  const code = readCode(carried.receipt)
  if (code === undefined) return showReview(sending)
  const answering = answeringOf(visit, found.answerable)
  if (carried.edit) await changeAnswers(answering, { code, answers })
  else {
    const { salt, questionnaireId } = found.answerable
    const seconds = salt
      ? secondsSince(carried.proof, visit.world.clock(), { secret: salt, questionnaireId })
      : undefined
    const suspicions = suspicionsOf({ trapped: carried.trap !== '', seconds }, answers)
    await submitAnswers(answering, { answers, code, pass: carried.pass, draft: carried.draft, suspicions })
  }
  return { redirectTo: `/concertations/${visit.params.slug}/suivi/${code}` }
}

/** What stands on the page that was sent, taken over into the answers. */
async function takePage(sending: Sending, files: SentForm['files']) {
  const { visit, found, fields, carried, answers } = sending
  const { page } = carried
  if (!found.definition.pages[page]) return { ...sending, errors: {} }
  const taken = await takeFiles(visit, found, { page, files, answers })
  const filled = fillPage(found.definition, page, { fields, answers: taken.answers })
  return { ...sending, answers: filled.answers, errors: said({ ...filled.faults, ...taken.faults }, visit.language) }
}

/** From a page to the next, unless something is wrong on it, or an answer opened one more question there. */
async function goOn(sending: Sending, files: SentForm['files']): Promise<PageAnswer> {
  const { errors, ...taken } = await takePage(sending, files)
  const { found, fields, answers, carried } = taken
  const { page } = carried
  if (Object.keys(errors).length > 0) return showStep(taken, page, { fields, errors })
  const inside = found.definition.pages[page] !== undefined
  if (inside && questionsOpened(found.definition, page, { fields, answers }).length > 0)
    return showStep(taken, page, { opened: true })
  const next = pageAfter(found.definition, answers, page)
  return next === undefined ? showReview(taken) : showStep(taken, next)
}

/** Does what the sender wants. Going back and putting aside keep what is right on the page, and say nothing of the rest. */
export async function followWish(sending: Sending, files: SentForm['files']): Promise<Answer> {
  const wish = readWish(sending.fields)
  switch (wish.to) {
    case 'begin':
      return begin(sending)
    case 'next':
      return goOn(sending, files)
    case 'review':
      return showReview(sending)
    case 'send':
      return send(sending)
    case 'page':
      return showStep(sending, wish.page)
    case 'aside':
      return setAside(await takePage(sending, files))
    case 'back': {
      const taken = await takePage(sending, files)
      return showStep(taken, pageBefore(taken.found.definition, taken.answers, taken.carried.page) ?? 0)
    }
  }
}

/** Where nothing leads on: a code that is none. */
export function demandCode(typed: string): string {
  const code = readCode(typed)
  if (code === undefined) throw new NotFound()
  return code
}
