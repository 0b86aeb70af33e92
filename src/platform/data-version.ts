import { sql } from 'kysely'
import type { Database, InTransaction } from './db/database.ts'

/** Says that published data of that name changed. Called in the transaction that changes them. */
export async function bumpVersion(tx: InTransaction, name: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into data_version (name, version, changed_at) values (${name}, 1, now())
    on conflict (name) do update set version = data_version.version + 1, changed_at = now()
    returning version`.execute(tx)
  return rows[0]!.version
}

/** The version of the published data of that name, 0 before the first, and since when. */
export async function findVersion(
  db: Database,
  name: string,
): Promise<{ version: number; changedAt: Date | undefined }> {
  const row = await db.selectFrom('data_version').selectAll().where('name', '=', name).executeTakeFirst()
  return { version: row?.version ?? 0, changedAt: row?.changed_at }
}
