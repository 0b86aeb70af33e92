import { type SqlBool, sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'

/** Which lines of the audit log: those of one organisation, narrowed. */
export interface AuditFilter {
  readonly organisation: string
  /** Name of the action, or of its feature; empty: any. */
  readonly action: string
  /** Kind or identifier of the thing acted upon; empty: any. */
  readonly subject: string
  /** Part of the name or address of who acted; empty: anybody. */
  readonly actor: string
  /** First and last day, in French time; empty: without bound. */
  readonly from: string
  readonly to: string
}

export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly actorKind: string
  readonly actorName: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string | null
  /** The name of the person acted upon. */
  readonly subjectName: string | null
  readonly fields: readonly string[]
  readonly details: Readonly<Record<string, unknown>>
}

/**
 * The lines that belong to an organisation: what its people did, or what was done to them, as long as it was not for another; and
 * what the machine did, for an organisation of the perimeter.
 */
function belongsTo(organisation: string) {
  return sql<SqlBool>`(
    coalesce(a.details ->> 'organisation', ${organisation}) = ${organisation} and (
      exists (select from person_role r where r.organisation_id = ${organisation}::uuid
        and (r.person_id::text = a.actor_id or (a.subject_kind = 'person' and r.person_id::text = a.subject_id)))
      or a.details ->> 'organisation' = ${organisation}
      or (a.subject_kind = 'organisation' and a.subject_id = ${organisation})
      or (a.actor_kind <> 'person' and a.subject_kind <> 'person'
        and exists (select from perimeter x where x.organisation_id = ${organisation}::uuid))
    ))`
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&')

function auditLines(db: Database, { organisation, action, subject, actor, from, to }: AuditFilter) {
  const part = `%${escapeLike(actor.toLowerCase())}%`
  return db
    .selectFrom('audit_log as a')
    .leftJoin('person as p', (join) => join.on(sql<SqlBool>`p.id::text = a.actor_id`))
    .leftJoin('person as s', (join) => join.on(sql<SqlBool>`a.subject_kind = 'person' and s.id::text = a.subject_id`))
    .where(belongsTo(organisation))
    .$if(action !== '', (query) =>
      query.where(({ eb, or }) => or([eb('a.action', '=', action), eb('a.action', 'like', `${escapeLike(action)}.%`)])),
    )
    .$if(subject !== '', (query) =>
      query.where(({ eb, or }) => or([eb('a.subject_kind', '=', subject), eb('a.subject_id', '=', subject)])),
    )
    .$if(actor !== '', (query) =>
      query.where(({ eb, or }) => or([eb('p.email', 'like', part), sql<SqlBool>`lower(p.name) like ${part}`])),
    )
    .$if(from !== '', (query) => query.where(sql<SqlBool>`a.at >= ${from}::timestamp at time zone 'Europe/Paris'`))
    .$if(to !== '', (query) =>
      query.where(sql<SqlBool>`a.at < (${to}::date + 1)::timestamp at time zone 'Europe/Paris'`),
    )
}

/** Lines of the audit log, the latest first. */
export async function listAudit(
  db: Database,
  filter: AuditFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<AuditRow[]> {
  return auditLines(db, filter)
    .select([
      'a.id',
      'a.at',
      'a.actor_kind as actorKind',
      'p.name as actorName',
      'a.action',
      'a.subject_kind as subjectKind',
      'a.subject_id as subjectId',
      's.name as subjectName',
      'a.fields',
      'a.details',
    ])
    .$narrowType<{ details: Record<string, unknown> }>()
    .orderBy('a.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** Every kind of act that the log of an organisation holds, and every kind of thing acted upon. */
export async function listAuditKinds(
  db: Database,
  organisation: string,
): Promise<{ acts: string[]; subjects: string[] }> {
  const nothing = { organisation, action: '', subject: '', actor: '', from: '', to: '' }
  const lines = auditLines(db, nothing)
  const acts = await lines.select('a.action').distinct().limit(1000).execute()
  const subjects = await lines.select('a.subject_kind').distinct().limit(1000).execute()
  return { acts: acts.map(({ action }) => action), subjects: subjects.map((row) => row.subject_kind) }
}

export async function countAudit(db: Database, filter: AuditFilter): Promise<number> {
  const { lines } = await auditLines(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow()
  return lines
}
