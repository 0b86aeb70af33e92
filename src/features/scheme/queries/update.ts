import { sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { ActionState } from '../rules/state.ts'
import type { SchemeState } from './schemes.ts'

const changedMeanwhile = {
  fr: 'Quelqu’un d’autre vient de modifier cette action. Relisez-la avant de recommencer.',
  en: 'Somebody else has just changed this action. Read it again before you go on.',
}

const json = (value: unknown) => JSON.stringify(value)

export interface ActionChange {
  readonly title?: OwnText
  readonly description?: OwnText | null
  readonly owner?: string | null
  readonly ownerPersonId?: string | null
  readonly state?: ActionState
}

/** Changes an action that is still at that revision. Throws `Conflict` where it is not. */
export async function updateAction(
  tx: InTransaction,
  { id, revision }: { readonly id: string; readonly revision: number },
  changes: ActionChange,
): Promise<void> {
  const { title, description, owner, ownerPersonId, state } = changes
  const { numUpdatedRows } = await tx
    .updateTable('action')
    .set({
      ...(title && { title: json(title) }),
      ...(description !== undefined && { description: description === null ? null : json(description) }),
      ...(owner !== undefined && { owner }),
      ...(ownerPersonId !== undefined && { owner_person_id: ownerPersonId }),
      ...(state && { state }),
      revision: revision + 1,
      updated_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict(changedMeanwhile)
}

/** Puts other indicators in place of those that an action moves. */
export async function replaceIndicators(
  tx: InTransaction,
  actionId: string,
  indicators: readonly string[],
): Promise<void> {
  await tx.deleteFrom('action_indicator').where('action_id', '=', actionId).execute()
  if (indicators.length === 0) return
  const rows = [...new Set(indicators)].map((indicator) => ({ action_id: actionId, indicator }))
  await tx.insertInto('action_indicator').values(rows).execute()
}

export interface NewUpdate {
  readonly actionId: string
  readonly on: string
  readonly body: OwnText
  readonly from?: ActionState
  readonly to?: ActionState
  readonly author: { readonly author_id: string | null; readonly author: string | null }
}

/** Now, and later than what the journal holds already: two lines written in one instant keep their order. */
const afterTheLast = (actionId: string) => sql<Date>`greatest(now(),
  (select max(recorded_at) + interval '1 millisecond' from action_update where action_id = ${actionId}))`

export async function insertUpdate(
  tx: InTransaction,
  { actionId, on, body, from, to, author }: NewUpdate,
): Promise<void> {
  await tx
    .insertInto('action_update')
    .values({
      action_id: actionId,
      happened_on: on,
      body: json(body),
      from_state: from ?? null,
      to_state: to ?? null,
      recorded_at: afterTheLast(actionId),
      ...author,
    })
    .execute()
}

export async function insertMilestone(
  tx: InTransaction,
  milestone: { readonly actionId: string; readonly title: OwnText; readonly due: string },
): Promise<void> {
  const { actionId, title, due } = milestone
  await tx
    .insertInto('milestone')
    .values({ action_id: actionId, title: json(title), due })
    .execute()
}

/** Sets the day on which a milestone was reached, or takes it back. */
export async function completeMilestoneRow(tx: InTransaction, id: string, doneOn: string | null): Promise<void> {
  await tx.updateTable('milestone').set({ done_on: doneOn }).where('id', '=', id).execute()
}

export async function updateTargetRow(
  tx: InTransaction,
  { schemeId, code }: { readonly schemeId: string; readonly code: string },
  columns: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('target')
    .set(columns)
    .where('scheme_id', '=', schemeId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The place behind the last one of a list of a scheme. */
export async function findLastPosition(
  tx: InTransaction,
  table: 'division' | 'target' | 'adoption_act',
  schemeId: string,
): Promise<number> {
  const row = await tx
    .selectFrom(table)
    .select((one) => one.fn.max('position').as('last'))
    .where('scheme_id', '=', schemeId)
    .executeTakeFirst()
  return row?.last ?? 0
}

export async function deleteMember(tx: InTransaction, schemeId: string, organisationId: string): Promise<void> {
  await tx
    .deleteFrom('scheme_organisation')
    .where('scheme_id', '=', schemeId)
    .where('organisation_id', '=', organisationId)
    .execute()
}

export async function updateSchemeState(tx: InTransaction, id: string, state: SchemeState): Promise<void> {
  await tx.updateTable('scheme').set({ state }).where('id', '=', id).execute()
}

export async function verifyMeasureRow(
  tx: InTransaction,
  id: string,
  { author_id, author }: { readonly author_id: string | null; readonly author: string | null },
): Promise<void> {
  await tx
    .updateTable('measure')
    .set({ state: 'verified', verifier_id: author_id, verifier: author })
    .where('id', '=', id)
    .execute()
}
