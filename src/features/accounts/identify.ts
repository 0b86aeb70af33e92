import { visitor } from '../../kernel/actor.ts'
import type { Identity } from '../../platform/web/door.ts'
import type { World } from '../../platform/world.ts'
import { listRoles } from './queries/people.ts'
import { findSession, touchSession } from './queries/sessions.ts'
import { hashOf } from './rules/secret.ts'
import { isOpen, isSeenLongAgo } from './rules/session.ts'

const nobody: Identity = { actor: visitor, name: null, session: null }

/**
 * Who holds the token of a session, with their roles of this very moment. A session that waits for its code is a visitor's, whose
 * forms are protected all the same.
 */
export async function identify({ db, clock }: World, token: string | undefined): Promise<Identity> {
  if (token === undefined || token === '') return nobody
  const now = clock()
  const tokenHash = hashOf(token)
  const session = await findSession(db, tokenHash)
  if (!session || session.disabledAt !== null || !isOpen(session, now)) return nobody
  if (!session.secondFactorDone) return { ...nobody, session: token }
  if (isSeenLongAgo(session, now)) await touchSession(db, tokenHash, now)
  const roles = await listRoles(db, session.personId)
  return { actor: { kind: 'person', id: session.personId, roles }, name: session.name, session: token }
}
