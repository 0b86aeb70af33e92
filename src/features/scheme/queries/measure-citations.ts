import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Reading } from '../rules/series.ts'
import type { OwnUnit } from '../rules/unit.ts'

/** A value measured by hand, as it is cited. */
export interface CitedMeasure {
  readonly title: OwnText
  readonly unit: OwnUnit
  readonly reading: Reading
  readonly sources: readonly OwnText[]
}

export interface MeasureCitation {
  readonly id: string
  readonly schemeId: string
  readonly indicator: string
  readonly figure: CitedMeasure
  /** Version of the data of schemes. */
  readonly version: number
  readonly citedOn: string
}

/** Keeps a value, unless it is kept already. Answers whether it was new. */
export async function insertMeasureCitation(tx: InTransaction, citation: MeasureCitation): Promise<boolean> {
  const { id, schemeId, indicator, figure, version, citedOn } = citation
  const added = await tx
    .insertInto('measure_citation')
    .values({
      id,
      scheme_id: schemeId,
      indicator,
      figure: JSON.stringify(figure),
      data_version: version,
      cited_on: citedOn,
    })
    .onConflict((same) => same.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function findMeasureCitation(db: Database, id: string): Promise<MeasureCitation | undefined> {
  return db
    .selectFrom('measure_citation')
    .select([
      'id',
      'scheme_id as schemeId',
      'indicator',
      sql<CitedMeasure>`figure`.as('figure'),
      'data_version as version',
      sql<string>`cited_on`.as('citedOn'),
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}
