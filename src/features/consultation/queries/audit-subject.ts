import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { AuditSubject, NamedSubject } from '../../../platform/audit.ts'
import type { Database } from '../../../platform/db/database.ts'

/** The consultation of which a line of the audit log tells, with its page in the workspace. */
export async function findConsultationSubject(
  db: Database,
  { kind, id }: AuditSubject,
): Promise<NamedSubject | undefined> {
  if (kind !== 'consultation') return undefined
  const row = await db
    .selectFrom('consultation')
    .select(['slug', sql<OwnText>`title`.as('title')])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { fr, en } = row.title
  return { name: { fr, en: en ?? fr }, href: `/espace/concertations/${row.slug}` }
}
