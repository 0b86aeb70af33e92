import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { Reading } from '../rules/series.ts'
import type { Withdrawn } from '../schema/words.ts'
import { withdrawnOf } from './withdrawn.ts'

/** A value that somebody recorded. */
export interface RecordedMeasure {
  readonly id: string
  readonly schemeId: string
  readonly indicator: string
  readonly organisationId: string
  readonly siren: string
  readonly organisation: string
  readonly from: Day
  readonly to: Day
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly source: OwnText
  readonly evidence: string | null
  readonly state: 'declared' | 'verified'
  readonly authorId: string | null
  readonly author: string | null
  readonly verifier: string | null
  /** Why it counts no more; `null`: it does. */
  readonly withdrawn: Withdrawn | null
}

function selectMeasures(db: Database) {
  return db
    .selectFrom('measure as m')
    .innerJoin('organisation as o', 'o.id', 'm.organisation_id')
    .select([
      'm.id',
      'm.scheme_id as schemeId',
      'm.indicator',
      'm.organisation_id as organisationId',
      'o.siren',
      'o.name as organisation',
      sql<Day>`m.period_from`.as('from'),
      sql<Day>`m.period_to`.as('to'),
      'm.value',
      'm.numerator',
      'm.denominator',
      sql<OwnText>`m.source`.as('source'),
      'm.evidence',
      sql<RecordedMeasure['state']>`m.state`.as('state'),
      'm.author_id as authorId',
      'm.author',
      'm.verifier',
      withdrawnOf('m'),
    ])
}

/** Every measure of a scheme, by indicator and period, those withdrawn behind the one that counts. */
export async function listAllMeasures(db: Database, schemeId: string): Promise<RecordedMeasure[]> {
  return selectMeasures(db)
    .where('m.scheme_id', '=', schemeId)
    .orderBy('m.indicator')
    .orderBy('m.period_from')
    .orderBy('m.period_to')
    .orderBy('o.siren')
    .orderBy('m.withdrawn_at', (order) => order.desc().nullsFirst())
    .limit(20_000)
    .execute()
}

/** The measures of a scheme that count, by indicator and period. */
export async function listMeasures(db: Database, schemeId: string): Promise<RecordedMeasure[]> {
  return (await listAllMeasures(db, schemeId)).filter(({ withdrawn }) => withdrawn === null)
}

export async function findMeasure(db: Database, id: string): Promise<RecordedMeasure | undefined> {
  return selectMeasures(db).where('m.id', '=', id).executeTakeFirst()
}

/** The value that a measure gives, its division done. */
export function readingOf(measure: RecordedMeasure): Reading {
  const { from, to, value, numerator, denominator, state, source, evidence } = measure
  return {
    period: { from, to },
    value: value ?? numerator! / denominator!,
    numerator,
    denominator,
    obtained: state,
    source,
    evidence,
  }
}
