import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import { rowsOf, storableJson } from '../../../platform/db/bulk.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { Gatherer } from '../../../platform/db/gather.ts'
import { limits, type Suspicion } from '../rules/answering/suspicion.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import type { Channel } from '../rules/state.ts'

/** Whether something that was sent is in the results, waits for a person, or was left out by one. */
export type SubmissionState = 'counted' | 'waiting' | 'set-aside'

/** A filled-in questionnaire about to be written. */
export interface NewSubmission {
  readonly consultationId: string
  readonly questionnaireId: string
  readonly version: number
  readonly day: Day
  readonly answers: Answers
  readonly reasons: readonly Suspicion[]
  readonly receiptHash: string
  /** Who takes part, where nobody may twice; `null` for anonymous participation. */
  readonly participantKey: string | null
  /** The link of a checked address, which is used up. */
  readonly checkHash: string | null
  readonly personId: string | null
  readonly networkKey: string | null
  /** The files among the answers. */
  readonly files: readonly string[]
}

/** `sent`: written. `again`: the very same was sent before. `taken`: this person had taken part already. */
export type Written =
  | { readonly outcome: 'sent'; readonly state: SubmissionState }
  | { readonly outcome: 'again' | 'taken' }

const columns = {
  consultationId: 'uuid',
  questionnaireId: 'uuid',
  version: 'integer',
  day: 'date',
  answers: 'jsonb',
  reasons: 'jsonb',
  receiptHash: 'text',
  participantKey: 'text',
  checkHash: 'text',
  personId: 'uuid',
  networkKey: 'text',
  files: 'jsonb',
} as const

/**
 * Writes what was sent, the participation that it uses up, and the budget of its network, with one statement: all of it is kept, or
 * nothing. Nothing in the rows ties a participation or a network to what was sent.
 */
export async function writeTogether(db: Database, rows: readonly NewSubmission[]): Promise<Written[]> {
  const { rows: written } = await sql<{ receiptHash: string; state: SubmissionState | null; known: boolean }>`
    with sent as materialized (select * from ${rowsOf(columns, rows)} as r),
    took_part as (
      insert into participation (questionnaire_id, participant_key, took_part_on)
      select "questionnaireId", "participantKey", day from sent
      where "participantKey" is not null order by 1, 2
      on conflict do nothing returning questionnaire_id, participant_key),
    used_up as (
      delete from participation_check where token_hash in (select "checkHash" from sent)),
    network as (
      insert into network_budget as b (consultation_id, used_on, network_key, used)
      select "consultationId", day, "networkKey", count(*) from sent
      where "networkKey" is not null group by 1, 2, 3 order by 1, 2, 3
      on conflict (consultation_id, used_on, network_key) do update set used = b.used + excluded.used
      returning consultation_id, used_on, network_key, used),
    judged as (
      select sent.*, array(select jsonb_array_elements_text(reasons))
        || case when network.used > ${limits.perNetwork} then array['network'] else '{}' end as why
      from sent left join network on network.consultation_id = "consultationId" and used_on = day
        and network_key = "networkKey"
      where "participantKey" is null or exists (
        select from took_part where questionnaire_id = "questionnaireId" and participant_key = "participantKey")),
    kept as (
      insert into submission (consultation_id, questionnaire_id, version, state, reasons, sent_on, answers, receipt_hash, person_id)
      select "consultationId", "questionnaireId", version, case when why = '{}' then 'counted' else 'waiting' end, why, day,
        answers, "receiptHash", "personId"
      from judged
      on conflict (receipt_hash) do nothing
      returning id, receipt_hash, state),
    with_files as (
      update submission_file f set submission_id = kept.id
      from kept join sent on "receiptHash" = receipt_hash
      where f.submission_id is null and f.questionnaire_id = "questionnaireId" and f.file_id::text in
        (select jsonb_array_elements_text(files)))
    select "receiptHash", kept.state,
      exists (select from submission s where s.receipt_hash = "receiptHash") as known
    from sent left join kept on kept.receipt_hash = "receiptHash"`.execute(db)
  const byReceipt = new Map(written.map((one) => [one.receiptHash, one]))
  return rows.map(({ receiptHash }) => {
    const { state, known } = byReceipt.get(receiptHash)!
    return state === null ? { outcome: known ? 'again' : 'taken' } : { outcome: 'sent', state }
  })
}

const gatherers = new WeakMap<Database, Gatherer<NewSubmission, Written>>()

/** Writes what was sent, together with what others send at the same moment. Answers once it is on the disk. */
export function insertSubmission(db: Database, given: NewSubmission): Promise<Written> {
  const gatherer =
    gatherers.get(db) ??
    new Gatherer<NewSubmission, Written>({
      write: (rows) => writeTogether(db, rows),
      keyOf: ({ questionnaireId, participantKey, receiptHash }) =>
        participantKey === null ? receiptHash : `${questionnaireId} ${participantKey}`,
      most: 100,
      atOnce: 1,
    })
  gatherers.set(db, gatherer)
  return gatherer.add(given)
}

/** What was sent, as its sender finds it again. */
export interface Submission {
  readonly id: string
  readonly consultationId: string
  readonly questionnaireId: string
  readonly version: number
  readonly state: SubmissionState
  readonly reasons: readonly Suspicion[]
  readonly channel: Channel
  readonly sentOn: Day
  readonly answers: Answers
}

function selectSubmissions(db: Database) {
  return db
    .selectFrom('submission as s')
    .select([
      's.id',
      's.consultation_id as consultationId',
      's.questionnaire_id as questionnaireId',
      's.version',
      sql<SubmissionState>`s.state`.as('state'),
      sql<readonly Suspicion[]>`s.reasons`.as('reasons'),
      sql<Channel>`s.channel`.as('channel'),
      sql<Day>`s.sent_on`.as('sentOn'),
      sql<Answers>`s.answers`.as('answers'),
    ])
}

export function findByReceipt(
  db: Database,
  { consultationId, receiptHash }: { consultationId: string; receiptHash: string },
): Promise<Submission | undefined> {
  return selectSubmissions(db)
    .where('s.consultation_id', '=', consultationId)
    .where('s.receipt_hash', '=', receiptHash)
    .executeTakeFirst()
}

export function findSubmission(
  db: Database,
  at: { consultationId: string; id: string },
): Promise<Submission | undefined> {
  return selectSubmissions(db)
    .where('s.consultation_id', '=', at.consultationId)
    .where('s.id', '=', at.id)
    .executeTakeFirst()
}

/** Those of a questionnaire in a state, in an order that says nothing of when they came. */
export function listInState(db: Database, questionnaireId: string, state: SubmissionState): Promise<Submission[]> {
  return selectSubmissions(db)
    .where('s.questionnaire_id', '=', questionnaireId)
    .where('s.state', '=', state)
    .orderBy('s.id')
    .limit(500)
    .execute()
}

/** Changes what was sent, where it still may be. Answers whether it was. */
export async function updateAnswers(
  tx: InTransaction,
  receiptHash: string,
  { version, answers, files }: Pick<NewSubmission, 'version' | 'answers' | 'files'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('submission')
    .set({ version, answers: sql`${storableJson(answers)}::jsonb` })
    .where('receipt_hash', '=', receiptHash)
    .where('state', '<>', 'set-aside')
    .returning(['id', 'questionnaire_id'])
    .executeTakeFirst()
  if (!changed) return false
  if (files.length > 0)
    await tx
      .updateTable('submission_file')
      .set({ submission_id: changed.id })
      .where('file_id', 'in', files)
      .where('questionnaire_id', '=', changed.questionnaire_id)
      .where('submission_id', 'is', null)
      .execute()
  return true
}

/** Answers whether it stood as it was seen. */
export async function updateSubmissionState(
  tx: InTransaction,
  { id, from, to }: { id: string; from: SubmissionState; to: SubmissionState },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('submission')
    .set({ state: to })
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What somebody entered for another: from paper, a meeting, the telephone. */
export interface EnteredSubmission {
  /** Why it waits; left out, it counts. */
  readonly reasons?: readonly Suspicion[]
  readonly consultationId: string
  readonly questionnaireId: string
  readonly version: number
  readonly channel: Channel
  readonly collectorId: string | null
  readonly eventId: string | null
  readonly day: Day
  readonly answers: Answers
}

export async function insertEntered(tx: InTransaction, given: EnteredSubmission): Promise<string> {
  const { id } = await tx
    .insertInto('submission')
    .values({
      consultation_id: given.consultationId,
      questionnaire_id: given.questionnaireId,
      version: given.version,
      state: given.reasons && given.reasons.length > 0 ? 'waiting' : 'counted',
      reasons: [...(given.reasons ?? [])],
      channel: given.channel,
      collector_id: given.collectorId,
      event_id: given.eventId,
      sent_on: given.day,
      answers: sql`${storableJson(given.answers)}::jsonb`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
