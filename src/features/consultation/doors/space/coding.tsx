import { NotFound } from '../../../../kernel/refusal.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import { addTheme, codeContribution, editTheme, suggestThemes } from '../../actions/code.ts'
import { makeProposition } from '../../actions/propositions.ts'
import { mayCodeAgain, mayReadContributions } from '../../policy/contributions.ts'
import { mayModerate, mayRunConsultation } from '../../policy.ts'
import { countReading, findCoding, findMethod, findNextToCode, listSample } from '../../queries/coding.ts'
import type { Consultation } from '../../queries/consultations.ts'
import { findFull, listFullById } from '../../queries/contributions.ts'
import { listMadeFrom } from '../../queries/propositions.ts'
import { recallSimilarTexts } from '../../queries/recall-texts.ts'
import { listThemes } from '../../queries/themes.ts'
import { type FullContribution, textOf } from '../../rules/contribution.ts'
import { sampleSize } from '../../rules/method.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import {
  codingForm,
  codingQuery,
  editThemeForm,
  nothing,
  propositionForm,
  themeForm,
} from '../../schema/contribution-forms.ts'
import { readNumber } from '../../schema/contributions.ts'
import { CodingPage, ThemePage } from '../../views/space/coding.tsx'
import { ReadingPage, type ReadingProps } from '../../views/space/reading.tsx'
import { markOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'
const room = '/codage'
const base = '/espace/concertations/:slug/codage'
const mostSimilar = 6

/** The sample that is read twice: how far it is, and the next one for somebody. */
async function sampleFor({ world, actor }: Visit, consultation: Consultation, coded: number) {
  const size = sampleSize(coded)
  const sample = await listSample(world.db, consultation.id, size)
  const next = sample.find(
    ({ readTwice, firstReader }) => !readTwice && mayCodeAgain(actor, consultation, firstReader).allowed,
  )
  return { size: sample.length, done: sample.filter(({ readTwice }) => readTwice).length, next: next?.number }
}

async function codingPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { db } = world
  const consultation = await loadConsultationForSpace(visit)
  const { id } = consultation
  const method = await findMethod(db, id)
  return {
    title: saySpaceMessages[language].coding,
    section,
    ...markOf(consultation),
    body: (
      <CodingPage
        head={spaceHeadOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        wrong={again ? 'new' : null}
        themes={await listThemes(db, id)}
        method={method}
        next={await findNextToCode(db, id)}
        sample={await sampleFor(visit, consultation, method.coded)}
        mayRead={mayReadContributions(actor, consultation)}
        mayEdit={mayRunConsultation(actor, consultation)}
      />
    ),
  }
}

async function themePage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  const theme = (await listThemes(visit.world.db, consultation.id)).find(({ code }) => code === visit.params.code)
  if (!theme) throw new NotFound()
  return {
    title: saySpaceMessages[visit.language].editTheme,
    section,
    ...markOf(consultation),
    body: <ThemePage head={spaceHeadOf(visit, consultation, room)} state={stateOf(visit, again)} theme={theme} />,
  }
}

/** The contribution of the address, with its consultation. Throws `NotFound`. */
async function loadOne(visit: Visit) {
  const consultation = await loadConsultationForSpace(visit)
  const number = readNumber(visit.params.number)
  const contribution = number && (await findFull(visit.world.db, consultation.id, number))
  if (!contribution) throw new NotFound()
  return { consultation, contribution }
}

async function findSimilar(
  { world }: Visit,
  { id, consultationId }: FullContribution,
): Promise<ReadingProps['similar']> {
  const near = (await recallSimilarTexts(world.db, consultationId)).near(id).slice(0, mostSimilar)
  const found = await listFullById(
    world.db,
    consultationId,
    near.map((one) => one.id),
  )
  return near.map((one) => ({ ...one, contribution: found.find((other) => other.id === one.id)! }))
}

interface Reading {
  readonly coding: 1 | 2
  readonly wrong?: ReadingProps['wrong']
  readonly again?: Again
}

async function readingPage(visit: Visit, { coding, wrong = null, again }: Reading): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { db } = world
  const { consultation, contribution } = await loadOne(visit)
  const { id } = contribution
  const first = await findCoding(db, id, 1)
  const own = coding === 1 ? first : await findCoding(db, id, 2)
  const asked = { consultationId: consultation.id, contributionId: id, text: textOf(contribution) }
  return {
    title: `${saySpaceMessages[language].coding} – ${saySpaceMessages[language].no(contribution.number)}`,
    section,
    ...markOf(consultation),
    body: (
      <ReadingPage
        head={spaceHeadOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        wrong={wrong}
        contribution={contribution}
        themes={await listThemes(db, consultation.id)}
        coding={coding}
        chosen={own?.themeIds ?? []}
        suggestions={coding === 1 ? await suggestThemes(db, asked) : []}
        similar={coding === 1 ? await findSimilar(visit, contribution) : []}
        propositions={await listMadeFrom(db, [id], 'workspace')}
        may={
          coding === 1
            ? mayReadContributions(actor, consultation)
            : mayCodeAgain(actor, consultation, first?.personId ?? null)
        }
        mayShape={mayModerate(actor, consultation)}
      />
    ),
  }
}

/** Which of the two readings a form is of: the query of its own address. */
const codingOf = ({ address }: Visit): 1 | 2 => (/[?&]lecture=2(&|$)/.test(address) ? 2 : 1)

/** Where one goes on after a reading. */
async function afterReading(visit: Visit, { coding }: Reading): Promise<string> {
  const consultation = await loadConsultationForSpace(visit)
  const home = `/espace/concertations/${consultation.slug}/codage`
  if (coding === 2) {
    const { coded } = await countReading(visit.world.db, consultation.id)
    const { next } = await sampleFor(visit, consultation, coded)
    return next === undefined ? home : `${home}/${next}?lecture=2`
  }
  const next = await findNextToCode(visit.world.db, consultation.id, readNumber(visit.params.number))
  return next === undefined ? home : `${home}/${next}`
}

const definitionOf = ({
  themeDefinition,
  themeDefinitionEn,
}: {
  themeDefinition: string | null
  themeDefinitionEn: string | null
}) => (themeDefinition === null ? null : bothOf(themeDefinition, themeDefinitionEn))

/** Reading contributions: the code book, one contribution and its themes, the second reading. */
export const codingDoors: readonly Door[] = [
  reads(base, worker, nothing, (visit) => codingPage(visit)),
  acts(`${base}/themes`, lead, {
    form: themeForm,
    async act(visit, form): Promise<Answer> {
      const { id, slug } = await loadConsultationForSpace(visit)
      const title = bothOf(form.themeTitle, form.themeTitleEn)
      await addTheme(doingOf(visit), id, { code: form.themeCode, title, definition: definitionOf(form) })
      return {
        redirectTo: `/espace/concertations/${slug}/codage#themes`,
        notice: saySpaceMessages[visit.language].saved,
      }
    },
    again: codingPage,
  }),
  reads(`${base}/themes/:code`, lead, nothing, (visit) => themePage(visit)),
  acts(`${base}/themes/:code`, lead, {
    form: editThemeForm,
    async act(visit, form): Promise<Answer> {
      const { id, slug } = await loadConsultationForSpace(visit)
      const title = bothOf(form.themeTitle, form.themeTitleEn)
      await editTheme(doingOf(visit), id, { code: visit.params.code!, title, definition: definitionOf(form) })
      return {
        redirectTo: `/espace/concertations/${slug}/codage#themes`,
        notice: saySpaceMessages[visit.language].saved,
      }
    },
    again: themePage,
  }),
  reads(`${base}/:number`, worker, codingQuery, (visit) =>
    readingPage(visit, { coding: visit.query.lecture === '2' ? 2 : 1 }),
  ),
  acts(`${base}/:number`, worker, {
    form: codingForm,
    async act(visit, { themes }): Promise<Answer> {
      const { consultation, contribution } = await loadOne(visit)
      const coding = codingOf(visit)
      const reading = { consultationId: consultation.id, number: contribution.number, themeIds: themes, coding }
      await codeContribution(doingOf(visit), reading)
      const notice = saySpaceMessages[visit.language].given
      return { redirectTo: await afterReading(visit, { coding }), notice }
    },
    again: (visit, again) => readingPage(visit, { coding: codingOf(visit), wrong: 'themes', again }),
  }),
  acts(`${base}/:number/proposition`, lead, {
    form: propositionForm,
    async act(visit, { wording, wordingEn, theme, excerpt }): Promise<Answer> {
      const { consultation, contribution } = await loadOne(visit)
      const proposed = {
        text: bothOf(wording, wordingEn),
        themeId: theme,
        sources: [{ contributionId: contribution.id, excerpt }],
      }
      const number = await keepingText(() => makeProposition(doingOf(visit), consultation.id, proposed))
      const notice = saySpaceMessages[visit.language].made(String(number))
      return { redirectTo: `/espace/concertations/${consultation.slug}/propositions/${number}`, notice }
    },
    again: (visit, again) => readingPage(visit, { coding: 1, wrong: 'proposition', again }),
  }),
]
