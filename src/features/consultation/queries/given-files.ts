import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'

/** A file that somebody sent as an answer. */
export interface GivenAnswerFile {
  readonly id: string
  readonly name: string
  readonly size: number
}

/** What stands in the answers: a file that was replaced since, or never sent, is nobody's to take. */
const selectSent = (db: Database, questionnaireId: string) =>
  db
    .selectFrom('submission_file as f')
    .innerJoin('submission as s', 's.id', 'f.submission_id')
    .innerJoin('stored_file as c', 'c.id', 'f.file_id')
    .select(['c.id', 'c.name', 'c.size'])
    .where('f.questionnaire_id', '=', questionnaireId)
    .where(sql<boolean>`position(f.file_id::text in s.answers::text) > 0`)

/** The files of the answers that are counted, in an order that says nothing of who sent them or when. */
export function listGivenFiles(db: Database, questionnaireId: string): Promise<GivenAnswerFile[]> {
  return selectSent(db, questionnaireId)
    .where('s.state', '=', 'counted')
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(500)
    .execute()
}

/** Whether a file was sent with that questionnaire. */
export async function isGivenFile(
  db: Database,
  { questionnaireId, fileId }: { questionnaireId: string; fileId: string },
): Promise<boolean> {
  const found = await selectSent(db, questionnaireId).where('c.id', '=', fileId).executeTakeFirst()
  return found !== undefined
}
