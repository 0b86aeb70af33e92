import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { Doing } from '../../../platform/doing.ts'
import { findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { refusals } from '../action-messages.ts'
import { mayChangeMembers } from '../policy.ts'
import { insertMembers } from '../queries/insert.ts'
import { listAllMeasures } from '../queries/measures.ts'
import { listBuyers } from '../queries/schemes.ts'
import { deleteMember } from '../queries/update.ts'
import { change, loadScheme } from './doing.ts'

/** Adds a buyer that this instance knows to a joint scheme which is still a draft. */
export async function addMember(doing: Doing, schemeId: string, siren: string): Promise<void> {
  await change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayChangeMembers(doing.actor, scheme))
    const id = await findOrganisationId(tx, siren)
    if (id === undefined) throw new Refused(refusals.noOrganisation(siren), 'siren')
    if ((await listBuyers(tx, scheme)).some((buyer) => buyer.id === id))
      throw new Refused(refusals.memberTwice, 'siren')
    await insertMembers(tx, schemeId, [id])
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: undefined, line: { action: 'scheme.add-member', subject, details: { siren } } }
  })
}

/** Takes a buyer out of a draft again, unless something of it was measured. */
export async function removeMember(doing: Doing, schemeId: string, siren: string): Promise<void> {
  await change(doing, async (tx) => {
    const scheme = await loadScheme(tx, schemeId)
    demand(mayChangeMembers(doing.actor, scheme))
    const [, ...members] = await listBuyers(tx, scheme)
    const member = members.find((one) => one.siren === siren)
    if (!member) throw new NotFound()
    const measured = (await listAllMeasures(tx, schemeId)).some(({ organisationId }) => organisationId === member.id)
    if (measured) throw new Refused(refusals.memberMeasured)
    await deleteMember(tx, schemeId, member.id)
    const subject = { kind: 'scheme', id: schemeId }
    return { answer: undefined, line: { action: 'scheme.remove-member', subject, details: { siren } } }
  })
}
