import { Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../messages.ts'
import { insertSegment } from '../queries/campaigns.ts'
import { insertContactLines, tagContacts } from '../queries/import.ts'
import { everyContact } from '../rules/audience.ts'
import { type ContactKind, type PurposeLine, tagOfList } from '../rules/contact.ts'
import { demandBasis } from './contacts.ts'

/** Addresses that come in together, and why all of them may be written to. */
export interface AddressList extends PurposeLine {
  readonly title: string
  readonly addresses: readonly string[]
  readonly kind: ContactKind
}

/** Makes contacts of a list, and a segment of its name. Answers the segment. Throws `Refused`. */
export async function bringInList(
  tx: InTransaction,
  doing: Doing,
  { organisationId, list }: { readonly organisationId: string; readonly list: AddressList },
): Promise<string> {
  const { title, addresses, ...reason } = list
  demandBasis(reason, list.kind)
  const tags = [tagOfList(title)]
  const criteria = { ...everyContact, tags }
  const segmentId = await insertSegment(tx, { organisationId, title, criteria })
  if (segmentId === undefined) throw new Refused(refusals.taken, 'list')
  const unknown = { name: null, structure: null, commune: null, informedOn: null, objectedOn: null }
  const lines = addresses.map((email) => ({ ...unknown, ...reason, email, tags, language: 'fr' as const }))
  await insertContactLines(tx, { organisationId, lines, today: todayOf(doing) })
  await tagContacts(tx, { organisationId, addresses, tags })
  return segmentId
}
