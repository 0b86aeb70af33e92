import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** Whose data: of whoever holds a receipt, by the hash of its code; of an account. */
export type Owner = { readonly receiptHash: string } | { readonly personId: string }

/** A questionnaire that somebody sent, as it is kept. */
export interface OwnSubmission {
  readonly id: string
  readonly consultation: OwnText
  readonly questionnaire: OwnText
  readonly version: number
  readonly sentOn: Day
  readonly channel: string
  readonly answers: Readonly<Record<string, unknown>>
}

/** A contribution, as it is kept, with what its author said of themselves. */
export interface OwnContribution {
  readonly id: string
  readonly consultation: OwnText
  readonly number: number
  readonly title: string | null
  readonly body: string
  readonly receivedOn: Day
  readonly channel: string
  readonly state: string
  readonly authorKind: string
  readonly authorName: string | null
  readonly authorOrganisation: string | null
  readonly authorContact: string | null
  readonly mayBeWrittenTo: boolean
  readonly nameShown: boolean
}

export interface OwnData {
  readonly submissions: readonly OwnSubmission[]
  readonly contributions: readonly OwnContribution[]
}

const most = 10_000

const ownSubmissions = (owner: Owner) =>
  'personId' in owner
    ? sql<boolean>`s.person_id = ${owner.personId}`
    : sql<boolean>`s.receipt_hash = ${owner.receiptHash}`

/** Those that carry the mark of the owner, and those that were written in a questionnaire which does. */
const ownContributions = (owner: Owner) =>
  sql<boolean>`(${
    'personId' in owner ? sql`k.author_person_id = ${owner.personId}` : sql`k.receipt_hash = ${owner.receiptHash}`
  } or k.submission_id in (select s.id from submission s where ${ownSubmissions(owner)}))`

/** Everything of somebody that consultations keep. */
export async function findOwnData(db: Database, owner: Owner): Promise<OwnData> {
  const submissions = await db
    .selectFrom('submission as s')
    .innerJoin('consultation as c', 'c.id', 's.consultation_id')
    .innerJoin('questionnaire as q', 'q.id', 's.questionnaire_id')
    .select(['s.id', sql<OwnText>`c.title`.as('consultation'), sql<OwnText>`q.title`.as('questionnaire'), 's.version'])
    .select([sql<Day>`s.sent_on`.as('sentOn'), 's.channel', sql<OwnSubmission['answers']>`s.answers`.as('answers')])
    .where(ownSubmissions(owner))
    .orderBy('s.sent_on')
    .orderBy('s.id')
    .limit(most)
    .execute()
  const contributions = await db
    .selectFrom('contribution as k')
    .innerJoin('consultation as c', 'c.id', 'k.consultation_id')
    .select(['k.id', sql<OwnText>`c.title`.as('consultation'), 'k.number', 'k.title', 'k.body', 'k.channel', 'k.state'])
    .select([sql<Day>`k.received_on`.as('receivedOn'), 'k.author_kind as authorKind', 'k.author_name as authorName'])
    .select(['k.author_organisation as authorOrganisation', 'k.author_contact as authorContact'])
    .select(['k.may_be_written_to as mayBeWrittenTo', 'k.name_shown as nameShown'])
    .where(ownContributions(owner))
    .orderBy('k.received_on')
    .orderBy('k.id')
    .limit(most)
    .execute()
  return { submissions, contributions }
}

/** What was taken out of what somebody sent. The rows stay, so that the counts do. */
export interface OwnErased {
  readonly submissions: number
  readonly contributions: number
}

async function withdrawContributions(tx: InTransaction, owner: Owner, on: Day): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update contribution k set
      title = null, body = '', text_hash = '', state = 'hidden', author_name = null, author_organisation = null,
      author_contact = null, author_person_id = null, may_be_written_to = false, name_shown = false, receipt_hash = null,
      source = case when source is null then null else jsonb_build_object('id', source -> 'id') end, revision = revision + 1
    where ${ownContributions(owner)} returning id`.execute(tx)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await sql`update proposition_source set excerpt = null where contribution_id = any(${ids}::uuid[])`.execute(tx)
  await sql`update moderation_decision set reason = null
    where contribution_id = any(${ids}::uuid[]) and outcome = 'appealed'`.execute(tx)
  await sql`insert into moderation_decision (contribution_id, decided_on, outcome, reason, position)
    select id, ${on}::date, 'hidden', 'Retirée par son auteur.',
      (select coalesce(max(position), 0) + 1 from moderation_decision d where d.contribution_id = k.id)
    from contribution k where id = any(${ids}::uuid[])`.execute(tx)
  return ids.length
}

/** Erases what somebody sent: words, files, names, addresses, and the code by which it was found. That somebody took part stays counted. */
export async function eraseOwnData(tx: InTransaction, owner: Owner, on: Day): Promise<OwnErased> {
  const contributions = await withdrawContributions(tx, owner, on)
  await sql`delete from stored_file where id in (
    select f.file_id from submission_file f join submission s on s.id = f.submission_id where ${ownSubmissions(owner)})`.execute(
    tx,
  )
  const { numAffectedRows } =
    await sql`update submission s set answers = '{}', person_id = null, receipt_hash = null where ${ownSubmissions(owner)}`.execute(
      tx,
    )
  return { submissions: Number(numAffectedRows ?? 0n), contributions }
}
