import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import type { DB } from '../../../platform/db/tables.ts'
import { type Device, type FilterQuery, holderSiren } from '../schema.ts'

/** Which contracts a list is about. */
export interface Listing {
  /** SIREN of the buyers of the perimeter; empty: all buyers. */
  readonly buyers: readonly string[]
  readonly query: FilterQuery
}

type Where = ExpressionBuilder<DB, 'contract'>

/** What is looked for, with its accents or without: once where there are none, so that each word is looked up once. */
function wordsOf(text: string): Expression<unknown> {
  const asWritten = sql`websearch_to_tsquery('french', ${text}::text)`
  const folded = sql`websearch_to_tsquery('french_folded', ${text}::text)`
  return sql`(case when ${asWritten} = ${folded} then ${folded} else ${asWritten} || ${folded} end)`
}

/** Words of the object and of the names, or a SIREN, a SIRET, a contract number. */
function matches(eb: Where, text: string): Expression<SqlBool> {
  const digits = text.replace(/\s/g, '')
  const found = sql<SqlBool>`search @@ ${wordsOf(text)}`
  if (!/^(\d{9}|\d{14})$/.test(digits)) return found
  return eb.or([found, heldBy(eb, digits.slice(0, 9)), eb('buyer_siren', '=', digits.slice(0, 9))])
}

function heldBy(eb: Where, siren: string): Expression<SqlBool> {
  const held = eb.selectFrom('contract_holder').select('contract_holder.contract_id').where('siren', '=', siren)
  return eb('contract.id', 'in', held)
}

const centsOf = (euros: string) => Math.round(Number(euros) * 100)

/** What narrows the list besides its boxes: purchasing family, holder, amount. */
function refined(eb: Where, { famille, titulaire, min, max }: FilterQuery): Expression<SqlBool>[] {
  const and: Expression<SqlBool>[] = []
  if (famille !== '') and.push(eb('cpv_division', '=', famille))
  if (titulaire !== '') {
    const siren = holderSiren(titulaire)
    and.push(siren === undefined ? sql<SqlBool>`false` : heldBy(eb, siren))
  }
  if (min !== '') and.push(eb('amount', '>=', centsOf(min)))
  if (max !== '') and.push(eb('amount', '<=', centsOf(max)))
  return and
}

function holdsDevice(device: Device): Expression<SqlBool> {
  if (device === 'environmental') return sql<SqlBool>`(environmental_clause or environmental_criterion)`
  if (device === 'social') return sql<SqlBool>`(social_clause or social_criterion)`
  if (device === 'reserved') return sql<SqlBool>`social_reserved`
  return sql<SqlBool>`(not environmental_clause and not environmental_criterion
    and not social_clause and not social_criterion and not social_reserved)`
}

/** The same as the year, in the words of the index by which the list is read: it need not pass by the later years. */
function withinYear(eb: Where, year: string): Expression<SqlBool> {
  if (Number(year) === 0) return sql<SqlBool>`false`
  return eb.and([eb('notified_on', '>=', `${year}-01-01`), eb('notified_on', '<=', `${year}-12-31`)])
}

/** Contracts of the perimeter that answer everything that is asked but the boxes. */
function searched(eb: Where, { buyers, query }: Listing): Expression<SqlBool> {
  const conditions = [eb('withdrawn', '=', false), eb('redirect_to', 'is', null)]
  if (buyers.length > 0) conditions.push(eb('buyer_siren', 'in', buyers as string[]))
  const and: Expression<SqlBool>[] = [...conditions]
  if (query.q !== '') and.push(matches(eb, query.q))
  if (query.annee !== '') and.push(eb('notified_year', '=', Number(query.annee)), withinYear(eb, query.annee))
  return eb.and([...and, ...refined(eb, query)])
}

/** Those that answer the boxes, among contracts that answer the rest. */
function boxed(eb: Where, { type, nature, dispositif }: FilterQuery): Expression<SqlBool> {
  const and: Expression<SqlBool>[] = []
  if (type !== '') and.push(eb('kind', '=', type))
  if (nature.length > 0) and.push(eb('purchase_kind', 'in', nature))
  if (dispositif.length > 0) and.push(eb.or(dispositif.map(holdsDevice)))
  return eb.and(and)
}

/** Contracts of the perimeter that answer everything that is asked. */
export function narrowed(eb: Where, listing: Listing): Expression<SqlBool> {
  return eb.and([searched(eb, listing), boxed(eb, listing.query)])
}

/** How many contracts each box would show, and what the list holds in all. */
export interface ListingCounts {
  readonly contracts: number
  readonly concessions: number
  /** Sum of the usable amounts of the contracts, concessions apart, in cents. */
  readonly amount: number
  readonly kinds: Readonly<Record<FilterQuery['nature'][number], number>>
  readonly devices: Readonly<Record<Device, number>>
}

/** What is counted for the boxes and the head of the list, of contracts that answer the rest. */
function countsOf(eb: Where, query: FilterQuery) {
  const count = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`
  const shown = boxed(eb, query)
  return [
    count(eb.and([shown, eb('kind', '=', 'contract')])).as('contracts'),
    count(eb.and([shown, eb('kind', '=', 'concession')])).as('concessions'),
    sql<number>`coalesce(sum(amount) filter (where ${shown} and kind = 'contract' and amount_fault is null), 0)`.as(
      'amount',
    ),
    count(eb('purchase_kind', '=', 'works')).as('works'),
    count(eb('purchase_kind', '=', 'supplies')).as('supplies'),
    count(eb('purchase_kind', '=', 'services')).as('services'),
    count(holdsDevice('environmental')).as('environmental'),
    count(holdsDevice('social')).as('social'),
    count(holdsDevice('reserved')).as('reserved'),
    count(holdsDevice('none')).as('none'),
  ] as const
}

type Counted = Readonly<
  Record<'contracts' | 'concessions' | 'amount' | Exclude<FilterQuery['nature'][number], ''> | Device, number>
>

function readCounts(row: Counted): ListingCounts {
  const { contracts, concessions, amount, works, supplies, services, environmental, social, reserved, none } = row
  const devices = { environmental, social, reserved, none }
  return { contracts, concessions, amount, kinds: { works, supplies, services }, devices }
}

export async function countListing(db: Database, listing: Listing): Promise<ListingCounts> {
  const row = await db
    .selectFrom('contract')
    .select((eb) => countsOf(eb, listing.query))
    .where((eb) => searched(eb, listing))
    .executeTakeFirstOrThrow()
  return readCounts(row)
}

export interface ListedContract {
  readonly id: string
  readonly kind: string
  readonly object: string | null
  readonly buyer_name: string | null
  readonly buyer_siren: string | null
  readonly notified_on: string | null
  readonly amount: number | null
  readonly amount_fault: string | null
  readonly purchase_kind: string | null
  readonly environmental_clause: boolean | null
  readonly environmental_criterion: boolean | null
  readonly environmental_fault: string | null
  readonly social_clause: boolean | null
  readonly social_criterion: boolean | null
  readonly social_reserved: boolean | null
  readonly social_fault: string | null
  /** At most three names, in the order in which they are published. */
  readonly holders: readonly string[]
  readonly holder_count: number
}

export interface ListPage {
  readonly limit: number
  readonly offset: number
}

/** One page of the list, the contract notified last first. */
export async function listContracts(db: Database, listing: Listing, page: ListPage): Promise<ListedContract[]> {
  const wanted = await db
    .selectFrom('contract')
    .select('id')
    .where((eb) => narrowed(eb, listing))
    .orderBy('notified_on', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
  return describeContracts(
    db,
    wanted.map(({ id }) => id),
  )
}

/**
 * One page of the list and what is counted beside it, in one reading of what holds the words: that reading is most of the work, while
 * a list without words finds its page by an index.
 */
export async function searchContracts(
  db: Database,
  listing: Listing,
  page: ListPage,
): Promise<{ counts: ListingCounts; contracts: ListedContract[] }> {
  const found = db
    .selectFrom('contract')
    .select(['id', 'notified_on', 'kind', 'amount', 'amount_fault', 'purchase_kind'])
    .select(['environmental_clause', 'environmental_criterion'])
    .select(['social_clause', 'social_criterion', 'social_reserved'])
    .where((eb) => searched(eb, listing))
  const row = await db
    .with(
      (cte) => cte('found').materialized(),
      () => found,
    )
    .selectFrom('found as contract')
    .select((eb) => countsOf(eb as unknown as Where, listing.query))
    .select((eb) =>
      sql<string[]>`array(select id from found as contract where ${boxed(eb as unknown as Where, listing.query)}
        order by notified_on desc nulls last, id limit ${page.limit} offset ${page.offset})`.as('page'),
    )
    .executeTakeFirstOrThrow()
  return { counts: readCounts(row), contracts: await describeContracts(db, row.page) }
}

async function describeContracts(db: Database, ids: readonly string[]): Promise<ListedContract[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('contract as c')
    .select([
      'c.id',
      'c.kind',
      'c.object',
      'c.buyer_name',
      'c.buyer_siren',
      'c.notified_on',
      'c.amount',
      'c.amount_fault',
      'c.purchase_kind',
      'c.environmental_clause',
      'c.environmental_criterion',
      'c.environmental_fault',
      'c.social_clause',
      'c.social_criterion',
      'c.social_reserved',
      'c.social_fault',
    ])
    .select(
      sql<string[]>`array(select coalesce(h.name, h.identifier) from contract_holder h
      where h.contract_id = c.id order by h.position limit 3)`.as('holders'),
    )
    .select(sql<number>`(select count(*) from contract_holder h where h.contract_id = c.id)`.as('holder_count'))
    .where('c.id', 'in', ids as string[])
    .orderBy('c.notified_on', (order) => order.desc().nullsLast())
    .orderBy('c.id')
    .execute()
}

/** The years in which something was notified, the last first. */
export async function listYears(db: Database, buyers: readonly string[]): Promise<number[]> {
  let query = db
    .selectFrom('contract')
    .select('notified_year')
    .distinct()
    .where('withdrawn', '=', false)
    .where('notified_year', 'is not', null)
    .orderBy('notified_year', 'desc')
    .limit(100)
  if (buyers.length > 0) query = query.where('buyer_siren', 'in', buyers as string[])
  return (await query.execute()).map(({ notified_year }) => notified_year!)
}
