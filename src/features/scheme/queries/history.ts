import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'

/** A decision of an assembly, with every date that a source gives it. */
export interface Act {
  readonly number: string | null
  readonly title: OwnText
  readonly adopts: boolean
  readonly dates: readonly { readonly on: Day; readonly source: OwnText }[]
  readonly source: OwnText
}

export async function listActs(db: Database, schemeId: string): Promise<Act[]> {
  return db
    .selectFrom('adoption_act')
    .select([
      'number',
      sql<OwnText>`title`.as('title'),
      'adopts',
      sql<Act['dates']>`dates`.as('dates'),
      sql<OwnText>`source`.as('source'),
    ])
    .where('scheme_id', '=', schemeId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

/** What a reader of the scheme must know. */
export interface Remark {
  readonly title: OwnText
  readonly body: OwnText
}

export async function listRemarks(db: Database, schemeId: string): Promise<Remark[]> {
  return db
    .selectFrom('scheme_remark')
    .select([sql<OwnText>`title`.as('title'), sql<OwnText>`body`.as('body')])
    .where('scheme_id', '=', schemeId)
    .orderBy('position')
    .limit(1000)
    .execute()
}

export interface Version {
  readonly number: number
  readonly adoptedOn: Day
  readonly changes: OwnText
  readonly snapshot: Readonly<Record<string, unknown>>
  /** A correction made without an assembly. */
  readonly erratum: boolean
}

export async function listVersions(db: Database, schemeId: string): Promise<Version[]> {
  return db
    .selectFrom('scheme_version')
    .select([
      'number',
      sql<Day>`adopted_on`.as('adoptedOn'),
      sql<OwnText>`changes`.as('changes'),
      sql<Version['snapshot']>`snapshot`.as('snapshot'),
      'erratum',
    ])
    .where('scheme_id', '=', schemeId)
    .orderBy('number')
    .limit(1000)
    .execute()
}
