import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import { rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { hashOfAddress } from '../../../platform/mail/queue.ts'
import type { ContactLine } from '../codecs/contact-table.ts'

const columns = {
  email: 'text',
  address_hash: 'text',
  name: 'text',
  structure: 'text',
  kind: 'text',
  language: 'text',
  commune: 'text',
  tags: 'text[]',
  purpose: 'text',
  basis: 'text',
  proof: 'text',
  source: 'text',
  informed_on: 'date',
  objected_on: 'date',
  position: 'integer',
} as const

/**
 * Adds the contacts of a table and why they may be written to. An address that is known keeps what is kept of it; an objection is
 * never undone. Answers how many were added.
 */
export async function insertContactLines(
  tx: InTransaction,
  { organisationId, lines, today }: { organisationId: string; lines: readonly ContactLine[]; today: Day },
): Promise<number> {
  const rows = rowsOf(
    columns,
    lines.map(({ informedOn, objectedOn, ...line }, position) => ({
      ...line,
      address_hash: hashOfAddress(line.email),
      informed_on: informedOn,
      objected_on: objectedOn,
      position,
    })),
  )
  const { rows: added } = await sql`
    insert into contact (organisation_id, email, address_hash, name, structure, kind, language, commune_code, tags, added_on, last_used_on)
    select distinct on (r.address_hash) ${organisationId}::uuid, r.email, r.address_hash, r.name, r.structure, r.kind, r.language,
      r.commune, coalesce(r.tags, '{}'), ${today}::date, ${today}::date
    from ${rows} r order by r.address_hash, r.position
    on conflict (organisation_id, address_hash) do nothing returning id`.execute(tx)
  await sql`
    insert into contact_purpose as p (contact_id, purpose, basis, proof, source, informed_on, objected_on)
    select c.id, r.purpose, r.basis, r.proof, r.source, r.informed_on, r.objected_on
    from ${rows} r join contact c on c.organisation_id = ${organisationId} and c.address_hash = r.address_hash
    on conflict (contact_id, purpose) do update set basis = excluded.basis, proof = excluded.proof, source = excluded.source,
      informed_on = coalesce(p.informed_on, excluded.informed_on), objected_on = coalesce(p.objected_on, excluded.objected_on)`.execute(
    tx,
  )
  return added.length
}

/** Adds tags to the contacts of these addresses, where they have them not. */
export async function tagContacts(
  tx: InTransaction,
  of: { readonly organisationId: string; readonly addresses: readonly string[]; readonly tags: readonly string[] },
): Promise<void> {
  const tags = sql`${[...of.tags]}::text[]`
  await sql`update contact set tags = tags || ${tags}, revision = revision + 1
    where organisation_id = ${of.organisationId} and address_hash = any(${of.addresses.map(hashOfAddress)}::text[])
      and not tags @> ${tags}`.execute(tx)
}
