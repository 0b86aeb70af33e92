import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { methodMessages } from '../method-messages.ts'
import { findMethod } from '../queries/coding.ts'
import { findTiedAnswer } from '../queries/coverage.ts'
import {
  countHiddenSources,
  findProposition,
  listLineageOf,
  listPropositions,
  listSourcesOf,
} from '../queries/propositions.ts'
import { listThemes } from '../queries/themes.ts'
import { sayMessages } from '../say-messages.ts'
import { readNumber } from '../schema/contributions.ts'
import { AnswerSection } from '../views/answer.tsx'
import { MethodPage } from '../views/method.tsx'
import { PropositionPage, PropositionsPage } from '../views/propositions.tsx'
import { findPublic, headOf, markOf, todayOf } from './found.ts'
import { outcomesOf } from './outcomes.tsx'

const section = '/concertations'
const room = '/propositions'

function countBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return counts
}

async function showList(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const { db } = world
  const consultation = await findPublic(visit)
  const propositions = await listPropositions(db, { consultationId: consultation.id }, 'public')
  const sources = await listSourcesOf(
    db,
    propositions.map(({ id }) => id),
    'public',
  )
  return {
    title: `${sayMessages[language].propositions} – ${wordsOf(consultation.title, language)}`,
    section,
    ...markOf(consultation),
    body: (
      <PropositionsPage
        head={await headOf(visit, consultation, room)}
        themes={await listThemes(db, consultation.id)}
        propositions={propositions}
        sources={countBy(sources, ({ propositionId }) => propositionId)}
        outcome={await outcomesOf(visit, consultation)}
      />
    ),
  }
}

async function showOne(visit: Visit): Promise<Answer> {
  const { world, language, params } = visit
  const { db, chain } = world
  const consultation = await findPublic(visit)
  const number = readNumber(params.number)
  const proposition = number && (await findProposition(db, { consultationId: consultation.id, number }, 'public'))
  if (!proposition) throw new NotFound()
  const { id, themeId } = proposition
  const steps = await chain.around(db, 'proposition', id)
  return {
    title: wordsOf(proposition.text, language),
    section,
    ...markOf(consultation),
    body: (
      <PropositionPage
        head={await headOf(visit, consultation, room)}
        proposition={proposition}
        theme={(await listThemes(db, consultation.id)).find((theme) => theme.id === themeId)}
        sources={await listSourcesOf(db, [id], 'public')}
        hiddenSources={await countHiddenSources(db, id)}
        lineage={await listLineageOf(db, id, 'public')}
        answer={
          <AnswerSection
            tied={await findTiedAnswer(db, consultation, id)}
            over={consultation.readOnly}
            language={language}
            today={todayOf(visit)}
          />
        }
        chain={steps.map((step) => (step.state === 'current' ? { ...step, count: proposition.number } : step))}
      />
    ),
  }
}

async function showMethod(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const { db } = world
  const consultation = await findPublic(visit)
  const { id } = consultation
  return {
    title: `${methodMessages[language].title} – ${wordsOf(consultation.title, language)}`,
    section,
    ...markOf(consultation),
    body: (
      <MethodPage
        head={await headOf(visit, consultation, room)}
        method={await findMethod(db, id)}
        themes={await listThemes(db, id)}
      />
    ),
  }
}

const nothing = z.object({})

/** The public pages of propositions, and how they were made. */
export const propositionDoors: readonly Door[] = [
  reads('/concertations/:slug/propositions', everyone, nothing, showList),
  reads('/concertations/:slug/propositions/:number', everyone, nothing, showOne),
  reads('/concertations/:slug/methode', everyone, nothing, showMethod),
]
