import { NotFound } from '../../../kernel/refusal.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { NotAllowed } from '../../../platform/web/enter.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { listOrganisationNames, type OrganisationName } from '../../accounts/queries/organisations.ts'
import { listPerimeterIds } from '../../accounts/queries/perimeter.ts'
import { organisationsOf } from '../../accounts/rules/roles.ts'
import { bothOf } from '../../scheme/schema/words.ts'
import { mayKeepContacts, mayTendMail, mayWriteMail, senders } from '../policy.ts'
import { type Campaign, type CampaignFields, findCampaign } from '../queries/campaigns.ts'
import { type Contact, findContact } from '../queries/contacts.ts'
import type { Purpose } from '../rules/contact.ts'
import { identifier } from '../schema/forms.ts'
import type { MailHead } from '../views/head.tsx'

export const sender = anyOf(...senders)

export interface Chosen {
  readonly organisation: OrganisationName
  readonly head: MailHead
}

/** The organisation that is asked for, or the first in whose name the person writes. Throws `NotAllowed`, `NotFound`. */
export async function chooseOrganisation({ world, actor, language }: Visit, asked: string): Promise<Chosen> {
  const ids = [...new Set(senders.flatMap((role) => organisationsOf(actor, role)))]
  const organisations = await listOrganisationNames(world.db, ids)
  const id = asked === '' ? organisations[0]?.id : asked
  const decision = mayKeepContacts(actor, id ?? '')
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  const organisation = organisations.find((one) => one.id === id)
  if (!organisation) throw new NotFound()
  const [own = ''] = await listPerimeterIds(world.db)
  const head = {
    language,
    organisation: organisation.id,
    organisations,
    tends: mayTendMail(actor, own).allowed,
    sends: world.config.mail !== null,
  }
  return { organisation, head }
}

/** The contact of the address, for who may change it. Throws `NotFound`, `NotAllowed`. */
export async function findOwnContact({ world, actor, params }: Visit): Promise<Contact> {
  const id = params.id ?? ''
  const contact = identifier.test(id) ? await findContact(world.db, id) : undefined
  if (!contact) throw new NotFound()
  const decision = mayKeepContacts(actor, contact.organisationId)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return contact
}

/** The mailing of the address, for who may write it. Throws `NotFound`, `NotAllowed`. */
export async function findOwnCampaign({ world, actor, params }: Visit): Promise<Campaign> {
  const id = params.id ?? ''
  const campaign = identifier.test(id) ? await findCampaign(world.db, id) : undefined
  if (!campaign) throw new NotFound()
  const decision = mayWriteMail(actor, campaign.organisationId)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return campaign
}

/** Throws `Refused` where the identifier of the address is none. */
export function idOf({ params }: Visit): string {
  const id = params.id ?? ''
  if (!identifier.test(id)) throw new NotFound()
  return id
}

interface SentFields {
  readonly purpose: Purpose
  readonly segment: string | null
  readonly subject: string
  readonly subjectEn: string | null
  readonly body: string
  readonly bodyEn: string | null
}

/** The fields of a mailing as actions take them. */
export const fieldsOf = ({ purpose, segment, subject, subjectEn, body, bodyEn }: SentFields): CampaignFields => ({
  purpose,
  segmentId: segment,
  subject: bothOf(subject, subjectEn),
  body: bothOf(body, bodyEn),
})
