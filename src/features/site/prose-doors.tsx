import { z } from 'zod'
import { type Answer, type Door, reads, type Visit } from '../../platform/web/door.ts'
import { everyone } from '../../platform/web/guards.ts'
import type { NavigationEntry } from '../../ui/page.tsx'
import { listPerimeter } from '../accounts/queries/perimeter.ts'
import { findFrame } from './queries/frame.ts'
import { otherWays, waysOfTheSite, waysToVerify } from './queries/ways.ts'
import { contactPage, privacy } from './rules/privacy.ts'
import { accessibility, legalNotice, type Prose, type Publisher } from './rules/prose.ts'
import { siteMapMessages } from './site-map-messages.ts'
import { ProsePage, SiteMapPage } from './views/prose.tsx'

const nothing = z.object({})

async function publisherOf({ world }: Visit): Promise<Publisher> {
  const { contact, hostedBy } = world.config
  return {
    name: (await listPerimeter(world.db))[0]?.name ?? null,
    contact: contact ?? null,
    hostedBy: hostedBy ?? null,
  }
}

function shows(proseOf: (publisher: Publisher) => Prose) {
  return async (visit: Visit): Promise<Answer> => {
    const prose = proseOf(await publisherOf(visit))
    return { title: prose.title[visit.language], body: <ProsePage language={visit.language} prose={prose} /> }
  }
}

async function showMap(visit: Visit): Promise<Answer> {
  const { language } = visit
  const say = siteMapMessages[language]
  const { navigation } = await findFrame(visit)
  const named = (entries: readonly NavigationEntry[]) =>
    entries.map(({ href, label }) => ({ href, label: label[language] }))
  const sections = [
    { id: 'lire', title: say.read, entries: named([otherWays.home, ...navigation, otherWays.endings]) },
    { id: 'verifier', title: say.verify, entries: named(waysToVerify) },
    {
      id: 'site',
      title: say.site,
      entries: named([...waysOfTheSite, otherWays.ownData, otherWays.gallery, otherWays.signIn]),
    },
  ]
  return { title: say.title, body: <SiteMapPage language={language} sections={sections} /> }
}

/** What the site says of itself. */
export const proseDoors: readonly Door[] = [
  reads('/accessibilite', everyone, nothing, shows(accessibility)),
  reads('/mentions-legales', everyone, nothing, shows(legalNotice)),
  reads('/vie-privee', everyone, nothing, shows(privacy)),
  reads('/contact', everyone, nothing, shows(contactPage)),
  reads('/plan-du-site', everyone, nothing, showMap),
]
