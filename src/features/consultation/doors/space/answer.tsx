import type { ZodType } from 'zod'
import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import type { Database } from '../../../../platform/db/database.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { indicators } from '../../../indicators/rules/indicators.ts'
import { listLinkedActions, listLinkedActs } from '../../../scheme/queries/linked.ts'
import { listOwnIndicators } from '../../../scheme/queries/targets.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import { approveAnswer, takeBackAnswer, writeAnswer } from '../../actions/answers.ts'
import { answerSpaceMessages } from '../../answer-space-messages.ts'
import { mayApproveAnswer, mayDraftAnswer, mayRunConsultation } from '../../policy.ts'
import { findAnswer } from '../../queries/answers.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { listAnswerable, listCoveredThemes } from '../../queries/coverage.ts'
import type { AnswerTarget } from '../../queries/write-answers.ts'
import { answerForm, answerQuery, approveForm, takeBackForm } from '../../schema/answers.ts'
import { type AnswerFormName, EditAnswer } from '../../views/space/answer.tsx'
import type { Awaiting } from '../../views/space/answers.tsx'
import { markOf } from '../found.ts'
import { answersRoom, awaitingProposition, awaitingTheme } from './answers.tsx'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const page = `/espace/concertations/:slug${answersRoom}/reponse`

interface Found {
  readonly consultation: Consultation
  readonly to: AnswerTarget
  readonly awaiting: Awaiting
  readonly publicHref: string
}

/** What the address asks for: the answer to a proposition or to a theme, written or not. Throws `NotFound`, `NotAllowed`. */
async function findAwaiting(visit: Visit): Promise<Found> {
  const { world, language, address } = visit
  const { db } = world
  const consultation = await loadConsultationForSpace(visit)
  const { a } = answerQuery.parse(Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? '')))
  const [kind, key = ''] = a.split(':')
  const base = `/concertations/${consultation.slug}`
  if (kind === 'theme') {
    const theme = (await listCoveredThemes(db, consultation.id)).find(({ code }) => code === key)
    if (!theme) throw new NotFound()
    const to = { themeId: theme.id }
    const awaiting = awaitingTheme(theme, await findAnswer(db, to), language)
    return { consultation, to, awaiting, publicHref: `${base}/couverture#theme-${key}` }
  }
  const propositions = await listAnswerable(db, consultation.id, 'in the workspace')
  const proposition = propositions.find(({ number }) => String(number) === key)
  if (!proposition) throw new NotFound()
  const to = { propositionId: proposition.id }
  const awaiting = awaitingProposition(proposition, await findAnswer(db, to), language)
  return { consultation, to, awaiting, publicHref: `${base}/propositions/${key}#reponse` }
}

/** What an answer of the consultation may be tied to. */
async function tiesOf(db: Database, { schemeId }: Consultation, language: Language) {
  const own = schemeId === null ? [] : await listOwnIndicators(db, schemeId)
  return {
    actions: (await listLinkedActions(db, schemeId)).map(({ id, number, title }) => ({
      value: id,
      label: `${number}. ${wordsOf(title, language)}`,
    })),
    acts: (await listLinkedActs(db, schemeId)).map(({ id, number, title }) => ({
      value: id,
      label: [number, wordsOf(title, language)].filter(Boolean).join(', '),
    })),
    indicators: [
      ...own.map(({ code, title }) => ({ value: code, label: wordsOf(title, language) })),
      ...indicators.map(({ id, label }) => ({ value: id, label: label[language] })),
    ],
  }
}

async function answerPage(visit: Visit, wrong: AnswerFormName | null = null, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { consultation, awaiting, publicHref } = await findAwaiting(visit)
  return {
    title: awaiting.label,
    section: '/espace',
    ...markOf(consultation),
    body: (
      <EditAnswer
        head={spaceHeadOf(visit, consultation, answersRoom)}
        state={stateOf(visit, again)}
        wrong={wrong}
        awaiting={awaiting}
        ofTheme={awaiting.key.startsWith('theme:')}
        publicHref={publicHref}
        mayWrite={mayDraftAnswer(actor, consultation)}
        mayApprove={mayApproveAnswer(actor, consultation, awaiting.answer?.authorPersonId ?? null)}
        mayTakeBack={mayRunConsultation(actor, consultation)}
        organisation={consultation.organisation}
        {...(await tiesOf(world.db, consultation, language))}
      />
    ),
  }
}

/** One of the forms of the page: what is refused shows the whole page again, that form as it was sent. */
function form<Form>(
  path: string,
  name: AnswerFormName,
  taken: {
    readonly guard: typeof lead
    readonly form: ZodType<Form>
    act(visit: Visit, form: Form, found: Found): Promise<unknown>
  },
): Door {
  return acts(`${page}${path}`, taken.guard, {
    form: taken.form,
    async act(visit, sent) {
      const found = await findAwaiting(visit)
      await keepingText(() => taken.act(visit, sent, found))
      const base = `/espace/concertations/${found.consultation.slug}${answersRoom}`
      const notice = answerSpaceMessages[visit.language].saved
      return { redirectTo: `${base}/reponse?a=${found.awaiting.key}`, notice }
    },
    again: (visit, again) => answerPage(visit, name, again),
  })
}

/** The answer as the form read it. Throws `NotFound` where there is none. */
function atRevision({ awaiting: { answer } }: Found, revision: number) {
  if (!answer) throw new NotFound()
  return { id: answer.id, revision }
}

/** One answer in the workspace: written, approved, taken back. */
export const oneAnswerDoors: readonly Door[] = [
  reads(page, worker, answerQuery, (visit) => answerPage(visit)),
  form('', 'write', {
    guard: worker,
    form: answerForm,
    act: (visit, { reason, reasonEn, leftOut, leftOutEn, revision, ...rest }, { consultation, to }) =>
      writeAnswer(doingOf(visit), {
        consultationId: consultation.id,
        to,
        revision,
        content: {
          ...rest,
          reason: bothOf(reason, reasonEn),
          leftOut: leftOut === null ? null : bothOf(leftOut, leftOutEn),
        },
      }),
  }),
  form('/approuver', 'approve', {
    guard: lead,
    form: approveForm,
    act: (visit, { revision }, found) => approveAnswer(doingOf(visit), atRevision(found, revision)),
  }),
  form('/retirer', 'take-back', {
    guard: lead,
    form: takeBackForm,
    act: (visit, { revision, why }, found) => takeBackAnswer(doingOf(visit), atRevision(found, revision), why),
  }),
]
