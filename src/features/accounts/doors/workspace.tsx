import { dayInParis } from '../../../kernel/calendar.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { signedIn } from '../../../platform/web/guards.ts'
import { pageMessages } from '../page-messages.ts'
import { listOrganisationNames } from '../queries/organisations.ts'
import { nothing } from '../schema.ts'
import { Workspace } from '../views/workspace.tsx'
import type { Rooms, Waiting } from '../workspace.ts'

async function findWaiting({ world, actor }: Visit, { waiting }: Rooms): Promise<Waiting[]> {
  const asking = { db: world.db, actor, today: dayInParis(world.clock()) }
  const found: Waiting[] = []
  for (const find of waiting) found.push(...(await find(asking)))
  return found.filter(({ count }) => count > 0)
}

async function showWorkspace(visit: Visit, rooms: Rooms): Promise<Answer> {
  const { world, actor, identity, language } = visit
  const roles = actor.kind === 'person' ? actor.roles : []
  const names = await listOrganisationNames(world.db, [...new Set(roles.map(({ organisation }) => organisation))])
  return {
    title: pageMessages[language].workspace,
    section: '/espace',
    body: (
      <Workspace
        language={language}
        name={identity.name ?? ''}
        waiting={await findWaiting(visit, rooms)}
        entries={rooms.entries.filter(({ guard }) => guard(actor).allowed)}
        held={names.map(({ id, name }) => ({
          organisation: name,
          roles: roles.filter(({ organisation }) => organisation === id).map(({ role }) => role),
        }))}
      />
    ),
  }
}

/** The first page after signing in, with the ways and the work that the application gives. */
export function workspaceDoors(rooms: Rooms): readonly Door[] {
  return [reads('/espace', signedIn, nothing, (visit) => showWorkspace(visit, rooms))]
}
