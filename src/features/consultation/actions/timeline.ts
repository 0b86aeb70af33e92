import { demand } from '../../../kernel/decision.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Doing } from '../../../platform/doing.ts'
import { deleteStoredFile, type GivenFile, sniffFile, storeFile } from '../../../platform/stored-files.ts'
import { refusals } from '../action-messages.ts'
import { mayRunConsultation } from '../policy.ts'
import {
  type ConsultationEvent,
  deleteEvent,
  findEvent,
  insertEvent,
  isOrigin,
  type NewEvent,
  updateEvent,
} from '../queries/timeline.ts'
import { isGathering, writtenKinds } from '../rules/state.ts'
import { change, loadConsultation } from './doing.ts'

/** What is written of something on the timeline; its minutes come as a file. */
export interface EventGiven extends Omit<NewEvent, 'minutesFileId'> {
  readonly minutes: GivenFile | null
}

/** Stores a file, or none. Throws `Refused`, beside its field, for one that is not accepted. */
export async function storeGiven(tx: InTransaction, file: GivenFile | null, field: string): Promise<string | null> {
  if (file === null) return null
  const sniffed = sniffFile(file)
  if ('fault' in sniffed) throw new Refused(sniffed.fault, field)
  return storeFile(tx, file, sniffed.type)
}

function demandKind({ kind, attendance, minutes }: EventGiven): void {
  if (!isGathering(kind) && (attendance !== null || minutes !== null)) throw new Refused(refusals.notGathering, 'kind')
}

const lineOf = <T>(answer: T, action: string, consultationId: string, event: string) => ({
  answer,
  line: { action: `consultation.${action}`, subject: { kind: 'consultation', id: consultationId }, details: { event } },
})

/** Adds something to the timeline. Answers its identifier. */
export function addEvent(doing: Doing, consultationId: string, given: EventGiven): Promise<string> {
  return change(doing, async (tx) => {
    demand(mayRunConsultation(doing.actor, await loadConsultation(tx, consultationId)))
    demandKind(given)
    const { minutes, ...event } = given
    const id = await insertEvent(tx, consultationId, {
      ...event,
      minutesFileId: await storeGiven(tx, minutes, 'minutes'),
    })
    return lineOf(id, 'add-event', consultationId, id)
  })
}

/** Something of the timeline that a person wrote. Throws `NotFound`, and `Refused` for what the consultation wrote itself. */
async function loadWritten(tx: InTransaction, doing: Doing, id: string): Promise<ConsultationEvent> {
  const event = await findEvent(tx, id)
  if (!event) throw new NotFound()
  demand(mayRunConsultation(doing.actor, await loadConsultation(tx, event.consultationId)))
  if (!(writtenKinds as readonly string[]).includes(event.kind)) throw new Refused(refusals.written)
  return event
}

/** Writes anew what the timeline says of something; minutes that are not given again stay. */
export async function editEvent(doing: Doing, id: string, given: EventGiven): Promise<void> {
  await change(doing, async (tx) => {
    const { consultationId, minutes: kept } = await loadWritten(tx, doing, id)
    demandKind(given)
    const { minutes, ...event } = given
    const minutesFileId =
      (await storeGiven(tx, minutes, 'minutes')) ?? (isGathering(event.kind) ? (kept?.id ?? null) : null)
    await updateEvent(tx, id, { ...event, minutesFileId })
    if (kept && kept.id !== minutesFileId) await deleteStoredFile(tx, kept.id)
    return lineOf(undefined, 'edit-event', consultationId, id)
  })
}

/** Takes something off the timeline, where no contribution comes from there. */
export async function removeEvent(doing: Doing, id: string): Promise<void> {
  await change(doing, async (tx) => {
    const { consultationId, minutes } = await loadWritten(tx, doing, id)
    if (await isOrigin(tx, id)) throw new Refused(refusals.origin)
    await deleteEvent(tx, id)
    if (minutes) await deleteStoredFile(tx, minutes.id)
    return lineOf(undefined, 'remove-event', consultationId, id)
  })
}
