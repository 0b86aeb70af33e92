import { sql } from 'kysely'
import { rowsOf } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** Whether nobody has done anything here yet: no organisation, no person, no line in the audit log. */
export async function isEmptyInstance(db: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from organisation) and not exists (select from person)
      and not exists (select from audit_log) as empty`.execute(db)
  return rows[0]!.empty
}

/** How many communes are known as members of an intercommunality. */
export async function countMembers(db: Database, group: string): Promise<number> {
  const { count } = await db
    .selectFrom('organisation_member')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('group_id', '=', group)
    .executeTakeFirstOrThrow()
  return count
}

const columns = { siren: 'text', name: 'text', position: 'integer' } as const

/** Adds communes as members of an intercommunality, outside the perimeter. An organisation that is known keeps its name. */
export async function insertMembers(
  tx: InTransaction,
  group: string,
  members: readonly { readonly siren: string; readonly name: string }[],
): Promise<void> {
  const rows = members.map((member, index) => ({ ...member, position: index + 1 }))
  const sent = rowsOf(columns, rows)
  await sql`insert into organisation (siren, name, category)
    select r.siren, r.name, 'local' from ${sent} r on conflict (siren) do nothing`.execute(tx)
  await sql`insert into organisation_member (group_id, member_id, position)
    select ${group}::uuid, o.id, r.position from ${sent} r join organisation o on o.siren = r.siren
    where o.id <> ${group}::uuid on conflict (group_id, member_id) do nothing`.execute(tx)
}
