import { type SqlBool, sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { isShown } from '../../consultation/queries/visible.ts'
import type { EventKind } from '../../consultation/rules/state.ts'
import type { GivenDay } from '../rules/facts.ts'

/** Something of the timeline that everybody may see. */
export interface TimelineEvent {
  readonly kind: EventKind
  readonly title: OwnText
  readonly body: OwnText | null
  readonly dates: readonly GivenDay[]
  readonly attendance: number | null
  readonly act: string | null
  readonly adopts: boolean
}

export async function listEvents(db: Database, consultationId: string): Promise<TimelineEvent[]> {
  return db
    .selectFrom('consultation_event as e')
    .leftJoin('adoption_act as a', 'a.id', 'e.adoption_act_id')
    .select([
      sql<EventKind>`e.kind`.as('kind'),
      sql<OwnText>`e.title`.as('title'),
      sql<OwnText | null>`e.body`.as('body'),
      sql<TimelineEvent['dates']>`e.dates`.as('dates'),
      'e.attendance',
      'a.number as act',
      sql<SqlBool>`e.kind = 'adoption' and coalesce(a.adopts, true)`.$castTo<boolean>().as('adopts'),
    ])
    .where('e.consultation_id', '=', consultationId)
    .where(isShown.event('e'))
    .orderBy('e.first_day')
    .orderBy('e.kind')
    .limit(1000)
    .execute()
}

/** What whoever was asked could read. */
export interface ReadBefore {
  readonly title: OwnText
  readonly link: string | null
}

export async function listDocuments(db: Database, consultationId: string): Promise<ReadBefore[]> {
  return db
    .selectFrom('consultation_document as d')
    .select([sql<OwnText>`d.title`.as('title'), 'd.link'])
    .where('d.consultation_id', '=', consultationId)
    .where(isShown.document('d'))
    .orderBy('d.position')
    .limit(200)
    .execute()
}
