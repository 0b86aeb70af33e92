import { z } from 'zod'
import { wordsOf } from '../../../kernel/own-text.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { messages } from '../messages.ts'
import { listPublicConsultations } from '../queries/consultations.ts'
import { ConsultationPage } from '../views/consultation.tsx'
import { ConsultationList } from '../views/list.tsx'
import { findPublic, headOf, markOf } from './found.ts'

const section = '/concertations'

async function showList({ world, language }: Visit): Promise<Answer> {
  return {
    title: messages[language].consultations,
    section,
    body: <ConsultationList language={language} consultations={await listPublicConsultations(world.db)} />,
  }
}

async function showConsultation(visit: Visit): Promise<Answer> {
  const consultation = await findPublic(visit)
  return {
    title: wordsOf(consultation.title, visit.language),
    section,
    ...markOf(consultation),
    body: <ConsultationPage head={await headOf(visit, consultation, '')} />,
  }
}

/** The public pages of a consultation's sheet. */
export const publicDoors: readonly Door[] = [
  reads('/concertations', everyone, z.object({}), showList),
  reads('/concertations/:slug', everyone, z.object({}), showConsultation),
]
