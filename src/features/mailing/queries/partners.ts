import { sql } from 'kysely'
import type { Language } from '../../../kernel/language.ts'
import type { Database } from '../../../platform/db/database.ts'
import { topicOf } from '../../../platform/mail/suppression.ts'
import type { Basis } from '../rules/contact.ts'

/** A contact whom an organisation may tell what becomes of its consultations. */
export interface PartnerContact {
  readonly id: string
  readonly email: string
  readonly name: string | null
  readonly language: Language
  readonly organisation: string
  readonly basis: Basis
  readonly source: string
}

/**
 * Those who may be told what becomes of consultations: there is a legal basis for it and no objection. Who wants no mail about the
 * consultations of that organisation wants none of this either.
 */
export async function listPartners(db: Database, organisationId: string): Promise<PartnerContact[]> {
  const stopped = ['', topicOf(organisationId, 'follow'), topicOf(organisationId, 'consultation')]
  const { rows } = await sql<PartnerContact>`
    select c.id, c.email, c.name, c.language, o.name as organisation, p.basis, p.source
    from contact c
    join contact_purpose p on p.contact_id = c.id and p.purpose = 'follow' and p.objected_on is null
    join organisation o on o.id = c.organisation_id
    where c.organisation_id = ${organisationId} and not exists (
      select from mail_suppression s where s.address_hash = c.address_hash and s.topic = any(${stopped}::text[]))
    order by c.email`.execute(db)
  return rows
}

/** The contacts of an address that have a purpose, whatever organisation keeps them. */
export async function listContactsWith(
  db: Database,
  of: { readonly addressHash: string; readonly purpose: string },
): Promise<{ id: string; organisationId: string }[]> {
  return db
    .selectFrom('contact as c')
    .innerJoin('contact_purpose as p', 'p.contact_id', 'c.id')
    .select(['c.id', 'c.organisation_id as organisationId'])
    .where('c.address_hash', '=', of.addressHash)
    .where('p.purpose', '=', of.purpose)
    .execute()
}
