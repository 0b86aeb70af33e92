import { demand } from '../../../kernel/decision.ts'
import { NotFound } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { changeOf, type Doing } from '../../../platform/doing.ts'
import { mayKeepContacts, mayWriteMail } from '../policy.ts'
import { type Campaign, findCampaign } from '../queries/campaigns.ts'
import { type Contact, findContact } from '../queries/contacts.ts'

/** Writes in one transaction, with its line in the audit log. */
export const change = changeOf('mailing')

/** A contact that the actor may change. Throws `NotFound`, `Refused`. */
export async function loadContact(tx: InTransaction, { actor }: Doing, id: string): Promise<Contact> {
  const contact = await findContact(tx, id)
  if (!contact) throw new NotFound()
  demand(mayKeepContacts(actor, contact.organisationId))
  return contact
}

/** A mailing that the actor may write. Throws `NotFound`, `Refused`. */
export async function loadCampaign(tx: InTransaction, { actor }: Doing, id: string): Promise<Campaign> {
  await tx.selectFrom('campaign').select('id').where('id', '=', id).forUpdate().execute()
  const campaign = await findCampaign(tx, id)
  if (!campaign) throw new NotFound()
  demand(mayWriteMail(actor, campaign.organisationId))
  return campaign
}
