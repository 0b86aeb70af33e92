import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Cited } from '../rules/citation.ts'

/** A figure as it was when somebody cited it. */
export interface Citation extends Cited {
  readonly id: string
  readonly citedOn: string
  /** Day on which the data behind it last changed. */
  readonly changedOn: string | null
}

/** Keeps a figure, unless it is kept already. Answers whether it was new. */
export async function insertCitation(tx: InTransaction, citation: Citation): Promise<boolean> {
  const { id, indicator, measure, scope, figure, version, citedOn, changedOn } = citation
  const added = await tx
    .insertInto('citation')
    .values({
      id,
      indicator,
      measure,
      scope: JSON.stringify(scope),
      figure: JSON.stringify(figure),
      data_version: version,
      data_changed_on: changedOn,
      cited_on: citedOn,
    })
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function findCitation(db: Database, id: string): Promise<Citation | undefined> {
  const row = await db.selectFrom('citation').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    indicator: row.indicator,
    measure: row.measure as Citation['measure'],
    scope: row.scope as Citation['scope'],
    figure: row.figure as Citation['figure'],
    version: row.data_version,
    citedOn: row.cited_on,
    changedOn: row.data_changed_on,
  }
}
