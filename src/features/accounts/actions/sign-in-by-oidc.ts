import type { Actor } from '../../../kernel/actor.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { findPersonOfIdentity, insertIdentity, type OidcIdentity } from '../queries/identities.ts'
import { deleteUnusedLinks, findLink, useLink } from '../queries/links.ts'
import { updateProfile } from '../queries/people.ts'
import { hashOf } from '../rules/secret.ts'
import type { AtTheDoor } from './doing.ts'
import { type Opened, openSession } from './open-session.ts'

/** What a provider said of somebody, checked. */
export interface Confirmed extends OidcIdentity {
  /** As the provider calls the person, where it does. */
  readonly name: string | null
  /** The token of the invitation through which they came; `null` for who came before. */
  readonly invitation: string | null
}

/** Ties a new identity to the person who was invited. Throws `Refused` where nobody was. */
async function tie(tx: InTransaction, door: AtTheDoor, confirmed: Confirmed): Promise<string> {
  const { issuer, subject, name, invitation } = confirmed
  const say = messages[door.language]
  if (invitation === null) throw new Refused(say.notTied)
  const asked = { tokenHash: hashOf(invitation), purpose: 'invitation', now: door.world.clock() } as const
  const link = await findLink(tx, asked)
  if (!link || !(await useLink(tx, asked))) throw new Refused(say.linkDead)
  if (!(await insertIdentity(tx, { issuer, subject }, link.person))) throw new Refused(say.tiedElsewhere)
  await deleteUnusedLinks(tx, link.person)
  if (name !== null) await updateProfile(tx, link.person, { name })
  const actor: Actor = { kind: 'person', id: link.person, roles: [] }
  const fields = name === null ? ['identity'] : ['identity', 'name']
  await recordAudit(tx, {
    actor,
    action: 'accounts.tie-identity',
    subject: { kind: 'person', id: link.person },
    fields,
  })
  return link.person
}

/**
 * Signs in the person of an identity, whom issuer and subject alone tell; a first time, through an invitation, ties it. The provider
 * asks for its own second factor, so none is asked here. Throws `Refused`.
 */
export async function signInByOidc(door: AtTheDoor, confirmed: Confirmed): Promise<Opened> {
  const { db, clock } = door.world
  return inTransaction(db, async (tx) => {
    const known = await findPersonOfIdentity(tx, confirmed)
    if (known && known.disabledAt !== null) throw new Refused(messages[door.language].disabled)
    const person = known?.id ?? (await tie(tx, door, confirmed))
    const actor: Actor = { kind: 'person', id: person, roles: [] }
    const subject = { kind: 'person', id: person }
    await recordAudit(tx, { actor, action: 'accounts.sign-in', subject, details: { by: 'provider' } })
    return openSession(tx, person, { now: clock(), needsCode: false })
  })
}
