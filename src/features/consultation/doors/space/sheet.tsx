import { z } from 'zod'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { type Answer, type Door, reads, type Visit } from '../../../../platform/web/door.ts'
import { messages } from '../../messages.ts'
import {
  mayApproveAnswer,
  mayDraftAnswer,
  mayFollowConsultation,
  mayModerate,
  mayRunConsultation,
} from '../../policy.ts'
import { listConsultations } from '../../queries/consultations.ts'
import { SpaceList } from '../../views/space/list.tsx'
import { Overview } from '../../views/space/overview.tsx'
import { markOf } from '../found.ts'
import { loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'

async function showList({ world, actor, language }: Visit): Promise<Answer> {
  const consultations = await listConsultations(world.db)
  const mine = consultations.filter((one) => mayFollowConsultation(actor, one).allowed)
  return {
    title: messages[language].consultations,
    section,
    body: <SpaceList language={language} consultations={mine} />,
  }
}

async function showOverview(visit: Visit): Promise<Answer> {
  const { actor, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: wordsOf(consultation.title, language),
    section,
    ...markOf(consultation),
    body: (
      <Overview
        head={spaceHeadOf(visit, consultation, '')}
        part={{
          run: mayRunConsultation(actor, consultation),
          moderate: mayModerate(actor, consultation),
          draft: mayDraftAnswer(actor, consultation),
          approve: mayApproveAnswer(actor, consultation, null),
        }}
      />
    ),
  }
}

/** The consultations of the workspace, and where one of them stands. */
export const sheetDoors: readonly Door[] = [
  reads('/espace/concertations', worker, z.object({}), showList),
  reads('/espace/concertations/:slug', worker, z.object({}), showOverview),
]
