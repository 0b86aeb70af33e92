import { randomBytes } from 'node:crypto'
import type { Day } from '../../../kernel/calendar.ts'
import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import { type Doing, todayOf } from '../../../platform/doing.ts'
import { refusals } from '../action-messages.ts'
import { journeyEvents } from '../event-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import type { Consultation } from '../queries/consultations.ts'
import { insertEvent } from '../queries/timeline.ts'
import { deleteDrafts, updateClosesOn, updateState } from '../queries/write.ts'
import { mayMoveConsultation } from '../rules/journey.ts'
import { lacksOf } from '../rules/sheet.ts'
import type { EventKind } from '../rules/state.ts'
import { sayLacks } from '../sheet-messages.ts'
import { change, loadConsultation } from './doing.ts'

type Told = Extract<EventKind, 'opening' | 'extension' | 'close' | 'answers'>

/** Writes on the timeline what the consultation did. */
async function tell(tx: InTransaction, id: string, kind: Told, on: Day, body: OwnText | null = null): Promise<void> {
  await insertEvent(tx, id, {
    kind,
    dates: [{ on, precision: 'day' }],
    title: journeyEvents[kind],
    body,
    attendance: null,
    minutesFileId: null,
    public: true,
  })
}

const lineOf = (action: string, id: string, fields: readonly string[]) => ({
  answer: undefined,
  line: { action: `consultation.${action}`, subject: { kind: 'consultation', id }, fields },
})

function demandComplete(consultation: Consultation, today: Day): void {
  const lacks = lacksOf(consultation)
  if (lacks.length > 0) throw new Refused(sayLacks(lacks))
  if (consultation.closesOn! < today) throw new Refused(refusals.over)
}

/** Opens a consultation today: only where nothing is missing on its sheet. */
export async function openConsultation(doing: Doing, id: string): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayMoveConsultation(doing.actor, consultation, 'open'))
    const today = todayOf(doing)
    demandComplete(consultation, today)
    await updateState(tx, id, 'open', { opens_on: today, visitor_salt: randomBytes(32) })
    await tell(tx, id, 'opening', today)
    return lineOf('open', id, ['state', 'opensOn'])
  })
}

/** Closes a consultation: from today on nothing more is taken, drafts are deleted, and the secret with which visitors were told apart. */
export async function closeConsultation(doing: Doing, id: string): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayMoveConsultation(doing.actor, consultation, 'closed'))
    const today = todayOf(doing)
    const last = consultation.closesOn !== null && consultation.closesOn < today ? consultation.closesOn : today
    await updateState(tx, id, 'closed', { closes_on: last, visitor_salt: null })
    await deleteDrafts(tx, id)
    await tell(tx, id, 'close', last)
    return lineOf('close', id, ['state', 'closesOn'])
  })
}

export interface Extension {
  readonly closesOn: Day
  /** Why, said to everybody. */
  readonly reason: OwnText
}

/** Gives more time, with a notice that says why. */
export async function extendConsultation(doing: Doing, id: string, { closesOn, reason }: Extension): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayRunConsultation(doing.actor, consultation))
    if (consultation.state !== 'open') throw new Refused(refusals.notOpen)
    const today = todayOf(doing)
    if (closesOn <= (consultation.closesOn ?? today) || closesOn < today) throw new Refused(refusals.later, 'closesOn')
    await updateClosesOn(tx, id, closesOn)
    await tell(tx, id, 'extension', today, reason)
    return lineOf('extend', id, ['closesOn'])
  })
}

/** Says that the answers are published. */
export async function answerConsultation(doing: Doing, id: string): Promise<void> {
  await change(doing, async (tx) => {
    const consultation = await loadConsultation(tx, id)
    demand(mayMoveConsultation(doing.actor, consultation, 'answered'))
    await updateState(tx, id, 'answered')
    await tell(tx, id, 'answers', todayOf(doing))
    return lineOf('answer', id, ['state'])
  })
}
