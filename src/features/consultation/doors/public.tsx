import { z } from 'zod'
import { type OwnText, wordsOf } from '../../../kernel/own-text.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { atomFeed, atomType } from '../../../platform/files/atom.ts'
import { answerStoredFile } from '../../../platform/stored-files.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { everyone } from '../../../platform/web/guards.ts'
import { linkTo } from '../../../ui/link.ts'
import { identifier } from '../../scheme/schema/addresses.ts'
import { messages } from '../messages.ts'
import { listPublicConsultations } from '../queries/consultations.ts'
import { isPublicFile } from '../queries/documents.ts'
import { listPublicEvents } from '../queries/timeline.ts'
import { ConsultationPage } from '../views/consultation.tsx'
import { ConsultationList } from '../views/list.tsx'
import { Poster } from '../views/poster.tsx'
import { aboutOf, addressOf } from './about.tsx'
import { findPublic, markOf, todayOf } from './found.ts'

const section = '/concertations'
const nothing = z.object({})

async function showList({ world, language }: Visit): Promise<Answer> {
  return {
    title: messages[language].consultations,
    section,
    body: <ConsultationList language={language} consultations={await listPublicConsultations(world.db)} />,
  }
}

async function showConsultation(visit: Visit): Promise<Answer> {
  const consultation = await findPublic(visit)
  const title = wordsOf(consultation.title, visit.language)
  return {
    title,
    section,
    ...markOf(consultation),
    feed: { href: `/concertations/${consultation.slug}/annonces.atom`, title },
    body: <ConsultationPage {...(await aboutOf(visit, consultation))} />,
  }
}

async function showPoster(visit: Visit): Promise<Answer> {
  const consultation = await findPublic(visit)
  return {
    title: wordsOf(consultation.title, visit.language),
    section,
    ...markOf(consultation),
    body: <Poster language={visit.language} consultation={consultation} address={addressOf(visit, consultation)} />,
  }
}

async function sendFile(visit: Visit): Promise<Answer> {
  const { world, params } = visit
  const consultation = await findPublic(visit)
  const id = params.file ?? ''
  const shown = identifier.test(id) && (await isPublicFile(world.db, consultation.id, id))
  const file = shown ? await answerStoredFile(world.db, id) : undefined
  if (!file) throw new NotFound()
  return file
}

const plain = (text: OwnText | null, visit: Visit) => (text === null ? '' : wordsOf(text, visit.language))

async function sendFeed(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const consultation = await findPublic(visit)
  const outside = (path: string) => `${world.config.baseUrl ?? ''}${linkTo(language, path)}`
  const page = outside(`/concertations/${consultation.slug}`)
  const self = outside(`/concertations/${consultation.slug}/annonces.atom`)
  const today = todayOf(visit)
  const entries = (await listPublicEvents(world.db, consultation.id)).toReversed().map((event) => ({
    id: `urn:uuid:${event.id}`,
    title: plain(event.title, visit),
    href: `${page}#calendrier`,
    updated: new Date(`${event.firstDay > today ? today : event.firstDay}T00:00:00Z`),
    summary: plain(event.body, visit),
  }))
  return {
    fileName: 'annonces.atom',
    type: atomType,
    inline: true,
    content: atomFeed({
      id: `urn:uuid:${consultation.id}`,
      title: plain(consultation.title, visit),
      author: consultation.organisation,
      language,
      self,
      page,
      updated: entries[0]?.updated ?? new Date(0),
      entries,
    }),
  }
}

/** The public pages of a consultation's sheet. */
export const publicDoors: readonly Door[] = [
  reads('/concertations', everyone, nothing, showList),
  reads('/concertations/:slug', everyone, nothing, showConsultation),
  reads('/concertations/:slug/affiche', everyone, nothing, showPoster),
  reads('/concertations/:slug/annonces.atom', everyone, nothing, sendFeed),
  reads('/concertations/:slug/fichiers/:file', everyone, nothing, sendFile),
]
