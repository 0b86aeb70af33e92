import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { topicOf } from '../../../platform/mail/suppression.ts'
import { type Criteria, everyContact } from '../rules/audience.ts'
import type { Basis, Purpose } from '../rules/contact.ts'

/** A contact of the segment, with what decides whether they are written to. */
export interface AudienceMember {
  readonly id: string
  readonly email: string
  readonly addressHash: string
  readonly name: string | null
  readonly language: Language
  readonly basis: Basis | null
  readonly source: string | null
  readonly objected: boolean
  readonly suppressed: string | null
  /** Whether they were invited to the consultation before. */
  readonly invited: boolean
}

export interface AudienceOf {
  readonly organisationId: string
  readonly purpose: string
  readonly criteria: Criteria | null
  readonly consultationId: string | null
}

const list = (values: readonly string[]) => sql`${[...values]}::text[]`
const within = (column: string, values: readonly string[]) =>
  sql<boolean>`(cardinality(${list(values)}) = 0 or ${sql.ref(column)} = any(${list(values)}))`

/** Whether a contact is of the segment. */
const meets = ({ tags, kinds, languages, communes }: Criteria) => sql<boolean>`(
  (cardinality(${list(tags)}) = 0 or c.tags && ${list(tags)})
  and ${within('c.kind', kinds)} and ${within('c.language', languages)} and ${within('c.commune_code', communes)})`

/** All contacts of the segment, by address: those who are written to and those who are left out. */
export async function listAudience(db: Database, of: AudienceOf): Promise<AudienceMember[]> {
  const { rows } = await sql<AudienceMember>`
    select c.id, c.email, c.address_hash as "addressHash", c.name, c.language, p.basis, p.source,
      p.objected_on is not null as objected,
      (select s.reason from mail_suppression s where s.address_hash = c.address_hash and s.topic in ('', ${topicOf(of.organisationId, of.purpose)})
        order by s.reason = 'bounced' desc limit 1) as suppressed,
      exists (select from campaign_recipient r join campaign k on k.id = r.campaign_id
        where r.contact_id = c.id and k.consultation_id = ${of.consultationId} and k.kind = 'invitation') as invited
    from contact c left join contact_purpose p on p.contact_id = c.id and p.purpose = ${of.purpose}
    where c.organisation_id = ${of.organisationId}
      and ${meets(of.criteria ?? everyContact)}
    order by c.email limit 200000`.execute(db)
  return rows
}

/** Whom a mailing was made for already, by contact. */
export async function listMade(db: Database, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('campaign_recipient')
    .select('address_hash')
    .where('campaign_id', '=', campaignId)
    .execute()
  return new Set(rows.map(({ address_hash }) => address_hash))
}

/** Adds a recipient; `undefined` where the mailing was made for that address already. */
export async function insertRecipient(
  tx: InTransaction,
  { campaignId, contactId, addressHash }: { campaignId: string; contactId: string; addressHash: string },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('campaign_recipient')
    .values({ campaign_id: campaignId, contact_id: contactId, address_hash: addressHash })
    .onConflict((same) => same.columns(['campaign_id', 'address_hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The first message tells what is kept; from it counts how long. */
export async function noteWrittenTo(
  tx: InTransaction,
  contactIds: readonly string[],
  { purpose, on }: { purpose: string; on: Day },
): Promise<void> {
  await sql`update contact set last_used_on = ${on} where id = any(${[...contactIds]}::uuid[])`.execute(tx)
  await sql`update contact_purpose set informed_on = ${on}
    where contact_id = any(${[...contactIds]}::uuid[]) and purpose = ${purpose} and informed_on is null`.execute(tx)
}

/** The recipient whose link of unsubscribing it is. */
export interface Unsubscribing {
  readonly id: string
  readonly contactId: string | null
  readonly addressHash: string
  readonly purpose: Purpose
  readonly organisationId: string
  readonly organisation: string
  readonly unsubscribedOn: Day | null
}

export async function findUnsubscribing(db: Database, recipientId: string): Promise<Unsubscribing | undefined> {
  const { rows } = await sql<Unsubscribing>`
    select r.id, r.contact_id as "contactId", r.address_hash as "addressHash", k.purpose, k.organisation_id as "organisationId", o.name as organisation,
      r.unsubscribed_on as "unsubscribedOn"
    from campaign_recipient r join campaign k on k.id = r.campaign_id join organisation o on o.id = k.organisation_id
    where r.id = ${recipientId}`.execute(db)
  return rows[0]
}

export async function noteUnsubscribed(tx: InTransaction, recipientId: string, on: Day): Promise<void> {
  await tx
    .updateTable('campaign_recipient')
    .set({ unsubscribed_on: on })
    .where('id', '=', recipientId)
    .where('unsubscribed_on', 'is', null)
    .execute()
}

/** The message of a recipient has this key. */
export const messageKey = (recipientId: string) => `campaign:${recipientId}`

/** The keys of the messages of a contact, or of a mailing. */
export async function listMessageKeys(
  db: Database,
  of: { readonly contactId: string } | { readonly campaignId: string },
): Promise<string[]> {
  const [column, id] =
    'contactId' in of ? (['contact_id', of.contactId] as const) : (['campaign_id', of.campaignId] as const)
  const rows = await db.selectFrom('campaign_recipient').select('id').where(column, '=', id).execute()
  return rows.map((row) => messageKey(row.id))
}

/** The keys of the mails that told an address what becomes of consultations, as far as it is told as a contact. */
export async function listFollowKeys(db: Database, contactId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('message as m')
    .innerJoin('contact as c', 'c.address_hash', 'm.address_hash')
    .innerJoin('contact_purpose as p', 'p.contact_id', 'c.id')
    .select('m.key')
    .where('m.purpose', '=', 'follow')
    .where('p.purpose', '=', 'follow')
    .where('c.id', '=', contactId)
    .execute()
  return rows.map(({ key }) => key)
}

/** How many contacts a segment holds. */
export async function countSegment(db: Database, organisationId: string, criteria: Criteria): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from contact c where c.organisation_id = ${organisationId} and ${meets(criteria)}`.execute(
    db,
  )
  return rows[0]!.count
}

/** The recipients of a mailing whose message is in that state, by whose link one could unsubscribe. */
export async function listUnsubscribable(
  db: Database,
  campaignId: string,
  state: 'sent' | 'waiting',
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from campaign_recipient r join message m on m.key = 'campaign:' || r.id
    where r.campaign_id = ${campaignId} and m.state = ${state} order by r.address_hash limit 1000`.execute(db)
  return rows.map(({ id }) => id)
}
