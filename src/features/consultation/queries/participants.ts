import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { hashOfCode } from '../rules/answering/code.ts'
import { participantKeyOf } from '../rules/answering/proof.ts'
import type { Answerable } from './questionnaires.ts'

/** Who takes part, as far as the mode of the consultation knows it. */
export interface Participant {
  /** `null` for anonymous participation. */
  readonly key: string | null
  /** The link of a checked address, which sending uses up. */
  readonly checkHash: string | null
  readonly personId: string | null
}

const anonymous: Participant = { key: null, checkHash: null, personId: null }

async function findChecked(
  db: Database,
  { questionnaireId }: Answerable,
  pass: string,
): Promise<Participant | undefined> {
  const checkHash = hashOfCode(pass)
  const check = await db
    .selectFrom('participation_check')
    .select('participant_key as key')
    .where('token_hash', '=', checkHash)
    .where('questionnaire_id', '=', questionnaireId)
    .executeTakeFirst()
  return check && { ...anonymous, key: check.key, checkHash }
}

async function findInvited(
  db: Database,
  { consultationId, salt }: Answerable,
  pass: string,
): Promise<Participant | undefined> {
  const invited = await db
    .selectFrom('invitation')
    .select('token_hash')
    .where('token_hash', '=', hashOfCode(pass))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return invited && salt ? { ...anonymous, key: participantKeyOf('link', pass, salt) } : undefined
}

/** Who is behind an answer: nobody, an account, or the holder of a link. `undefined` where the mode asks for one that is not there. */
export async function findParticipant(
  db: Database,
  answerable: Answerable,
  { actor, pass }: { readonly actor: Actor; readonly pass: string },
): Promise<Participant | undefined> {
  switch (answerable.mode) {
    case 'anonymous':
      return anonymous
    case 'account':
      return actor.kind === 'person' ? { ...anonymous, key: actor.id, personId: actor.id } : undefined
    case 'email':
      return pass === '' ? undefined : findChecked(db, answerable, pass)
    case 'link':
      return pass === '' ? undefined : findInvited(db, answerable, pass)
  }
}

export async function hasTakenPart(db: Database, questionnaireId: string, { key }: Participant): Promise<boolean> {
  if (key === null) return false
  const found = await db
    .selectFrom('participation')
    .select('took_part_on')
    .where('questionnaire_id', '=', questionnaireId)
    .where('participant_key', '=', key)
    .executeTakeFirst()
  return found !== undefined
}

export interface NewCheck {
  readonly questionnaireId: string
  readonly tokenHash: string
  readonly key: string
  readonly day: Day
}

/** How many links were sent to that address on that day. */
export async function countChecks(
  tx: InTransaction,
  { questionnaireId, key, day }: Omit<NewCheck, 'tokenHash'>,
): Promise<number> {
  const { count } = await tx
    .selectFrom('participation_check')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('questionnaire_id', '=', questionnaireId)
    .where('participant_key', '=', key)
    .where('asked_on', '=', day)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertCheck(
  tx: InTransaction,
  { questionnaireId, tokenHash, key, day }: NewCheck,
): Promise<void> {
  await tx
    .insertInto('participation_check')
    .values({ token_hash: tokenHash, questionnaire_id: questionnaireId, participant_key: key, asked_on: day })
    .execute()
}

/** Personal links that were made together. */
export interface InvitationLot {
  readonly label: string
  readonly madeOn: Day
  readonly count: number
}

export async function insertInvitations(
  tx: InTransaction,
  { consultationId, label, day }: { readonly consultationId: string; readonly label: string; readonly day: Day },
  tokenHashes: readonly string[],
): Promise<void> {
  await sql`
    insert into invitation (token_hash, consultation_id, label, made_on)
    select unnest(${tokenHashes as string[]}::text[]), ${consultationId}::uuid, ${label}, ${day}::date
    on conflict (token_hash) do nothing`.execute(tx)
}

export async function listInvitationLots(db: Database, consultationId: string): Promise<InvitationLot[]> {
  const lots = await db
    .selectFrom('invitation')
    .select(['label', sql<Day>`made_on`.as('madeOn'), ({ fn }) => fn.countAll<number>().as('count')])
    .where('consultation_id', '=', consultationId)
    .groupBy(['label', 'made_on'])
    .orderBy('made_on')
    .orderBy('label')
    .execute()
  return lots.map((lot) => ({ ...lot, count: Number(lot.count) }))
}

/** Forgets how much came from which network on days before: no budget needs it. */
export async function forgetBudgets(db: Database, today: Day): Promise<void> {
  await db.deleteFrom('network_budget').where('used_on', '<', today).execute()
}
