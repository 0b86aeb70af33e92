import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { isShown } from './visible.ts'

/** What whoever is asked should read: a file kept here, or a link. */
export interface ConsultationDocument {
  readonly id: string
  readonly position: number
  readonly title: OwnText
  readonly file: { readonly id: string; readonly name: string; readonly size: number } | null
  readonly link: string | null
}

export function listDocuments(db: Database, consultationId: string): Promise<ConsultationDocument[]> {
  return db
    .selectFrom('consultation_document as d')
    .leftJoin('stored_file as f', 'f.id', 'd.file_id')
    .select([
      'd.id',
      'd.position',
      sql<OwnText>`d.title`.as('title'),
      sql<ConsultationDocument['file']>`case when f.id is not null
        then jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) end`.as('file'),
      'd.link',
    ])
    .where('d.consultation_id', '=', consultationId)
    .orderBy('d.position')
    .limit(500)
    .execute()
}

export interface NewDocument {
  readonly title: OwnText
  readonly fileId: string | null
  readonly link: string | null
}

/** Adds a document behind the others. Answers its identifier. */
export async function insertDocument(tx: InTransaction, consultationId: string, given: NewDocument): Promise<string> {
  const { id } = await tx
    .insertInto('consultation_document')
    .values({
      consultation_id: consultationId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from consultation_document where consultation_id = ${consultationId})`,
      title: JSON.stringify(given.title),
      file_id: given.fileId,
      link: given.link,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a document away. Answers the file that nothing refers to any more, if there was one; `undefined` where no such document is. */
export async function deleteDocument(
  tx: InTransaction,
  consultationId: string,
  id: string,
): Promise<{ readonly fileId: string | null } | undefined> {
  return tx
    .deleteFrom('consultation_document')
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .returning('file_id as fileId')
    .executeTakeFirst()
}

/** Whether a file belongs to what a consultation shows to everybody: a document, or the minutes of something on its timeline. */
export async function isPublicFile(db: Database, consultationId: string, fileId: string): Promise<boolean> {
  const document = await db
    .selectFrom('consultation_document as d')
    .select('d.id')
    .where('d.consultation_id', '=', consultationId)
    .where('d.file_id', '=', fileId)
    .where(isShown.document('d'))
    .executeTakeFirst()
  if (document) return true
  const minutes = await db
    .selectFrom('consultation_event as e')
    .select('e.id')
    .where('e.consultation_id', '=', consultationId)
    .where('e.minutes_file_id', '=', fileId)
    .where(isShown.event('e'))
    .executeTakeFirst()
  return minutes !== undefined
}

/** The same for who works on the consultation, shown to everybody or not. */
export async function isFileOf(db: Database, consultationId: string, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from consultation_document where consultation_id = ${consultationId} and file_id = ${fileId}
    union all
    select 1 from consultation_event where consultation_id = ${consultationId} and minutes_file_id = ${fileId}
    limit 1`.execute(db)
  return rows.length > 0
}
