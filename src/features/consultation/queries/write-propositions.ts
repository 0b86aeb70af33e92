import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { LineageKind, PropositionState } from './propositions.ts'

export interface NewProposition {
  readonly consultationId: string
  readonly themeId: string | null
  readonly text: OwnText
  readonly state: PropositionState
}

/** Adds a proposition to a consultation that is locked, numbered behind the others. */
export async function insertProposition(
  tx: InTransaction,
  { consultationId, themeId, text, state }: NewProposition,
): Promise<{ readonly id: string; readonly number: number }> {
  return tx
    .insertInto('proposition')
    .values({
      consultation_id: consultationId,
      theme_id: themeId,
      text: JSON.stringify(text),
      state,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from proposition where consultation_id = ${consultationId})`,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

const columns = { consultation_id: 'uuid', number: 'integer', theme_id: 'uuid', text: 'jsonb', state: 'text' } as const

/** Adds many propositions that have their numbers already, free in a consultation that is locked. Answers their identifiers by number. */
export async function insertPropositions(
  tx: InTransaction,
  given: readonly (NewProposition & { readonly number: number })[],
): Promise<Map<number, string>> {
  const rows = given.map(({ consultationId: consultation_id, themeId: theme_id, ...one }) => ({
    ...one,
    consultation_id,
    theme_id,
  }))
  const { rows: made } = await sql<{ id: string; number: number }>`insert into proposition (${columnList(columns)})
    select ${columnList(columns)} from ${rowsOf(columns, rows)} r returning id, number`.execute(tx)
  return new Map(made.map(({ id, number }) => [number, id]))
}

/** Changes a proposition that is still at that revision. Answers whether it was. */
export async function updateProposition(
  tx: InTransaction,
  { id, revision }: { readonly id: string; readonly revision: number },
  changes: { readonly themeId?: string | null; readonly text?: OwnText; readonly state?: PropositionState },
): Promise<boolean> {
  const { themeId, text, state } = changes
  const { numUpdatedRows } = await tx
    .updateTable('proposition')
    .set({
      ...(themeId !== undefined && { theme_id: themeId }),
      ...(text && { text: JSON.stringify(text) }),
      ...(state && { state }),
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A contribution from which a proposition is made, and the words that were taken. */
export interface NewSource {
  readonly contributionId: string
  readonly excerpt: string | null
}

/** Ties a proposition to its sources; one that is tied already keeps its first excerpt. */
export async function insertSources(
  tx: InTransaction,
  propositionId: string,
  sources: readonly NewSource[],
): Promise<void> {
  if (sources.length === 0) return
  await tx
    .insertInto('proposition_source')
    .values(
      sources.map(({ contributionId, excerpt }) => ({
        proposition_id: propositionId,
        contribution_id: contributionId,
        excerpt,
      })),
    )
    .onConflict((tied) => tied.columns(['proposition_id', 'contribution_id']).doNothing())
    .execute()
}

const sourceColumns = { proposition_id: 'uuid', contribution_id: 'uuid' } as const

/** Ties many propositions to their sources at once, each to the whole of them. */
export async function insertManySources(
  tx: InTransaction,
  rows: readonly { readonly proposition_id: string; readonly contribution_id: string }[],
): Promise<void> {
  await sql`insert into proposition_source (${columnList(sourceColumns)})
    select distinct ${columnList(sourceColumns)} from ${rowsOf(sourceColumns, rows)} r`.execute(tx)
}

/** Takes a source away from a draft, which nobody has read yet. */
export async function deleteSource(tx: InTransaction, propositionId: string, contributionId: string): Promise<void> {
  await tx
    .deleteFrom('proposition_source')
    .where('proposition_id', '=', propositionId)
    .where('contribution_id', '=', contributionId)
    .execute()
}

export interface NewStep {
  readonly fromId: string
  readonly toId: string
  readonly kind: LineageKind
  readonly reason: string
  readonly happenedOn: Day
  readonly personId: string | null
}

/** Says which propositions took the place of which. */
export async function insertSteps(tx: InTransaction, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return
  await tx
    .insertInto('proposition_lineage')
    .values(
      steps.map(({ fromId, toId, kind, reason, happenedOn, personId }) => ({
        from_id: fromId,
        to_id: toId,
        kind,
        reason,
        happened_on: happenedOn,
        person_id: personId,
      })),
    )
    .execute()
}
