import type { Role } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { type InTransaction, inTransaction } from '../../../platform/db/database.ts'
import { mayChangeRoles, mayManageAccount } from '../policy.ts'
import { deleteUnusedLinks } from '../queries/links.ts'
import { findPerson, listRoles, type PersonRow, replaceRoles, updateDisabled } from '../queries/people.ts'
import { deleteSessionsOf } from '../queries/sessions.ts'
import type { Doing } from './doing.ts'
import { makeLink } from './link.ts'

async function loadManaged(tx: InTransaction, { actor }: Doing, person: string): Promise<PersonRow> {
  const row = await findPerson(tx, person)
  if (!row) throw new NotFound()
  const organisations = [...new Set((await listRoles(tx, person)).map(({ organisation }) => organisation))]
  demand(mayManageAccount(actor, { id: person, organisations }))
  return row
}

/** Makes these the roles of a member of an organisation, and no others; with none, they are no longer a member. Throws `NotFound`. */
export async function changeRoles(
  { world, actor }: Doing,
  change: { organisation: string; person: string; roles: readonly Role[] },
): Promise<void> {
  const { organisation, person, roles } = change
  demand(mayChangeRoles(actor, organisation, person))
  await inTransaction(world.db, async (tx) => {
    const held = (await listRoles(tx, person)).filter((one) => one.organisation === organisation)
    if (held.length === 0) throw new NotFound()
    await replaceRoles(tx, change)
    const subject = { kind: 'person', id: person }
    const details = { organisation, before: held.map(({ role }) => role), roles }
    await recordAudit(tx, { actor, action: 'accounts.change-roles', subject, fields: ['roles'], details })
  })
}

/** Closes an account: its sessions end, its links open nothing. Throws `NotFound`. */
export async function disablePerson(doing: Doing, person: string): Promise<void> {
  const { world, actor } = doing
  await inTransaction(world.db, async (tx) => {
    await loadManaged(tx, doing, person)
    await updateDisabled(tx, person, world.clock())
    await deleteUnusedLinks(tx, person)
    const sessions = await deleteSessionsOf(tx, person)
    const subject = { kind: 'person', id: person }
    await recordAudit(tx, {
      actor,
      action: 'accounts.disable',
      subject,
      fields: ['disabled_at'],
      details: { sessions },
    })
  })
}

/** Opens a closed account again. Throws `NotFound`. */
export async function restorePerson(doing: Doing, person: string): Promise<void> {
  const { world, actor } = doing
  await inTransaction(world.db, async (tx) => {
    await loadManaged(tx, doing, person)
    await updateDisabled(tx, person, null)
    const subject = { kind: 'person', id: person }
    await recordAudit(tx, { actor, action: 'accounts.restore', subject, fields: ['disabled_at'] })
  })
}

/** Makes a link for a member to choose a password by: an invitation while there is none. Answers its address. Throws `NotFound`. */
export async function issueLink(doing: Doing, person: string): Promise<string> {
  const { world, actor } = doing
  return inTransaction(world.db, async (tx) => {
    const { hasPassword, language } = await loadManaged(tx, doing, person)
    const purpose = hasPassword ? 'reset' : 'invitation'
    const link = await makeLink(tx, { world, language }, { person, purpose })
    const subject = { kind: 'person', id: person }
    await recordAudit(tx, { actor, action: 'accounts.issue-link', subject, details: { purpose } })
    return link
  })
}
