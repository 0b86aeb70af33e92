import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Withdrawn } from '../schema/words.ts'
import { type Update, updateColumns } from './board.ts'

/** Why something counts no more, `null` where it does; of a table or its alias. */
export function withdrawnOf(table: string) {
  const at = sql.ref(`${table}.withdrawn_at`)
  return sql<Withdrawn | null>`case when ${at} is not null then json_build_object(
    'at', to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'by', ${sql.ref(`${table}.withdrawn_by`)}, 'reason', ${sql.ref(`${table}.withdrawn_reason`)}) end`.as('withdrawn')
}

/** The columns of a row that may have been withdrawn. */
export function withdrawnColumns(withdrawn: Withdrawn | undefined) {
  return {
    withdrawn_at: withdrawn ? new Date(withdrawn.at) : null,
    withdrawn_by: withdrawn?.by ?? null,
    withdrawn_reason: withdrawn?.reason ?? null,
  }
}

/** Takes one row out of what counts. Answers whether it counted. */
export async function withdrawRow(
  tx: InTransaction,
  { table, id }: { readonly table: 'measure' | 'milestone' | 'action_update'; readonly id: string },
  withdrawn: Withdrawn,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable(table)
    .set(withdrawnColumns(withdrawn))
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What a measure speaks of: one of them counts. */
interface MeasureKey {
  readonly indicator: string
  readonly organisationId: string
  readonly from: Day
  readonly to: Day
}

/** Takes those out of what counts which measures about to be added replace. */
export async function withdrawReplaced(
  tx: InTransaction,
  { schemeId, keys }: { readonly schemeId: string; readonly keys: readonly MeasureKey[] },
  withdrawn: Withdrawn,
): Promise<void> {
  for (let from = 0; from < keys.length; from += 500) {
    const list = keys
      .slice(from, from + 500)
      .map((one) => sql`(${one.indicator}, ${one.organisationId}::uuid, ${one.from}::date, ${one.to}::date)`)
    await tx
      .updateTable('measure')
      .set(withdrawnColumns(withdrawn))
      .where('scheme_id', '=', schemeId)
      .where('withdrawn_at', 'is', null)
      .where(sql<SqlBool>`(indicator, organisation_id, period_from, period_to) in (${sql.join(list)})`)
      .execute()
  }
}

/** A milestone or a line of a journal that was withdrawn. */
export interface WithdrawnMilestone {
  readonly id: string
  readonly actionId: string
  readonly title: OwnText
  readonly due: Day
  readonly doneOn: Day | null
  readonly withdrawn: Withdrawn
}

export async function listWithdrawnMilestones(
  db: Database,
  actionIds: readonly string[],
): Promise<WithdrawnMilestone[]> {
  if (actionIds.length === 0) return []
  return db
    .selectFrom('milestone')
    .select([
      'id',
      'action_id as actionId',
      sql<OwnText>`title`.as('title'),
      sql<Day>`due`.as('due'),
      sql<Day | null>`done_on`.as('doneOn'),
      withdrawnOf('milestone'),
    ])
    .$narrowType<{ withdrawn: Withdrawn }>()
    .where('action_id', 'in', actionIds)
    .where('withdrawn_at', 'is not', null)
    .orderBy('due')
    .orderBy('withdrawn_at')
    .orderBy(sql`title ->> 'fr'`)
    .limit(50_000)
    .execute()
}

export interface WithdrawnUpdate extends Update {
  readonly actionId: string
  readonly withdrawn: Withdrawn
}

export async function listWithdrawnUpdates(db: Database, actionIds: readonly string[]): Promise<WithdrawnUpdate[]> {
  if (actionIds.length === 0) return []
  return db
    .selectFrom('action_update')
    .select([...updateColumns, withdrawnOf('action_update')])
    .$narrowType<{ withdrawn: Withdrawn }>()
    .where('action_id', 'in', actionIds)
    .where('withdrawn_at', 'is not', null)
    .orderBy('happened_on')
    .orderBy('withdrawn_at')
    .orderBy(sql`body ->> 'fr'`)
    .limit(50_000)
    .execute()
}
