import { dayInParis } from '../../../kernel/calendar.ts'
import type { Wording } from '../../../kernel/language.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import { type GivenFile, nameOfFile, sniffFile, storeFile } from '../../../platform/stored-files.ts'
import { attachFile, saveDraft } from '../queries/drafts.ts'
import { hashOfCode } from '../rules/answering/code.ts'
import type { Answers, FileAnswer } from '../rules/questionnaire/answer.ts'
import { newCode } from './submit.ts'

/** Puts a questionnaire aside. Answers the code of the link by which it is taken up; the one that it has stays. */
export async function putAside(
  { db, now }: { db: Database; now: Date },
  draft: { questionnaireId: string; version: number; answers: Answers; page: number; code: string },
): Promise<string> {
  const code = draft.code === '' ? newCode() : draft.code
  await inTransaction(db, (tx) => saveDraft(tx, hashOfCode(code), { ...draft, day: dayInParis(now) }))
  return code
}

/** Keeps a file that was given as an answer, until it is sent with the others or left alone. */
export async function keepAnswerFile(
  { db, now }: { db: Database; now: Date },
  questionnaireId: string,
  given: GivenFile,
): Promise<{ answer: FileAnswer } | { fault: Wording }> {
  const looked = sniffFile(given)
  if ('fault' in looked) return looked
  const file = await inTransaction(db, async (tx) => {
    const fileId = await storeFile(tx, given, looked.type)
    await attachFile(tx, { fileId, questionnaireId, day: dayInParis(now) })
    return fileId
  })
  return { answer: { file, name: nameOfFile(given.name) } }
}
