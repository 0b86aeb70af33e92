import { sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { WrittenTexts } from '../rules/written.ts'

/** What was written in a report; revision 0 where nothing was yet. */
export interface WrittenReport {
  readonly texts: WrittenTexts
  readonly revision: number
}

export async function findWritten(db: Database, consultationId: string): Promise<WrittenReport> {
  const found = await db
    .selectFrom('report')
    .select([sql<WrittenTexts>`texts`.as('texts'), 'revision'])
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return found ?? { texts: {}, revision: 0 }
}

/** Writes the texts where they are still those of that revision. Answers whether they were. */
export async function writeTexts(
  tx: InTransaction,
  consultation_id: string,
  { texts, revision }: WrittenReport,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report')
    .values({ consultation_id, texts: JSON.stringify(texts) })
    .onConflict((same) =>
      same
        .column('consultation_id')
        .doUpdateSet({ texts: sql`excluded.texts`, revision: sql`report.revision + 1` })
        .where('report.revision', '=', revision),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
