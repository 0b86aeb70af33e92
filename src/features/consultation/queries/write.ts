import { sql } from 'kysely'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Sheet } from '../rules/sheet.ts'
import type { ConsultationState, ParticipationMode } from '../rules/state.ts'

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

function valuesOf(sheet: Sheet) {
  return {
    title: JSON.stringify(sheet.title),
    purpose: json(sheet.purpose),
    asked: json(sheet.asked),
    stakes: json(sheet.stakes),
    use_of_answers: json(sheet.useOfAnswers),
    publicity: json(sheet.publicity),
    contact: sheet.contact,
    opens_on: sheet.opensOn,
    closes_on: sheet.closesOn,
    results_shown: sheet.resultsShown,
    editable: sheet.editable,
    moderation: sheet.moderation,
    moderation_rules: json(sheet.moderationRules),
    legal_basis: json(sheet.legalBasis),
    retention_months: sheet.retentionMonths,
    impact_assessment: sheet.impactAssessment,
    impact_reason: json(sheet.impactReason),
    data_protection_contact: sheet.dataProtectionContact,
    checked_points: [...sheet.checkedPoints],
    unkept_reason: json(sheet.unkeptReason),
  }
}

export interface NewConsultation {
  readonly slug: string
  readonly organisationId: string
  readonly schemeId: string | null
  readonly mode: ParticipationMode
  readonly demonstration: 'invented' | 'stated' | null
  readonly sheet: Sheet
}

/** Adds a consultation in preparation. Answers its identifier, or `undefined` where its address is taken. */
export async function insertConsultation(tx: InTransaction, given: NewConsultation): Promise<string | undefined> {
  const { slug, organisationId, schemeId, mode, demonstration, sheet } = given
  const added = await tx
    .insertInto('consultation')
    .values({
      slug,
      organisation_id: organisationId,
      scheme_id: schemeId,
      mode,
      demonstration,
      ...valuesOf(sheet),
    })
    .onConflict((same) => same.column('slug').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Writes the sheet, where it is still as it was read. Answers whether it was. */
export async function updateSheet(tx: InTransaction, id: string, revision: number, sheet: Sheet): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('consultation')
    .set({ ...valuesOf(sheet), revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes the consultation to a state; the other fields that change with it. */
export async function updateState(
  tx: InTransaction,
  id: string,
  state: ConsultationState,
  fields: { opens_on?: string; closes_on?: string; visitor_salt?: Buffer | null } = {},
): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({ state, ...fields, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Says since when the page of a consultation in preparation is public. */
export async function updateAnnounced(tx: InTransaction, id: string, on: string): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({ announced_on: on, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Moves the last day. */
export async function updateClosesOn(tx: InTransaction, id: string, on: string): Promise<void> {
  await tx
    .updateTable('consultation')
    .set({ closes_on: on, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** Deletes the questionnaires of a consultation that are being filled in: all, or those that nobody touched since a day. */
export async function deleteDrafts(tx: InTransaction, id: string, untouchedSince?: string): Promise<void> {
  await sql`delete from submission_draft where questionnaire_id in (select id from questionnaire where consultation_id = ${id})
    and (${untouchedSince ?? null}::date is null or touched_on < ${untouchedSince ?? null}::date)`.execute(tx)
}
