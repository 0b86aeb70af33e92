import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'

/** What waits in a scheme for those who lead it. */
export interface SchemeWork {
  readonly slug: string
  readonly title: OwnText
  readonly late: number
  readonly unverified: number
}

/** The rule of `shownState`, for a count: an action that goes on and has a milestone whose day is over. */
const isLate = (today: Day) => sql<boolean>`(s.demonstration is distinct from 'stated'
  and a.state in ('to-launch', 'under-way')
  and exists (select from milestone m where m.action_id = a.id and m.done_on is null and m.due < ${today}
    and m.withdrawn_at is null))`

/** How many late actions somebody owns in schemes that go on. */
export async function countOwnedLate(db: Database, { owner, today }: { owner: string; today: Day }): Promise<number> {
  const { count } = await db
    .selectFrom('action as a')
    .innerJoin('scheme as s', 's.id', 'a.scheme_id')
    .select(sql<number>`count(*)`.as('count'))
    .where('a.owner_person_id', '=', owner)
    .where('s.state', '<>', 'closed')
    .where('s.read_only', '=', false)
    .where(isLate(today))
    .executeTakeFirstOrThrow()
  return count
}

/** For each scheme of some organisations: late actions while it is in force, and measures that somebody else than the person declared. */
export async function listSchemeWork(
  db: Database,
  { organisations, person, today }: { organisations: readonly string[]; person: string; today: Day },
): Promise<SchemeWork[]> {
  if (organisations.length === 0) return []
  return db
    .selectFrom('scheme as s')
    .select([
      's.slug',
      sql<OwnText>`s.title`.as('title'),
      sql<number>`(select count(*) from action a
        where a.scheme_id = s.id and s.state = 'adopted' and ${isLate(today)})`.as('late'),
      sql<number>`(select count(*) from measure m
        where m.scheme_id = s.id and m.state = 'declared' and m.withdrawn_at is null and m.author_id is distinct from ${person}::uuid)`.as(
        'unverified',
      ),
    ])
    .where('s.organisation_id', 'in', organisations as string[])
    .where('s.read_only', '=', false)
    .orderBy('s.period_from', 'desc')
    .orderBy('s.slug')
    .limit(100)
    .execute()
}
