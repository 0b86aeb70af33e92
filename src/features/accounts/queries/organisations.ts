import { sql } from 'kysely'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { BuyerCategory } from '../../law/rules/european-thresholds.ts'

/** A buyer as it is added: its legal unit and the places under whose number it publishes. */
export interface NewBuyer {
  readonly siren: string
  readonly name: string
  readonly category: BuyerCategory | null
  readonly demonstration: boolean
  readonly establishments: readonly { readonly siret: string; readonly name: string }[]
}

/** The legal units of this instance, demonstration or not. */
export async function listSirens(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('organisation').select('siren').orderBy('siren').limit(10_000).execute()
  return rows.map(({ siren }) => siren)
}

/** Adds a buyer, its establishments and its place in the perimeter. Answers its identifier, or `undefined` where it is known already. */
export async function insertBuyer(tx: InTransaction, buyer: NewBuyer): Promise<string | undefined> {
  const { siren, name, category, demonstration, establishments } = buyer
  const added = await tx
    .insertInto('organisation')
    .values({ siren, name, category, demonstration })
    .onConflict((same) => same.column('siren').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return undefined
  await tx
    .insertInto('establishment')
    .values(establishments.map((place) => ({ ...place, organisation_id: added.id })))
    .onConflict((same) => same.column('siret').doNothing())
    .execute()
  await sql`insert into perimeter (organisation_id, position)
    select ${added.id}, coalesce(max(position), 0) + 1 from perimeter`.execute(tx)
  return added.id
}

export interface OrganisationName {
  readonly id: string
  readonly siren: string
  readonly name: string
}

/** The names of some organisations, in the order of the alphabet. */
export async function listOrganisationNames(db: Database, ids: readonly string[]): Promise<OrganisationName[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('organisation')
    .select(['id', 'siren', 'name'])
    .where('id', 'in', [...ids])
    .orderBy('name')
    .orderBy('siren')
    .limit(1000)
    .execute()
}
