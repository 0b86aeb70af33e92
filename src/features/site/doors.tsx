import { z } from 'zod'
import { dayInParis } from '../../kernel/calendar.ts'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import { Gallery } from '../../ui/gallery.tsx'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { listPublicConsultations } from '../consultation/queries/consultations.ts'
import { countListing } from '../contracts/queries/listing.ts'
import { listQuery } from '../contracts/schema.ts'
import { recallFigureSet } from '../indicators/queries/recall.ts'
import { findSchemeGlance } from '../scheme/queries/glance.ts'
import { messages } from './messages.ts'
import { openDoors } from './open-doors.tsx'
import { proseDoors } from './prose-doors.tsx'
import { Home } from './views/home.tsx'

async function showHome({ world, language }: Visit): Promise<Answer> {
  const perimeter = await listPerimeter(world.db)
  const buyers = perimeter.map(({ siren }) => siren)
  const counts = await countListing(world.db, { buyers, query: listQuery.parse({}) })
  const { figures } = await recallFigureSet(world.db, buyers.length > 0 ? { buyers } : {})
  return {
    title: 'Levier',
    section: '/',
    body: (
      <Home
        language={language}
        buyer={perimeter[0]?.name ?? null}
        counts={counts}
        figures={figures}
        chain={await world.chain.totals(world.db)}
        consultations={await listPublicConsultations(world.db)}
        glance={await findSchemeGlance(world.db, dayInParis(world.clock()))}
      />
    ),
  }
}

async function showGallery({ language }: Visit): Promise<Answer> {
  return { title: messages[language].gallery, body: <Gallery language={language} /> }
}

/** The addresses that belong to no other feature. */
export const siteDoors: readonly Door[] = [
  reads('/', everyone, z.object({}), showHome),
  reads('/galerie', everyone, z.object({}), showGallery),
  ...openDoors,
  ...proseDoors,
]
