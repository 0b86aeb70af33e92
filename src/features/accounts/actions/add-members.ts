import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { findIntercommunality } from '../../reference/queries/territories.ts'
import { mayAddMembers } from '../policy.ts'
import { insertMembers } from '../queries/instance.ts'
import { findOrganisationId } from '../queries/perimeter.ts'
import type { Doing } from './doing.ts'

/**
 * Adds the communes of an intercommunality (SIREN), from the official list. Nobody's figures are published by it. Answers how many
 * there are. Throws `NotFound` where that legal unit is none.
 */
export async function addMembers({ world, actor }: Doing, siren: string): Promise<number> {
  const id = await findOrganisationId(world.db, siren)
  if (!id) throw new NotFound()
  demand(mayAddMembers(actor, id))
  const group = findIntercommunality(siren)
  if (!group) throw new NotFound()
  await inTransaction(world.db, async (tx) => {
    await insertMembers(tx, id, group.members)
    const details = { members: group.members.length }
    await recordAudit(tx, { actor, action: 'accounts.add-members', subject: { kind: 'organisation', id }, details })
  })
  return group.members.length
}
