import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { columnList, rowsOf } from '../../../platform/db/bulk.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { AuthorKind, ContributionState } from '../rules/contribution.ts'
import type { Outcome } from '../rules/moderation.ts'
import type { Channel } from '../rules/state.ts'
import { hashOfContribution } from '../rules/text/same-text.ts'

/** A contribution to be kept. What is left out is not known. */
export interface NewContribution {
  /** Its number, where it has one already that is free here; otherwise the next one. */
  readonly number?: number | null
  readonly title: string | null
  readonly body: string
  readonly language?: string
  readonly authorKind: AuthorKind
  readonly authorName?: string | null
  readonly authorOrganisation?: string | null
  readonly authorContact?: string | null
  readonly authorPersonId?: string | null
  readonly mayBeWrittenTo?: boolean
  readonly nameShown?: boolean
  readonly collectorId?: string | null
  readonly channel: Channel
  readonly eventId?: string | null
  readonly receivedOn: Day
  readonly state: ContributionState
  readonly supports?: number | null
  readonly receiptHash?: string | null
  readonly reasons?: readonly string[]
  readonly source?: { readonly id: string; readonly cells: readonly string[] } | null
  readonly importId?: string | null
  /** The question to which it answers, as it was asked. */
  readonly asked?: OwnText | null
  /** The answer to a questionnaire that it is. */
  readonly answerTo?: { readonly questionnaireId: string; readonly submissionId: string; readonly question: string }
}

const columns = {
  consultation_id: 'uuid',
  number: 'integer',
  title: 'text',
  body: 'text',
  language: 'text',
  author_kind: 'text',
  author_name: 'text',
  author_organisation: 'text',
  author_contact: 'text',
  author_person_id: 'uuid',
  may_be_written_to: 'boolean',
  name_shown: 'boolean',
  collector_id: 'uuid',
  channel: 'text',
  event_id: 'uuid',
  received_on: 'date',
  state: 'text',
  supports: 'integer',
  text_hash: 'text',
  receipt_hash: 'text',
  reasons: 'text[]',
  source: 'jsonb',
  import_id: 'uuid',
  asked: 'jsonb',
  questionnaire_id: 'uuid',
  submission_id: 'uuid',
  question: 'text',
} as const

function rowOf(given: NewContribution, consultationId: string, number: number) {
  return {
    consultation_id: consultationId,
    number,
    title: given.title,
    body: given.body,
    language: given.language ?? 'fr',
    author_kind: given.authorKind,
    author_name: given.authorName ?? null,
    author_organisation: given.authorOrganisation ?? null,
    author_contact: given.authorContact ?? null,
    author_person_id: given.authorPersonId ?? null,
    may_be_written_to: given.mayBeWrittenTo ?? false,
    name_shown: given.nameShown ?? false,
    collector_id: given.collectorId ?? null,
    channel: given.channel,
    event_id: given.eventId ?? null,
    received_on: given.receivedOn,
    state: given.state,
    supports: given.supports ?? null,
    text_hash: hashOfContribution(given),
    receipt_hash: given.receiptHash ?? null,
    reasons: given.reasons ?? [],
    source: given.source ?? null,
    import_id: given.importId ?? null,
    asked: given.asked ?? null,
    questionnaire_id: given.answerTo?.questionnaireId ?? null,
    submission_id: given.answerTo?.submissionId ?? null,
    question: given.answerTo?.question ?? null,
  }
}

export interface Inserted {
  readonly id: string
  readonly number: number
}

const atOnce = 500

/** The number of each: its own, or the next behind all others. */
function numbersOf(given: readonly NewContribution[], last: number): number[] {
  let next = given.reduce((most, { number }) => Math.max(most, number ?? 0), last)
  return given.map(({ number }) => number ?? ++next)
}

/**
 * Keeps contributions of a consultation that is locked, and numbers them behind those that are there, in their order. Answers
 * them in that order.
 */
export async function insertContributions(
  tx: InTransaction,
  consultationId: string,
  given: readonly NewContribution[],
): Promise<Inserted[]> {
  const { last } = await tx
    .selectFrom('contribution')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  const numbers = numbersOf(given, last)
  const ids = new Map<number, string>()
  for (let from = 0; from < given.length; from += atOnce) {
    const rows = given.slice(from, from + atOnce).map((one, at) => rowOf(one, consultationId, numbers[from + at]!))
    const { rows: some } = await sql<Inserted>`insert into contribution (${columnList(columns)})
      select ${columnList(columns)} from ${rowsOf(columns, rows)} r order by number returning id, number`.execute(tx)
    for (const { id, number } of some) ids.set(number, id)
  }
  return numbers.map((number) => ({ id: ids.get(number)!, number }))
}

/** Takes a contribution that is still at that revision to another state. Answers whether it was. */
export async function updateContributionState(
  tx: InTransaction,
  { id, revision }: { readonly id: string; readonly revision: number },
  state: ContributionState,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('contribution')
    .set({ state, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface NewDecision {
  readonly contributionId: string
  readonly decidedOn: Day
  readonly outcome: Outcome
  readonly rule: string | null
  readonly reason: string | null
  readonly personId: string | null
}

/** Adds a decision behind those that were taken. */
export async function insertDecision(tx: InTransaction, decision: NewDecision): Promise<void> {
  const { contributionId, decidedOn, outcome, rule, reason, personId } = decision
  await tx
    .insertInto('moderation_decision')
    .values({
      contribution_id: contributionId,
      decided_on: decidedOn,
      outcome,
      rule,
      reason,
      person_id: personId,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from moderation_decision where contribution_id = ${contributionId})`,
    })
    .execute()
}

/** A table from which contributions come. Answers its identifier. */
export async function insertImport(
  tx: InTransaction,
  given: {
    readonly consultationId: string
    readonly kind: string
    readonly name: string
    readonly columns: readonly string[]
    readonly importedOn: Day
    readonly personId: string | null
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('contribution_import')
    .values({
      consultation_id: given.consultationId,
      kind: given.kind,
      name: given.name,
      columns: [...given.columns],
      imported_on: given.importedOn,
      person_id: given.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The identifiers elsewhere of contributions that were imported already. */
export async function listKnownSources(tx: InTransaction, consultationId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('contribution')
    .select(sql<string>`source ->> 'id'`.as('id'))
    .where('consultation_id', '=', consultationId)
    .where('source', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
