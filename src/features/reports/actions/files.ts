import { dayInParis } from '../../../kernel/calendar.ts'
import { type Language, languages } from '../../../kernel/language.ts'
import { type Database, inTransaction } from '../../../platform/db/database.ts'
import type { JobHandler } from '../../../platform/jobs.ts'
import { deleteStoredFile, storeFile } from '../../../platform/stored-files.ts'
import type { World } from '../../../platform/world.ts'
import { makeFile } from '../composition/file.ts'
import { insertReportFile, listFiles } from '../queries/files.ts'
import { findVersionById, type Version } from '../queries/versions.ts'
import { type FileFormat, fileFormats, mediaTypes } from '../rules/format.ts'

/** The job that makes the files of a version once it is frozen. */
export const filesJob = 'reports.files'

interface Wanted {
  readonly version: Version
  readonly language: Language
  readonly format: FileFormat
  readonly baseUrl: string | null
}

/** Makes a file, and keeps it unless somebody else was faster: the first stays for ever. */
async function keepFile(db: Database, { version, language, format, baseUrl }: Wanted): Promise<void> {
  const day = dayInParis(version.frozenAt)
  const { content, standard } = await makeFile(version.documents[language], { format, day, baseUrl })
  const name = `bilan-${version.number}-${language}.${format}`
  await inTransaction(db, async (tx) => {
    const fileId = await storeFile(tx, { name, content }, mediaTypes[format])
    const first = await insertReportFile(tx, { versionId: version.id, fileId, language, format, standard })
    if (!first) await deleteStoredFile(tx, fileId)
  })
}

/** Makes the files of a version that are not made yet. */
export async function keepFiles(db: Database, versionId: string, baseUrl: string | null): Promise<void> {
  const version = await findVersionById(db, versionId)
  if (!version) return
  const made = await listFiles(db, versionId)
  for (const language of languages)
    for (const format of fileFormats)
      if (!made.some((file) => file.language === language && file.format === format))
        await keepFile(db, { version, language, format, baseUrl })
}

/** What reports leave to jobs. */
export function filesHandler({ db, config }: Pick<World, 'db' | 'config'>): JobHandler {
  return (payload) => keepFiles(db, (payload as { version: string }).version, config.baseUrl ?? null)
}
