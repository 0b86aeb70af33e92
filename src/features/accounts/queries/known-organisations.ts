import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** A legal unit that something here speaks of, whether its figures are published here or not. */
export interface KnownOrganisation {
  readonly siren: string
  readonly name: string
  readonly demonstration: boolean
  readonly predecessors: readonly { readonly siren: string; readonly until: string }[]
}

export async function findOrganisationId(tx: Database, siren: string): Promise<string | undefined> {
  const row = await tx.selectFrom('organisation').select('id').where('siren', '=', siren).executeTakeFirst()
  return row?.id
}

/** The identifier of a legal unit, added outside the perimeter where it was not known. One that is known keeps its name, and is told of predecessors. */
export async function ensureOrganisation(tx: InTransaction, organisation: KnownOrganisation): Promise<string> {
  const { siren, name, demonstration, predecessors } = organisation
  const added = await tx
    .insertInto('organisation')
    .values({ siren, name, demonstration })
    .onConflict((same) => same.column('siren').doNothing())
    .returning('id')
    .executeTakeFirst()
  const id = added?.id ?? (await findOrganisationId(tx, siren))!
  if (predecessors.length > 0)
    await tx
      .insertInto('predecessor')
      .values(predecessors.map((one) => ({ ...one, organisation_id: id })))
      .onConflict((same) => same.column('siren').doNothing())
      .execute()
  return id
}

export async function listPredecessors(db: Database, organisationId: string) {
  return db
    .selectFrom('predecessor')
    .select(['siren', 'until'])
    .where('organisation_id', '=', organisationId)
    .orderBy('until')
    .orderBy('siren')
    .limit(100)
    .execute()
}

/** Every organisation of this instance, by name. */
export async function listOrganisations(db: Database): Promise<{ id: string; siren: string; name: string }[]> {
  return db
    .selectFrom('organisation')
    .select(['id', 'siren', 'name'])
    .orderBy('name')
    .orderBy('siren')
    .limit(10_000)
    .execute()
}
