import type { Database, InTransaction } from '../../../platform/db/database.ts'

export interface NewReport {
  readonly contract_id: string
  readonly sent_on: string
  readonly field: string
  readonly message: string
}

/** Keeps a report, and answers its identifier. */
export async function insertReport(tx: InTransaction, report: NewReport): Promise<string> {
  const { id } = await tx.insertInto('contract_report').values(report).returning('id').executeTakeFirstOrThrow()
  return id
}

/** When a visitor reported lately. */
export async function listAttempts(db: Database, visitorKey: string, since: Date): Promise<Date[]> {
  const rows = await db
    .selectFrom('report_attempt')
    .select('at')
    .where('visitor_key', '=', visitorKey)
    .where('at', '>', since)
    .orderBy('at')
    .limit(1000)
    .execute()
  return rows.map(({ at }) => at)
}

/** Notes a report of a visitor, and forgets those that are of no use any more. */
export async function noteAttempt(
  tx: InTransaction,
  { visitorKey, at, forgetBefore }: { visitorKey: string; at: Date; forgetBefore: Date },
): Promise<void> {
  await tx.deleteFrom('report_attempt').where('at', '<', forgetBefore).execute()
  await tx.insertInto('report_attempt').values({ visitor_key: visitorKey, at }).execute()
}
