import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import { listSchemes, type Scheme } from './schemes.ts'

/** The schemes that an organisation leads or joined and that everybody may see, the latest period first. */
export async function listSchemesOf(db: Database, siren: string): Promise<Scheme[]> {
  const joined = await db
    .selectFrom('scheme_organisation as j')
    .innerJoin('organisation as o', 'o.id', 'j.organisation_id')
    .select('j.scheme_id')
    .where('o.siren', '=', siren)
    .orderBy(sql`j.scheme_id`)
    .limit(1000)
    .execute()
  const ids = new Set(joined.map(({ scheme_id }) => scheme_id))
  return (await listSchemes(db)).filter((one) => one.state !== 'draft' && (one.siren === siren || ids.has(one.id)))
}
