import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { FrozenFigure } from '../schema/document.ts'

/** The figures of a year, as they were frozen. */
export interface Statement {
  readonly id: string
  readonly schemeId: string
  readonly year: number
  readonly figures: readonly FrozenFigure[]
  readonly dataVersion: number
  readonly frozenAt: Date
  readonly signedBy: string
  readonly note: OwnText | null
}

function selectStatements(db: Database) {
  return db
    .selectFrom('statement')
    .select([
      'id',
      'scheme_id as schemeId',
      'year',
      sql<Statement['figures']>`figures`.as('figures'),
      'data_version as dataVersion',
      'frozen_at as frozenAt',
      'signed_by as signedBy',
      sql<OwnText | null>`note`.as('note'),
    ])
}

/** The statements of a scheme, by year. */
export async function listStatements(db: Database, schemeId: string): Promise<Statement[]> {
  return selectStatements(db).where('scheme_id', '=', schemeId).orderBy('year').limit(1000).execute()
}

export async function findStatement(db: Database, id: string): Promise<Statement | undefined> {
  return selectStatements(db).where('id', '=', id).executeTakeFirst()
}
