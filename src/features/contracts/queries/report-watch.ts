import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { reportFields } from '../schema.ts'

export type ReportState = 'open' | 'accepted' | 'declined'
export type ReportField = (typeof reportFields)[number]

/** A report as the workspace shows it. */
export interface Report {
  readonly id: string
  readonly contractId: string
  readonly object: string | null
  readonly publishedId: string | null
  readonly buyerSiren: string | null
  readonly buyerName: string | null
  readonly sentOn: Day
  readonly field: ReportField
  readonly message: string
  readonly state: ReportState
  readonly note: string | null
  readonly closedOn: Day | null
  /** Who closed it; `null` for the machine, and once that account is gone. */
  readonly closedBy: string | null
}

/** Which reports: those about contracts of these legal units (SIREN), still open or not. */
export interface ReportChoice {
  readonly buyers: readonly string[]
  readonly open: boolean
}

function selectReports(db: Database) {
  return db
    .selectFrom('contract_report as r')
    .innerJoin('contract as c', 'c.id', 'r.contract_id')
    .leftJoin('person as p', 'p.id', 'r.closed_by')
    .select([
      'r.id',
      'r.contract_id as contractId',
      'c.object',
      'c.published_id as publishedId',
      'c.buyer_siren as buyerSiren',
      'c.buyer_name as buyerName',
      'r.message',
      'r.note',
      'p.name as closedBy',
      sql<Day>`r.sent_on`.as('sentOn'),
      sql<Day | null>`r.closed_on`.as('closedOn'),
      sql<ReportField>`r.field`.as('field'),
      sql<ReportState>`r.state`.as('state'),
    ])
}

export async function countReports(db: Database, { buyers, open }: ReportChoice): Promise<number> {
  if (buyers.length === 0) return 0
  const { count } = await db
    .selectFrom('contract_report as r')
    .innerJoin('contract as c', 'c.id', 'r.contract_id')
    .select(sql<number>`count(*)`.as('count'))
    .where('c.buyer_siren', 'in', buyers as string[])
    .where('r.state', open ? '=' : '<>', 'open')
    .executeTakeFirstOrThrow()
  return count
}

/** One page of them: open ones the oldest first, closed ones the last first. */
export async function listReports(
  db: Database,
  { buyers, open }: ReportChoice,
  page: { readonly limit: number; readonly offset: number },
): Promise<Report[]> {
  if (buyers.length === 0) return []
  return selectReports(db)
    .where('c.buyer_siren', 'in', buyers as string[])
    .where('r.state', open ? '=' : '<>', 'open')
    .orderBy(open ? 'r.sent_on' : 'r.closed_on', open ? 'asc' : 'desc')
    .orderBy('r.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export async function findReport(db: Database, id: string): Promise<Report | undefined> {
  return selectReports(db).where('r.id', '=', id).executeTakeFirst()
}

/** Closes a report that is open. Answers whether it was. */
export async function closeReportRow(
  tx: InTransaction,
  id: string,
  closing: {
    readonly state: ReportState
    readonly note: string
    readonly closed_on: Day
    readonly closed_by: string | null
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contract_report')
    .set(closing)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
