import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { EventKind } from '../rules/state.ts'
import { isShown } from './visible.ts'

/** A day of the timeline as a source gives it. */
export interface ToldDay {
  readonly on: Day
  /** `before`: no later than that day, which is all that one can say. */
  readonly precision: 'day' | 'month' | 'before'
  readonly source?: OwnText | undefined
}

/** Something that happened, or will. */
export interface ConsultationEvent {
  readonly id: string
  readonly consultationId: string
  readonly kind: EventKind
  /** Several where sources give several days. */
  readonly dates: readonly ToldDay[]
  readonly firstDay: Day
  readonly title: OwnText
  readonly body: OwnText | null
  readonly attendance: number | null
  readonly minutes: { readonly id: string; readonly name: string; readonly size: number } | null
  readonly public: boolean
}

function selectEvents(db: Database) {
  return db
    .selectFrom('consultation_event as e')
    .leftJoin('stored_file as f', 'f.id', 'e.minutes_file_id')
    .select([
      'e.id',
      'e.consultation_id as consultationId',
      sql<EventKind>`e.kind`.as('kind'),
      sql<readonly ToldDay[]>`e.dates`.as('dates'),
      sql<Day>`e.first_day`.as('firstDay'),
      sql<OwnText>`e.title`.as('title'),
      sql<OwnText | null>`e.body`.as('body'),
      'e.attendance',
      sql<ConsultationEvent['minutes']>`case when f.id is not null
        then jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) end`.as('minutes'),
      'e.public',
    ])
}

const most = 500

/** The whole timeline, in the order of its days: for the workspace. */
export function listEvents(db: Database, consultationId: string): Promise<ConsultationEvent[]> {
  return selectEvents(db)
    .where('e.consultation_id', '=', consultationId)
    .orderBy('e.first_day')
    .orderBy('e.kind')
    .orderBy('e.id')
    .limit(most)
    .execute()
}

/** What the timeline tells to everybody. */
export function listPublicEvents(db: Database, consultationId: string): Promise<ConsultationEvent[]> {
  return selectEvents(db)
    .where('e.consultation_id', '=', consultationId)
    .where(isShown.event('e'))
    .orderBy('e.first_day')
    .orderBy('e.kind')
    .orderBy('e.id')
    .limit(most)
    .execute()
}

export function findEvent(db: Database, id: string): Promise<ConsultationEvent | undefined> {
  return selectEvents(db).where('e.id', '=', id).executeTakeFirst()
}

export interface NewEvent extends Omit<ConsultationEvent, 'id' | 'consultationId' | 'firstDay' | 'minutes'> {
  readonly minutesFileId: string | null
}

function valuesOf({ kind, dates, title, body, attendance, minutesFileId, public: shown }: NewEvent) {
  return {
    kind,
    dates: JSON.stringify(dates),
    first_day: dates.map(({ on }) => on).reduce((a, b) => (a < b ? a : b)),
    title: JSON.stringify(title),
    body: body === null ? null : JSON.stringify(body),
    attendance,
    minutes_file_id: minutesFileId,
    public: shown,
  }
}

/** Adds to the timeline. Answers the identifier. */
export async function insertEvent(tx: InTransaction, consultationId: string, event: NewEvent): Promise<string> {
  const { id } = await tx
    .insertInto('consultation_event')
    .values({ consultation_id: consultationId, ...valuesOf(event) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateEvent(tx: InTransaction, id: string, event: NewEvent): Promise<void> {
  await tx.updateTable('consultation_event').set(valuesOf(event)).where('id', '=', id).execute()
}

export async function deleteEvent(tx: InTransaction, id: string): Promise<void> {
  await tx.deleteFrom('consultation_event').where('id', '=', id).execute()
}

/** Whether contributions or questionnaires say that they come from there. */
export async function isOrigin(db: Database, eventId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from contribution where event_id = ${eventId}
    union all
    select 1 from submission where event_id = ${eventId}
    limit 1`.execute(db)
  return rows.length > 0
}
