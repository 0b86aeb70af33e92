import type { Database } from '../../../platform/db/database.ts'

/** A buyer whose figures this instance publishes. */
export interface PerimeterBuyer {
  readonly id: string
  readonly siren: string
  readonly name: string
  readonly demonstration: boolean
}

/** The buyers of the perimeter, the instance's own first. Empty: the instance shows every buyer whose data it holds. */
export async function listPerimeter(db: Database): Promise<PerimeterBuyer[]> {
  return db
    .selectFrom('perimeter as p')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select(['o.id', 'o.siren', 'o.name', 'o.demonstration'])
    .orderBy('p.position')
    .orderBy('o.siren')
    .limit(1000)
    .execute()
}

/** The identifiers of the organisations of the perimeter, the instance's own first. */
export async function listPerimeterIds(db: Database): Promise<string[]> {
  return (await listPerimeter(db)).map(({ id }) => id)
}

/** The organisation of this instance that is that legal unit (SIREN). */
export async function findOrganisationId(db: Database, siren: string | null): Promise<string | undefined> {
  if (siren === null) return undefined
  const row = await db.selectFrom('organisation').select('id').where('siren', '=', siren).executeTakeFirst()
  return row?.id
}

/** The legal units (SIREN) of some organisations. */
export async function listSirensOf(db: Database, organisations: readonly string[]): Promise<string[]> {
  if (organisations.length === 0) return []
  const rows = await db
    .selectFrom('organisation')
    .select('siren')
    .where('id', 'in', organisations as string[])
    .orderBy('siren')
    .execute()
  return rows.map(({ siren }) => siren)
}
