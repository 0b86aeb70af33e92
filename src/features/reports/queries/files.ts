import { sql } from 'kysely'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { FileFormat } from '../rules/format.ts'

/** A file of a frozen version. */
export interface ReportFile {
  readonly fileId: string
  readonly language: Language
  readonly format: FileFormat
  readonly size: number
  readonly sha256: string
  readonly standard: 'PDF/UA-1' | null
}

/** The files of a version that are made. */
export function listFiles(db: Database, versionId: string): Promise<ReportFile[]> {
  return db
    .selectFrom('report_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.file_id')
    .select([
      'f.file_id as fileId',
      sql<Language>`f.language`.as('language'),
      sql<FileFormat>`f.format`.as('format'),
      's.size',
      's.sha256',
      sql<ReportFile['standard']>`f.standard`.as('standard'),
    ])
    .where('f.version_id', '=', versionId)
    .orderBy('f.language', 'desc')
    .orderBy('f.format', 'desc')
    .limit(10)
    .execute()
}

export interface NewReportFile extends Pick<ReportFile, 'fileId' | 'language' | 'format' | 'standard'> {
  readonly versionId: string
}

/** Keeps a file as that of a version. Answers whether there was none before. */
export async function insertReportFile(tx: InTransaction, file: NewReportFile): Promise<boolean> {
  const { versionId: version_id, fileId: file_id, language, format, standard } = file
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('report_file')
    .values({ version_id, file_id, language, format, standard })
    .onConflict((same) => same.columns(['version_id', 'language', 'format']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The bytes of a file of a version. */
export async function readFile(db: Database, fileId: string): Promise<Buffer> {
  const { content } = await db
    .selectFrom('stored_file')
    .select('content')
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
  return content
}
