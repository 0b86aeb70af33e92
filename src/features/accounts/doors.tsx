import type { Door } from '../../platform/web/door.ts'
import type { AuditRoom } from './audit-room.ts'
import { accountDoors } from './doors/account.tsx'
import { journalDoors } from './doors/journal.tsx'
import { oidcDoors } from './doors/oidc.tsx'
import { peopleDoors } from './doors/people.tsx'
import { signInDoors } from './doors/sign-in.tsx'
import { workspaceDoors } from './doors/workspace.tsx'
import type { Rooms } from './workspace.ts'

/** The addresses of people: signing in, one's account, the workspace with its ways, the members, the audit log. */
export function accountsDoors(rooms: Rooms, audit: AuditRoom): readonly Door[] {
  return [
    ...signInDoors,
    ...oidcDoors,
    ...accountDoors,
    ...workspaceDoors(rooms),
    ...peopleDoors,
    ...journalDoors(audit),
  ]
}
