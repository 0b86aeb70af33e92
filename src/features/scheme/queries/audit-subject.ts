import { sql } from 'kysely'
import type { Wording } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { NamedSubject } from '../../../platform/audit.ts'
import type { Database } from '../../../platform/db/database.ts'

/** A text in both languages, the French where no English was written. */
export const bothWords = ({ fr, en }: OwnText): Wording => ({ fr, en: en ?? fr })

/** A target, an axis or a pillar, with that part of its scheme's workspace. */
export async function findTitled(db: Database, table: 'target' | 'division', id: string, path: string) {
  const row = await db
    .selectFrom(table)
    .innerJoin('scheme as s', 's.id', `${table}.scheme_id`)
    .select([sql<OwnText>`${sql.ref(`${table}.title`)}`.as('title'), 's.slug'])
    .where(`${table}.id`, '=', id)
    .executeTakeFirst()
  return row && { name: bothWords(row.title), href: `/espace/schema/${row.slug}${path}` }
}

/** A milestone, with the action to which it belongs. */
export async function findMilestoneAction(db: Database, id: string): Promise<NamedSubject | undefined> {
  const row = await db
    .selectFrom('milestone')
    .select(['action_id', sql<OwnText>`title`.as('title')])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { name: bothWords(row.title), href: `/espace/schema/actions/${row.action_id}` }
}
