import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'

/** What waits in a consultation. */
export interface ConsultationWork {
  readonly slug: string
  readonly title: OwnText
  readonly organisationId: string
  /** Contributions on whose showing nobody has decided, and those whose author asks for another look. */
  readonly unmoderated: number
  readonly appealed: number
  /** Published propositions without an answer. */
  readonly unanswered: number
  /** Drafts of answers by somebody else than the person. */
  readonly drafted: number
  readonly approved: number
}

const count = (from: ReturnType<typeof sql>) => sql<number>`(select count(*) from ${from})`

/** The consultations of some organisations that go on, with what waits in each. */
export async function listConsultationWork(
  db: Database,
  { organisations, person }: { organisations: readonly string[]; person: string },
): Promise<ConsultationWork[]> {
  if (organisations.length === 0) return []
  return db
    .selectFrom('consultation as c')
    .select([
      'c.slug',
      sql<OwnText>`c.title`.as('title'),
      'c.organisation_id as organisationId',
      count(sql`contribution k where k.consultation_id = c.id and k.state = 'waiting'`).as('unmoderated'),
      count(sql`contribution k where k.consultation_id = c.id and k.state = 'hidden' and (
        select d.outcome from moderation_decision d
        where d.contribution_id = k.id order by d.position desc limit 1) = 'appealed'`).as('appealed'),
      count(sql`proposition p where p.consultation_id = c.id and p.state = 'published'
        and not exists (select from answer a where a.proposition_id = p.id)`).as('unanswered'),
      count(sql`answer a where a.consultation_id = c.id and a.state = 'draft'
        and a.author_person_id is distinct from ${person}::uuid`).as('drafted'),
      count(sql`answer a where a.consultation_id = c.id and a.state = 'approved'`).as('approved'),
    ])
    .where('c.organisation_id', 'in', organisations as string[])
    .where('c.read_only', '=', false)
    .where('c.state', '<>', 'preparing')
    .orderBy(sql`c.opens_on desc nulls first`)
    .orderBy('c.slug')
    .limit(100)
    .execute()
}
