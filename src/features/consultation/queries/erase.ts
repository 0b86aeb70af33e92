import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { ownWordsOf } from '../rules/retention.ts'
import { definition } from '../schema/questionnaire.ts'

async function eraseSubmissions(tx: InTransaction, id: string): Promise<number> {
  const versions = await tx
    .selectFrom('questionnaire_version as v')
    .innerJoin('questionnaire as q', 'q.id', 'v.questionnaire_id')
    .select(['v.questionnaire_id', 'v.number', 'v.definition'])
    .where('q.consultation_id', '=', id)
    .execute()
  let erased = 0n
  for (const { questionnaire_id, number, definition: stored } of versions) {
    const names = ownWordsOf(definition.parse(stored))
    const { numUpdatedRows } = await tx
      .updateTable('submission')
      .set({ answers: sql`answers - ${names}::text[]`, person_id: null, receipt_hash: null })
      .where('questionnaire_id', '=', questionnaire_id)
      .where('version', '=', number)
      .executeTakeFirst()
    erased += numUpdatedRows
  }
  return Number(erased)
}

async function eraseGivenFiles(tx: InTransaction, id: string): Promise<void> {
  await sql`delete from stored_file where id in (
    select f.file_id from submission_file f join questionnaire q on q.id = f.questionnaire_id
    where q.consultation_id = ${id})`.execute(tx)
}

/** Bodies that speak for themselves stay named; people do not. What is not shown loses its words too. */
async function eraseContributions(tx: InTransaction, id: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update contribution set
      author_name = null, author_contact = null, author_person_id = null,
      author_organisation = case when author_kind in ('citizen', 'unknown', 'other') then null else author_organisation end,
      may_be_written_to = false, name_shown = false, receipt_hash = null, submission_id = null,
      source = case when source is null then null else jsonb_build_object('id', source -> 'id') end,
      title = case when state = 'published' then title end,
      body = case when state = 'published' then body else '' end,
      text_hash = case when state = 'published' then text_hash else '' end
    where consultation_id = ${id}`.execute(tx)
  await sql`update proposition_source s set excerpt = null from contribution k
    where k.id = s.contribution_id and k.consultation_id = ${id} and k.state <> 'published'`.execute(tx)
  await sql`update moderation_decision d set reason = null from contribution k
    where k.id = d.contribution_id and k.consultation_id = ${id} and d.outcome = 'appealed'`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

async function eraseParticipants(tx: InTransaction, id: string): Promise<void> {
  const ofIt = sql`(select id from questionnaire where consultation_id = ${id})`
  for (const table of ['participation', 'participation_check', 'submission_draft'])
    await sql`delete from ${sql.table(table)} where questionnaire_id in ${ofIt}`.execute(tx)
  for (const table of ['invitation', 'network_budget'])
    await sql`delete from ${sql.table(table)} where consultation_id = ${id}`.execute(tx)
}

/** What was erased: rows that stay, without what was personal in them. */
export interface Erased {
  readonly submissions: number
  readonly contributions: number
}

/** Erases the personal data of a consultation. Everything that is counted still is. */
export async function erasePersonalData(tx: InTransaction, id: string, on: Day): Promise<Erased> {
  const submissions = await eraseSubmissions(tx, id)
  await eraseGivenFiles(tx, id)
  const contributions = await eraseContributions(tx, id)
  await eraseParticipants(tx, id)
  await tx
    .updateTable('consultation')
    .set({ erased_on: on, visitor_salt: null, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
  return { submissions, contributions }
}

/** Files that came with questionnaires which were never sent, left alone since a day; those of a draft stay as long as the draft. */
export async function deleteUnsentFiles(db: Database, since: Day): Promise<void> {
  await sql`delete from stored_file where id in (
    select f.file_id from submission_file f where f.submission_id is null and f.given_on < ${since}::date
      and not exists (select from submission_draft d
        where d.questionnaire_id = f.questionnaire_id and position(f.file_id::text in d.answers::text) > 0))`.execute(
    db,
  )
}
