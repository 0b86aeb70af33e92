import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { signedIn } from '../../../platform/web/guards.ts'
import { pageMessages } from '../page-messages.ts'
import { listOrganisationNames } from '../queries/organisations.ts'
import { nothing } from '../schema.ts'
import { Workspace } from '../views/workspace.tsx'
import type { WorkspaceEntry } from '../workspace.ts'

async function showWorkspace(visit: Visit, entries: readonly WorkspaceEntry[]): Promise<Answer> {
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
        entries={entries.filter(({ guard }) => guard(actor).allowed)}
        held={names.map(({ id, name }) => ({
          organisation: name,
          roles: roles.filter(({ organisation }) => organisation === id).map(({ role }) => role),
        }))}
      />
    ),
  }
}

/** The first page after signing in, with the ways that the application gives. */
export function workspaceDoors(entries: readonly WorkspaceEntry[]): readonly Door[] {
  return [reads('/espace', signedIn, nothing, (visit) => showWorkspace(visit, entries))]
}
