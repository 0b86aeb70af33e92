import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import { storableJson } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import { draftsKeptSince } from '../rules/retention.ts'
import { deleteUnsentFiles } from './erase.ts'

/** A questionnaire that is being filled in, as it was put aside. */
export interface Draft {
  readonly questionnaireId: string
  readonly version: number
  readonly answers: Answers
  readonly page: number
}

/** Puts a questionnaire aside, or what is there already in its new state; what was left alone goes. */
export async function saveDraft(tx: InTransaction, tokenHash: string, draft: Draft & { day: Day }): Promise<void> {
  const { questionnaireId, version, answers, page, day } = draft
  await tx.deleteFrom('submission_draft').where('touched_on', '<', draftsKeptSince(day)).execute()
  const values = { version, answers: sql<string>`${storableJson(answers)}::jsonb`, page, touched_on: day }
  await tx
    .insertInto('submission_draft')
    .values({ token_hash: tokenHash, questionnaire_id: questionnaireId, ...values })
    .onConflict((same) => same.column('token_hash').doUpdateSet(values))
    .execute()
}

export function findDraft(
  db: Database,
  { questionnaireId, tokenHash }: { questionnaireId: string; tokenHash: string },
): Promise<Draft | undefined> {
  return db
    .selectFrom('submission_draft')
    .select(['questionnaire_id as questionnaireId', 'version', sql<Answers>`answers`.as('answers'), 'page'])
    .where('questionnaire_id', '=', questionnaireId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export async function deleteDraft(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('submission_draft').where('token_hash', '=', tokenHash).execute()
}

/** Keeps a file that was given as an answer beside the questionnaire; files of what was never sent go after a while. */
export async function attachFile(
  tx: InTransaction,
  { fileId, questionnaireId, day }: { fileId: string; questionnaireId: string; day: Day },
): Promise<void> {
  await deleteUnsentFiles(tx, draftsKeptSince(day))
  await tx
    .insertInto('submission_file')
    .values({ file_id: fileId, questionnaire_id: questionnaireId, given_on: day })
    .execute()
}
