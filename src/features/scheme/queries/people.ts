import type { Database } from '../../../platform/db/database.ts'

/** A person who may answer for an action. */
export interface Owner {
  readonly id: string
  readonly name: string
}

/** Whoever has a role for an organisation, by name. */
export async function listOwners(db: Database, organisationId: string): Promise<Owner[]> {
  return db
    .selectFrom('person as p')
    .select(['p.id', 'p.name'])
    .where((where) =>
      where.exists(
        where
          .selectFrom('person_role as r')
          .select('r.person_id')
          .whereRef('r.person_id', '=', 'p.id')
          .where('r.organisation_id', '=', organisationId),
      ),
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(1000)
    .execute()
}
