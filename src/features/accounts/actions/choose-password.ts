import { type Actor, system } from '../../../kernel/actor.ts'
import { foldEmail } from '../../../kernel/email.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { deleteUnusedLinks, findLink, useLink } from '../queries/links.ts'
import { findPersonByEmail } from '../queries/people.ts'
import { updatePassword } from '../queries/secrets.ts'
import { deleteSessionsOf } from '../queries/sessions.ts'
import { hashOf } from '../rules/secret.ts'
import type { LinkPurpose } from '../rules/session.ts'
import { countAttempt } from './attempt.ts'
import { type AtTheDoor, demandLocalSignIn, demandPassword } from './doing.ts'
import { makeLink } from './link.ts'
import { hashPassword } from './password-hash.ts'

interface Chosen {
  readonly token: string
  readonly password: string
}

async function choosePassword(door: AtTheDoor, { token, password }: Chosen, purpose: LinkPurpose): Promise<void> {
  demandLocalSignIn(door)
  const { db, clock } = door.world
  const say = messages[door.language]
  const asked = { tokenHash: hashOf(token), purpose, now: clock() }
  const link = await findLink(db, asked)
  if (!link) throw new Refused(say.linkDead)
  demandPassword(password, link.email, door.language)
  const hash = await hashPassword(password)
  await inTransaction(db, async (tx) => {
    if (!(await useLink(tx, asked))) throw new Refused(say.linkDead)
    await updatePassword(tx, link.person, hash)
    await deleteUnusedLinks(tx, link.person)
    const sessions = await deleteSessionsOf(tx, link.person)
    const actor: Actor = { kind: 'person', id: link.person, roles: [] }
    const action = purpose === 'invitation' ? 'accounts.accept-invitation' : 'accounts.reset-password'
    const subject = { kind: 'person', id: link.person }
    await recordAudit(tx, { actor, action, subject, fields: ['password'], details: { sessions } })
  })
}

/** Chooses the first password, by the link of an invitation. Throws `Refused`. */
export function acceptInvitation(door: AtTheDoor, chosen: Chosen): Promise<void> {
  return choosePassword(door, chosen, 'invitation')
}

/** Chooses another password, by the link that was asked for: every session ends. Throws `Refused`. */
export function resetPassword(door: AtTheDoor, chosen: Chosen): Promise<void> {
  return choosePassword(door, chosen, 'reset')
}

/** Asks for a link to choose another password: made for an open account, and nobody can tell from the answer whether it was. */
export async function askReset(door: AtTheDoor, { email }: { email: string }): Promise<void> {
  demandLocalSignIn(door)
  const { world } = door
  const address = foldEmail(email)
  await countAttempt(door, [
    { pace: 'reset', of: address },
    { pace: 'visitor', of: door.visitorKey },
  ])
  await inTransaction(world.db, async (tx) => {
    const person = await findPersonByEmail(tx, address)
    const open = person !== undefined && person.disabledAt === null
    const purpose = person?.hasPassword ? 'reset' : 'invitation'
    if (open) await makeLink(tx, { world, language: person.language }, { person: person.id, purpose })
    const subject = open ? { kind: 'person', id: person.id } : { kind: 'person' }
    await recordAudit(tx, { actor: system, action: 'accounts.ask-reset', subject })
  })
}
