import type { Language } from '../../../../kernel/language.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { Conflict, NotFound } from '../../../../kernel/refusal.ts'
import { siteOf } from '../../../../platform/config.ts'
import type { Database } from '../../../../platform/db/database.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { publishAnswers } from '../../actions/answers.ts'
import { composeDigest } from '../../actions/digest-mail.ts'
import { answerMessages } from '../../answer-messages.ts'
import { answerSpaceMessages } from '../../answer-space-messages.ts'
import { mayRunConsultation } from '../../policy.ts'
import { type Answer, listAnswers } from '../../queries/answers.ts'
import type { Consultation } from '../../queries/consultations.ts'
import {
  type AnswerableProposition,
  type CoveredTheme,
  listAnswerable,
  listCoveredThemes,
} from '../../queries/coverage.ts'
import { listFollowers } from '../../queries/followers.ts'
import { listAsNews } from '../../queries/news.ts'
import type { Partners } from '../../queries/partners.ts'
import { judge, orderCoverage } from '../../rules/coverage.ts'
import { chosenQuery, publishForm } from '../../schema/answers.ts'
import { nothing } from '../../schema/contribution-forms.ts'
import { AnswersSpace, type Awaiting, PublicationPage } from '../../views/space/answers.tsx'
import { markOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

export const answersRoom = '/reponses'
const page = `/espace/concertations/:slug${answersRoom}`

/** A proposition as it awaits its answer. */
export function awaitingProposition(
  { number, text, state }: AnswerableProposition,
  answer: Answer | undefined,
  language: Language,
): Awaiting {
  return {
    key: `proposition:${number}`,
    label: answerMessages[language].numbered(number, wordsOf(text, language)),
    hidden: state === 'draft',
    answer: answer ?? null,
  }
}

/** A theme as it awaits its answer. */
export function awaitingTheme(theme: CoveredTheme, answer: Answer | undefined, language: Language): Awaiting {
  const label = answerMessages[language].ofTheme(wordsOf(theme.title, language))
  return { key: `theme:${theme.code}`, label, hidden: false, answer: answer ?? null }
}

/** Everything that awaits an answer: propositions that have none first, then themes. */
async function listAwaiting(db: Database, { id }: Consultation, language: Language) {
  const answers = new Map(
    (await listAnswers(db, { consultationId: id })).map((one) => [one.propositionId ?? one.themeId!, one]),
  )
  const lines = (await listAnswerable(db, id, 'in the workspace')).map((proposition) => ({
    ...proposition,
    judgement: judge(answers.get(proposition.id)?.position ?? null),
    actions: [],
    indicators: [],
  }))
  const propositions = orderCoverage(lines, 'unanswered')
  const themes = await listCoveredThemes(db, id)
  return {
    propositions: propositions.map((one) => awaitingProposition(one, answers.get(one.id), language)),
    themes: themes.map((one) => awaitingTheme(one, answers.get(one.id), language)),
  }
}

async function answersPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: answerSpaceMessages[language].answers,
    section: '/espace',
    ...markOf(consultation),
    body: (
      <AnswersSpace
        head={spaceHeadOf(visit, consultation, answersRoom)}
        state={stateOf(visit, again)}
        mayPublish={mayRunConsultation(actor, consultation)}
        {...(await listAwaiting(world.db, consultation, language))}
      />
    ),
  }
}

type Chosen = readonly { readonly id: string; readonly revision: number }[]

/** The chosen answers, as they were read. Throws `NotFound` for none, `Conflict` where one changed since. */
async function findChosen(visit: Visit, consultation: Consultation, chosen: Chosen): Promise<Awaiting[]> {
  const { language, world } = visit
  const { propositions, themes } = await listAwaiting(world.db, consultation, language)
  const found = [...propositions, ...themes].filter(({ answer }) =>
    chosen.some(({ id, revision }) => answer?.id === id && answer.revision === revision && answer.state === 'approved'),
  )
  if (found.length === 0) throw new NotFound()
  if (found.length < chosen.length) throw new Conflict(answerSpaceMessages[language].changed)
  return found
}

async function publicationPage(visit: Visit, chosen: Chosen, partners: Partners): Promise<PageAnswer> {
  const { world, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  const found = await findChosen(visit, consultation, chosen)
  const ids = found.map(({ answer }) => answer!.id)
  const followers = await listFollowers(world.db, ids, { partners, drafts: true })
  const site = siteOf(world.config)
  const telling = { language, site, stop: `${site}/suivi-des-reponses/…`, as: followers.slice(0, 1) }
  return {
    title: answerSpaceMessages[language].publication,
    section: '/espace',
    ...markOf(consultation),
    body: (
      <PublicationPage
        head={spaceHeadOf(visit, consultation, answersRoom)}
        state={stateOf(visit)}
        chosen={found}
        recipients={new Set(followers.map(({ email }) => email)).size}
        mail={composeDigest(await listAsNews(world.db, ids), telling)}
      />
    ),
  }
}

/** The answers of a consultation in the workspace, and their publication. */
export function answersDoors(partners: Partners): readonly Door[] {
  return [
    reads(page, worker, nothing, (visit) => answersPage(visit)),
    reads(`${page}/publication`, lead, chosenQuery, (visit) => publicationPage(visit, visit.query.reponse, partners)),
    acts(`${page}/publication`, lead, {
      form: publishForm,
      async act(visit, { reponse }) {
        const consultation = await loadConsultationForSpace(visit)
        await keepingText(() => publishAnswers(doingOf(visit), consultation.id, reponse))
        const { language } = visit
        return {
          redirectTo: `/espace/concertations/${consultation.slug}${answersRoom}`,
          notice: answerSpaceMessages[language].published,
        }
      },
      again: answersPage,
    }),
  ]
}
