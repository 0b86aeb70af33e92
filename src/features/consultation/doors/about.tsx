import type { Visit } from '../../../platform/web/door.ts'
import { linkTo } from '../../../ui/link.ts'
import { findSchemeById } from '../../scheme/queries/schemes.ts'
import type { Consultation } from '../queries/consultations.ts'
import { listDocuments } from '../queries/documents.ts'
import { findParticipation } from '../queries/participation.ts'
import { listStatedFigures } from '../queries/stated.ts'
import { listThemeOutcomes } from '../queries/theme-outcomes.ts'
import { listPublicEvents } from '../queries/timeline.ts'
import type { ConsultationPageProps } from '../views/consultation.tsx'
import { headOf, todayOf } from './found.ts'
import { waysIn } from './rooms.ts'

/** The whole address of the page of a consultation, where the instance knows its own. */
export function addressOf({ world, language }: Visit, { slug }: Consultation): string | null {
  const { baseUrl } = world.config
  return baseUrl === undefined ? null : `${baseUrl}${linkTo(language, `/concertations/${slug}`)}`
}

async function schemeOf({ world }: Visit, { schemeId }: Consultation): Promise<ConsultationPageProps['scheme']> {
  const scheme = schemeId === null ? undefined : await findSchemeById(world.db, schemeId)
  if (!scheme || scheme.state === 'draft') return null
  return { title: scheme.title, href: `/schemas/${scheme.slug}` }
}

/** What the page of a consultation shows, for everybody or as a preview. */
export async function aboutOf(visit: Visit, consultation: Consultation): Promise<ConsultationPageProps> {
  const { db } = visit.world
  return {
    head: await headOf(visit, consultation, ''),
    today: todayOf(visit),
    documents: await listDocuments(db, consultation.id),
    events: await listPublicEvents(db, consultation.id),
    participation: await findParticipation(db, consultation.id),
    outcomes: await listThemeOutcomes(db, consultation.id),
    stated: await listStatedFigures(db, consultation.id),
    scheme: await schemeOf(visit, consultation),
    ways: await waysIn(db, consultation, visit.language),
    files: `/concertations/${consultation.slug}/fichiers`,
    address: addressOf(visit, consultation),
  }
}
