import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { hashOfAddress } from '../../../platform/mail/queue.ts'
import type { ContactKind, PurposeLine } from '../rules/contact.ts'

/** For what a contact may be written to, and since when not. */
export interface ContactPurpose extends PurposeLine {
  readonly informedOn: Day | null
  readonly objectedOn: Day | null
}

export interface ContactFields {
  readonly email: string
  readonly name: string | null
  readonly structure: string | null
  readonly kind: ContactKind
  readonly language: Language
  readonly commune: string | null
  readonly tags: readonly string[]
}

export interface Contact extends ContactFields {
  readonly id: string
  readonly organisationId: string
  readonly addressHash: string
  readonly addedOn: Day
  readonly lastUsedOn: Day
  readonly revision: number
  readonly purposes: readonly ContactPurpose[]
}

const purposesOf = sql<ContactPurpose[]>`coalesce((
  select json_agg(json_build_object('purpose', p.purpose, 'basis', p.basis, 'proof', p.proof, 'source', p.source,
    'informedOn', p.informed_on, 'objectedOn', p.objected_on) order by p.purpose)
  from contact_purpose p where p.contact_id = c.id), '[]'::json)`

function selectContacts(db: Database) {
  return db
    .selectFrom('contact as c')
    .select([
      'c.id',
      'c.organisation_id as organisationId',
      'c.email',
      'c.address_hash as addressHash',
      'c.name',
      'c.structure',
      sql<ContactKind>`c.kind`.as('kind'),
      sql<Language>`c.language`.as('language'),
      'c.commune_code as commune',
      'c.tags',
      sql<Day>`c.added_on`.as('addedOn'),
      sql<Day>`c.last_used_on`.as('lastUsedOn'),
      'c.revision',
      purposesOf.as('purposes'),
    ])
}

export async function findContact(db: Database, id: string): Promise<Contact | undefined> {
  return selectContacts(db).where('c.id', '=', id).executeTakeFirst()
}

export interface ContactSearch {
  readonly organisationId: string
  readonly words: string
  readonly page: number
}

export const contactsAPage = 50

/** The contacts of an organisation, by address: those whose address, name, structure or tags hold the words. */
export async function listContacts(
  db: Database,
  { organisationId, words, page }: ContactSearch,
): Promise<{ contacts: Contact[]; total: number }> {
  const like = `%${words.replace(/[%_\\]/g, '\\$&')}%`
  const holds = sql<boolean>`(${words} = '' or folded(concat_ws(' ', c.email, c.name, c.structure, array_to_string(c.tags, ' ')))
    like folded(${like}))`
  const { count } = await db
    .selectFrom('contact as c')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('c.organisation_id', '=', organisationId)
    .where(holds)
    .executeTakeFirstOrThrow()
  const contacts = await selectContacts(db)
    .where('c.organisation_id', '=', organisationId)
    .where(holds)
    .orderBy('c.email')
    .limit(contactsAPage)
    .offset((page - 1) * contactsAPage)
    .execute()
  return { contacts, total: count }
}

/** The words under which an organisation keeps its contacts. */
export async function listTags(db: Database, organisationId: string): Promise<string[]> {
  const { rows } = await sql<{ tag: string }>`
    select distinct unnest(tags) as tag from contact where organisation_id = ${organisationId} order by tag limit 200`.execute(
    db,
  )
  return rows.map(({ tag }) => tag)
}

/** Adds a contact; `undefined` where the address is known. */
export async function insertContact(
  tx: InTransaction,
  organisationId: string,
  { commune, tags, ...fields }: ContactFields,
  today: Day,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('contact')
    .values({
      ...fields,
      organisation_id: organisationId,
      address_hash: hashOfAddress(fields.email),
      commune_code: commune,
      tags: [...tags],
      added_on: today,
      last_used_on: today,
    })
    .onConflict((same) => same.columns(['organisation_id', 'address_hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The contact of an address, for an import that comes again. */
export async function findContactByEmail(
  db: Database,
  organisationId: string,
  email: string,
): Promise<Contact | undefined> {
  return selectContacts(db)
    .where('c.organisation_id', '=', organisationId)
    .where('c.address_hash', '=', hashOfAddress(email))
    .executeTakeFirst()
}

/** Changes what is kept of a contact; `false` where somebody did meanwhile. */
export async function updateContact(
  tx: InTransaction,
  contact: { readonly id: string; readonly revision: number },
  { commune, tags, ...fields }: ContactFields,
  today: Day,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contact')
    .set({
      ...fields,
      address_hash: hashOfAddress(fields.email),
      commune_code: commune,
      tags: [...tags],
      last_used_on: today,
      revision: contact.revision + 1,
    })
    .where('id', '=', contact.id)
    .where('revision', '=', contact.revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Writes down why a contact may be written to for a purpose; an objection made before stays until it is taken back. */
export async function upsertPurpose(
  tx: InTransaction,
  contactId: string,
  { purpose, basis, proof, source, informedOn }: Omit<ContactPurpose, 'objectedOn'>,
): Promise<void> {
  const values = { basis, proof, source, informed_on: informedOn }
  await tx
    .insertInto('contact_purpose')
    .values({ contact_id: contactId, purpose, ...values })
    .onConflict((same) => same.columns(['contact_id', 'purpose']).doUpdateSet(values))
    .execute()
}

/** Notes that contacts of that address do not want a purpose any more, or want it again. */
export async function updateObjection(
  tx: InTransaction,
  contactId: string,
  { purpose, on }: { purpose: string; on: Day | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contact_purpose')
    .set({ objected_on: on })
    .where('contact_id', '=', contactId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deletePurpose(tx: InTransaction, contactId: string, purpose: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('contact_purpose')
    .where('contact_id', '=', contactId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deleteContact(tx: InTransaction, id: string): Promise<void> {
  await tx.deleteFrom('contact').where('id', '=', id).execute()
}

/** Contacts that nobody has written to since that day, some at a time. */
export async function listUnused(db: Database, before: Day, most: number): Promise<{ id: string; email: string }[]> {
  return db
    .selectFrom('contact')
    .select(['id', 'email'])
    .where('last_used_on', '<', before)
    .orderBy('last_used_on')
    .limit(most)
    .execute()
}

/** What was sent to a contact: for the copy of what is kept of them. */
export async function listSentTo(
  db: Database,
  contactId: string,
): Promise<{ subject: string; state: string; on: Day | null; unsubscribedOn: Day | null }[]> {
  const { rows } = await sql<{ subject: string; state: string; on: Day | null; unsubscribedOn: Day | null }>`
    select coalesce(m.subject, k.subject ->> 'fr') as subject, coalesce(m.state, 'sent') as state,
      coalesce(m.settled_on, k.sent_on) as "on", r.unsubscribed_on as "unsubscribedOn"
    from campaign_recipient r
    join campaign k on k.id = r.campaign_id
    left join message m on m.key = 'campaign:' || r.id
    where r.contact_id = ${contactId} order by "on" nulls last, r.id limit 1000`.execute(db)
  return rows
}

/** Whether the organisation has any contact. */
export async function isAnyContact(db: Database, organisationId: string): Promise<boolean> {
  const one = await db
    .selectFrom('contact')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
