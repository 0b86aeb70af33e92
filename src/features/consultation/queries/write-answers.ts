import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { AnswerState } from '../rules/answer-journey.ts'
import type { Position } from '../rules/coverage.ts'
import type { Answer } from './answers.ts'

/** Said to whoever comes second. */
export const changedMeanwhile = {
  fr: 'Quelqu’un d’autre vient de modifier cette réponse. Relisez-la avant de recommencer.',
  en: 'Somebody else has just changed this answer. Read it again before you go on.',
}

/** What an answer says, and what it is tied to. */
export interface AnswerContent {
  readonly position: Position | null
  readonly reason: OwnText
  readonly leftOut: OwnText | null
  readonly author: string
  readonly answeredOn: Day | null
  readonly actions: readonly string[]
  readonly acts: readonly string[]
  readonly indicators: readonly string[]
}

/** To what an answer is given: a proposition or a theme. */
export type AnswerTarget = { readonly propositionId: string } | { readonly themeId: string }

const maybeJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

const columnsOf = ({ position, reason, leftOut, author, answeredOn }: AnswerContent) => ({
  position,
  reason: JSON.stringify(reason),
  left_out: maybeJson(leftOut),
  author,
  answered_on: answeredOn,
})

async function replaceTies(tx: InTransaction, answer_id: string, content: AnswerContent): Promise<void> {
  await tx.deleteFrom('answer_action').where('answer_id', '=', answer_id).execute()
  await tx.deleteFrom('answer_act').where('answer_id', '=', answer_id).execute()
  await tx.deleteFrom('answer_indicator').where('answer_id', '=', answer_id).execute()
  const actions = [...new Set(content.actions)].map((action_id) => ({ answer_id, action_id }))
  const acts = [...new Set(content.acts)].map((adoption_act_id) => ({ answer_id, adoption_act_id }))
  const indicators = [...new Set(content.indicators)].map((indicator) => ({ answer_id, indicator }))
  if (actions.length > 0) await tx.insertInto('answer_action').values(actions).execute()
  if (acts.length > 0) await tx.insertInto('answer_act').values(acts).execute()
  if (indicators.length > 0) await tx.insertInto('answer_indicator').values(indicators).execute()
}

export interface NewAnswer {
  readonly consultationId: string
  readonly to: AnswerTarget
  readonly content: AnswerContent
  readonly origin?: Answer['origin']
  readonly authorPersonId: string | null
}

/** Adds a draft. Answers its identifier. */
export async function insertAnswer(tx: InTransaction, answer: NewAnswer): Promise<string> {
  const { consultationId, to, content, origin = 'given', authorPersonId } = answer
  const { id } = await tx
    .insertInto('answer')
    .values({
      consultation_id: consultationId,
      proposition_id: 'propositionId' in to ? to.propositionId : null,
      theme_id: 'themeId' in to ? to.themeId : null,
      ...columnsOf(content),
      origin,
      author_person_id: authorPersonId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await replaceTies(tx, id, content)
  return id
}

/** The answer as it was read: what is written goes only upon that revision. */
export type AtRevision = Pick<Answer, 'id' | 'revision'>

async function updateAnswer(tx: InTransaction, { id, revision }: AtRevision, columns: object): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('answer')
    .set({ ...columns, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict(changedMeanwhile)
}

/** Writes an answer anew: it is a draft again, of whoever wrote it. Throws `Conflict` where it changed since. */
export async function rewriteAnswer(
  tx: InTransaction,
  answer: AtRevision,
  written: { readonly content: AnswerContent; readonly authorPersonId: string | null },
): Promise<void> {
  await updateAnswer(tx, answer, {
    ...columnsOf(written.content),
    author_person_id: written.authorPersonId,
    state: 'draft',
    approved_by_id: null,
  })
  await replaceTies(tx, answer.id, written.content)
}

/** Takes an answer to another state; only the public one has a day of publication. */
export async function moveAnswer(
  tx: InTransaction,
  answer: AtRevision,
  to: {
    readonly state: AnswerState
    readonly on: Day
    readonly approvedById?: string | null
    /** Whether that day is the day of the answer too, where it says none. */
    readonly dated?: boolean
  },
): Promise<void> {
  const { state, on, approvedById, dated = false } = to
  await updateAnswer(tx, answer, {
    state,
    published_on: state === 'published' ? on : null,
    ...(dated && { answered_on: sql`coalesce(answered_on, ${on}::date)` }),
    ...(state !== 'published' && { approved_by_id: approvedById ?? null }),
  })
}
