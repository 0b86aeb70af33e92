import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { ReportDocument } from '../rules/document.ts'
import type { Finding } from '../rules/finding.ts'

export type Documents = Readonly<Record<Language, ReportDocument>>

/** A frozen version, without what it says. */
export interface VersionLine {
  readonly id: string
  readonly number: number
  readonly hash: string
  readonly findings: readonly Finding[]
  readonly frozenAt: Date
  readonly frozenBy: string
  readonly note: OwnText | null
  /** Since when everybody may see it; `null` where nobody may, or no longer. */
  readonly publishedOn: Day | null
}

export interface Version extends VersionLine {
  readonly documents: Documents
}

function selectVersions(db: Database, consultationId: string) {
  return db
    .selectFrom('report_version as v')
    .leftJoin('report_publication as p', (on) => on.onRef('p.version_id', '=', 'v.id').on('p.withdrawn_on', 'is', null))
    .select([
      'v.id',
      'v.number',
      'v.hash',
      sql<Version['findings']>`v.findings`.as('findings'),
      'v.frozen_at as frozenAt',
      'v.frozen_by as frozenBy',
      sql<OwnText | null>`v.note`.as('note'),
      sql<Day | null>`p.published_on`.as('publishedOn'),
    ])
    .where('v.consultation_id', '=', consultationId)
}

/** Every version that was frozen, the last first. */
export function listVersions(db: Database, consultationId: string): Promise<VersionLine[]> {
  return selectVersions(db, consultationId).orderBy('v.number', 'desc').limit(1000).execute()
}

const withDocuments = (db: Database, consultationId: string) =>
  selectVersions(db, consultationId).select(sql<Documents>`v.documents`.as('documents'))

export function findVersion(db: Database, consultationId: string, number: number): Promise<Version | undefined> {
  return withDocuments(db, consultationId).where('v.number', '=', number).executeTakeFirst()
}

/** The version of that identifier. */
export async function findVersionById(db: Database, id: string): Promise<Version | undefined> {
  const at = await db
    .selectFrom('report_version')
    .select(['consultation_id', 'number'])
    .where('id', '=', id)
    .executeTakeFirst()
  return at && findVersion(db, at.consultation_id, at.number)
}

/** The report that everybody sees: the last that is published, or the one of that number where it is published too. */
export function findPublished(db: Database, consultationId: string, number?: number): Promise<Version | undefined> {
  return withDocuments(db, consultationId)
    .where('p.published_on', 'is not', null)
    .$if(number !== undefined, (query) => query.where('v.number', '=', number!))
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface NewVersion {
  readonly consultationId: string
  readonly number: number
  readonly documents: Documents
  readonly findings: readonly Finding[]
  readonly hash: string
  readonly frozenAt: Date
  readonly frozenById: string | null
  readonly frozenBy: string
  readonly note: OwnText | null
}

export async function insertVersion(tx: InTransaction, version: NewVersion): Promise<string> {
  const { id } = await tx
    .insertInto('report_version')
    .values({
      consultation_id: version.consultationId,
      number: version.number,
      documents: JSON.stringify(version.documents),
      findings: JSON.stringify(version.findings),
      hash: version.hash,
      frozen_at: version.frozenAt,
      frozen_by_id: version.frozenById,
      frozen_by: version.frozenBy,
      note: version.note === null ? null : JSON.stringify(version.note),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Shows a version to everybody, from that day on; a version that was taken back keeps the day of its first publication. */
export async function showVersion(tx: InTransaction, id: string, on: Day): Promise<void> {
  await tx
    .insertInto('report_publication')
    .values({ version_id: id, published_on: on })
    .onConflict((same) => same.column('version_id').doUpdateSet({ withdrawn_on: null }))
    .execute()
}

export async function withdrawVersion(tx: InTransaction, id: string, on: Day): Promise<void> {
  await tx.updateTable('report_publication').set({ withdrawn_on: on }).where('version_id', '=', id).execute()
}
