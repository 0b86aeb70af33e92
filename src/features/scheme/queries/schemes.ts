import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

export type SchemeState = 'draft' | 'adopted' | 'closed'

/** A scheme, without what it holds. */
export interface Scheme {
  readonly id: string
  readonly slug: string
  readonly title: OwnText
  readonly about: OwnText | null
  readonly organisationId: string
  readonly siren: string
  readonly organisation: string
  readonly from: Day
  readonly to: Day
  readonly state: SchemeState
  readonly readOnly: boolean
  readonly demonstration: 'invented' | 'stated' | null
  readonly previousSlug: string | null
}

function selectSchemes(db: Database) {
  return db
    .selectFrom('scheme as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .leftJoin('scheme as p', 'p.id', 's.previous_scheme_id')
    .select([
      's.id',
      's.slug',
      sql<OwnText>`s.title`.as('title'),
      sql<OwnText | null>`s.about`.as('about'),
      's.organisation_id as organisationId',
      'o.siren',
      'o.name as organisation',
      sql<Day>`s.period_from`.as('from'),
      sql<Day>`s.period_to`.as('to'),
      sql<SchemeState>`s.state`.as('state'),
      's.read_only as readOnly',
      sql<Scheme['demonstration']>`s.demonstration`.as('demonstration'),
      'p.slug as previousSlug',
    ])
}

export async function findScheme(db: Database, slug: string): Promise<Scheme | undefined> {
  return selectSchemes(db).where('s.slug', '=', slug).executeTakeFirst()
}

export async function findSchemeById(db: Database, id: string): Promise<Scheme | undefined> {
  return selectSchemes(db).where('s.id', '=', id).executeTakeFirst()
}

/** Makes other changes of the scheme wait until this one is done. */
export async function lockScheme(tx: InTransaction, id: string): Promise<void> {
  await tx.selectFrom('scheme').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** Every scheme, drafts included, the latest period first. */
export async function listSchemes(db: Database): Promise<Scheme[]> {
  return selectSchemes(db).orderBy('s.period_from', 'desc').orderBy('s.slug').limit(1000).execute()
}

/** The scheme that this instance's pages show: of its first buyer that has one, the one that holds, otherwise the last that did. */
export async function findCurrentScheme(db: Database): Promise<Scheme | undefined> {
  return selectSchemes(db)
    .innerJoin('perimeter as i', 'i.organisation_id', 's.organisation_id')
    .where('s.state', '<>', 'draft')
    .orderBy('i.position')
    .orderBy(sql`s.state = 'adopted'`, 'desc')
    .orderBy('s.period_from', 'desc')
    .orderBy('s.slug')
    .limit(1)
    .executeTakeFirst()
}

/** A buyer as a scheme names it. */
export interface SchemeBuyer {
  readonly id: string
  readonly siren: string
  readonly name: string
}

/** The buyers of a scheme: the one that leads it first, then those that joined it. */
export async function listBuyers(db: Database, scheme: Scheme): Promise<SchemeBuyer[]> {
  const joined = await db
    .selectFrom('scheme_organisation as j')
    .innerJoin('organisation as o', 'o.id', 'j.organisation_id')
    .select(['o.id', 'o.siren', 'o.name'])
    .where('j.scheme_id', '=', scheme.id)
    .orderBy('o.name')
    .orderBy('o.siren')
    .limit(1000)
    .execute()
  return [{ id: scheme.organisationId, siren: scheme.siren, name: scheme.organisation }, ...joined]
}
