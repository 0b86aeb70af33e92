import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { ConsultationState, ParticipationMode } from '../rules/state.ts'
import { isShown } from './visible.ts'

/** A consultation: its sheet, without what it holds. Its salt is never read with it. */
export interface Consultation {
  readonly id: string
  readonly slug: string
  readonly organisationId: string
  readonly siren: string
  readonly organisation: string
  readonly schemeId: string | null
  readonly title: OwnText
  readonly purpose: OwnText | null
  readonly asked: OwnText | null
  readonly stakes: OwnText | null
  readonly useOfAnswers: OwnText | null
  readonly publicity: OwnText | null
  readonly contact: string | null
  readonly state: ConsultationState
  readonly announcedOn: Day | null
  readonly mode: ParticipationMode
  readonly opensOn: Day | null
  readonly closesOn: Day | null
  readonly resultsShown: 'closed' | 'live'
  readonly editable: boolean
  readonly moderation: 'before' | 'after'
  readonly moderationRules: OwnText | null
  readonly legalBasis: OwnText | null
  readonly retentionMonths: number | null
  readonly impactAssessment: 'done' | 'not-needed' | null
  readonly impactReason: OwnText | null
  readonly dataProtectionContact: string | null
  readonly checkedPoints: readonly string[]
  readonly unkeptReason: OwnText | null
  readonly smallestCell: number
  readonly erasedOn: Day | null
  readonly readOnly: boolean
  readonly demonstration: 'invented' | 'stated' | null
  readonly revision: number
}

const text = (column: string) => sql<OwnText | null>`${sql.ref(`c.${column}`)}`
const day = (column: string) => sql<Day | null>`${sql.ref(`c.${column}`)}`

function selectConsultations(db: Database) {
  return db
    .selectFrom('consultation as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select([
      'c.id',
      'c.slug',
      'c.organisation_id as organisationId',
      'o.siren',
      'o.name as organisation',
      'c.scheme_id as schemeId',
      sql<OwnText>`c.title`.as('title'),
      text('purpose').as('purpose'),
      text('asked').as('asked'),
      text('stakes').as('stakes'),
      text('use_of_answers').as('useOfAnswers'),
      text('publicity').as('publicity'),
      'c.contact',
      sql<ConsultationState>`c.state`.as('state'),
      day('announced_on').as('announcedOn'),
      sql<ParticipationMode>`c.mode`.as('mode'),
      day('opens_on').as('opensOn'),
      day('closes_on').as('closesOn'),
    ])
    .select([
      sql<Consultation['resultsShown']>`c.results_shown`.as('resultsShown'),
      'c.editable',
      sql<Consultation['moderation']>`c.moderation`.as('moderation'),
      text('moderation_rules').as('moderationRules'),
      text('legal_basis').as('legalBasis'),
      'c.retention_months as retentionMonths',
      sql<Consultation['impactAssessment']>`c.impact_assessment`.as('impactAssessment'),
      text('impact_reason').as('impactReason'),
      'c.data_protection_contact as dataProtectionContact',
      'c.checked_points as checkedPoints',
      text('unkept_reason').as('unkeptReason'),
      'c.smallest_cell as smallestCell',
      day('erased_on').as('erasedOn'),
      'c.read_only as readOnly',
      sql<Consultation['demonstration']>`c.demonstration`.as('demonstration'),
      'c.revision',
    ])
}

const most = 1000

/** The consultation of an address, whatever its state: for the workspace. A visitor's page asks `findPublicConsultation`. */
export function findConsultation(db: Database, slug: string): Promise<Consultation | undefined> {
  return selectConsultations(db).where('c.slug', '=', slug).executeTakeFirst()
}

export function findConsultationById(db: Database, id: string): Promise<Consultation | undefined> {
  return selectConsultations(db).where('c.id', '=', id).executeTakeFirst()
}

/** The consultation of an address, where everybody may see it. */
export function findPublicConsultation(db: Database, slug: string): Promise<Consultation | undefined> {
  return selectConsultations(db).where('c.slug', '=', slug).where(isShown.consultation('c')).executeTakeFirst()
}

/** What one can take part in first, then what comes, then what is over; within each, the latest first. */
const byInterest = sql`array_position(array['open', 'preparing', 'closed', 'answered'], c.state)`

/** Every consultation, whatever its state. */
export function listConsultations(db: Database): Promise<Consultation[]> {
  return selectConsultations(db)
    .orderBy(byInterest)
    .orderBy(sql`c.opens_on desc nulls first`)
    .orderBy('c.slug')
    .limit(most)
    .execute()
}

/** The consultations that everybody may see. */
export function listPublicConsultations(db: Database): Promise<Consultation[]> {
  return selectConsultations(db)
    .where(isShown.consultation('c'))
    .orderBy(byInterest)
    .orderBy(sql`c.opens_on desc nulls first`)
    .orderBy('c.slug')
    .limit(most)
    .execute()
}

/** Whether there is a consultation that everybody may see. */
export async function isAnyPublic(db: Database): Promise<boolean> {
  const one = await db
    .selectFrom('consultation as c')
    .select('c.id')
    .where(isShown.consultation('c'))
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/** Makes other changes of the consultation wait until this one is done; numbers are given under this lock. */
export async function lockConsultation(tx: InTransaction, id: string): Promise<void> {
  await tx.selectFrom('consultation').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}
