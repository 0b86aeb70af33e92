import type { Database } from '../../../platform/db/database.ts'

/** Whether everybody may see a report of the consultation. */
export async function hasReport(db: Database, consultationId: string): Promise<boolean> {
  const one = await db
    .selectFrom('report_publication as p')
    .innerJoin('report_version as v', 'v.id', 'p.version_id')
    .select('v.id')
    .where('v.consultation_id', '=', consultationId)
    .where('p.withdrawn_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
